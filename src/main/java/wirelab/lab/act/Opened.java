package wirelab.lab.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.lab.fact.Facts;
import wirelab.machine.StateFolder;
import wirelab.model.Packet;
import wirelab.model.Packets;
import wirelab.session.SessionIndex;
import wirelab.trace.Trace;

/** The capture of a step: one that comes with the lab, or the one that is made for the learner. */
final class Opened implements AutoCloseable {
  /** The name for the capture that is made. */
  private static final String CASE = "case";

  private final Workplace place;
  private final Facts facts;
  private @Nullable SessionIndex index;

  Opened(Workplace place, Facts facts) {
    this.place = place;
    this.facts = facts;
  }

  /**
   * Opens it in place of the one before; from now on its packets are those of the step.
   *
   * @param folder that of the lab
   */
  void open(Path folder, String name) throws IOException {
    Path file = name.equals(CASE) ? made() : beside(folder, name);
    close();
    SessionIndex opened = SessionIndex.open(file);
    index = opened;
    Trace trace = new Trace(place.catalog(), opened);
    Optional<Packet> next = opened.next();
    while (next.isPresent()) {
      trace.add(next.get());
      next = opened.next();
    }
    trace.finish();
    facts.open(trace);
    place.show(file);
  }

  /** The packets of the capture that is open. */
  Optional<Packets> packets() {
    return Optional.ofNullable(index);
  }

  private Path made() throws IOException {
    Path file = StateFolder.here().resolve("case-%d.pcapng".formatted(facts.seed()));
    facts.caseFile().write(file);
    return file;
  }

  private static Path beside(Path folder, String name) throws IOException {
    Path inside = folder.toRealPath();
    Path file = inside.resolve(name).normalize();
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(inside)) {
      throw new IOException("open '%s': there is no such capture beside the lab".formatted(name));
    }
    return file;
  }

  @Override
  public void close() {
    SessionIndex last = index;
    index = null;
    if (last != null) {
      try {
        last.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
