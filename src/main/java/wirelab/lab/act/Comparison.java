package wirelab.lab.act;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.Sources;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.Tap;
import wirelab.model.ByteRange;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.trace.FlowInfo;
import wirelab.trace.PictureDigest;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;
import wirelab.trace.live.LiveTrace;
import wirelab.trace.live.Origin;

/**
 * Runs a session that two sources of packets watch in the same second: the one of the workplace,
 * and a tap of its own. What each has seen is written down.
 */
public final class Comparison {
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final long PATIENCE_NANOS = 3_000_000_000L;

  private final Catalog catalog;
  private final SessionLog log;
  private final LiveTrace first;
  private final SessionClock clock = SessionClock.system();

  /** {@code first} is the source of the workplace, and hears of what {@code log} is told. */
  public Comparison(Catalog catalog, SessionLog log, LiveTrace first) {
    this.catalog = catalog;
    this.log = log;
    this.first = first;
  }

  /** What one source has seen since some time. */
  private record Seen(long packets, long messages, long bytes, String digest) {
    static Seen of(LiveTrace trace, long since) {
      List<TracedMessage> messages = messages(trace.trace(), since);
      long bytes = messages.stream().mapToLong(TracedMessage::length).sum();
      ByteBuffer all = ByteBuffer.allocate((int) bytes);
      for (TracedMessage message : messages) {
        all.put(trace.trace().bytes(message, ByteRange.of(0, message.length())));
      }
      return new Seen(packets(trace, since), messages.size(), bytes, PictureDigest.hex(all.flip()));
    }

    private static List<TracedMessage> messages(Trace trace, long since) {
      List<TracedMessage> messages = new ArrayList<>();
      for (FlowInfo flow : trace.flows()) {
        for (TracedMessage message : trace.messages(flow.id())) {
          if (isSince(trace, message.firstPacket(), since)) {
            messages.add(message);
          }
        }
      }
      return messages;
    }

    private static long packets(LiveTrace trace, long since) {
      long number = trace.trace().end() - 1;
      long count = 0;
      while (number > 0 && isSince(trace.trace(), number, since)) {
        number--;
        count++;
      }
      return count;
    }

    private static boolean isSince(Trace trace, long packet, long since) {
      try {
        return trace.segment(packet).filter(one -> one.time() >= since).isPresent();
      } catch (IOException | IndexOutOfBoundsException e) {
        return false; // it has been forgotten meanwhile
      }
    }
  }

  /** Runs it to its end, and writes down what was seen. */
  public void run(Plan plan) throws SettingException, IOException, InterruptedException {
    long began = clock.now();
    try (LiveTrace second = new LiveTrace(catalog, new Sources(List.of()))) {
      second.capture(CaptureFilter.NONE);
      log.listen(second);
      try {
        stream(plan, second.tap());
        tell(began, second);
      } finally {
        log.ignore(second);
      }
    }
  }

  private void stream(Plan plan, Tap beside)
      throws SettingException, IOException, InterruptedException {
    Settling settling = new Settling(plan.role());
    log.listen(settling);
    try (Session session = new Session(catalog, log, new Both(first.tap(), beside))) {
      session.run(plan);
      while (!session.awaitSent(LOOK) || !settling.over()) {
        Thread.sleep(LOOK);
      }
    } finally {
      log.ignore(settling);
    }
  }

  /** Packets come a little after the calls: waits for them, but not for those that were lost. */
  private void tell(long began, LiveTrace second) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    Seen here = Seen.of(first, began);
    Seen there = Seen.of(second, began);
    while (System.nanoTime() < until && !here.digest().equals(there.digest())) {
      Thread.sleep(LOOK);
      here = Seen.of(first, began);
      there = Seen.of(second, began);
    }
    tell(first.origin(), here);
    tell(second.origin(), there);
  }

  private void tell(Origin origin, Seen seen) {
    log.accept(
        new Event.Captured(
            clock.now(),
            origin.name(),
            seen.packets(),
            seen.messages(),
            seen.bytes(),
            seen.digest(),
            origin.dropped()));
  }

  /** Hands on to two. */
  private record Both(Tap one, Tap other) implements Tap {
    @Override
    public boolean open() {
      return one.open() || other.open();
    }

    @Override
    public void moved(Side side, CallName name, int socket, ByteRange range, ByteBuffer... pieces) {
      for (Tap tap : List.of(one, other)) {
        ByteBuffer[] own = new ByteBuffer[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
          own[i] = pieces[i].duplicate();
        }
        tap.moved(side, name, socket, range, own);
      }
    }
  }
}
