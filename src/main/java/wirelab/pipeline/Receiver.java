package wirelab.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.spi.Channel;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Listener;

/**
 * Listens, accepts one sender after the other and receives from it. Whatever a sender does, the
 * next one is taken: on streams a sender that stays silent loses its place to one that waits.
 */
final class Receiver implements AutoCloseable {
  private static final long SILENCE_NANOS = 2_000_000_000L;
  private static final int LOOK_MILLIS = 250;

  private final Parts parts;
  private final Limits limits;
  private final Arrivals arrivals;
  private final Recorder recorder;
  private final Listener listener;
  private final SynchronousQueue<Channel> waiting = new SynchronousQueue<>();
  private final @Nullable Worker acceptor;
  private final Worker worker;
  private volatile @Nullable Reception current;
  private volatile boolean stopped;

  /**
   * Binds, and starts to accept.
   *
   * @throws IOException if the address can not be had
   */
  Receiver(
      Parts parts, InetSocketAddress local, Limits limits, Arrivals arrivals, Recorder recorder)
      throws IOException {
    this.parts = parts;
    this.limits = limits;
    this.arrivals = arrivals;
    this.recorder = recorder;
    this.listener = parts.transport().listen(local, recorder);
    recorder.record(new Event.Listening(recorder.now(), recorder.side(), 0, listener.local()));
    boolean stream = parts.transport().kind() == Kind.STREAM;
    this.acceptor = stream ? Worker.start("acceptor", this::accept) : null;
    this.worker = Worker.start("receiver", stream ? this::receiveAccepted : this::receive);
  }

  InetSocketAddress local() {
    return listener.local();
  }

  /** Streams: takes connections, and turns a silent sender out when another one waits. */
  private void accept() throws IOException, InterruptedException {
    while (!stopped) {
      handOver(nextSender());
    }
  }

  /** Waits for a sender; one that can not be accepted does not keep the next one from it. */
  private Channel nextSender() throws IOException, InterruptedException {
    while (true) {
      try {
        return listener.accept();
      } catch (IOException e) {
        if (stopped || e instanceof ClosedChannelException) {
          throw e;
        }
        String reason = "a sender can not be accepted: " + e.getMessage();
        recorder.record(
            new Event.StageFailed(recorder.now(), recorder.side(), Stage.RECEIVE, reason));
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private void handOver(Channel next) throws IOException, InterruptedException {
    boolean taken = false;
    try {
      while (!taken) {
        taken = waiting.offer(next, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (!taken) {
          turnOutIfSilent();
        }
      }
    } finally {
      if (!taken) {
        next.close();
      }
    }
  }

  private void turnOutIfSilent() throws IOException {
    Reception reception = current;
    if (reception != null && reception.silentFor(SILENCE_NANOS)) {
      reception.end("it was silent for 2 s while another sender waited");
    }
  }

  private void receiveAccepted() throws InterruptedException {
    while (!stopped) {
      receive(waiting.take());
    }
  }

  /** Datagrams: accepting and receiving are one. */
  private void receive() throws IOException, InterruptedException {
    while (!stopped) {
      receive(nextSender());
    }
  }

  private void receive(Channel channel) {
    try (Reception reception = new Reception(parts, channel, limits, arrivals, recorder)) {
      current = reception;
      reception.run();
    } finally {
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    listener.close();
    Reception reception = current;
    if (reception != null) {
      reception.end("the receiver was stopped");
    }
    if (acceptor != null) {
      acceptor.stop();
    }
    worker.stop();
  }
}
