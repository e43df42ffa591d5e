package wirelab.lab.fact;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the language of checks, and of which type they are. */
public final class Vocabulary {
  private static final Map<String, Variable> VARIABLES = new LinkedHashMap<>();

  static {
    list("calls", Seen.Call.class);
    list("sockets", Seen.Socket.class);
    list("connections", Seen.Connection.class);
    list("packets", OnWire.Packet.class);
    list("headers", OnWire.Header.class);
    list("streams", OnWire.Stream.class);
    list("messages", OnWire.Message.class);
    list("frames", OnWire.Frame.class);
    list("rtp", OnWire.Rtp.class);
    list("rtp_pictures", OnWire.RtpPicture.class);
    list("rtsp", OnWire.Rtsp.class);
    list("captures", OnWire.Capture.class);
    list("fields", OnWire.Field.class);
    list("pictures", Seen.Picture.class);
    list("stages", Seen.Stage.class);
    list("kept", Seen.Kept.class);
    list("reports", Seen.Report.class);
    list("rebuilt", Seen.Rebuilt.class);
    list("faults", Seen.Fault.class);
    list("troubles", Seen.Trouble.class);
    list("selections", Seen.Selection.class);
    VARIABLES.put("selected", new Variable(Shape.of(Seen.Selection.class), false));
    VARIABLES.put("key", new Variable(Shape.of(Seen.Key.class), false));
    VARIABLES.put("totals", new Variable(Shape.of(Seen.Totals.class), false));
  }

  private Vocabulary() {}

  /**
   * A variable.
   *
   * @param list whether it holds a list of them, or one
   */
  public record Variable(Shape shape, boolean list) {}

  private static void list(String name, Class<? extends Seen> type) {
    VARIABLES.put(name, new Variable(Shape.of(type), true));
  }

  /**
   * All but {@code answers}, a map from questions to what was answered, {@code answered_at}, a map
   * from questions to seconds, and the parameters of the lab.
   */
  public static Map<String, Variable> variables() {
    return java.util.Collections.unmodifiableMap(VARIABLES);
  }

  static Shape shape(String variable) {
    Variable found = VARIABLES.get(variable);
    if (found == null) {
      throw new IllegalArgumentException(variable);
    }
    return found.shape();
  }
}
