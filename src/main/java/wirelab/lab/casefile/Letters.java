package wirelab.lab.casefile;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Letters of 5 by 7 points that are not mistaken for one another, nor for digits. */
final class Letters {
  static final int HEIGHT = 7;
  static final int WIDTH = 5;

  /** Rows from the top, the leftmost point in the highest of 5 bits. */
  private static final Map<Character, int[]> ROWS =
      Map.ofEntries(
          Map.entry('A', new int[] {0x0e, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}),
          Map.entry('C', new int[] {0x0e, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0e}),
          Map.entry('E', new int[] {0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f}),
          Map.entry('H', new int[] {0x11, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}),
          Map.entry('K', new int[] {0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11}),
          Map.entry('L', new int[] {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1f}),
          Map.entry('N', new int[] {0x11, 0x19, 0x15, 0x13, 0x11, 0x11, 0x11}),
          Map.entry('P', new int[] {0x1e, 0x11, 0x11, 0x1e, 0x10, 0x10, 0x10}),
          Map.entry('T', new int[] {0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04}),
          Map.entry('X', new int[] {0x11, 0x11, 0x0a, 0x04, 0x0a, 0x11, 0x11}));

  private static final String ALL = "ACEHKLNPTX";

  private Letters() {}

  static String word(RandomGenerator random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(ALL.charAt(random.nextInt(ALL.length())));
    }
    return word.toString();
  }

  /** Whether the point is part of the letter. */
  static boolean inked(char letter, int x, int y) {
    int[] rows = ROWS.get(letter);
    return rows != null && (rows[y] >> (WIDTH - 1 - x) & 1) == 1;
  }
}
