package wirelab.slides;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of the window that a slide can show while they work. */
public enum LivePane {
  PICTURES("the sender's picture, the stages and the receiver's picture"),
  SENDER("the sender's picture"),
  RECEIVER("the receiver's picture"),
  STAGES("the stages from camera to display, with their figures"),
  INSPECTOR("packets, fields and bytes"),
  PACKETS("the packets"),
  FIELDS("the fields of the chosen packet or message"),
  BYTES("the bytes of the chosen packet or message"),
  BUFFER("the tutorial's receive buffer, recv by recv"),
  CALLS("the socket calls"),
  CODE("the line that made a call"),
  FAULTS("what is broken on purpose"),
  CHART("pictures lost, in theory and measured"),
  BENCH("sockets by hand");

  private final String shows;

  LivePane(String shows) {
    this.shows = shows;
  }

  /** By this a deck names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is seen there. */
  public String shows() {
    return shows;
  }

  static Optional<LivePane> named(String word) {
    return Arrays.stream(values()).filter(pane -> pane.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(LivePane::word).collect(Collectors.joining(", "));
  }
}
