package wirelab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.model.Packets;

/**
 * Keeps the newest packets while they are captured, within bounds, for views, recordings and
 * checks. The bytes stand in direct memory that is used again and again, so that 30 MB/s are no
 * work for the collector. Any number of threads append and read; a reader copies without keeping
 * the others waiting.
 */
public final class PacketLog implements Packets {
  private static final long DEFAULT_BYTES = 256L << 20;
  private static final int CHUNK = 2 << 20;
  private static final byte[][] NO_COMMENTS = {};
  private static final int LONGEST_COMMENTS = 1 << 16;

  private final ReentrantLock lock = new ReentrantLock();
  private final TreeMap<Long, PacketChunk> chunks = new TreeMap<>();
  private final ArrayDeque<PacketChunk> idle = new ArrayDeque<>();
  private final int chunkBytes;
  private final int most;
  private PacketChunk newest;
  private int holds;
  private long end = 1;
  private long bytes;
  private long forgotten;
  private long refused;

  /**
   * What there has been.
   *
   * @param packets that have been appended
   * @param bytes of them, as captured
   * @param forgotten packets that had to make room for newer ones
   * @param refused packets that came when a held log was full
   */
  public record Counts(long packets, long bytes, long forgotten, long refused) {}

  /** A pin on a log; it forgets nothing until this is closed. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /** A log that keeps about 256 MiB. */
  public PacketLog() {
    this(DEFAULT_BYTES);
  }

  /**
   * An empty log. Memory is taken as packets come.
   *
   * @param bytes about so many are kept; at least 4 MiB
   */
  public PacketLog(long bytes) {
    this(Math.toIntExact(Math.max(2, bytes / CHUNK)), CHUNK);
  }

  PacketLog(int most, int chunkBytes) {
    this.most = most;
    this.chunkBytes = chunkBytes;
    newest = new PacketChunk(chunkBytes);
    newest.begin(end);
    chunks.put(end, newest);
  }

  /**
   * Adds a packet with a number of its own; {@code bytes} are copied.
   *
   * @param time in nanoseconds since 1970
   * @param link the number of its link type
   * @param wireLength how many bytes it had before the capture cut some off
   * @return whether it is kept; false only if the log is held and full
   */
  public boolean append(byte[] bytes, long time, int link, long wireLength) {
    return append(ByteBuffer.wrap(bytes), time, link, wireLength, NO_COMMENTS);
  }

  /** Adds a packet with comments; its own number is not kept. */
  public boolean append(Packet packet) {
    return append(
        ByteBuffer.wrap(packet.bytes().toArray()),
        packet.time(),
        packet.link().number(),
        packet.bytes().wireLength(),
        encoded(packet.comments()));
  }

  /** Adds a packet from the position of {@code bytes} to its limit, which stay as they are. */
  public boolean append(
      ByteBuffer bytes, long time, LinkType link, long wireLength, List<String> comments) {
    return append(bytes.duplicate(), time, link.number(), wireLength, encoded(comments));
  }

  /** What is longer than a chunk is cut, as by a snaplen. */
  private boolean append(
      ByteBuffer packet, long time, int link, long wireLength, byte[][] comments) {
    int extra = 0;
    for (byte[] comment : comments) {
      extra += Integer.BYTES + comment.length;
    }
    int room = chunkBytes - PacketChunk.OVERHEAD - extra;
    if (packet.remaining() > room) {
      packet.limit(packet.position() + room);
    }
    int length = packet.remaining();
    lock.lock();
    try {
      if (!newest.fits(length + extra) && !begin()) {
        refused++;
        return false;
      }
      newest.add(time, link, wireLength, packet, comments);
      end++;
      bytes += length;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** As many as fit into 64 KiB. */
  private static byte[][] encoded(List<String> comments) {
    byte[][] encoded = new byte[comments.size()][];
    int total = 0;
    for (int i = 0; i < encoded.length; i++) {
      byte[] text = comments.get(i).getBytes(StandardCharsets.UTF_8);
      total += text.length;
      if (total > LONGEST_COMMENTS) {
        return java.util.Arrays.copyOf(encoded, i);
      }
      encoded[i] = text;
    }
    return encoded;
  }

  /** Makes the newest chunk an empty one; false if there may be no more. */
  private boolean begin() {
    if (holds > 0 && chunks.size() >= 2 * most) {
      return false;
    }
    forgetDownTo(most - 1);
    PacketChunk spare = idle.poll();
    newest = spare == null ? new PacketChunk(chunkBytes) : spare;
    newest.begin(end);
    chunks.put(end, newest);
    return true;
  }

  private void forgetDownTo(int kept) {
    while (holds == 0 && chunks.size() > kept) {
      PacketChunk oldest = chunks.pollFirstEntry().getValue();
      forgotten += oldest.count();
      if (oldest.forget()) {
        reuse(oldest);
      }
    }
  }

  /** What the log may not need again is left to the collector. */
  private void reuse(PacketChunk chunk) {
    if (chunks.size() + idle.size() < most) {
      idle.push(chunk);
    }
  }

  /**
   * Forgets nothing until the hold is closed: neither what is there nor what comes, up to twice the
   * size of the log. What comes then is refused and counted. There may be several holds.
   */
  public Hold hold() {
    lock.lock();
    try {
      holds++;
    } finally {
      lock.unlock();
    }
    AtomicBoolean held = new AtomicBoolean(true);
    return () -> {
      if (held.getAndSet(false)) {
        release();
      }
    };
  }

  private void release() {
    lock.lock();
    try {
      holds--;
      forgetDownTo(most);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long first() {
    lock.lock();
    try {
      return chunks.firstKey();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long end() {
    lock.lock();
    try {
      return end;
    } finally {
      lock.unlock();
    }
  }

  public Counts counts() {
    lock.lock();
    try {
      return new Counts(end - 1, bytes, forgotten, refused);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Packet packet(long number) {
    PacketChunk chunk = borrow(number);
    try {
      return chunk.packet(number);
    } finally {
      giveBack(chunk);
    }
  }

  private PacketChunk borrow(long number) {
    lock.lock();
    try {
      Map.Entry<Long, PacketChunk> entry = number < end ? chunks.floorEntry(number) : null;
      if (entry == null) {
        throw new IndexOutOfBoundsException(
            "packet %d: there are %d to %d".formatted(number, chunks.firstKey(), end - 1));
      }
      entry.getValue().lend();
      return entry.getValue();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(PacketChunk chunk) {
    lock.lock();
    try {
      if (chunk.giveBack()) {
        reuse(chunk);
      }
    } finally {
      lock.unlock();
    }
  }
}
