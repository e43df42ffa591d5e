package wirelab.ui.packets;

/** What is the matter with a packet, told by an icon, a word and a colour. */
public enum Sign {
  NONE("", ""),
  RETRANSMISSION("Retransmission", "fth-rotate-ccw"),
  OUT_OF_ORDER("Out of order", "fth-shuffle"),
  GAP("Segment lost before", "fth-minus-circle"),
  RESET("Reset", "fth-x-octagon"),
  MALFORMED("Malformed", "fth-alert-triangle");

  private final String title;
  private final String icon;

  Sign(String title, String icon) {
    this.title = title;
    this.icon = icon;
  }

  public String title() {
    return title;
  }

  /** Of the Feather icons; empty for none. */
  public String icon() {
    return icon;
  }

  /** Whether the packet is no good, not merely late or again. */
  boolean grave() {
    return this == RESET || this == MALFORMED;
  }
}
