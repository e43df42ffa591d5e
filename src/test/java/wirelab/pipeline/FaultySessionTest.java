package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.fault.Disturbance;
import wirelab.model.Memory;
import wirelab.model.Side;

/** Sessions in which something is broken on purpose. */
final class FaultySessionTest {
  private static final int PICTURES = 30;

  private static Disturbance faults(String... faults) throws Exception {
    return Disturbance.NONE.withFaults(Disturbance.parse(List.of(faults)));
  }

  @Test
  void faultsComeAndGoWhileItRuns() throws Exception {
    try (Running running = new Running()) {
      Plan plain = Running.plan("udp+chunks+struct", 0, 100);
      running.run(plain).awaitReceived(5);
      assertThat(running.events(Event.FaultInjected.class)).isEmpty();

      running.run(plain.withDisturbance(faults("drop:p=0.01")));
      Running.soon().until(() -> running.events(Event.FaultInjected.class).size() > 5);
      running.run(plain);

      assertThat(running.events(Event.Switched.class))
          .extracting(Event.Switched::what, Event.Switched::before, Event.Switched::after)
          .contains(
              org.assertj.core.groups.Tuple.tuple("faults", "none", "drop:p=0.01 seed 1"),
              org.assertj.core.groups.Tuple.tuple("faults", "drop:p=0.01 seed 1", "none"));
    }
  }

  @Test
  void withoutResetAllPicturesArriveAndAllAreKept() throws Exception {
    try (Running running = new Running()) {
      running.run(Running.plan("tcp+Q+java", PICTURES, 100).withDisturbance(faults("no-reset")));
      running.awaitReceived(PICTURES);
      assertThat(running.figures().received().intact()).isEqualTo(PICTURES);
      assertThat(running.events(Event.FaultInjected.class))
          .hasSize(PICTURES - 1)
          .allMatch(fault -> fault.hit().length() == 0);
    }
  }

  @Test
  void picturesComeIntactThroughARelay() throws Exception {
    long leased = Memory.common().leased();
    try (Running running = new Running()) {
      running.run(
          Running.plan("tcp+Q+struct", PICTURES, 100)
              .withDisturbance(Disturbance.NONE.withRelay(1448)));
      running.awaitReceived(PICTURES);
      assertThat(running.figures().received().intact()).isEqualTo(PICTURES);
      assertThat(running.events(Event.Relayed.class)).hasSize(1);
    }
    assertThat(Memory.common().leased()).isEqualTo(leased);
  }

  @Test
  void whatIsHeldBackAtTheReceiverStillComesInOrderOverAStream() throws Exception {
    try (Running running = new Running()) {
      running.run(
          Running.plan("tcp+Q+struct", PICTURES, 100)
              .withDisturbance(
                  faults(
                      "delay:ms=30,jitter=20,at=receiver",
                      "merge:at=receiver",
                      "split:p=0.5,at=receiver",
                      "bandwidth:kbit=900000")));
      running.awaitReceived(PICTURES);
      assertThat(running.figures().received().intact()).isEqualTo(PICTURES);
    }
  }

  /** With an answer to each picture only one is under way, so the queue has to drop some. */
  @Test
  void aSlowReceiverThatAnswersKeepsTheSenderFromSendingMore() throws Exception {
    Handling dropping = new Handling(1, WhenFull.DROP, Handling.DEFAULT.limits(), true);
    try (Running running = new Running()) {
      running.run(
          Running.plan("tcp:gather=off+Q:answer=on+struct", PICTURES, 500)
              .withHandling(dropping)
              .withDisturbance(faults("slow-receiver:ms=20")));
      Running.soon()
          .until(
              () -> {
                Figures.Sent sent = running.figures().sent();
                return sent.captured() == PICTURES
                    && sent.pictures() + sent.dropped() == PICTURES
                    && running.figures().received().pictures() == sent.pictures();
              });
      assertThat(running.figures().sent().dropped()).isPositive();
      assertThat(running.figures().errors()).isEmpty();
      assertThat(running.events(Event.FaultInjected.class))
          .hasSize((int) running.figures().received().pictures())
          .allMatch(
              fault -> fault.side() == Side.RECEIVER && fault.fault().equals("slow-receiver"));
    }
  }

  @Test
  void withoutGatheringEachPieceHasASendOfItsOwn() throws Exception {
    try (Running running = new Running()) {
      running.run(Running.plan("tcp:gather=off+Q+struct", 1, 100)).awaitReceived(1);
      Running.soon().until(() -> !running.events(Event.PictureSent.class).isEmpty());
      assertThat(running.events(Event.Call.class))
          .filteredOn(call -> call.name() == CallName.SEND)
          .extracting(Event.Call::result)
          .startsWith(8L)
          .hasSizeGreaterThan(2);
    }
  }

  @Test
  void aSenderConnectsAgainAfterAReset() throws Exception {
    try (Running running = new Running()) {
      running.run(
          Running.plan("tcp+Q+struct", PICTURES, 100).withDisturbance(faults("reset:p=0.2")));
      Running.soon()
          .until(
              () ->
                  running.events(Event.Disconnected.class).stream()
                      .anyMatch(gone -> gone.reason().equals("all pictures are sent")));
      long resets = running.events(Event.FaultInjected.class).size();
      assertThat(resets).isPositive();
      assertThat(
              running.events(Event.Connected.class).stream()
                  .filter(connected -> connected.side() == Side.SENDER))
          .hasSize((int) resets + 1);
    }
  }
}
