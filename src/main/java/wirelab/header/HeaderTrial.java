package wirelab.header;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Puts a designed header to the test, with values drawn by chance: always the same ones. */
public final class HeaderTrial {
  private static final long SEED = 2026;
  private static final int CRC_BYTES = 4;

  private final HeaderLayout layout;

  public HeaderTrial(HeaderLayout layout) {
    this.layout = layout;
  }

  /** How many of so many headers come out of the decoder as they went into the encoder. */
  public int roundTrips(int headers) {
    SplittableRandom random = new SplittableRandom(SEED);
    int same = 0;
    for (int i = 0; i < headers; i++) {
      List<Object> values = layout.values(random);
      same += Arrays.deepEquals(values.toArray(), again(values).toArray()) ? 1 : 0;
    }
    return same;
  }

  private List<Object> again(List<Object> values) {
    return layout.unpack(packed(values));
  }

  private byte[] packed(List<Object> values) {
    try {
      return layout.pack(values);
    } catch (HeaderException e) {
      throw new IllegalStateException("values that were made to fit", e);
    }
  }

  /**
   * How many of so many headers are recognised as damaged after one bit has been turned over. The
   * field {@code crc}, of 4 bytes, holds the CRC-32 of all bytes in front of it; without it nothing
   * is recognised.
   */
  public int detected(int headers) {
    Optional<HeaderField> check =
        layout.fields().stream()
            .filter(field -> field.name().equals("crc") && field.size() == CRC_BYTES)
            .findFirst();
    if (check.isEmpty()) {
      return 0;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int index = layout.fields().indexOf(check.get());
    int found = 0;
    for (int i = 0; i < headers; i++) {
      List<Object> values = layout.values(random);
      values.set(index, crc(packed(values), check.get().start()));
      byte[] header = packed(values);
      int bit = random.nextInt(header.length * Byte.SIZE);
      header[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      boolean whole = layout.unpack(header).get(index).equals(crc(header, check.get().start()));
      found += whole ? 0 : 1;
    }
    return found;
  }

  private static long crc(byte[] header, int end) {
    CRC32 crc = new CRC32();
    crc.update(header, 0, end);
    return crc.getValue();
  }
}
