package wirelab.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Selection;

final class CallsViewModelTest {
  private static final long TENTH = 100_000_000;

  private final SessionLog log = new SessionLog(100_000);
  private final BooleanProperty frozen = new SimpleBooleanProperty();
  private long now;
  private long made;
  private final Selection selection = new Selection();
  private final CallSteps steps = new CallSteps(log, selection);
  private final CallsViewModel model = new CallsViewModel(log, () -> now, frozen, selection, steps);

  @Test
  void makesOneLineOfTheReceivesOfOneMessage() {
    Event.Call first = receive(1448);
    receive(1448);
    Event.Call last = receive(104);
    message(0, 3000);
    pulse();

    assertThat(model.rows())
        .containsExactly(
            new Row(
                0,
                Side.RECEIVER,
                RowKind.CALL,
                "recv()",
                3,
                3000L,
                30,
                "message 0 · 0–2,999",
                "receiver",
                new Row.Calls(first, last)));
  }

  @Test
  void keepsLinesOfCallsThatFailApart() {
    Event.Call call = call(CallName.CONNECT, -1, "Connection refused");
    log.accept(call);
    pulse();

    assertThat(model.rows())
        .containsExactly(
            new Row(
                0,
                Side.RECEIVER,
                RowKind.TROUBLE,
                "connect()",
                1,
                -1L,
                10,
                "Connection refused",
                "receiver",
                new Row.Calls(call, call)));
  }

  @Test
  void keepsTheNewestLinesOnly() {
    for (int i = 0; i < CallsViewModel.MOST_ROWS + 10; i++) {
      fail("number " + i);
      pulse();
    }

    assertThat(model.rows()).hasSize(CallsViewModel.MOST_ROWS);
    assertThat(model.rows().getFirst().detail()).isEqualTo("number 10");
  }

  @Test
  void saysHowManyEventsWereTooFastToList() {
    for (int i = 0; i < CallsViewModel.MOST_EVENTS_PER_PULSE + 5; i++) {
      receive(1);
    }
    pulse();

    assertThat(model.remarkProperty().get()).isEqualTo("5 events too fast to list");
  }

  @Test
  void holdsStillWhileFrozen() {
    frozen.set(true);
    fail("while frozen");
    pulse();
    assertThat(model.rows()).isEmpty();

    frozen.set(false);
    pulse();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void letsNewLinesWaitWhileSomeoneReadsFurtherUp() {
    model.followingProperty().set(false);
    fail("later");
    pulse();
    assertThat(model.rows()).isEmpty();
    assertThat(model.remarkProperty().get()).isEqualTo("1 newer");

    model.followingProperty().set(true);
    pulse();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void listsOnlyWhatIsAskedFor() {
    fail("the camera is gone");
    log.accept(new Event.Switched(0, Side.SENDER, "codec", "struct", "pickle"));
    pulse();

    model.filterProperty().set("CAMERA");
    assertThat(model.rows()).extracting(Row::detail).containsExactly("the camera is gone");

    model.filterProperty().set("");
    model.chosen(RowKind.TROUBLE).set(false);
    assertThat(model.rows()).extracting(Row::name).containsExactly("switched");
  }

  @Test
  void selectsTheFirstCallOfALineAndThenEachOfTheOthers() {
    Event.Call first = receive(1448);
    Event.Call second = receive(104);
    message(0, 1552);
    pulse();
    model.choose(model.rows().getFirst());
    assertThat(selection.call()).isSameAs(first);
    assertThat(model.placeProperty().get()).isEqualTo("call 1 of 2 in this line");
    assertThat(model.followingProperty().get()).isFalse();

    steps.next();
    assertThat(selection.call()).isSameAs(second);
    assertThat(model.placeProperty().get()).isEqualTo("call 2 of 2 in this line");
    steps.next();
    assertThat(selection.call()).isSameAs(second);
    steps.previous();
    assertThat(selection.call()).isSameAs(first);
    assertThat(model.selectedProperty().get()).isSameAs(model.rows().getFirst());
  }

  @Test
  void goesToTheNewestCallWhereNoneIsSelected() {
    receive(1);
    Event.Call newest = receive(2);
    steps.previous();

    assertThat(selection.call()).isSameAs(newest);
  }

  private void pulse() {
    now += TENTH;
    model.pulse(true);
  }

  private void fail(String reason) {
    log.accept(new Event.StageFailed(0, Side.SENDER, Stage.CAPTURE, reason));
  }

  private Event.Call receive(int bytes) {
    Event.Call call = call(CallName.RECV, bytes, null);
    log.accept(call);
    return call;
  }

  private void message(long number, int bytes) {
    ByteRange range = ByteRange.of(0, bytes);
    log.accept(new Event.MessagePassed(0, Side.RECEIVER, number, range, bytes - 8));
  }

  private Event.Call call(CallName name, long result, @Nullable String error) {
    return new Event.Call(
        made++,
        Side.RECEIVER,
        name,
        1,
        "",
        result,
        ByteRange.of(0, Math.max(0, result)),
        10,
        "receiver",
        SourceLine.in(CallsViewModelTest.class, "none"),
        error);
  }
}
