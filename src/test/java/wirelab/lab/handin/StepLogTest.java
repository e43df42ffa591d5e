package wirelab.lab.handin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class StepLogTest {
  private static Event.Call call(long at, CallName name) {
    return new Event.Call(
        at,
        Side.SENDER,
        name,
        1,
        "",
        0,
        ByteRange.of(0, 0),
        1,
        "t",
        new SourceLine("F", "m"),
        null);
  }

  @Test
  void knowsNothingBeforeAStepBegins() {
    StepLog log = new StepLog();
    log.accept(call(1, CallName.SOCKET));

    assertThat(log.events()).isEmpty();
  }

  @Test
  void keepsHowSocketsCameToBeAndAllOfTheStep() {
    StepLog log = new StepLog();
    Event.Call socket = call(1, CallName.SOCKET);
    Event.StepBegan first = new Event.StepBegan(3, "lab", "one", 7);
    Event.Call bind = call(4, CallName.BIND);
    Event.StepBegan second = new Event.StepBegan(6, "lab", "two", 7);
    Event.Call send = call(7, CallName.SEND);
    log.accept(socket);
    log.accept(call(2, CallName.SEND));
    log.accept(first);
    log.accept(bind);
    log.accept(call(5, CallName.RECV));
    log.accept(second);
    log.accept(send);

    assertThat(log.events()).containsExactly(socket, bind, second, send);
  }
}
