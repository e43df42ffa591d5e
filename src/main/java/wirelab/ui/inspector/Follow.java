package wirelab.ui.inspector;

import java.util.Optional;
import wirelab.inspect.PacketRow;
import wirelab.trace.Trace;

/** Writes the filter that lets one direction of one stream through. */
final class Follow {
  private Follow() {}

  /** Empty for packets that belong to no stream. */
  static Optional<String> filter(Trace trace, PacketRow row) {
    return trace.flows().stream()
        .filter(flow -> flow.id() == row.flow())
        .findFirst()
        .map(
            flow ->
                "%s.stream == %d && %s.srcport == %d"
                    .formatted(
                        flow.protocol(), flow.conversation(), flow.protocol(), flow.from().port()));
  }
}
