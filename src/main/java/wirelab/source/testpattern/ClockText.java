package wirelab.source.testpattern;

import java.time.Instant;
import java.time.ZoneId;
import wirelab.model.Stamp;

/** {@code 12:41:07.318}, the time of day at which a picture was taken. */
final class ClockText implements Caption.Text {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_DAY = 86_400_000;

  /** Zones change their offset at full quarters of an hour, if at all. */
  private static final long MILLIS_PER_QUARTER = 900_000;

  private final ZoneId zone;
  private long quarter = Long.MIN_VALUE;
  private long offsetMillis;

  ClockText(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public int length() {
    return 12;
  }

  @Override
  public void spell(Stamp stamp, Glyph[] into) {
    long millis = Math.floorDiv(stamp.capturedAt(), NANOS_PER_MILLI);
    int ofDay = (int) Math.floorMod(millis + offset(millis), MILLIS_PER_DAY);
    number(into, 0, ofDay / 3_600_000, 2);
    into[2] = Glyph.COLON;
    number(into, 3, ofDay / 60_000 % 60, 2);
    into[5] = Glyph.COLON;
    number(into, 6, ofDay / 1000 % 60, 2);
    into[8] = Glyph.POINT;
    number(into, 9, ofDay % 1000, 3);
  }

  private static void number(Glyph[] into, int start, int value, int digits) {
    int rest = value;
    for (int i = start + digits - 1; i >= start; i--) {
      into[i] = Glyph.digit(rest % 10);
      rest /= 10;
    }
  }

  /** Asks the zone once a quarter of an hour. */
  private long offset(long millis) {
    long now = Math.floorDiv(millis, MILLIS_PER_QUARTER);
    if (now != quarter) {
      quarter = now;
      offsetMillis =
          zone.getRules().getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000L;
    }
    return offsetMillis;
  }
}
