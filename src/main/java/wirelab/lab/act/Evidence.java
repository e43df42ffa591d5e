package wirelab.lab.act;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.lab.check.StepCheck;
import wirelab.lab.check.Verdict;
import wirelab.lab.fact.Facts;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

/** What a verdict stands on, as a session's file: whoever reads it comes to the same verdict. */
final class Evidence {
  private Evidence() {}

  /** The verdict that the file gives. */
  static Verdict verdict(Path file, StepCheck check, Catalog catalog) throws IOException {
    try (SessionIndex index = SessionIndex.open(file)) {
      Trace trace = new Trace(catalog, index);
      Facts facts = new Facts(trace, catalog);
      index.onEvent(
          event -> {
            trace.accept(event);
            facts.accept(event);
          });
      Optional<Packet> packet = index.next();
      while (packet.isPresent()) {
        trace.add(packet.get());
        packet = index.next();
      }
      return check.verdict(facts);
    }
  }
}
