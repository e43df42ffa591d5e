package wirelab.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Tap;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Channel;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/**
 * Both ends of one wire on loopback, for pictures that are handed over one at a time: each has
 * arrived before the next is taken. What it does with a picture is what a {@link Session} does. One
 * thread uses it, and that thread is the sender's.
 */
public final class Lane implements AutoCloseable {
  private final Receiver receiver;
  private final Channel channel;
  private final Dispatch dispatch;
  private final Newest shown = new Newest();
  private final Newest received = new Newest();
  private final Finish finish = new Finish();

  /**
   * Opens the sockets and connects them.
   *
   * @param events is told of everything, on the threads on which it happens
   * @throws SettingException if the wire can not be
   * @throws IOException if the system refuses
   */
  public Lane(Catalog catalog, Wire wire, Consumer<Event> events)
      throws SettingException, IOException {
    this(catalog, wire, events, Tap.NONE);
  }

  /** The same, but its bytes are seen by {@code tap}. */
  public Lane(Catalog catalog, Wire wire, Consumer<Event> events, Tap tap)
      throws SettingException, IOException {
    Ledger ledger = new Ledger(false, false);
    Parts parts = Parts.of(wire, catalog, ledger);
    Consumer<Event> told = events.andThen(finish);
    Recorder receiving = new Recorder(Side.RECEIVER, SessionClock.system(), told, tap);
    Recorder sending = new Recorder(Side.SENDER, SessionClock.system(), told, tap);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Arrivals arrivals = new Arrivals(ledger, shown, receiving);
    arrivals.tell(this::arrived);
    receiver = new Receiver(parts, any, Limits.defaults(), arrivals, receiving);
    Channel connected = null;
    boolean ready = false;
    try {
      connected = parts.transport().connect(receiver.local(), sending);
      dispatch = new Dispatch(parts, connected, sending);
      ready = true;
    } finally {
      if (!ready) {
        closeAll(connected);
      }
    }
    channel = connected;
  }

  /**
   * Sends a picture, which it takes over, and waits until it has been decoded.
   *
   * @throws IOException if it did not arrive within {@code patience}, with the reason as far as it
   *     is known; the lane is of no more use then
   */
  public void carry(VideoFrame frame, Duration patience) throws IOException, InterruptedException {
    finish.clear();
    dispatch.send(new Waiting(frame, SessionClock.system().now()));
    finish.await(patience);
  }

  private void arrived(VideoFrame frame) {
    received.offer(frame.share());
    finish.arrived();
  }

  /** The picture that was decoded last, if nobody has taken it yet; the caller closes it. */
  public Optional<VideoFrame> received() {
    return received.take();
  }

  @Override
  public void close() throws IOException {
    dispatch.close();
    closeAll(channel);
    shown.close();
    received.close();
  }

  private void closeAll(@org.jspecify.annotations.Nullable Channel connected) throws IOException {
    try (receiver;
        connected) {
      return;
    }
  }

  /** The end of a picture's way: nothing to complain of, or what went wrong first. */
  private static final class Finish implements Consumer<Event> {
    private static final String GOOD = "";

    private final BlockingQueue<String> ends = new ArrayBlockingQueue<>(1);

    void clear() {
      ends.clear();
    }

    @Override
    public void accept(Event event) {
      switch (event) {
        case Event.StageFailed failed -> end(failed.stage().title() + ": " + failed.reason());
        case Event.PictureIncomplete lost ->
            end("%d of its %d datagrams did not arrive".formatted(lost.lacking(), lost.units()));
        case Event.Disconnected gone -> end(gone.reason());
        default -> {}
      }
    }

    void arrived() {
      end(GOOD);
    }

    /** The first counts. */
    private synchronized void end(String how) {
      if (ends.isEmpty()) {
        ends.add(how);
      }
    }

    void await(Duration patience) throws IOException, InterruptedException {
      String end = ends.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (end == null) {
        throw new IOException("no picture arrived within %d ms".formatted(patience.toMillis()));
      }
      if (!end.equals(GOOD)) {
        throw new IOException(end);
      }
    }
  }
}
