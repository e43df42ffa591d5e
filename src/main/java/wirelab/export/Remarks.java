package wirelab.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.snippet.Snippets;
import wirelab.trace.Carrier;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** What is said about a packet: which bytes of which message it carries, and who moved them. */
public final class Remarks {
  private static final int MOST_CALLS = 3;

  private final Trace trace;
  private final Map<SourceLine, String> lines = new HashMap<>();

  /** What is said rests on all that the trace knows. */
  public Remarks(Trace trace) {
    this.trace = trace;
  }

  /** One line for each message. */
  public List<String> of(long packet) {
    List<String> remarks = new ArrayList<>();
    for (TracedMessage message : trace.messagesOf(packet)) {
      List<Carrier> carriers = message.carriedBy(packet);
      ByteRange range =
          new ByteRange(carriers.getFirst().range().start(), carriers.getLast().range().end());
      StringBuilder remark = new StringBuilder();
      remark.append(
          String.format(
              Locale.ROOT,
              "message %d, bytes %,d to %,d of %,d",
              message.number(),
              range.start(),
              range.end() - 1,
              message.length()));
      calls(remark, ", sent by ", trace.calls(message, range, Side.SENDER));
      calls(remark, ", received by ", trace.calls(message, range, Side.RECEIVER));
      remarks.add(remark.toString());
    }
    return remarks;
  }

  private void calls(StringBuilder remark, String by, List<Event.Call> calls) {
    if (calls.isEmpty()) {
      return;
    }
    List<String> told = calls.stream().limit(MOST_CALLS).map(this::call).toList();
    remark.append(by).append(String.join("; ", told));
    if (calls.size() > MOST_CALLS) {
      remark.append("; and %d calls more".formatted(calls.size() - MOST_CALLS));
    }
  }

  private String call(Event.Call call) {
    return "%s = %d at %s"
        .formatted(
            call.name().text(), call.result(), lines.computeIfAbsent(call.line(), Remarks::line));
  }

  private static String line(SourceLine line) {
    String file = line.file().substring(line.file().lastIndexOf('/') + 1);
    return Snippets.java(line)
        .map(snippet -> file + ":" + (snippet.firstLine() + snippet.line()))
        .orElse(file);
  }
}
