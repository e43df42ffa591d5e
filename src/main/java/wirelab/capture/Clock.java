package wirelab.capture;

import java.math.BigInteger;

/**
 * What the time stamps of one interface mean: units since 1970, and seconds to add.
 *
 * @param unitsPerSecond as {@code if_tsresol} says
 * @param offset as {@code if_tsoffset} says
 */
record Clock(BigInteger unitsPerSecond, long offset) {
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);
  private static final BigInteger LATEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger EARLIEST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final long MICROS = 1_000_000;

  /** What holds if nothing is said. */
  static final Clock DEFAULT = new Clock(BigInteger.valueOf(MICROS), 0);

  /** A resolution as it is written: a power of ten, or with the highest bit set a power of two. */
  static BigInteger resolution(int written) {
    int power = written & 0x7f;
    return (written & 0x80) == 0 ? BigInteger.TEN.pow(power) : BigInteger.ONE.shiftLeft(power);
  }

  /** Nanoseconds since 1970; a time that a {@code long} can not hold becomes the nearest it can. */
  long nanos(long high, long low) {
    long units = high << 32 | low;
    if (offset == 0 && units >= 0 && unitsPerSecond.equals(SECOND)) {
      return units;
    }
    BigInteger all = new BigInteger(Long.toUnsignedString(units));
    return all.multiply(SECOND)
        .divide(unitsPerSecond)
        .add(BigInteger.valueOf(offset).multiply(SECOND))
        .min(LATEST)
        .max(EARLIEST)
        .longValue();
  }
}
