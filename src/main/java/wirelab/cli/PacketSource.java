package wirelab.cli;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.LiveCapture;
import wirelab.capture.live.Sources;
import wirelab.capture.live.Target;
import wirelab.capture.tap.PacketTap;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.model.ByteView;
import wirelab.model.HostPort;
import wirelab.model.LinkType;
import wirelab.model.Packet;

/**
 * The packets of a recording, from the best of some sources that works, and where none does from
 * the tap. It is told of the session's events: where the system chooses the port, packets are
 * captured from when the receiver listens on.
 */
final class PacketSource implements Consumer<Event>, AutoCloseable {
  private static final String FOR_TAP = "made by the tap of what this program sends and receives";

  private final Sources sources;
  private final CaptureFilter.Carrier carrier;
  private final Consumer<String> told;
  private final Predicate<Packet> sink;
  private final PacketTap tap;
  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable LiveCapture capture;
  private @Nullable HostPort target;
  private int relay;
  private boolean open;

  /** Opens a source that hands its packets to {@code sink}, which says whether it has room. */
  @FunctionalInterface
  interface Opener {
    PacketSource open(Predicate<Packet> sink) throws IOException;
  }

  /**
   * Captures nothing yet.
   *
   * @param sources best first; none for the tap
   * @param told is told which was taken, and why no better one
   */
  PacketSource(
      Sources sources,
      CaptureFilter.Carrier carrier,
      Predicate<Packet> sink,
      Consumer<String> told) {
    this.sources = sources;
    this.carrier = carrier;
    this.told = told;
    this.sink = sink;
    this.tap = new PacketTap(sink);
    tap.open(false);
  }

  /** What the session's bytes are shown to. */
  Tap tap() {
    return tap;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Relaying relaying) {
      relay = relaying.local().getPort();
      if (target != null) {
        open(target);
      }
    }
    if (event instanceof Event.Listening listening) {
      open(HostPort.of(listening.local()));
    }
    tap.accept(event);
  }

  /** A relay will say where it listens; then what goes on to {@code target} is captured too. */
  void behindRelay(HostPort target) {
    this.target = target;
  }

  /** Captures what comes from and goes to a socket; takes up to a second. */
  synchronized void open(HostPort at) {
    if (open) {
      return;
    }
    open = true;
    Sources.Opened opened = new Sources.Opened("", Optional.empty(), List.of());
    if (loopback(at)) {
      CaptureFilter filter =
          relay == 0
              ? CaptureFilter.port(carrier, at.port())
              : CaptureFilter.ports(carrier, List.of(relay, at.port()));
      opened = sources.open(Target.loopback(filter), this::packet);
    } else if (!sources.all().isEmpty()) {
      told.accept("not captured: %s is not a loopback address; see wirelab capture".formatted(at));
    }
    opened.lacking().forEach(reason -> told.accept("not by " + reason));
    capture = opened.capture().orElse(null);
    tap.open(opened.capture().isEmpty());
    told.accept("packets: " + opened.capture().map(LiveCapture::description).orElse(FOR_TAP));
  }

  private static boolean loopback(HostPort at) {
    try {
      return at.resolve().getAddress().isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean packet(byte[] bytes, long time, int link, long wireLength) {
    return sink.test(
        new Packet(
            numbers.incrementAndGet(),
            time,
            LinkType.of(link),
            ByteView.captured(bytes, wireLength),
            List.of()));
  }

  /** Why it ended by itself, in one line. */
  Optional<String> failure() {
    return Optional.ofNullable(capture).flatMap(LiveCapture::failure);
  }

  /** What the capture lost before it came to the sink. */
  long lost() {
    LiveCapture running = capture;
    return running == null
        ? 0
        : running.counters().droppedByKernel() + running.counters().droppedByInterface();
  }

  @Override
  public void close() {
    LiveCapture running = capture;
    if (running != null) {
      running.close();
    }
  }
}
