package wirelab.source.testpattern;

import java.util.Arrays;
import wirelab.model.Stamp;

/** {@code #1204}, to the right, in that many characters; of longer numbers the last digits. */
record NumberText(int length) implements Caption.Text {
  /** Enough for a day at a thousand pictures a second. */
  static final int LONGEST = 9;

  @Override
  public void spell(Stamp stamp, Glyph[] into) {
    Arrays.fill(into, Glyph.BLANK);
    long rest = stamp.sequence();
    int at = length;
    do {
      at--;
      into[at] = Glyph.digit((int) Long.remainderUnsigned(rest, 10));
      rest = Long.divideUnsigned(rest, 10);
    } while (rest != 0 && at > 1);
    into[at - 1] = Glyph.NUMBER;
  }
}
