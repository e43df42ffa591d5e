package wirelab.event;

/** The stations of a picture on its way, in travelling order. */
public enum Stage {
  CAPTURE("capture"),
  QUEUE("queue"),
  ENCODE("encode"),
  FRAME("frame"),
  SEND("send"),
  WIRE("wire"),
  RECEIVE("receive"),
  DEFRAME("deframe"),
  DECODE("decode"),
  DRAW("draw");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
