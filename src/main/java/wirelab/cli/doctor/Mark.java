package wirelab.cli.doctor;

/** How something stands, as text that can be told apart without colours. */
enum Mark {
  /** It works. */
  OK("OK"),
  /** It does not, and something works less well or not at all; streaming does work. */
  LACKING("--"),
  /** It does not, and streaming needs it. */
  BROKEN("!!");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  static Mark of(boolean works, boolean needed) {
    if (works) {
      return OK;
    }
    return needed ? BROKEN : LACKING;
  }

  @Override
  public String toString() {
    return text;
  }
}
