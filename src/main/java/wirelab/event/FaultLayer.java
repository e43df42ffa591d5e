package wirelab.event;

/** Where in the stack of protocols a fault belongs, from the cable upwards. */
public enum FaultLayer {
  LINK("link", "bits on the cable or in the air"),
  NETWORK("network", "packets on their way through the network"),
  TRANSPORT("transport", "a stream as TCP delivers it, in pieces of any size, or not at all"),
  APPLICATION("application", "how a program uses its sockets"),
  FRAMING("application: framing", "how a program marks where messages begin and end"),
  CODEC("application: codec", "how a program turns a picture into bytes");

  private final String text;
  private final String help;

  FaultLayer(String text, String help) {
    this.text = text;
    this.help = help;
  }

  /** The name of the layer. */
  public String text() {
    return text;
  }

  /** What goes wrong there. */
  public String help() {
    return help;
  }
}
