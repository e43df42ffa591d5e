package wirelab.trace.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.Sources;
import wirelab.event.SessionLog;
import wirelab.inspect.Inspected;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.model.Layout;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.spi.Wire;
import wirelab.trace.Carrier;
import wirelab.trace.Chain;
import wirelab.trace.FlowInfo;
import wirelab.trace.Pixel;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

class LiveTraceTest {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PICTURES = 6;

  private final SessionLog log = new SessionLog(100_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tutorial",
        "tcp+Q+struct",
        "tcp:recv=4096+>L+pickle:5",
        "tcp+!I+java",
        "udp:datagram=1400+chunks+struct",
        "udp:datagram=9000+chunks+pickle",
        "udp:datagram=65507+chunks+java"
      })
  void joinsPixelsToBytesPacketsAndCallsThroughTheTap(String wire) throws Exception {
    follow(wire, LiveTrace.TAP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "tcp+Q+struct", "udp:datagram=9000+chunks+struct"})
  void joinsThemThroughWhateverCapturesBest(String wire) throws Exception {
    boolean usable = Sources.ofHere().choose().source().isPresent();
    assertThat(usable || !"true".equals(System.getenv("CI")))
        .as("CI has libpcap and the right to capture")
        .isTrue();
    assumeTrue(usable, "nothing captures here: install libpcap0.8 and run as root");
    follow(wire, LiveTrace.AUTOMATIC);
  }

  @Test
  void tellsWhyTheTapIsUsedWhereNothingBetterIsThere() {
    try (LiveTrace live = new LiveTrace(CATALOG, new Sources(List.of()))) {
      live.capture(CaptureFilter.port(CaptureFilter.Carrier.TCP, 9999));
      assertThat(live.origin().name()).isEqualTo(LiveTrace.TAP);
      assertThat(live.origin().description()).contains("made up");
    }
  }

  private void follow(String text, String source) throws Exception {
    Wire wire = Wire.parse(text, CATALOG);
    boolean tcp = wire.transport().name().equals("tcp");
    HostPort address = HostPort.DEFAULT.withPort(freePort());
    try (LiveTrace live = new LiveTrace(CATALOG, Sources.ofHere());
        Session session = new Session(CATALOG, log, live.tap())) {
      log.listen(live);
      live.source(source);
      CaptureFilter.Carrier carrier = tcp ? CaptureFilter.Carrier.TCP : CaptureFilter.Carrier.UDP;
      live.capture(CaptureFilter.port(carrier, address.port()));
      Feed feed =
          new Feed(
              CATALOG.sources().parse("test-pattern:size=320x240"), new Rate(5), PICTURES, false);
      session.run(new Plan(Role.BOTH, address, feed, wire, Handling.DEFAULT));
      FlowInfo flow = found(live.trace(), live);
      for (TracedMessage message : live.trace().messages(flow.id())) {
        check(live.trace(), message, tcp);
      }
      assertThat(flow.wire().orElseThrow().codec().name()).isEqualTo(wire.codec().name());
    }
  }

  private static FlowInfo found(Trace trace, LiveTrace live) {
    return await()
        .atMost(PATIENCE)
        .alias(live.origin().toString())
        .until(() -> withAll(trace), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<FlowInfo> withAll(Trace trace) {
    return trace.flows().stream().filter(flow -> flow.messages() == PICTURES).findFirst();
  }

  private void check(Trace trace, TracedMessage message, boolean tcp) throws IOException {
    Layout layout = trace.layout(message);
    assertThat(message.missing()).isEmpty();
    assertThat(layout.format()).contains(VideoFormat.bgr(320, 240));
    ByteRange pixel = trace.bytes(message, 218, 170).orElseThrow();
    Chain chain = await().until(() -> trace.chain(message, pixel), LiveTraceTest::whole);
    assertThat(chain.pixel()).contains(new Pixel(218, 170, 0));
    assertThat(chain.packets().stream().mapToLong(carrier -> carrier.range().length()).sum())
        .isEqualTo(3);
    if (tcp) {
      ByteRange inStream = pixel.shifted(message.offset());
      assertThat(chain.sends()).allMatch(call -> meets(call.range(), inStream));
      assertThat(chain.receives()).allMatch(call -> meets(call.range(), inStream));
    }
    assertThat(chain.sends()).allSatisfy(call -> assertThat(trace.moved(call)).contains(message));
    Carrier first = chain.packets().getFirst();
    Inspected packet = trace.inspect(first.packet());
    assertThat(packet.layers())
        .extracting(Layer::protocol)
        .contains(message.wire().wire().codec().name());
    assertThat(trace.messagesOf(first.packet())).contains(message);
    assertThat(trace.row(first.packet()).flow()).isEqualTo(message.flow());
  }

  private static boolean whole(Chain chain) {
    return !chain.sends().isEmpty() && !chain.receives().isEmpty();
  }

  private static boolean meets(ByteRange one, ByteRange other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
