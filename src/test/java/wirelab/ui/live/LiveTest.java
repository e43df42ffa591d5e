package wirelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.peer.Machine;
import wirelab.pipeline.Plan;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

final class LiveTest {
  @Test
  void streamsAfterItIsStarted() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      desk.live().start();
      desk.untilStreaming();

      Reading reading = desk.live().readingProperty().get();
      assertThat(reading.sender().state()).isEqualTo(Link.State.CONNECTED);
      assertThat(reading.receiver().state()).isEqualTo(Link.State.CONNECTED);
      assertThat(reading.sender().wireBytes() - reading.sender().messageBytes()).isEqualTo(8);
    }
  }

  @Test
  void switchesTheTransportWhileItRunsAndTheFramingWithIt() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      desk.untilStreaming();

      live.change(plan -> plan.withWire(with(plan, Spec.of("udp"))));

      assertThat(live.plan().wire().framing()).isEqualTo(Spec.of("chunks"));
      assertThat(live.noticeProperty().get())
          .isEqualTo(Notice.info("Framing switched to chunks as well: Q does not go with udp."));
      desk.until("switched", () -> switched(live, "framing"));
      desk.untilStreaming();

      live.change(plan -> plan.withWire(with(plan, Spec.of("tcp"))));
      assertThat(live.plan().wire().framing()).isEqualTo(Spec.of("Q"));
    }
  }

  @Test
  void switchesToRawPacketsAndToUdpWithTheFramingOfDatagrams() {
    Machine.mayOpenRawSockets();
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      desk.untilStreaming();

      live.change(plan -> plan.withWire(with(plan, Spec.of("raw"))));
      assertThat(live.plan().wire().framing()).isEqualTo(Spec.of("chunks"));
      desk.until("switched", () -> switched(live, "framing"));
      desk.untilStreaming();

      live.change(plan -> plan.withWire(with(plan, Spec.of("udp"))));
      assertThat(live.plan().wire().framing()).isEqualTo(Spec.of("chunks"));
      desk.untilStreaming();
    }
  }

  @Test
  void goesBackToWhatRunsWhenAPlanCanNotBe() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      desk.untilStreaming();

      live.change(
          plan ->
              plan.withWire(
                  new Wire(plan.wire().transport(), Spec.of("chunks"), plan.wire().codec())));
      desk.until("undone", () -> live.plan().equals(Desk.PLAN));

      assertThat(live.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
      assertThat(live.noticeProperty().get().text()).startsWith("framing chunks does not go with");
      assertThat(live.running()).isTrue();
    }
  }

  @Test
  void carriesOnWhereItWasWhenAnAddressCanNotBeHad() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      desk.untilStreaming();

      live.change(plan -> plan.withAddress(new HostPort("192.0.2.1", 9)));
      desk.until("undone", () -> live.plan().equals(Desk.PLAN));

      assertThat(live.noticeProperty().get().text()).startsWith("192.0.2.1:9 can not be had");
      desk.untilStreaming();
    }
  }

  @Test
  void staysStoppedWithALineWhenTheFirstAddressCanNotBeHad() {
    try (Desk desk = new Desk(Desk.PLAN.withAddress(new HostPort("192.0.2.1", 9)))) {
      desk.live().start();
      desk.until("stopped", () -> !desk.live().running());

      assertThat(desk.live().noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    }
  }

  @Test
  void takesAnotherPortWhenTheDefaultOneIsTaken() throws IOException {
    Plan plan = Desk.PLAN.withAddress(HostPort.DEFAULT);
    try (ServerSocket taken = taken(HostPort.DEFAULT.port());
        Desk desk = new Desk(plan)) {
      desk.live().start();
      desk.untilStreaming();

      assertThat(taken.isBound()).isTrue();
      assertThat(desk.live().plan().address().port()).isGreaterThan(HostPort.DEFAULT.port());
      assertThat(desk.live().noticeProperty().get().text())
          .startsWith("Port 9999 is taken by another program");
    }
  }

  /** A port that cannot be had, whoever has it. */
  private static ServerSocket taken(int port) throws IOException {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (java.net.BindException e) {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
  }

  @Test
  void holdsTheFiguresWhileFrozen() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      desk.untilStreaming();
      live.frozenProperty().set(true);
      Reading held = live.readingProperty().get();
      long before = live.log().appended();

      desk.until("the stream goes on", () -> live.log().appended() > before + 50);

      assertThat(live.readingProperty().get()).isSameAs(held);
    }
  }

  @Test
  void takesOnlyTheNewestOfManyChanges() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Live live = desk.live();
      live.start();
      for (int queue = 1; queue <= 64; queue++) {
        Spec next = HandlingSettings.spec(live.plan().handling()).with("queue", "" + queue);
        live.change(plan -> plan.withHandling(handling(plan, next)));
      }
      desk.untilStreaming();

      assertThat(live.plan().handling().queue()).isEqualTo(64);
      assertThat(live.log().events().stream().filter(Event.Listening.class::isInstance).count())
          .isLessThan(32);
    }
  }

  private static wirelab.pipeline.Handling handling(Plan plan, Spec spec) {
    try {
      return HandlingSettings.handling(plan.handling(), spec);
    } catch (wirelab.spi.SettingException e) {
      throw new AssertionError(e);
    }
  }

  private static Wire with(Plan plan, Spec transport) {
    return new Wire(transport, plan.wire().framing(), plan.wire().codec());
  }

  private static boolean switched(Live live, String what) {
    return live.log().events().stream()
        .anyMatch(event -> event instanceof Event.Switched found && found.what().equals(what));
  }
}
