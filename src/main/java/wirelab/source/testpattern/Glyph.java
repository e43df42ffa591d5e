package wirelab.source.testpattern;

import java.util.List;

/** The characters of the captions: digits and what stands around them. */
enum Glyph {
  ZERO("M 5 0 C 8.5 0 10 3.4 10 8 C 10 12.6 8.5 16 5 16 C 1.5 16 0 12.6 0 8 C 0 3.4 1.5 0 5 0"),
  ONE("M 1.2 3.2 L 5.6 0 L 5.6 16 M 1.2 16 L 9.6 16"),
  TWO(
      "M 0.4 4.6 C 0.6 1.8 2.4 0 5 0 C 7.8 0 9.6 1.8 9.6 4.4"
          + " C 9.6 6.6 8.4 8.1 6.2 10.2 L 0.3 16 L 10 16"),
  THREE(
      "M 0.5 3.4 C 1 1.4 2.7 0 5 0 C 7.7 0 9.5 1.6 9.5 4 C 9.5 6.2 7.8 7.6 5.2 7.6 L 3.8 7.6"
          + " M 5.2 7.6 C 8.2 7.6 10 9.2 10 11.8 C 10 14.4 7.9 16 5 16 C 2.4 16 0.5 14.7 0 12.4"),
  FOUR("M 7.6 16 L 7.6 0 L 0 11.6 L 10 11.6"),
  FIVE(
      "M 9.2 0 L 1.3 0 L 0.7 7.7 C 1.8 6.5 3.2 5.9 4.9 5.9 C 7.9 5.9 10 7.9 10 10.9"
          + " C 10 13.9 7.9 16 4.9 16 C 2.4 16 0.5 14.8 0 12.6"),
  SIX(
      "M 6.8 0 L 1.2 7.8 C 0.4 8.9 0 9.9 0 11 C 0 13.9 2.1 16 5 16 C 7.9 16 10 13.9 10 11"
          + " C 10 8.1 7.9 6 5 6 C 3.3 6 2 6.7 1.2 7.8"),
  SEVEN("M 0 0 L 10 0 L 3.6 16"),
  EIGHT(
      "M 5 0 C 7.6 0 9.3 1.6 9.3 3.8 C 9.3 6 7.6 7.5 5 7.5 C 2.4 7.5 0.7 6 0.7 3.8"
          + " C 0.7 1.6 2.4 0 5 0 M 5 7.5 C 8 7.5 10 9.2 10 11.7 C 10 14.2 8 16 5 16"
          + " C 2 16 0 14.2 0 11.7 C 0 9.2 2 7.5 5 7.5"),
  NINE(
      "M 3.2 16 L 8.8 8.2 C 9.6 7.1 10 6.1 10 5 C 10 2.1 7.9 0 5 0 C 2.1 0 0 2.1 0 5"
          + " C 0 7.9 2.1 10 5 10 C 6.7 10 8 9.3 8.8 8.2"),
  COLON("M 5 4.6 L 5 4.6 M 5 12.4 L 5 12.4"),
  POINT("M 5 15.6 L 5 15.6"),
  NUMBER("M 4 1 L 2.4 15 M 7.8 1 L 6.2 15 M 0.4 5.3 L 10 5.3 M 0 10.7 L 9.6 10.7"),
  BLANK("");

  private static final Glyph[] DIGITS = {
    ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE
  };

  private final String path;

  Glyph(String path) {
    this.path = path;
  }

  static Glyph digit(int value) {
    return DIGITS[value];
  }

  /** Whether it stands in a narrower cell than the digits. */
  boolean narrow() {
    return this == COLON || this == POINT;
  }

  /** The centre line of the pen as straight lines {@code x1 y1 x2 y2} on a grid of 10 by 16. */
  List<double[]> lines() {
    return path.isEmpty() ? List.of() : Stroke.lines(path);
  }
}
