package wirelab.ui.live;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks in the background and takes the answer on the window's thread. */
interface Asker {
  <T> void ask(Supplier<T> question, Consumer<T> taker);
}
