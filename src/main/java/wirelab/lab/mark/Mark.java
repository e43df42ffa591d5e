package wirelab.lab.mark;

/** What the marking makes of a step. */
public enum Mark {
  DONE("done"),
  OPEN("open"),
  MISSING("not handed in"),
  VERDICT_ALTERED("verdict altered"),
  LOG_ALTERED("log altered"),
  RECORD_ALTERED("record altered"),
  FOREIGN("log of another step or learner"),
  UNREADABLE("log can not be read"),
  UNKNOWN("no such step here");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  /** As it is told to people. */
  public String text() {
    return text;
  }

  /** Whether the file says what its evidence says. */
  public boolean sound() {
    return this == DONE || this == OPEN || this == MISSING;
  }
}
