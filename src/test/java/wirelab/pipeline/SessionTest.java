package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.model.Memory;
import wirelab.model.Side;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

class SessionTest {
  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tutorial",
        "tcp+Q+struct",
        "tcp+>L+struct:jpeg=80",
        "tcp+!I+java",
        "tcp+>I+java:stream=session",
        "tcp+L+java:jpeg=60",
        "tcp+L:width=4+pickle:2",
        "tcp+Q+pickle:3",
        "tcp+Q+pickle:5,jpeg=90",
        "tcp:recv=4096+Q+pickle",
        "tcp:nodelay=off,sndbuf=65536,rcvbuf=65536+Q+struct",
        "tcp:gather=off+Q:answer=on+pickle",
        "tcp+L:answer=on+java",
      })
  void everyPictureArrivesIntactOverAStream(String wire) throws Exception {
    try (Running running = new Running().run(Running.plan(wire, 40, 0))) {
      running.awaitReceived(40);
      Figures figures = running.figures();
      assertThat(figures.received().intact()).isEqualTo(40);
      assertThat(figures.errors()).isEmpty();
      assertThat(figures.lost()).isZero();
      assertThat(figures.received().age().samples()).isEqualTo(40);
      assertThat(states(running)).containsExactly(Event.PictureState.INTACT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "udp+chunks+struct",
        "udp:datagram=65507+chunks+java",
        "udp:datagram=9000+chunks+pickle",
        "udp+chunks+struct:jpeg=50",
        "udp:datagram=65507+none+pickle:jpeg=50",
      })
  void everyPictureIsAccountedForOverDatagrams(String wire) throws Exception {
    try (Running running = new Running().run(Running.plan(wire, 40, 100))) {
      running.awaitAccountedFor(40);
      Figures figures = running.figures();
      assertThat(figures.received().intact() + figures.lost()).isEqualTo(40);
      assertThat(figures.received().intact()).isPositive();
      assertThat(figures.received().changed()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp+Q+struct", "udp+chunks+struct"})
  void worksOverIPv6(String wire) throws Exception {
    Plan plan = Running.plan(wire, 5, 50).withAddress(new HostPort("::1", 0));
    try (Running running = new Running().run(plan)) {
      running.awaitReceived(5);
      assertThat(states(running)).containsExactly(Event.PictureState.INTACT);
      assertThat(running.listening().getAddress().getHostAddress()).contains(":");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17x16", "641x479", "1920x1080"})
  void carriesPicturesOfAnySize(String size) throws Exception {
    Plan plan = Running.plan("tutorial", 5, 50);
    Feed feed = plan.feed();
    try (Running running =
        new Running().run(plan.withFeed(feed.withSource(feed.source().with("size", size))))) {
      running.awaitReceived(5);
      assertThat(running.figures().received().intact()).isEqualTo(5);
    }
  }

  @Test
  void showsWhatBreaksWithoutFraming() throws Exception {
    try (Running running = new Running().run(Running.plan("tcp:recv=4096+none+pickle", 3, 50))) {
      running.awaitError("decode");
      assertThat(running.figures().received().intact()).isZero();
    }
  }

  @Test
  void writesTheCallsOfTheTutorialDown() throws Exception {
    try (Running running = new Running().run(Running.plan("tutorial", 3, 50))) {
      running.awaitReceived(3);
      running.session.stop();
      assertThat(calls(running, Side.RECEIVER))
          .containsSubsequence(
              CallName.SOCKET,
              CallName.BIND,
              CallName.LISTEN,
              CallName.ACCEPT,
              CallName.RECV,
              CallName.CLOSE);
      assertThat(calls(running, Side.SENDER))
          .containsSubsequence(
              CallName.SOCKET, CallName.CONNECT, CallName.SEND, CallName.SHUTDOWN, CallName.CLOSE);
      long sent = bytes(running, CallName.SEND);
      assertThat(sent).isEqualTo(3 * 921_773L).isEqualTo(bytes(running, CallName.RECV));
    }
  }

  private static Set<Event.PictureState> states(Running running) {
    return running.events(Event.PictureReceived.class).stream()
        .map(Event.PictureReceived::state)
        .collect(Collectors.toSet());
  }

  @Test
  void takesAStrangersPicturesWithoutComparingThemWithItsOwn() throws Exception {
    Plan plan = Running.plan("tcp+Q+struct", 3, 0);
    try (Running running = new Running().run(plan)) {
      running.awaitReceived(3);
      Plan there = plan.withAddress(HostPort.of(running.listening())).withRole(Role.SENDER);
      try (Running stranger = new Running().run(there)) {
        running.awaitReceived(6);
        assertThat(stranger.figures().sent().pictures()).isPositive();
      }
      assertThat(running.figures().received().changed()).isZero();
      assertThat(states(running))
          .containsExactlyInAnyOrder(Event.PictureState.INTACT, Event.PictureState.UNVERIFIED);
    }
  }

  private static List<CallName> calls(Running running, Side side) {
    return running.events(Event.Call.class).stream()
        .filter(call -> call.side() == side)
        .map(Event.Call::name)
        .toList();
  }

  private static long bytes(Running running, CallName name) {
    return running.events(Event.Call.class).stream()
        .filter(call -> call.name() == name)
        .mapToLong(call -> call.range().length())
        .sum();
  }

  @Test
  void switchesEverythingWhileItRunsAndLeavesNothingBehind() throws Exception {
    Plan plan = Running.plan("tutorial", 0, 100);
    try (Running running = new Running().run(plan)) {
      Set<String> threadsBefore = threads();
      List<Plan> plans =
          List.of(
              plan.withWire(Wire.parse("tcp+Q+struct", Running.CATALOG)),
              plan.withWire(Wire.parse("udp+chunks+struct", Running.CATALOG)),
              plan.withWire(Wire.parse("tcp+!I+java:jpeg=70", Running.CATALOG)),
              plan.withFeed(plan.feed().withRate(new Rate(200))),
              plan.withFeed(
                  plan.feed().withSource(Spec.of("test-pattern").with("size", "320x240"))),
              plan.withHandling(plan.handling().withWhenFull(WhenFull.DROP)),
              plan.withAddress(new HostPort("::1", 0)),
              plan);
      for (Plan next : plans) {
        running.session.run(next);
        long before = running.figures().received().intact();
        running.awaitReceived(before + 3);
      }
      assertThat(threads()).isEqualTo(threadsBefore);
      assertThat(running.events(Event.Switched.class))
          .extracting(Event.Switched::what)
          .contains("codec", "transport", "framing", "rate", "source", "handling", "address");
    }
    assertThat(threads().stream().filter(name -> name.startsWith("wirelab-"))).isEmpty();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("wirelab-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void keepsWhatRunsWhenAPlanCanNotBe() throws Exception {
    Plan plan = Running.plan("tutorial", 0, 100);
    try (Running running = new Running().run(plan)) {
      assertThatThrownBy(
              () ->
                  running.session.run(
                      plan.withWire(Wire.parse("tcp+chunks+struct", Running.CATALOG))))
          .isInstanceOf(SettingException.class)
          .hasMessage(
              "framing chunks does not go with tcp: a stream has no borders; choose Q, >L, !I, L or none");
      running.awaitReceived(running.figures().received().pictures() + 2);
    }
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        Running running = new Running()) {
      Plan plan =
          Running.plan("tutorial", 1, 30)
              .withAddress(new HostPort("127.0.0.1", taken.getLocalPort()));
      assertThatThrownBy(() -> running.run(plan)).isInstanceOf(IOException.class);
      assertThat(running.session.plan()).isEmpty();
    }
  }

  @Test
  void nothingRunsWhereAnAddressCanNotBeHad() throws Exception {
    Plan plan = Running.plan("tutorial", 0, 100);
    try (ServerSocket taken = new ServerSocket(0);
        Running running = new Running().run(plan)) {
      HostPort address = new HostPort("127.0.0.1", taken.getLocalPort());
      assertThatThrownBy(() -> running.session.run(plan.withAddress(address)))
          .isInstanceOf(IOException.class);
      assertThat(running.session.plan()).isEmpty();
      running.run(plan).awaitReceived(running.figures().received().pictures() + 2);
    }
  }

  @Test
  void takesAnotherSourceAlsoWhenTheOneBeforeIsOver() throws Exception {
    Plan plan = Running.plan("tutorial", 0, 100);
    Spec other = plan.feed().source().with("size", "320x240");
    try (Running running = new Running().run(plan)) {
      running.session.finish();
      running.run(plan.withFeed(plan.feed().withSource(other)));
      running.awaitReceived(running.figures().received().pictures() + 3);
    }
  }

  @Test
  void theSenderWaitsForAReceiverAndFindsItAgain() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Plan plan = Running.plan("tcp+Q+struct", 0, 100).withAddress(new HostPort("127.0.0.1", port));
    try (Running sending = new Running().run(plan.withRole(Role.SENDER))) {
      await()
          .until(
              () ->
                  sending.events(Event.Disconnected.class).stream()
                      .anyMatch(event -> event.reason().contains("nobody listens")));
      for (int i = 0; i < 2; i++) {
        try (Running receiving = new Running().run(plan.withRole(Role.RECEIVER))) {
          receiving.awaitReceived(3);
        }
      }
    }
  }

  @Test
  void theTestPatternTakesTheCamerasPlaceWhenAsked() throws Exception {
    Plan plan = Running.plan("tutorial", 0, 50);
    Feed feed =
        new Feed(
            new Spec("webcam", Spec.of("webcam").with("index", "63").settings()),
            new Rate(50),
            0,
            true);
    try (Running running = new Running().run(plan.withFeed(feed))) {
      running.awaitReceived(2);
      running.awaitError("camera 63");
    }
  }

  @Test
  void showsAnIncompletePictureWithItsHolesMarked() throws Exception {
    Limits limits = new Limits(Limits.DEFAULT_MESSAGE, Duration.ofMillis(50), true);
    Plan plan = Running.plan("udp+chunks+struct", 0, 30).withRole(Role.RECEIVER);
    try (Running running =
        new Running().run(plan.withHandling(plan.handling().withLimits(limits)))) {
      Datagrams.sendWithout(running.listening(), 7);
      await()
          .until(
              () ->
                  running.events(Event.PictureReceived.class).stream()
                      .anyMatch(event -> event.state() == Event.PictureState.INCOMPLETE));
      assertThat(running.figures().received().incomplete()).isEqualTo(1);
      running
          .session
          .receivedPictures()
          .take()
          .ifPresent(
              frame -> {
                assertThat(frame.missing()).hasSize(1);
                frame.close();
              });
    }
  }
}
