package wirelab.compare.path;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import wirelab.capture.PacketLog;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.capture.live.Counters;
import wirelab.capture.live.LiveCapture;
import wirelab.capture.live.PacketSource;
import wirelab.capture.live.Target;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;
import wirelab.trace.FlowInfo;
import wirelab.trace.Trace;

/**
 * Whether every packet of a running stream gets into the log: raw pictures of 640×480, 30 a second,
 * are sent through a wire in this program while its packets are captured. What was captured is put
 * together again and compared with what the calls have sent.
 */
public final class CaptureBenchmark {
  private static final long LOG_BYTES = 768L << 20;
  private static final int RATE = 30;
  private static final int APPENDS = 200_000;
  private static final int DATAGRAM = 1400;

  private final Catalog catalog;
  private final PacketSource source;
  private final int seconds;

  /** A benchmark still to be run, of {@code seconds} for each wire. */
  public CaptureBenchmark(Catalog catalog, PacketSource source, int seconds) {
    this.catalog = catalog;
    this.source = source;
    this.seconds = seconds;
  }

  /**
   * What became of the packets of one wire.
   *
   * @param how they were captured
   */
  public record Result(Wire wire, String how, Sent sent, Logged logged, Counters counters) {
    /** Whether each byte, and each datagram, that was sent is in the log. */
    public boolean complete() {
      return sent.bytes == logged.payload
          && (sent.datagrams < 0 || sent.datagrams == logged.datagrams);
    }
  }

  /**
   * What the calls have sent.
   *
   * @param datagrams -1 where there are none
   * @param seconds from the first picture to the last
   */
  public record Sent(long bytes, long datagrams, double seconds) {}

  /**
   * What is in the log.
   *
   * @param packets both directions
   * @param bytes of them, with all headers
   * @param payload bytes from the sender, each byte of a stream once
   * @param datagrams from the sender
   */
  public record Logged(long packets, long bytes, long payload, long datagrams) {}

  /** Streams and captures. */
  public Result run(Wire wire) throws IOException, InterruptedException, SettingException {
    boolean stream = catalog.transports().create(wire.transport()).kind() == Kind.STREAM;
    int port = freePort(stream);
    PacketLog log = new PacketLog(LOG_BYTES);
    CaptureFilter filter = CaptureFilter.port(stream ? Carrier.TCP : Carrier.UDP, port);
    LiveCapture capture = source.open(Target.loopback(filter), log::append);
    Sent sent;
    try (capture) {
      sent = stream(wire, port, stream);
    }
    return new Result(wire, capture.description(), sent, logged(log, port), capture.counters());
  }

  private Sent stream(Wire wire, int port, boolean stream)
      throws IOException, InterruptedException, SettingException {
    LongAdder bytes = new LongAdder();
    LongAdder calls = new LongAdder();
    SessionLog events = new SessionLog(1);
    events.listen(
        event -> {
          if (event instanceof Event.Call call
              && call.side() == Side.SENDER
              && call.name() == CallName.SEND
              && call.result() > 0) {
            bytes.add(call.result());
            calls.increment();
          }
        });
    Feed feed =
        new Feed(
            Spec.of(Feed.TEST_PATTERN).with("size", "640x480"),
            new Rate(RATE),
            (long) seconds * RATE,
            false);
    double took;
    long began = System.nanoTime();
    try (Session session = new Session(catalog, events)) {
      session.run(
          new Plan(Role.BOTH, HostPort.DEFAULT.withPort(port), feed, wire, Handling.DEFAULT));
      session.awaitSent(Duration.ofSeconds(10L + 2L * seconds));
      took = (System.nanoTime() - began) / 1e9;
    }
    return new Sent(bytes.sum(), stream ? -1 : calls.sum(), took);
  }

  private Logged logged(PacketLog log, int port) {
    Trace trace = new Trace(catalog, log);
    for (long number = log.first(); number < log.end(); number++) {
      trace.add(log.packet(number));
    }
    trace.finish();
    long payload = 0;
    long datagrams = 0;
    for (FlowInfo flow : trace.flows()) {
      if (flow.to().port() == port) {
        payload += flow.bytes();
        datagrams += flow.packets();
      }
    }
    PacketLog.Counts counts = log.counts();
    return new Logged(counts.packets(), counts.bytes(), payload, datagrams);
  }

  private static int freePort(boolean stream) throws IOException {
    InetAddress self = InetAddress.getLoopbackAddress();
    if (stream) {
      try (ServerSocket socket = new ServerSocket(0, 1, self)) {
        return socket.getLocalPort();
      }
    }
    try (DatagramSocket socket = new DatagramSocket(0, self)) {
      return socket.getLocalPort();
    }
  }

  /** How long the log takes for a packet of 1,400 bytes, in nanoseconds, on average. */
  public static double appendNanos() {
    PacketLog log = new PacketLog();
    byte[] packet = new byte[DATAGRAM];
    long began = 0;
    for (int i = -APPENDS; i < APPENDS; i++) {
      began = i == 0 ? System.nanoTime() : began;
      log.append(packet, i, 1, DATAGRAM);
    }
    return (System.nanoTime() - began) / (double) APPENDS;
  }
}
