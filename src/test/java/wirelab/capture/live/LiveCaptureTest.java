package wirelab.capture.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.model.ByteView;
import wirelab.model.HostPort;
import wirelab.peer.Machine;

final class LiveCaptureTest {
  private static final InetAddress SELF = InetAddress.getLoopbackAddress();

  private final List<Got> got = new CopyOnWriteArrayList<>();

  /** A packet that came. */
  private record Got(ByteView bytes, long time, int link) {
    /** The byte so many before the end. */
    byte fromEnd(int back) {
      return (byte) bytes.u8(bytes.length() - back);
    }
  }

  private static Stream<PacketSource> sources() {
    return Sources.ofHere().all().stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void datagramsComeWithTheirBytesTimesAndLengths(PacketSource source) throws IOException {
    try (DatagramSocket receiver = new DatagramSocket(0, SELF);
        DatagramSocket sender = new DatagramSocket(0, SELF)) {
      LiveCapture capture = open(source, udp(receiver));
      try (capture) {
        checkDatagrams(sender, receiver);
      }
      assertThat(capture.counters()).isEqualTo(new Counters(3, 0, 0, 0, true));
      assertThat(capture.failure()).isEmpty();
      assertThat(capture.running()).isFalse();
      assertThat(capture.description())
          .isEqualTo(
              "%s on lo, filter udp port %d".formatted(source.name(), receiver.getLocalPort()));
    }
  }

  private void checkDatagrams(DatagramSocket sender, DatagramSocket receiver) throws IOException {
    long before = nanos();
    for (int length : new int[] {1, 1400, 60_000}) {
      sender.send(datagram(length, receiver));
    }
    await().until(() -> got.size() == 3);
    long after = nanos();

    assertThat(got.stream().map(one -> one.fromEnd(1)))
        .containsExactly((byte) 1, (byte) 1400, (byte) 60_000);
    int headers = got.getFirst().bytes().length() - 1;
    assertThat(got.stream().map(one -> one.bytes().length() - headers))
        .containsExactly(1, 1400, 60_000);
    assertThat(got).allMatch(one -> one.bytes().complete());
    assertThat(got.stream().map(Got::time))
        .isSorted()
        .allMatch(time -> time >= before - 1_000_000 && time <= after + 1_000_000);
    assertThat(got.stream().map(Got::link).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void segmentsOfAConnectionCome(PacketSource source) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, SELF);
        LiveCapture capture =
            open(
                source,
                CaptureFilter.sockets(
                    Carrier.TCP,
                    List.of(HostPort.of((InetSocketAddress) listener.getLocalSocketAddress()))))) {
      try (Socket client = new Socket(SELF, listener.getLocalPort());
          Socket server = listener.accept()) {
        client.getOutputStream().write(new byte[] {7, 8, 9});
        assertThat(server.getInputStream().readNBytes(3)).containsExactly(7, 8, 9);
      }
      await().until(() -> got.stream().anyMatch(one -> one.fromEnd(2) == 8));
      assertThat(capture.running()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatTheSinkRefusesIsCounted(PacketSource source) throws IOException {
    try (DatagramSocket receiver = new DatagramSocket(0, SELF);
        LiveCapture capture =
            Machine.working(source)
                .open(
                    Target.loopback(udp(receiver)),
                    (bytes, time, link, wireLength) -> bytes.length > 1000)) {
      receiver.send(datagram(1, receiver));
      receiver.send(datagram(1400, receiver));
      await().until(() -> capture.counters().received() == 2);
      assertThat(capture.counters().droppedByProgram()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aFilterThatMakesNoSenseIsToldInOneLine(PacketSource source) {
    assertThatThrownBy(() -> open(source, CaptureFilter.of("udp prt 3")))
        .isInstanceOf(CaptureException.class)
        .message()
        .contains("filter", "udp prt 3", "syntax error")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anInterfaceThatIsNotThereIsToldInOneLine(PacketSource source) {
    assertThatThrownBy(
            () ->
                Machine.working(source)
                    .open(new Target("nope", CaptureFilter.NONE), (b, t, l, w) -> true))
        .isInstanceOf(CaptureException.class)
        .message()
        .startsWith("there is no interface 'nope'; there are ")
        .contains("lo")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theLoopbackInterfaceIsListed(PacketSource source) throws IOException {
    assertThat(Machine.working(source).devices())
        .filteredOn(Device::loopback)
        .isNotEmpty()
        .allSatisfy(device -> assertThat(device.addresses()).contains("127.0.0.1"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  @EnabledOnOs(OS.LINUX)
  void tellsThatTheInterfaceIsGone(PacketSource source) throws Exception {
    Machine.working(source);
    Machine.asRoot("ip", "link", "add", "wlgone0", "type", "veth", "peer", "name", "wlgone1");
    try {
      Machine.asRoot("ip", "link", "set", "wlgone0", "up");
      try (LiveCapture capture =
          source.open(new Target("wlgone0", CaptureFilter.NONE), (b, t, l, w) -> true)) {
        Machine.asRoot("ip", "link", "delete", "wlgone0");
        assertThat(capture.await(Duration.ofSeconds(20))).isTrue();
        assertThat(capture.failure())
            .contains("the interface wlgone0 is gone; start the capture again when it is back");
        assertThat(capture.counters().dropped()).isZero();
      }
    } finally {
      Machine.run(List.of("ip", "link", "delete", "wlgone0"));
    }
  }

  @Test
  void anotherFilterHoldsFromThenOn() throws IOException {
    try (DatagramSocket one = new DatagramSocket(0, SELF);
        DatagramSocket two = new DatagramSocket(0, SELF);
        LiveCapture capture = open(new LibpcapSource(), udp(one))) {
      one.send(datagram(1, one));
      await().until(() -> got.size() == 1);
      assertThat(capture.refilter(udp(two))).isTrue();
      one.send(datagram(2, one));
      two.send(datagram(3, two));
      await().until(() -> got.size() == 2);
      assertThat(got.stream().map(packet -> packet.fromEnd(1))).containsExactly((byte) 1, (byte) 3);
      assertThatThrownBy(() -> capture.refilter(CaptureFilter.of("udp prt")))
          .isInstanceOf(CaptureException.class)
          .hasMessageStartingWith("filter 'udp prt': ");
      two.send(datagram(4, two));
      await().until(() -> got.size() == 3);
      assertThat(capture.description()).endsWith("udp port " + two.getLocalPort());
    }
  }

  @Test
  void laterFragmentsPassTheFilterOfAPort() throws IOException {
    assertThat(CaptureFilter.port(Carrier.UDP, 9999))
        .isEqualTo(
            new CaptureFilter(
                "udp port 9999",
                "udp port 9999 or (ip[9] = 17 and ip[6:2] & 0x1fff != 0) or ip6[6] = 44"));
    assertThat(
            CaptureFilter.sockets(
                    Carrier.TCP, List.of(new HostPort("::1", 1), new HostPort("0.0.0.0", 2)))
                .expression())
        .isEqualTo("(tcp port 1 and host 0:0:0:0:0:0:0:1) or tcp port 2");
    try (LiveCapture capture =
        open(
            new LibpcapSource(),
            CaptureFilter.sockets(Carrier.EITHER, List.of(new HostPort("::1", 1))))) {
      assertThat(capture.running()).isTrue();
    }
  }

  @Test
  void aMistakeOfTheSinkEndsTheCapture() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, SELF);
        LiveCapture capture =
            Machine.working(new LibpcapSource())
                .open(
                    Target.loopback(udp(socket)),
                    (bytes, time, link, wireLength) -> {
                      throw new IllegalStateException("full of mistakes");
                    })) {
      socket.send(datagram(1, socket));
      assertThat(capture.await(Duration.ofSeconds(20))).isTrue();
      assertThat(capture.failure()).get().asString().endsWith("full of mistakes");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsThatThereIsNoRight() throws IOException {
    assertThat(Machine.withoutRights(Probe.class).lines())
        .containsExactly(
            "libpcap has no right to capture (socket: Operation not permitted): sudo ./wirelab; or let dumpcap"
                + " capture, see there",
            "dumpcap has no right to capture on lo: sudo dpkg-reconfigure wireshark-common && sudo"
                + " usermod -aG wireshark $USER, then log in again",
            "libpcap has no right to capture on lo: sudo ./wirelab; or let dumpcap capture, see there",
            "dumpcap has no right to capture on lo: sudo dpkg-reconfigure wireshark-common && sudo"
                + " usermod -aG wireshark $USER, then log in again");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsThatThereIsNoLibpcap() throws IOException {
    assertThat(
            Machine.output(
                    Machine.java(Probe.class, "-Dorg.pcap4j.core.pcapLibName=/no/libpcap.so"))
                .lines())
        .first()
        .asString()
        .isEqualTo("libpcap is not installed: sudo apt-get install libpcap0.8");
  }

  private LiveCapture open(PacketSource source, CaptureFilter filter) throws IOException {
    return Machine.working(source)
        .open(
            Target.loopback(filter),
            (bytes, time, link, wireLength) ->
                got.add(new Got(ByteView.captured(bytes, wireLength), time, link)));
  }

  /** Without the fragments of others, which may be on their way. */
  private static CaptureFilter udp(DatagramSocket socket) {
    return CaptureFilter.of("udp port " + socket.getLocalPort());
  }

  /** Each of its bytes is its length, as far as that fits. */
  private static DatagramPacket datagram(int length, DatagramSocket to) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) length);
    return new DatagramPacket(bytes, length, to.getLocalSocketAddress());
  }

  private static long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }
}
