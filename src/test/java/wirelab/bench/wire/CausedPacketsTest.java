package wirelab.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.bench.Bench;
import wirelab.bench.Outcome;
import wirelab.bench.Replay;
import wirelab.bench.Script;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.Sources;
import wirelab.dissect.DissectPlugin;
import wirelab.inspect.PacketRow;
import wirelab.os.Sockets;
import wirelab.spi.Catalog;
import wirelab.trace.live.LiveTrace;

final class CausedPacketsTest {
  private static final String TCP =
      """
      receiver: s = socket(AF_INET, SOCK_STREAM)
      receiver: s.bind("127.0.0.1", 0)
      receiver: s.listen(10)
      sender: c = socket(AF_INET, SOCK_STREAM)
      sender: c.connect("127.0.0.1", port(s))
      receiver: conn, addr = s.accept()
      sender: c.send(b"hello")
      receiver: conn.recv(4096)
      sender: c.close()
      receiver: conn.close()
      """;

  private static final String REFUSED =
      """
      receiver: s = socket(AF_INET, SOCK_STREAM)
      receiver: s.bind("127.0.0.1", 0)
      sender: c = socket(AF_INET, SOCK_STREAM)
      sender: c.connect("127.0.0.1", port(s))
      sender: u = socket(AF_INET, SOCK_DGRAM)
      sender: u.sendto(b"nobody", "127.0.0.1", port(s))
      sender: u.close()
      """;

  @Test
  void areTheHandshakeTheBytesAndTheEndOfAConnection() throws Exception {
    try (LiveTrace trace = capturing("auto")) {
      assumeCaptured(trace);
      List<String> caused = caused(trace, TCP, 3 + 2 + 3);
      assertThat(caused)
          .satisfiesExactly(
              none -> assertThat(none).isEmpty(),
              none -> assertThat(none).isEmpty(),
              none -> assertThat(none).isEmpty(),
              none -> assertThat(none).isEmpty(),
              connect -> assertThat(connect).isEqualTo("[SYN] [SYN, ACK] [ACK]"),
              accept -> assertThat(accept).isEmpty(),
              send -> assertThat(send).isEqualTo("[PSH, ACK] [ACK]"),
              receive -> assertThat(receive).isEmpty(),
              close -> assertThat(close).startsWith("[FIN, ACK]"),
              close -> assertThat(close).startsWith("[FIN, ACK]"));
    }
  }

  @Test
  void areTheRefusalsToo() throws Exception {
    try (LiveTrace trace = capturing("auto")) {
      assumeCaptured(trace);
      List<String> caused = caused(trace, REFUSED, 4);
      assertThat(caused.get(3)).isEqualTo("[SYN] [RST, ACK]");
      assertThat(caused.get(5)).isEqualTo("UDP ICMP");
    }
  }

  @Test
  void areMadeUpByTheTapWhereNothingCaptures() throws Exception {
    try (LiveTrace trace = capturing(LiveTrace.TAP)) {
      List<String> caused = caused(trace, TCP, 3 + 2 + 3);
      assertThat(caused.get(4)).isEqualTo("[SYN] [SYN, ACK] [ACK]");
      assertThat(caused.get(6)).isEqualTo("[PSH, ACK] [ACK]");
    }
  }

  @Test
  void areDatagramsThatTheTapMadeUp() throws Exception {
    try (LiveTrace trace = capturing(LiveTrace.TAP)) {
      assertThat(caused(trace, REFUSED, 1).get(5)).isEqualTo("UDP");
    }
  }

  @Test
  void areAResetWhereAConnectionIsAborted() throws Exception {
    String run = TCP.replace("sender: c.close()", "sender: c.abort()");
    for (String source : List.of("auto", LiveTrace.TAP)) {
      try (LiveTrace trace = capturing(source)) {
        assertThat(caused(trace, run, 3 + 2 + 1).get(8)).as(source).isEqualTo("[RST, ACK]");
      }
    }
  }

  private static LiveTrace capturing(String source) {
    LiveTrace trace = new LiveTrace(new Catalog(List.of(new DissectPlugin())), Sources.ofHere());
    trace.source(source);
    trace.capture(CaptureFilter.NONE);
    return trace;
  }

  private static void assumeCaptured(LiveTrace trace) {
    boolean captured = !trace.origin().name().equals(LiveTrace.TAP);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(captured).as("packets can be captured here").isTrue();
    }
    assumeTrue(captured, "packets can not be captured here: " + trace.origin().lacking());
  }

  /** What each call caused, once there are as many packets as the test knows of. */
  private static List<String> caused(LiveTrace trace, String run, int least) throws Exception {
    try (Bench bench = new Bench(Sockets.system(), trace, trace.tap())) {
      CausedPackets packets = new CausedPackets(trace.trace(), trace.packets());
      bench.listen(packets);
      List<Outcome> outcomes = new Replay(bench).all(Script.parse(run).orders());
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> outcomes.stream().mapToInt(one -> rows(packets, one).size()).sum() >= least);
      return outcomes.stream()
          .map(
              outcome ->
                  String.join(
                      " ", rows(packets, outcome).stream().map(CausedPacketsTest::kind).toList()))
          .toList();
    }
  }

  private static List<PacketRow> rows(CausedPackets packets, Outcome outcome) {
    try {
      return packets.of(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(PacketRow row) {
    return row.protocol().equals("TCP")
        ? row.info().replaceAll("^[^\\[]*(\\[[^]]*]).*", "$1")
        : row.protocol();
  }
}
