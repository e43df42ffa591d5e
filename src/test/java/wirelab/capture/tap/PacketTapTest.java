package wirelab.capture.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.CaptureWriter;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Packet;
import wirelab.model.Side;
import wirelab.peer.Tshark;

/** Calls as transports write them down; what the packets say is asked of tshark. */
final class PacketTapTest {
  private static final SourceLine LINE = new SourceLine("A.java", "a");
  private static final int CLIENT = 3;
  private static final int SERVER = 4;

  @TempDir private Path folder;
  private final List<Packet> packets = new ArrayList<>();
  private final PacketTap tap = new PacketTap(packets::add);
  private long clock = 1_700_000_000_000_000_000L;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void aConnectionLooksLikeOneThatWasCaptured(String host) throws IOException {
    connect(Side.SENDER, CLIENT, host, 40_000, 9999);
    connect(Side.RECEIVER, SERVER, host, 9999, 40_000);
    send(CLIENT, 0, bytes(200_001));
    receive(SERVER, 0, bytes(200_001));
    send(CLIENT, 200_001, bytes(5));
    call(Side.SENDER, CallName.SHUTDOWN, CLIENT, "SHUT_WR");
    receive(SERVER, 200_006);
    call(Side.SENDER, CallName.CLOSE, CLIENT, "");
    call(Side.RECEIVER, CallName.CLOSE, SERVER, "");

    assertThat(
            tshark(
                "tcp.srcport",
                "tcp.flags.str",
                "tcp.seq",
                "tcp.ack",
                "tcp.len",
                "tcp.checksum.status"))
        .containsExactly(
            "40000\t··········S·\t0\t0\t0\t1",
            "9999\t·······A··S·\t0\t1\t0\t1",
            "40000\t·······A····\t1\t1\t0\t1",
            "40000\t·······A····\t1\t1\t65495\t1",
            "40000\t·······A····\t65496\t1\t65495\t1",
            "40000\t·······A····\t130991\t1\t65495\t1",
            "40000\t·······AP···\t196486\t1\t3516\t1",
            "9999\t·······A····\t1\t200002\t0\t1",
            "40000\t·······AP···\t200002\t1\t5\t1",
            "9999\t·······A····\t1\t200007\t0\t1",
            "40000\t·······A···F\t200007\t1\t0\t1",
            "9999\t·······A····\t1\t200008\t0\t1",
            "9999\t·······A···F\t1\t200008\t0\t1",
            "40000\t·······A····\t200008\t2\t0\t1");
    assertThat(tshark("tcp.analysis.flags", "_ws.expert.message", "_ws.malformed"))
        .allSatisfy(line -> assertThat(line).doesNotContain("TCP", "Malformed", "checksum"));
    assertThat(packets.get(4).comments())
        .containsExactly("headers made up by the tap: send() on socket 3, bytes 65495 to 130989");
    assertThat(packets.getFirst().comments())
        .containsExactly("made up by the tap: connection of socket 3");
    assertThat(packets).extracting(Packet::number).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theAcceptingEndMayTellFirst() {
    connect(Side.RECEIVER, SERVER, "127.0.0.1", 9999, 40_000);
    connect(Side.SENDER, CLIENT, "127.0.0.1", 40_000, 9999);
    send(CLIENT, 0, bytes(10));
    receive(SERVER, 0, bytes(10));
    assertThat(packets).hasSize(5);
  }

  @Test
  void whatComesFromAnotherProgramIsSeenWhenItIsReceived() throws IOException {
    connect(Side.RECEIVER, SERVER, "127.0.0.1", 9999, 40_000);
    receive(SERVER, 0, bytes(10));
    receive(SERVER, 10, bytes(20));
    receive(SERVER, 30);
    call(Side.RECEIVER, CallName.CLOSE, SERVER, "");
    assertThat(tshark("tcp.srcport", "tcp.flags.str", "tcp.len"))
        .containsExactly(
            "40000\t··········S·\t0",
            "9999\t·······A··S·\t0",
            "40000\t·······A····\t0",
            "40000\t·······AP···\t10",
            "9999\t·······A····\t0",
            "40000\t·······AP···\t20",
            "9999\t·······A····\t0",
            "40000\t·······A···F\t0",
            "9999\t·······A····\t0",
            "9999\t·······A···F\t0",
            "40000\t·······A····\t0");
  }

  @Test
  void whatAnotherProgramAnswersIsSeenWhenItIsReceived() throws IOException {
    connect(Side.SENDER, CLIENT, "127.0.0.1", 40_000, 9999);
    send(CLIENT, 0, bytes(10));
    moved(Side.SENDER, CallName.RECV, CLIENT, "", 0, bytes(20));
    assertThat(tshark("tcp.srcport", "tcp.flags.str", "tcp.len"))
        .endsWith(
            "40000\t·······AP···\t10",
            "9999\t·······A····\t0",
            "9999\t·······AP···\t20",
            "40000\t·······A····\t0");
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void whatARelayPassesOnIsCutAsTheRelayDid() throws IOException {
    Event.Relayed relayed =
        new Event.Relayed(5, Side.SENDER, local(1), local(30_000), local(40_000), local(9999));
    connect(Side.RECEIVER, SERVER, "127.0.0.1", 9999, 40_000);
    tap.accept(relayed);
    tap.relayed(relayed, 6, ByteRange.of(0, 12), ByteBuffer.allocate(12));
    receive(SERVER, 0, bytes(20));
    tap.relayed(relayed, 7, ByteRange.of(12, 8), ByteBuffer.allocate(8));
    tap.relayed(relayed, 8, ByteRange.of(20, 0), ByteBuffer.allocate(0));
    assertThat(tshark("tcp.srcport", "tcp.flags.str", "tcp.len"))
        .containsExactly(
            "40000\t··········S·\t0",
            "9999\t·······A··S·\t0",
            "40000\t·······A····\t0",
            "40000\t·······AP···\t12",
            "9999\t·······A····\t0",
            "40000\t·······AP···\t8",
            "9999\t·······A····\t0",
            "40000\t·······A···F\t0",
            "9999\t·······A····\t0");
  }

  @Test
  void aSecondConnectionFromTheSamePortIsAnother() {
    for (int i = 0; i < 2; i++) {
      connect(Side.SENDER, CLIENT + i, "127.0.0.1", 40_000, 9999);
      call(Side.SENDER, CallName.CLOSE, CLIENT + i, "");
    }
    assertThat(packets).hasSize(2 * 5);
  }

  @Test
  void eachDatagramIsAPacketAndAppearsOnce() throws IOException {
    call(Side.RECEIVER, CallName.SOCKET, SERVER, "SOCK_DGRAM");
    call(Side.RECEIVER, CallName.BIND, SERVER, "[::]:9999");
    call(Side.SENDER, CallName.SOCKET, CLIENT, "SOCK_DGRAM");
    connect(Side.SENDER, CLIENT, "::1", 40_000, 9999);
    send(CLIENT, 0, bytes(1400));
    datagram(0, "[::1]:40000", bytes(1400));
    datagram(1400, "[::1]:50000", bytes(1));
    datagram(1401, "[::1]:40000", bytes(1400));
    datagram(2801, "127.0.0.1:50000", bytes(65_507));
    assertThat(
            tshark(
                "_ws.col.Source",
                "udp.srcport",
                "udp.dstport",
                "udp.length",
                "udp.checksum.status"))
        .containsExactly(
            "::1\t40000\t9999\t1408\t1",
            "::1\t50000\t9999\t9\t1",
            "127.0.0.1\t50000\t9999\t65515\t1");
    assertThat(packets.get(1).comments())
        .containsExactly("headers made up by the tap: recvfrom() on socket 4, byte 1400");
  }

  @Test
  void checksumsAreRightForAllLengths() throws IOException {
    connect(Side.SENDER, CLIENT, "10.1.2.3", 40_000, 9999);
    long at = 0;
    for (int length = 1; length < 60; length++) {
      send(CLIENT, at, bytes(length));
      at += length;
    }
    assertThat(tshark("ip.checksum.status", "tcp.checksum.status")).containsOnly("1\t1");
  }

  @Test
  void takesTheBytesFromSeveralBuffersAndLeavesThemAsTheyAre() {
    connect(Side.SENDER, CLIENT, "127.0.0.1", 40_000, 9999);
    byte[] sent = bytes(150_000);
    ByteBuffer[] pieces = {
      ByteBuffer.wrap(sent, 0, 8),
      ByteBuffer.allocate(0),
      ByteBuffer.allocateDirect(70_000).put(sent, 8, 70_000).flip(),
      ByteBuffer.wrap(sent, 70_008, sent.length - 70_008)
    };
    called(Side.SENDER, CallName.SEND, CLIENT, "", ByteRange.of(0, 149_000));
    tap.moved(Side.SENDER, CallName.SEND, CLIENT, ByteRange.of(0, 149_000), pieces);
    ByteArrayOutputStream carried = new ByteArrayOutputStream();
    packets.forEach(
        packet ->
            carried.writeBytes(
                packet.bytes().slice(40, Math.max(0, packet.bytes().length() - 40)).toArray()));
    assertThat(carried.toByteArray()).endsWith(java.util.Arrays.copyOf(sent, 149_000));
    assertThat(pieces[0].remaining()).isEqualTo(8);
    assertThat(pieces[2].position()).isZero();
  }

  @Test
  void countsWhatItsSinkHasNoRoomForAndMakesNothingWhileClosed() {
    List<Packet> few = new ArrayList<>();
    PacketTap narrow = new PacketTap(packet -> few.size() < 2 && few.add(packet));
    narrow.accept(connected(Side.SENDER, CLIENT, "127.0.0.1", 40_000, 9999));
    assertThat(narrow.dropped()).isEqualTo(1);
    assertThat(few).extracting(Packet::number).containsExactly(1L, 2L);
    tap.open(false);
    connect(Side.SENDER, CLIENT, "127.0.0.1", 40_000, 9999);
    assertThat(tap.open()).isFalse();
    assertThat(packets).isEmpty();
    tap.open(true);
    send(CLIENT, 500, bytes(10));
    assertThat(packets).hasSize(2);
    assertThat(tap.dropped()).isZero();
  }

  private List<String> tshark(String... fields) throws IOException {
    Path path = folder.resolve("tap.pcapng");
    try (CaptureWriter writer = CaptureWriter.create(path)) {
      for (Packet packet : packets) {
        writer.add(packet);
      }
    }
    List<String> command =
        new ArrayList<>(List.of("tshark", "-n", "-r", path.toString(), "-T", "fields"));
    for (String kind : List.of("tcp", "udp", "ip")) {
      command.addAll(List.of("-o", kind + ".check_checksum:TRUE"));
    }
    for (String field : fields) {
      command.addAll(List.of("-e", field));
    }
    return Tshark.lines(command.toArray(String[]::new));
  }

  private void connect(Side side, int socket, String host, int local, int remote) {
    tap.accept(connected(side, socket, host, local, remote));
  }

  private Event connected(Side side, int socket, String host, int local, int remote) {
    InetAddress address = InetAddress.ofLiteral(host);
    return new Event.Connected(
        clock++,
        side,
        socket,
        new InetSocketAddress(address, local),
        new InetSocketAddress(address, remote));
  }

  private void send(int socket, long from, byte... bytes) {
    moved(Side.SENDER, CallName.SEND, socket, "", from, bytes);
  }

  private void receive(int socket, long from, byte... bytes) {
    moved(Side.RECEIVER, CallName.RECV, socket, "", from, bytes);
  }

  private void datagram(long from, String sender, byte... bytes) {
    moved(Side.RECEIVER, CallName.RECVFROM, SERVER, sender, from, bytes);
  }

  private void moved(
      Side side, CallName name, int socket, String detail, long from, byte... bytes) {
    ByteRange range = ByteRange.of(from, bytes.length);
    called(side, name, socket, detail, range);
    tap.moved(side, name, socket, range, ByteBuffer.wrap(bytes));
  }

  private void call(Side side, CallName name, int socket, String detail) {
    called(side, name, socket, detail, ByteRange.of(0, 0));
  }

  private void called(Side side, CallName name, int socket, String detail, ByteRange range) {
    tap.accept(
        new Event.Call(
            clock++, side, name, socket, detail, range.length(), range, 10, "t", LINE, null));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }
}
