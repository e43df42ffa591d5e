package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Event.Trouble;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/**
 * Puts pictures together from datagrams that may be lost, late, doubled or out of order. A picture
 * is given up when its time is over or when it falls {@link #WINDOW} pictures behind.
 */
final class ChunkDeframer implements Deframer {
  /** Pictures that may be under way at once. */
  static final int WINDOW = 8;

  private static final int LARGEST_DATAGRAM = 65_536;

  /** Pictures of the largest size that is allowed for which there is memory at once. */
  private static final int LARGEST_AT_ONCE = 2;

  private final Limits limits;
  private final Recorder recorder;
  private final Lease datagram = Memory.common().lease(LARGEST_DATAGRAM);
  private final Map<Integer, Assembly> underWay = new LinkedHashMap<>();
  private final ArrayDeque<Message> ready = new ArrayDeque<>();
  private final Numbering numbering;
  private @Nullable Assembly newest;
  private @Nullable Slot slot;
  private long received;

  ChunkDeframer(Limits limits, Recorder recorder) {
    this.limits = limits;
    this.recorder = recorder;
    this.numbering = new Numbering(WINDOW);
  }

  @Override
  public ByteBuffer space() {
    settle();
    slot = newest == null ? null : newest.slot();
    return slot == null ? datagram.bytes() : slot.space();
  }

  private void settle() {
    if (slot != null) {
      slot.settle();
      slot = null;
    }
  }

  @Override
  public void arrived(int count) throws FramingException {
    received += count;
    Slot place = slot;
    if (place != null && newest != null && place.fits(count)) {
      settle();
      numbering.believed();
      newest.landed(place.expected(), count - Chunk.BYTES);
      taken(newest, place.expected(), count);
      return;
    }
    ByteBuffer bytes = datagram.bytes().limit(count);
    if (place != null) {
      place.moveTo(bytes, count);
      settle();
    }
    sort(Chunk.get(bytes), bytes);
  }

  private void sort(Chunk chunk, ByteBuffer bytes) throws FramingException {
    switch (numbering.place(chunk.number())) {
      case STRAY -> stray(chunk);
      case FINISHED -> trouble(Trouble.DUPLICATE, chunk);
      case PAST -> trouble(Trouble.LATE, chunk);
      case OPEN -> take(chunk, bytes);
      case RESTARTED -> {
        end();
        numbering.restart(chunk.number());
        take(chunk, bytes);
      }
    }
  }

  private void stray(Chunk chunk) throws FramingException {
    trouble(Trouble.STRAY, chunk);
    throw new FramingException(
        "a datagram of picture %s, far from picture %s that is under way"
            .formatted(
                Integer.toUnsignedString(chunk.number()),
                Integer.toUnsignedString(numbering.newest())));
  }

  private void take(Chunk chunk, ByteBuffer bytes) throws FramingException {
    Assembly assembly = underWay.get(chunk.number());
    if (assembly == null) {
      assembly = new Assembly(chunk, limits.message(), recorder.now());
      underWay.put(chunk.number(), assembly);
    }
    if (assembly.has(chunk.index()) && chunk.count() == assembly.count()) {
      trouble(Trouble.DUPLICATE, chunk);
      return;
    }
    if (assembly.outOfOrder(chunk.index()) || chunk.number() != numbering.newest()) {
      trouble(Trouble.REORDERED, chunk);
    }
    int size = Chunk.BYTES + bytes.remaining();
    assembly.put(chunk, bytes);
    if (chunk.number() == numbering.newest()) {
      newest = assembly;
    }
    taken(assembly, chunk, size);
  }

  private void taken(Assembly assembly, Chunk chunk, int size) {
    passed(chunk, size);
    if (assembly.lacking() == 0) {
      finish(assembly);
    }
    giveUpBehindWindow();
    giveUpBeyondMemory();
  }

  private void passed(Chunk chunk, int size) {
    ByteRange range = ByteRange.of(received - size, size);
    long number = Integer.toUnsignedLong(chunk.number());
    recorder.record(
        new Event.UnitPassed(recorder.now(), recorder.side(), number, chunk.index(), range));
  }

  private void finish(Assembly assembly) {
    underWay.remove(assembly.number());
    forget(assembly);
    numbering.close(assembly.number(), true);
    handOn(assembly.message());
  }

  private void forget(Assembly assembly) {
    if (assembly.equals(newest)) {
      newest = null;
    }
  }

  private void handOn(@Nullable Message message) {
    if (message != null) {
      ready.add(message);
    }
  }

  private void giveUpBehindWindow() {
    for (int number : numbering.fallenBehind()) {
      giveUp(number);
    }
  }

  /** A single datagram can announce a large picture, so that memory goes to the newest. */
  private void giveUpBeyondMemory() {
    long held = 0;
    for (Assembly assembly : underWay.values()) {
      held += assembly.held();
    }
    while (held > (long) LARGEST_AT_ONCE * limits.message()) {
      Assembly eldest = underWay.values().iterator().next();
      held -= eldest.held();
      giveUp(eldest.number());
    }
  }

  private void giveUp(int number) {
    Assembly assembly = underWay.remove(number);
    numbering.close(number, false);
    int lacking = assembly == null ? 0 : assembly.lacking();
    int units = assembly == null ? 0 : assembly.count();
    recorder.record(
        new Event.PictureIncomplete(
            recorder.now(), recorder.side(), Integer.toUnsignedLong(number), lacking, units));
    if (assembly != null) {
      forget(assembly);
      if (limits.keepIncomplete()) {
        handOn(assembly.message());
      }
      assembly.close();
    }
  }

  private void trouble(Trouble trouble, Chunk chunk) {
    recorder.record(
        new Event.DatagramTrouble(
            recorder.now(), recorder.side(), trouble, Integer.toUnsignedLong(chunk.number()), 1));
  }

  @Override
  public Optional<Message> next() {
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void expire(long now) {
    settle();
    long oldest = now - limits.reassembly().toNanos();
    while (!underWay.isEmpty()) {
      Assembly eldest = underWay.values().iterator().next();
      if (eldest.began() > oldest) {
        return;
      }
      giveUp(eldest.number());
    }
  }

  @Override
  public void end() {
    settle();
    for (int number : numbering.open()) {
      giveUp(number);
    }
  }

  @Override
  public void close() {
    underWay.values().forEach(Assembly::close);
    underWay.clear();
    ready.forEach(Message::close);
    ready.clear();
    datagram.close();
  }
}
