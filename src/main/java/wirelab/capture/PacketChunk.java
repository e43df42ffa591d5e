package wirelab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;

/**
 * A piece of direct memory with packets from its beginning on, and from its end backwards where
 * each of them begins. The log's lock guards all but the bytes of packets, which never change while
 * the chunk is in the log or lent to a reader.
 *
 * <pre>
 * packet: time 8 | wire length 8 | link type 4 | captured 4 | comments 4 | bytes | each: length 4, UTF-8
 * </pre>
 */
final class PacketChunk {
  /** What a packet takes beside its bytes and comments. */
  static final int OVERHEAD = 28 + Integer.BYTES;

  private static final int WIRE_LENGTH = 8;
  private static final int LINK = 16;
  private static final int CAPTURED = 20;
  private static final int COMMENTS = 24;
  private static final int BYTES = 28;

  private final ByteBuffer memory;
  private long first;
  private int count;
  private int used;
  private int readers;
  private boolean forgotten;

  PacketChunk(int size) {
    memory = ByteBuffer.allocateDirect(size);
  }

  /** Empties it; {@code number} is the first that it will hold. */
  void begin(long number) {
    first = number;
    count = 0;
    used = 0;
    forgotten = false;
  }

  long first() {
    return first;
  }

  int count() {
    return count;
  }

  /** Whether there is room for a packet with so many bytes, those of its comments included. */
  boolean fits(int bytes) {
    return used + (long) bytes + OVERHEAD + (long) count * Integer.BYTES <= memory.capacity();
  }

  /** Adds a packet, for which there is room. */
  void add(long time, int link, long wireLength, ByteBuffer bytes, byte[][] comments) {
    int at = used;
    int length = bytes.remaining();
    memory.putLong(at, time);
    memory.putLong(at + WIRE_LENGTH, wireLength);
    memory.putInt(at + LINK, link);
    memory.putInt(at + CAPTURED, length);
    memory.putInt(at + COMMENTS, comments.length);
    memory.put(at + BYTES, bytes, bytes.position(), length);
    used = at + BYTES + length;
    for (byte[] comment : comments) {
      memory.putInt(used, comment.length);
      memory.put(used + Integer.BYTES, comment);
      used += Integer.BYTES + comment.length;
    }
    count++;
    memory.putInt(slot(count - 1), at);
  }

  /** A copy of one of its packets. */
  Packet packet(long number) {
    int at = memory.getInt(slot((int) (number - first)));
    byte[] bytes = new byte[memory.getInt(at + CAPTURED)];
    memory.get(at + BYTES, bytes);
    return new Packet(
        number,
        memory.getLong(at),
        LinkType.of(memory.getInt(at + LINK)),
        ByteView.captured(bytes, memory.getLong(at + WIRE_LENGTH)),
        comments(at + BYTES + bytes.length, memory.getInt(at + COMMENTS)));
  }

  private List<String> comments(int from, int many) {
    if (many == 0) {
      return List.of();
    }
    List<String> comments = new ArrayList<>(many);
    int at = from;
    for (int i = 0; i < many; i++) {
      byte[] text = new byte[memory.getInt(at)];
      memory.get(at + Integer.BYTES, text);
      comments.add(new String(text, StandardCharsets.UTF_8));
      at += Integer.BYTES + text.length;
    }
    return comments;
  }

  private int slot(int index) {
    return memory.capacity() - (index + 1) * Integer.BYTES;
  }

  void lend() {
    readers++;
  }

  /** A reader is done; whether nobody needs the memory any more. */
  boolean giveBack() {
    readers--;
    return forgotten && readers == 0;
  }

  /** The log drops it; whether nobody needs the memory any more. */
  boolean forget() {
    forgotten = true;
    return readers == 0;
  }
}
