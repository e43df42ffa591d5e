package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class SocketBookTest {
  private static final int LENGTH = 100;

  private static final SourceLine LINE = new SourceLine("X.java", "send");

  private final SocketBook book = new SocketBook();

  /** A call, a message of it, its two pieces, and where its bytes went, at that time. */
  private void passes(int number) {
    ByteRange all = ByteRange.of((long) number * LENGTH, LENGTH);
    book.add(
        new Event.Call(
            number, Side.SENDER, CallName.SEND, 1, "", LENGTH, all, 1, "sender", LINE, null));
    book.add(new Event.UnitPassed(number, Side.SENDER, number, 0, all));
    book.add(new Event.UnitPassed(number, Side.SENDER, number, 1, all));
    book.add(new Event.UnitCarried(number, Side.SENDER, 1, all, all.shifted(7)));
    book.add(new Event.MessagePassed(number, Side.SENDER, number, all, LENGTH));
  }

  @Test
  void forgetsWhatWasBeforeATimeAndNothingElse() {
    for (int i = 0; i < 10; i++) {
      passes(i);
    }
    book.forget(4);

    for (int i = 0; i < 10; i++) {
      ByteRange all = ByteRange.of((long) i * LENGTH, LENGTH);
      boolean kept = i >= 4;
      assertThat(book.calls(all)).hasSize(kept ? 1 : 0);
      assertThat(book.message(i).isPresent()).isEqualTo(kept);
      assertThat(book.unit(i, 0)).isEqualTo(kept ? Optional.of(all) : Optional.empty());
      assertThat(book.unit(i, 1).isPresent()).isEqualTo(kept);
      assertThat(book.places(all)).containsExactly(kept ? all.shifted(7) : all);
    }
    book.forget(4);
    assertThat(book.message(4)).isPresent();
  }
}
