package wirelab.ui.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import wirelab.buffer.Step;
import wirelab.buffer.StepKind;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.ui.live.Selection;

final class BufferViewModelTest {
  private static final long TENTH = 100_000_000;
  private static final SourceLine LINE = new SourceLine("wirelab/transport/tcp/X.java", "recv");

  private final SessionLog log = new SessionLog(100_000);
  private final BooleanProperty frozen = new SimpleBooleanProperty();
  private final Selection selection = new Selection();
  private long now;
  private final BufferViewModel model = new BufferViewModel(log, () -> now, frozen, selection);

  @Test
  void followsTheNewestStep() {
    receive(0, 4);
    pulse();
    assertThat(shown().kind()).isEqualTo(StepKind.RECEIVED);

    unit(0, 0, 12);
    pulse();
    assertThat(shown().kind()).isEqualTo(StepKind.UNPACKED);
    assertThat(selection.call()).isNull();
  }

  @Test
  void holdsWhatIsSteppedTo() {
    message(0);
    pulse();
    model.back();
    Step held = shown();
    message(1);
    pulse();

    assertThat(shown()).isEqualTo(held);
    assertThat(model.followingProperty().get()).isFalse();
  }

  @Test
  void holdsWhileFrozenAndCanStillBeSteppedThroughTheLog() {
    message(0);
    pulse();
    frozen.set(true);
    message(1);
    pulse();
    assertThat(shown().message()).isZero();

    model.messageForward();
    assertThat(shown().message()).isEqualTo(1);
    assertThat(shown().kind()).isEqualTo(StepKind.COMPLETE);
    model.messageForward();
    assertThat(shown().message()).isEqualTo(1);
  }

  @Test
  void stepsBackAndForward() {
    message(0);
    message(1);
    pulse();

    model.messageBack();
    assertThat(shown().number()).isEqualTo(2);
    model.back();
    assertThat(shown().kind()).isEqualTo(StepKind.UNPACKED);
    model.back();
    model.back();
    model.back();
    assertThat(shown().number()).isZero();
    model.forward();
    assertThat(shown().number()).isEqualTo(1);
  }

  @Test
  void selectsTheCallOfTheStepThatIsSteppedTo() {
    Event.Call first = message(0);
    message(1);
    pulse();
    model.messageBack();
    model.back();
    model.back();

    assertThat(selection.call()).isEqualTo(first);
  }

  @Test
  void goesToTheStepOfACallThatIsSelectedElsewhere() {
    message(0);
    Event.Call second = message(1);
    pulse();
    selection.select(second);

    assertThat(shown().event()).isEqualTo(second);
    assertThat(model.followingProperty().get()).isFalse();
  }

  @Test
  void showsNothingBeforeTheFirstStep() {
    pulse();
    model.back();
    model.messageForward();

    assertThat(model.stepProperty().get()).isNull();
  }

  @Test
  void nameOfTheFramingGoesWithItsMessages() {
    model.framing("Q");
    message(0);
    pulse();

    assertThat(shown().framing()).isEqualTo("Q");
  }

  private Step shown() {
    return Objects.requireNonNull(model.stepProperty().get());
  }

  private void pulse() {
    now += TENTH;
    model.pulse(true);
  }

  private Event.Call message(long number) {
    Event.Call call = receive(number * 18, 18);
    unit(number, number * 18, 18);
    ByteRange range = ByteRange.of(number * 18, 18);
    log.accept(new Event.MessagePassed(0, Side.RECEIVER, number, range, 10));
    return call;
  }

  private void unit(long number, long start, long length) {
    ByteRange range = ByteRange.of(start, length);
    log.accept(new Event.UnitPassed(0, Side.RECEIVER, number, 0, range));
  }

  private Event.Call receive(long start, long count) {
    ByteRange range = ByteRange.of(start, count);
    Event.Call call =
        new Event.Call(
            0, Side.RECEIVER, CallName.RECV, 7, "", count, range, 10, "receiver", LINE, null);
    log.accept(call);
    return call;
  }
}
