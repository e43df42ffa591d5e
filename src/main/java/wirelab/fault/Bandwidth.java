package wirelab.fault;

import java.io.IOException;
import java.util.Locale;

/** A line that takes its time for each unit, one after the other. */
final class Bandwidth implements Step {
  private static final double NANOS_PER_KBIT = 1e6;
  private static final double MILLI = 1e6;

  private final int kbit;
  private final Witness witness;
  private long free = Long.MIN_VALUE;

  Bandwidth(int kbit, Witness witness) {
    this.kbit = kbit;
    this.witness = witness;
  }

  @Override
  public void take(Unit unit, Next next) throws IOException {
    long takes = Math.round((double) unit.size() * Byte.SIZE / kbit * NANOS_PER_KBIT);
    long now = unit.due();
    long begins = free == Long.MIN_VALUE || free - now < 0 ? now : free;
    free = begins + takes;
    witness.injected(
        Fault.BANDWIDTH,
        unit,
        String.format(Locale.ROOT, "takes the line for %.3f ms", takes / MILLI));
    next.take(unit.later(free - now));
  }
}
