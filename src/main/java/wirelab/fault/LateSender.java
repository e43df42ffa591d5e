package wirelab.fault;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wirelab.spi.Channel;

/** Sends what comes through the faults when its time has come, on a thread of its own. */
final class LateSender extends FaultySender {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final Departures departures;
  private final Attendant attendant;
  private volatile @Nullable IOException failure;

  /**
   * Begins at once.
   *
   * @param inOrder whether no unit may overtake another
   */
  LateSender(Channel channel, boolean inOrder, List<Step> steps, Witness witness) {
    super(channel, steps, witness);
    departures = new Departures(inOrder);
    attendant = Attendant.start("faults", this::depart);
  }

  private void depart() {
    try {
      while (!departures.over()) {
        Unit unit = departures.take(PATIENCE);
        if (unit != null) {
          leave(unit);
        }
      }
    } catch (IOException e) {
      failure = e;
      departures.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  void leaves(Unit unit) throws IOException {
    fail();
    try {
      departures.add(unit);
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  private void fail() throws IOException {
    IOException reason = failure;
    if (reason != null) {
      throw new IOException(reason.getMessage(), reason);
    }
  }

  @Override
  void drain() throws IOException {
    departures.end();
    attendant.await();
    fail();
  }

  @Override
  public void close() throws IOException {
    departures.close();
    channel.close();
    attendant.join();
  }
}
