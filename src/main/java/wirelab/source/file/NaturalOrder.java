package wirelab.source.file;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people count them: the numbers inside are compared as numbers. */
final class NaturalOrder implements Comparator<String> {
  private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String one, String other) {
    List<String> pieces = pieces(one);
    List<String> others = pieces(other);
    for (int i = 0; i < Math.min(pieces.size(), others.size()); i++) {
      int order = comparePieces(pieces.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(pieces.size(), others.size());
    return order != 0 ? order : one.compareTo(other);
  }

  private static int comparePieces(String one, String other) {
    if (isNumber(one) && isNumber(other)) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return one.compareToIgnoreCase(other);
  }

  private static boolean isNumber(String piece) {
    return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
  }

  private static List<String> pieces(String name) {
    return PIECE.matcher(name).results().map(MatchResult::group).toList();
  }
}
