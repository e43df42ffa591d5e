package wirelab.ui.lab;

import java.util.Set;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.lab.act.Workplace;
import wirelab.spi.SettingException;

/** Where the labs of a window happen. Nothing in it is for the window's thread. */
public interface Room extends Workplace {
  /** From now on the listener hears of all that happens here. */
  void listen(Consumer<Event> listener);

  void ignore(Consumer<Event> listener);

  /** Captures what goes to and comes from these ports, whoever sends it. */
  void capture(Set<Integer> ports);

  /** Closes the sockets that were made by hand, so that a step begins with none. */
  void clear() throws InterruptedException;

  /** Stops the stream, so that it is the learner who starts it. */
  void stopStream() throws SettingException, InterruptedException;
}
