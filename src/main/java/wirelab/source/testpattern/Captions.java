package wirelab.source.testpattern;

import java.time.ZoneId;
import java.util.List;
import wirelab.model.Stamp;

/**
 * What is written in the band: the time on the left and the number on the right; where that gets
 * too small to be read the number alone, or nothing.
 */
final class Captions {
  private final List<Caption> captions;

  private Captions(List<Caption> captions) {
    this.captions = captions;
  }

  /** The captions of a pattern, the time in that zone. */
  static Captions of(Composition composition, ZoneId zone) {
    int width = composition.format().width();
    Caption.Text clock = new ClockText(zone);
    Caption.Text number = new NumberText(NumberText.LONGEST);
    for (int height = tallest(composition); height >= Typeface.Metrics.LEAST; height--) {
      Typeface.Metrics large = Typeface.Metrics.of(height);
      Typeface.Metrics small =
          Typeface.Metrics.of(Math.max(Typeface.Metrics.LEAST, height * 8 / 10));
      int margin = height / 2;
      int right = width - margin - small.width(number.sample());
      if (right >= 2 * margin + large.width(clock.sample())) {
        return new Captions(
            List.of(
                caption(clock, new Typeface(large, Colour.PAPER), margin, composition),
                caption(number, new Typeface(small, Colour.MIST), right, composition)));
      }
    }
    return numberAlone(composition);
  }

  private static Captions numberAlone(Composition composition) {
    int width = composition.format().width();
    for (int height = tallest(composition); height >= Typeface.Metrics.LEAST; height--) {
      Typeface.Metrics metrics = Typeface.Metrics.of(height);
      int most = (width - 2) / metrics.advance(Glyph.NUMBER);
      if (most >= 6 || (most >= 3 && height == Typeface.Metrics.LEAST)) {
        Caption.Text number = new NumberText(Math.min(NumberText.LONGEST, most));
        int left = (width - metrics.width(number.sample())) / 2;
        return new Captions(
            List.of(caption(number, new Typeface(metrics, Colour.PAPER), left, composition)));
      }
    }
    return new Captions(List.of());
  }

  /** The height of digits that the band has room for. */
  private static int tallest(Composition composition) {
    int band = composition.format().height() - composition.bandTop();
    return band < 9 ? 0 : Math.max(Typeface.Metrics.LEAST, band * 46 / 100);
  }

  private static Caption caption(
      Caption.Text text, Typeface typeface, int left, Composition composition) {
    int band = composition.format().height() - composition.bandTop();
    int top = composition.bandTop() + (band - typeface.metrics().height()) / 2;
    return new Caption(text, typeface, left, top);
  }

  /** What stands in the cells of a new canvas. */
  Glyph[][] blank() {
    return captions.stream().map(Caption::blank).toArray(Glyph[][]::new);
  }

  void draw(Canvas canvas, Stamp stamp) {
    for (int i = 0; i < captions.size(); i++) {
      captions.get(i).draw(canvas, canvas.captions[i], stamp);
    }
  }
}
