package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.spi.FramingException;

/**
 * A head that is found again when it was lost: it begins with four letters, and says of itself
 * whether it is whole. In Python {@code struct.pack("!4sIII", b"SYNC", number, length, crc)}, where
 * crc is {@code zlib.crc32} of the twelve bytes before it.
 *
 * <pre>
 *    0       4        8        12      16
 *   +-------+--------+--------+-------+----------------+
 *   | SYNC  | number | length |  crc  |  message ...   |
 *   +-------+--------+--------+-------+----------------+
 * </pre>
 */
final class SyncHead implements Head {
  private static final int MAGIC = 0x53594E43; // the letters SYNC
  private static final int NUMBER = 4;
  private static final int LENGTH = 8;
  private static final int CHECK = 12;
  private static final int SIZE = 16;

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void put(ByteBuffer target, long number, int length) {
    int start = target.position();
    target.putInt(MAGIC).putInt((int) number).putInt(length).putInt(check(target, start));
  }

  private static int check(ByteBuffer source, int at) {
    CRC32 crc = new CRC32();
    crc.update(source.slice(at, CHECK));
    return (int) crc.getValue();
  }

  @Override
  public int length(ByteBuffer source, int at, int limit) throws FramingException {
    int magic = source.getInt(at);
    if (magic != MAGIC) {
      throw new FramingException(
          "a head begins with 53 59 4e 43 (SYNC), not with %08x".formatted(magic));
    }
    int told = source.getInt(at + CHECK);
    int found = check(source, at);
    if (told != found) {
      throw new FramingException(
          "a head says its CRC-32 is %08x, it is %08x".formatted(told, found));
    }
    long length = Integer.toUnsignedLong(source.getInt(at + LENGTH));
    if (length < 1 || length > limit) {
      throw new FramingException(
          "a head says %d bytes; a message has 1 to %,d".formatted(length, limit));
    }
    return (int) length;
  }

  @Override
  public long number(ByteBuffer source, int at, long counted) {
    return Integer.toUnsignedLong(source.getInt(at + NUMBER));
  }

  @Override
  public List<Field> fields(ByteBuffer source, int at) {
    return List.of(
        field("magic (4s)", "framing.magic", 0, "SYNC"),
        field("number (I, big-endian)", "framing.number", NUMBER, unsigned(source, at + NUMBER)),
        field("length (I, big-endian)", "framing.length", LENGTH, unsigned(source, at + LENGTH)),
        field(
            "CRC-32 (I, big-endian)",
            "framing.crc",
            CHECK,
            "%08x".formatted(source.getInt(at + CHECK))));
  }

  private static String unsigned(ByteBuffer source, int at) {
    return Integer.toUnsignedString(source.getInt(at));
  }

  private static Field field(String name, String key, int start, String value) {
    return new Field(name, key, ByteRange.of(start, Integer.BYTES), value, List.of());
  }

  /** The next four letters; if there are none, the last bytes may be a part of them. */
  @Override
  public OptionalInt next(ByteBuffer source, int end) {
    for (int at = 1; at + Integer.BYTES <= end; at++) {
      if (source.getInt(at) == MAGIC) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.of(Math.max(1, end - Integer.BYTES + 1));
  }
}
