package wirelab.codec.pickle;

import java.util.List;

/**
 * A value of a pickle as a reader of the bytes sees it: a short line in Python's words, however
 * much it holds. Nothing stands behind it, and nothing in it can be run.
 */
final class Sketch {
  /** Long enough for NumPy's calls. */
  private static final int MOST = 90;

  private static final int LONGEST_NAME = 40;

  private final String opening;
  private final StringBuilder items = new StringBuilder();
  private String closing;
  private boolean more;

  private Sketch(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** A value that is nothing but its text. */
  static Sketch of(String text) {
    return new Sketch(cut(text, MOST), "");
  }

  static Sketch list() {
    return new Sketch("[", "]");
  }

  static Sketch dict() {
    return new Sketch("{", "}");
  }

  static Sketch set() {
    return new Sketch("set({", "})");
  }

  static Sketch frozenSet(List<Sketch> values) {
    return new Sketch("frozenset({", "})").add(values);
  }

  static Sketch tuple(List<Sketch> values) {
    return new Sketch("(", values.size() == 1 ? ",)" : ")").add(values);
  }

  /** What a call would give. */
  static Sketch call(Sketch function, List<Sketch> arguments) {
    return new Sketch(cut(function.toString(), LONGEST_NAME) + "(", ") (not called)")
        .add(arguments);
  }

  /** What a call would give, where one value holds all arguments. */
  static Sketch call(Sketch function, Sketch arguments) {
    if (!arguments.opening.equals("(")) {
      return call(function, List.of(of("*" + arguments)));
    }
    Sketch call = call(function, List.of());
    if (!arguments.items.isEmpty()) {
      call.take(arguments.items.toString());
    }
    return call;
  }

  /** Puts values into it, as many as can be shown. */
  Sketch add(List<Sketch> values) {
    for (int i = 0; i < values.size() && !more; i++) {
      take(values.get(i).toString());
    }
    return this;
  }

  /** Puts keys and values into it, which follow each other. */
  void addPairs(List<Sketch> values) {
    for (int i = 0; i + 1 < values.size() && !more; i += 2) {
      take(values.get(i) + ": " + values.get(i + 1));
    }
  }

  /** Says something more about it, once. */
  void note(String what) {
    if (!closing.contains(what)) {
      closing = cut(closing + what, LONGEST_NAME);
    }
  }

  /** Whether it is made of values, unlike an object of which nothing is known. */
  boolean isContainer() {
    return closing.startsWith("]") || closing.startsWith("}");
  }

  private void take(String item) {
    String separator = items.isEmpty() ? "" : ", ";
    int room = MOST - opening.length() - closing.length() - items.length();
    if (separator.length() + item.length() > room && !item.isEmpty()) {
      more = true;
      items.append(separator).append(cut(item, Math.clamp(room, 0, item.length() - 1)));
    } else {
      items.append(separator).append(item);
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  @Override
  public String toString() {
    return opening + items + closing;
  }
}
