package wirelab.inspect.filter;

/** A filter that can not be understood: where, counted from 1, and why. */
public final class FilterException extends Exception {
  private final int column;

  FilterException(int column, String reason) {
    super("filter, column %d: %s".formatted(column, reason));
    this.column = column;
  }

  public int column() {
    return column;
  }
}
