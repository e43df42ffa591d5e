package wirelab.fault;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;

/**
 * A receiver's channel whose units go through faults after they have arrived. A thread of its own
 * receives, so that what is late keeps nobody waiting. What is held back at the end of the stream
 * still arrives; closing drops it.
 */
final class FaultyReceiver extends FaultyChannel {
  private static final int LARGEST = 65_536;
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);

  private final Witness witness;
  private final boolean datagrams;
  private final Course course;
  private final Departures arrived;
  private final Attendant reader;
  private volatile @Nullable IOException failure;
  private volatile boolean closed;
  private @Nullable Unit current;
  private long handed;

  /** Begins to receive at once. */
  FaultyReceiver(Channel channel, boolean datagrams, List<Step> steps, Witness witness) {
    super(channel);
    this.datagrams = datagrams;
    this.witness = witness;
    this.course = new Course(steps, new Entry());
    this.arrived = new Departures(!datagrams);
    this.reader = Attendant.start("faults", this::read);
  }

  /** Where units arrive. */
  private final class Entry implements Step.Next {
    @Override
    public void take(Unit unit) throws IOException {
      try {
        arrived.add(unit);
      } catch (InterruptedException e) {
        throw (IOException) new InterruptedIOException().initCause(e);
      }
    }

    @Override
    public void abort() throws IOException {
      channel.abort();
      throw new IOException(ON_PURPOSE);
    }
  }

  private void read() {
    try {
      ByteBuffer space = ByteBuffer.allocateDirect(LARGEST);
      long units = 0;
      long moved = 0;
      while (!closed) {
        int count = channel.receive(space.clear());
        if (count >= 0) {
          ByteBuffer bytes = ByteBuffer.allocate(count).put(space.flip()).flip();
          course.take(witness.unit(units++, moved, bytes));
          moved += count;
        } else if (count != NOTHING_YET) {
          course.finish();
          return;
        }
      }
    } catch (IOException e) {
      failure = e;
    } finally {
      arrived.end();
    }
  }

  @Override
  public void send(ByteBuffer... pieces) throws IOException {
    channel.send(pieces);
  }

  @Override
  public int receive(ByteBuffer space) throws IOException {
    while (true) {
      Unit unit = next();
      if (unit != null && unit.size() > 0) {
        return hand(unit, space);
      }
      if (unit == null && arrived.over()) {
        return ended();
      }
      if (unit == null && datagrams) {
        return NOTHING_YET;
      }
    }
  }

  private @Nullable Unit next() throws IOException {
    Unit rest = current;
    current = null;
    if (rest != null) {
      return rest;
    }
    try {
      return arrived.take(PATIENCE);
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  private int hand(Unit unit, ByteBuffer space) {
    int count = Math.min(unit.size(), space.remaining());
    Unit part = unit.part(0, count);
    space.put(part.bytes());
    if (!datagrams && count < unit.size()) {
      current = unit.part(count, unit.size());
    }
    witness.carried(ByteRange.of(handed, count), part.origin().range());
    handed += count;
    return count;
  }

  private int ended() throws IOException {
    IOException reason = failure;
    if (reason != null) {
      throw new IOException(reason.getMessage(), reason);
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    channel.close();
    arrived.close();
    reader.join();
  }
}
