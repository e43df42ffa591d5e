package wirelab.ui.buffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirelab.buffer.DatagramContent;
import wirelab.buffer.Step;
import wirelab.buffer.StepKind;
import wirelab.buffer.StreamContent;
import wirelab.event.Event;
import wirelab.ui.base.Numbers;

/** Says in words what a step did and how things stand after it. */
final class Wording {
  private static final String UNREAD = "not read yet";
  private static final String UNKNOWN = "not known yet";
  private static final int MOST_RUNS = 12;

  private Wording() {}

  /** {@code Message 222 · step 3 of 12}. */
  static String headline(Step step) {
    String message = step.message() < 0 ? "A message" : "Message " + Numbers.count(step.message());
    return "%s · step %s of %s"
        .formatted(message, Numbers.count(step.index() + 1), Numbers.count(step.steps()));
  }

  /** What happened in it. */
  static String event(Step step) {
    boolean datagrams = step.content() instanceof DatagramContent;
    return switch (step.kind()) {
      case RECEIVED -> received(step);
      case UNPACKED -> unpacked((StreamContent) step.content());
      case COMPLETE ->
          datagrams ? "All pieces are there" : complete((StreamContent) step.content());
      case REFUSED -> "A datagram is thrown away: " + trouble(step.event());
      case GIVEN_UP -> "The picture is given up: pieces of it never came";
      case FAILED, ENDED -> reason(step.event());
    };
  }

  private static String received(Step step) {
    String call =
        step.event() instanceof Event.Call made
            ? "%s() returned %s bytes".formatted(made.name().text(), Numbers.count(made.result()))
            : "A datagram came";
    return step.content() instanceof DatagramContent content && !content.arrived().isEmpty()
        ? call + ": piece " + Numbers.count(content.arrived().getLast())
        : call;
  }

  private static String unpacked(StreamContent content) {
    return content.length() < 0
        ? "The prefix is taken off and read"
        : "The first %d bytes say how long the message is: %s bytes"
            .formatted(content.prefix(), Numbers.count(content.length()));
  }

  private static String complete(StreamContent content) {
    return content.prefix() == 0
        ? "No framing: whatever one recv() returns is taken for a message"
        : "The message is complete and cut off the front of data";
  }

  private static String trouble(Event event) {
    return event instanceof Event.DatagramTrouble odd
        ? odd.trouble().name().toLowerCase(Locale.ROOT)
        : "";
  }

  private static String reason(Event event) {
    return switch (event) {
      case Event.StageFailed failed -> failed.reason();
      case Event.Disconnected gone -> "The connection is over: " + gone.reason();
      default -> "";
    };
  }

  /** The tutorial's variables as they are now. */
  static List<Variable> variables(Step step) {
    return switch (step.content()) {
      case StreamContent content -> variables(content, step.framing());
      case DatagramContent content -> variables(content);
    };
  }

  private static List<Variable> variables(StreamContent content, String framing) {
    boolean read = content.unpacked() && content.prefix() > 0;
    String size = content.prefix() < 0 ? Numbers.NONE : Numbers.count(content.prefix());
    String packed = read && content.length() >= 0 ? packed(content, framing) : UNREAD;
    String length = read && content.length() >= 0 ? Numbers.count(content.length()) : UNREAD;
    return List.of(
        new Variable("len(data)", Numbers.count(content.buffered())),
        new Variable("payload_size", size),
        new Variable("packed_msg_size", packed),
        new Variable("msg_size", length));
  }

  private static String packed(StreamContent content, String framing) {
    boolean network = framing.startsWith(">") || framing.startsWith("!");
    ByteOrder order = network ? ByteOrder.BIG_ENDIAN : ByteOrder.nativeOrder();
    ByteBuffer bytes = ByteBuffer.allocate(content.prefix()).order(order);
    if (content.prefix() == Long.BYTES) {
      bytes.putLong(content.length());
    } else {
      bytes.putInt((int) content.length());
    }
    return PythonBytes.repr(bytes.array());
  }

  private static List<Variable> variables(DatagramContent content) {
    String count = content.count() < 0 ? UNKNOWN : Numbers.count(content.count());
    return List.of(
        new Variable("pieces", count),
        new Variable("there", Numbers.count(content.arrived().size())),
        new Variable("missing", missing(content)));
  }

  /** {@code 3: 4, 17–18}. */
  private static String missing(DatagramContent content) {
    if (content.count() < 0) {
      return UNKNOWN;
    }
    List<String> runs = new ArrayList<>();
    List<Integer> there = content.arrived().stream().sorted().toList();
    int expected = 0;
    for (int index : there) {
      addRun(runs, expected, index);
      expected = index + 1;
    }
    addRun(runs, expected, content.count());
    String all = String.join(", ", runs.subList(0, Math.min(MOST_RUNS, runs.size())));
    String more = runs.size() > MOST_RUNS ? ", …" : "";
    return runs.isEmpty() ? "0" : Numbers.count(content.missing()) + ": " + all + more;
  }

  private static void addRun(List<String> runs, int from, int to) {
    if (to == from + 1) {
      runs.add("" + from);
    } else if (to > from) {
      runs.add(from + "–" + (to - 1));
    }
  }

  /** What the parts of the drawing are. */
  static List<Share> shares(Step step) {
    return switch (step.content()) {
      case StreamContent content -> shares(content);
      case DatagramContent content -> shares(content, step.kind());
    };
  }

  private static List<Share> shares(StreamContent content) {
    List<Share> shares = new ArrayList<>();
    if (content.complete()) {
      shares.add(share("done", "bytes cut off as frame_data", content.length()));
    } else {
      long old = content.there() - content.freshThere();
      add(shares, share("old", "already in data", old), old);
      long fresh = content.freshThere();
      add(shares, share("fresh", "from this recv()", fresh), fresh);
      long missing = content.missing();
      add(shares, share("missing", "still missing", missing), missing);
    }
    add(shares, share("rest", "of the next message", content.rest()), content.rest());
    return shares;
  }

  private static List<Share> shares(DatagramContent content, StepKind kind) {
    List<Share> shares = new ArrayList<>();
    shares.add(share("old", "there", content.arrived().size()));
    if (content.missing() > 0) {
      String text = kind == StepKind.GIVEN_UP ? "never came" : "not there yet";
      shares.add(share("missing", text, content.missing()));
    }
    if (content.count() < 0) {
      shares.add(new Share("missing", "how many there will be is not known yet"));
    }
    return shares;
  }

  private static void add(List<Share> shares, Share share, long count) {
    if (count > 0) {
      shares.add(share);
    }
  }

  private static Share share(String style, String text, long count) {
    return new Share(style, Numbers.count(count) + " " + text);
  }

  /** The marker of the tutorial's line that does this; null where it has none. */
  static @Nullable String marker(Step step) {
    if (!(step.content() instanceof StreamContent content) || content.prefix() == 0) {
      return null;
    }
    boolean unpacked = content.unpacked();
    return switch (step.kind()) {
      case RECEIVED -> unpacked ? "append" : "append-prefix";
      case UNPACKED, FAILED -> "unpack";
      case COMPLETE -> "cut";
      case ENDED -> unpacked ? "end" : "end-prefix";
      case REFUSED, GIVEN_UP -> null;
    };
  }
}
