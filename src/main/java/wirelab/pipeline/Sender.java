package wirelab.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.HostPort;
import wirelab.spi.Channel;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.UnusableException;

/**
 * Connects, encodes, frames and sends, on a thread of its own. While nobody listens it tries again
 * and again, unless the transport can not be used at all.
 */
final class Sender implements AutoCloseable {
  private static final Duration RETRY = Duration.ofMillis(100);

  private final Parts parts;
  private final InetSocketAddress remote;
  private final Intake intake;
  private final Recorder recorder;
  private final Worker worker;
  private volatile @Nullable Channel channel;
  private volatile boolean stopped;

  /** Starts at once. */
  Sender(Parts parts, InetSocketAddress remote, Intake intake, Recorder recorder) {
    this.parts = parts;
    this.remote = remote;
    this.intake = intake;
    this.recorder = recorder;
    this.worker = Worker.start("sender", this::run);
  }

  private void run() throws InterruptedException {
    while (!stopped) {
      try (Channel connected = connect()) {
        channel = connected;
        recorder.record(
            new Event.Connected(
                recorder.now(),
                recorder.side(),
                connected.socket(),
                connected.local(),
                connected.remote()));
        send(connected);
        return;
      } catch (UnusableException e) {
        String reason = String.valueOf(e.getMessage());
        recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), Stage.SEND, reason));
        return;
      } catch (IOException e) {
        if (stopped) {
          return;
        }
      }
    }
  }

  private Channel connect() throws InterruptedException, IOException {
    boolean told = false;
    while (!stopped) {
      try {
        return told ? connectAgain() : parts.transport().connect(remote, recorder);
      } catch (UnusableException e) {
        throw e;
      } catch (IOException e) {
        if (!told) {
          disconnected(
              0, "nobody listens at %s yet (%s)".formatted(HostPort.of(remote), e.getMessage()));
        }
        told = true;
        letTimePass();
      }
    }
    throw new IOException("stopped");
  }

  /** A source without end goes on meanwhile, so that nobody is sent old pictures. */
  private void letTimePass() throws InterruptedException {
    long until = System.nanoTime() + RETRY.toNanos();
    while (intake.endless() && System.nanoTime() < until) {
      Waiting passing = intake.take();
      if (passing == null) {
        break;
      }
      passing.frame().close();
    }
    Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }

  private Channel connectAgain() throws IOException {
    Attempt attempt = new Attempt(recorder.events());
    Recorder held = new Recorder(recorder.side(), recorder.clock(), attempt, recorder.tap());
    Channel connected = parts.transport().connect(remote, held);
    attempt.succeeded();
    return connected;
  }

  private void send(Channel connected) throws IOException, InterruptedException {
    boolean datagrams = parts.transport().kind() != Kind.STREAM;
    try (Dispatch dispatch = new Dispatch(parts, connected, recorder)) {
      for (Waiting next = intake.take(); next != null; next = intake.take()) {
        try {
          dispatch.send(next);
        } catch (IOException e) {
          if (!datagrams || stopped) {
            throw e;
          }
          dispatch.failed(e);
        }
      }
      connected.finish();
      disconnected(connected.socket(), "all pictures are sent");
    } catch (SettingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      if (!stopped) {
        disconnected(connected.socket(), "the receiver is gone (%s)".formatted(e.getMessage()));
      }
      throw e;
    }
  }

  private void disconnected(int socket, String reason) {
    recorder.record(new Event.Disconnected(recorder.now(), recorder.side(), socket, reason));
  }

  boolean running() {
    return worker.running();
  }

  boolean await(Duration time) throws InterruptedException {
    return worker.await(time);
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    Channel open = channel;
    if (open != null) {
      open.close();
    }
    worker.stop();
  }
}
