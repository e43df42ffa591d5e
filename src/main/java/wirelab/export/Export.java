package wirelab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.capture.Damage;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

/**
 * Writes a recorded session, or any capture, in a form that another program takes. The file appears
 * under its name when it is complete.
 */
public final class Export {
  private final Catalog catalog;
  private final Path session;

  /** The session in a file, which is read when something is made of it. */
  public Export(Catalog catalog, Path session) {
    this.catalog = catalog;
    this.session = session;
  }

  /**
   * Makes a file of it.
   *
   * @return where the session is damaged, if it is; what stands before that has been exported
   * @throws IOException if the session can not be read
   * @throws UnwritableException if the file can not be written
   */
  public Optional<Damage> to(Path target, Format format) throws IOException {
    try (SessionIndex index = SessionIndex.open(session)) {
      Trace trace = new Trace(catalog, index);
      index.onEvent(trace);
      for (Optional<Packet> p = index.next(); p.isPresent(); p = index.next()) {
        trace.add(p.get());
      }
      trace.finish();
      switch (format) {
        case PCAPNG -> PacketFile.write(index, trace, target);
        case LUA -> new LuaDissector(catalog).write(trace, target);
        case CSV -> EventText.csv(session, target);
        case JSONL -> EventText.jsonLines(session, target);
        case HTML -> new Page(index, trace).write(session, target);
      }
      return index.damage();
    }
  }
}
