package wirelab.source.testpattern;

import java.util.Arrays;
import wirelab.model.Stamp;

/** A text in the band that tells a picture's number or time, always in the same cells. */
final class Caption {
  private final Text text;
  private final Typeface typeface;
  private final int top;
  private final int[] lefts;
  private final Glyph[] wanted;

  Caption(Text text, Typeface typeface, int left, int top) {
    this.text = text;
    this.typeface = typeface;
    this.top = top;
    wanted = text.sample();
    lefts = new int[wanted.length];
    for (int i = 1, x = left; i < lefts.length; i++) {
      x += typeface.metrics().advance(wanted[i - 1]);
      lefts[i] = x;
    }
    lefts[0] = left;
  }

  /** What stands in the cells of a new canvas. */
  Glyph[] blank() {
    Glyph[] blank = new Glyph[wanted.length];
    Arrays.fill(blank, Glyph.BLANK);
    return blank;
  }

  /** Draws the characters that differ from {@code drawn}, and notes them there. */
  void draw(Canvas canvas, Glyph[] drawn, Stamp stamp) {
    text.spell(stamp, wanted);
    for (int i = 0; i < wanted.length; i++) {
      if (drawn[i] != wanted[i]) {
        typeface.draw(canvas.pixels, canvas.format, wanted[i], lefts[i], top);
        drawn[i] = wanted[i];
      }
    }
  }

  /** Says what a caption shows, character by character, each time with equal widths. */
  interface Text {
    void spell(Stamp stamp, Glyph[] into);

    int length();

    /** The text of some picture. */
    default Glyph[] sample() {
      Glyph[] sample = new Glyph[length()];
      spell(new Stamp(0, 0), sample);
      return sample;
    }
  }
}
