package wirelab.model;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that someone who misspelt one may have meant. */
public final class Nearest {
  private static final int FARTHEST = 3;

  private Nearest() {}

  /** To be put behind a message: {@code ; did you mean 'tcp.port'?}, or nothing. */
  public static String suggestion(String text, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(text, name)))
        .filter(name -> distance(text, name) <= FARTHEST)
        .map("; did you mean '%s'?"::formatted)
        .orElse("");
  }

  /** How many letters must be changed, put in or taken out. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
