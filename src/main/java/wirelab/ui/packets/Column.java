package wirelab.ui.packets;

/** What is told of a packet, from left to right. */
enum Column {
  NUMBER("No.", true),
  TIME("Time", true),
  ENDS("From → to", false),
  PROTOCOL("Protocol", false),
  LENGTH("Length", true),
  MESSAGE("Message", true),
  INFO("Info", false);

  private final String title;
  private final boolean right;

  Column(String title, boolean right) {
    this.title = title;
    this.right = right;
  }

  String title() {
    return title;
  }

  /** Whether it is aligned at its right edge. */
  boolean right() {
    return right;
  }
}
