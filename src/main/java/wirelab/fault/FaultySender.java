package wirelab.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.spi.Channel;

/**
 * A sender's channel whose units go through faults before they leave. Finishing sends what is still
 * held back; closing drops it.
 */
abstract class FaultySender extends FaultyChannel {
  private final Witness witness;
  private final Course course;
  private long units;
  private long handed;
  private long moved;

  FaultySender(Channel channel, List<Step> steps, Witness witness) {
    super(channel);
    this.witness = witness;
    this.course = new Course(steps, new Exit());
  }

  /** Where units leave. */
  private final class Exit implements Step.Next {
    @Override
    public void take(Unit unit) throws IOException {
      leaves(unit);
    }

    @Override
    public void abort() throws IOException {
      channel.abort();
      throw new IOException(ON_PURPOSE);
    }
  }

  @Override
  public final void send(ByteBuffer... pieces) throws IOException {
    int size = 0;
    for (ByteBuffer piece : pieces) {
      size += piece.remaining();
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (ByteBuffer piece : pieces) {
      bytes.put(piece);
    }
    Unit unit = witness.unit(units++, handed, bytes.flip());
    handed += size;
    course.take(unit);
  }

  /** A unit has come through; at its time it is sent. */
  abstract void leaves(Unit unit) throws IOException;

  /** Sends what is left of a unit; on one thread. */
  final void leave(Unit unit) throws IOException {
    long began = moved;
    if (unit.once()) {
      leaveOnce(unit);
    } else if (unit.size() > 0) {
      channel.send(unit.bytes().duplicate());
      moved += unit.size();
    }
    witness.carried(unit.origin().range(), new ByteRange(began, moved));
  }

  private void leaveOnce(Unit unit) throws IOException {
    int count = channel.sendOnce(unit.bytes().duplicate());
    moved += count;
    if (count < unit.size()) {
      witness.injected(
          Fault.UNCOUNTED,
          unit,
          new ByteRange(count, unit.size()),
          "was sent up to byte %d of %d, which nobody noticed".formatted(count, unit.size()));
    }
  }

  @Override
  public final int receive(ByteBuffer space) throws IOException {
    return channel.receive(space);
  }

  /** Waits until all that has come through is sent. */
  abstract void drain() throws IOException;

  @Override
  public final void finish() throws IOException {
    course.finish();
    drain();
    channel.finish();
  }
}
