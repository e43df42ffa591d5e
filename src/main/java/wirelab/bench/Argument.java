package wirelab.bench;

/** What a call is made with; its text is what stands in the line. */
public sealed interface Argument {
  /** A whole number. */
  record Whole(long value) implements Argument {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** One of the names that the operating system gives: {@code SOCK_STREAM}. */
  record Constant(String name) implements Argument {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Text in quotation marks: an address. */
  record Text(String value) implements Argument {
    @Override
    public String toString() {
      return Literal.text(value);
    }
  }

  /** The port of an earlier socket, whoever chose it: {@code port(s)}. */
  record PortOf(String socket) implements Argument {
    @Override
    public String toString() {
      return "port(" + socket + ")";
    }
  }

  /**
   * Bytes.
   *
   * @param unit each of its characters is a byte
   * @param times how often it is repeated; 1 is written as the literal alone
   */
  record Bytes(String unit, int times) implements Argument {
    private static final String ZERO = "\0";

    /** How many they are. */
    public int length() {
      return unit.length() * times;
    }

    @Override
    public String toString() {
      if (unit.equals(ZERO) && times != 1) {
        return "bytes(" + times + ")";
      }
      return Literal.bytes(unit) + (times == 1 ? "" : " * " + times);
    }
  }
}
