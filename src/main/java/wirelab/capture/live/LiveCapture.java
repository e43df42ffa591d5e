package wirelab.capture.live;

import java.time.Duration;
import java.util.Optional;

/** A capture that runs, until it is closed or something ends it. All threads may use it. */
public interface LiveCapture extends AutoCloseable {
  /** What is captured and how, for people: {@code libpcap on lo, filter tcp port 9999}. */
  String description();

  Counters counters();

  /** Why it ended by itself, in one line; empty while it runs, and if it was closed. */
  Optional<String> failure();

  /** Whether packets may still come. */
  boolean running();

  /** Waits until it has ended; whether it has. */
  boolean await(Duration limit) throws InterruptedException;

  /**
   * Captures others from now on, without being closed in between.
   *
   * @return false if this kind of capture can not do that, and has to be opened anew
   * @throws CaptureException if the filter makes no sense; the one before stays
   */
  boolean refilter(CaptureFilter filter) throws CaptureException;

  /** Ends it and waits, not for ever, until the last packet has been handed over. */
  @Override
  void close();
}
