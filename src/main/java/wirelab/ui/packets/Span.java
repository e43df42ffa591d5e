package wirelab.ui.packets;

/**
 * A row's piece of the bar that shows which message the packets belong to.
 *
 * @param message or -1 where there is none
 * @param starts whether it is known to be the first row that carries the message
 * @param ends whether it is known to be the last
 */
record Span(long message, boolean starts, boolean ends) {
  static final Span NONE = new Span(-1, false, false);

  /** Whether the number is even or odd: which of two colours. */
  boolean even() {
    return message % 2 == 0;
  }
}
