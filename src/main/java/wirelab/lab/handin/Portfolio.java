package wirelab.lab.handin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wirelab.event.Event;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.check.LabCheck;
import wirelab.lab.check.StepCheck;
import wirelab.lab.check.Verdict;
import wirelab.spi.Catalog;

/**
 * Keeps what the steps that were done stand on, until it is handed in: of each step what was done
 * last, within bounds. What is kept is read again at once, so that it gives the verdict later too.
 * Used by one thread; it takes its time.
 */
public final class Portfolio {
  private static final long MOST_ALL = 1L << 30;
  private static final String RECORD = ".json";
  private static final String LOG = ".pcapng";

  /** So long after the verdict packets are still taken, since they come after the calls. */
  private static final long AFTER_NANOS = 300_000_000;

  private final Path folder;

  /** {@code folder} need not be there. */
  public Portfolio(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a step.
   *
   * @param expected the verdict that was given
   * @throws HandInException if what is there does not give that verdict, or is too much: one line
   * @throws IOException if it can not be written
   */
  public StepRecord keep(Scene scene, Lab lab, LabStep step, Verdict expected)
      throws IOException, HandInException, InterruptedException {
    if (!StepRecord.named(lab.id()) || !StepRecord.named(step.id())) {
      throw new HandInException(
          "no file can be named after '%s / %s'".formatted(lab.id(), step.id()));
    }
    long now = scene.place().now();
    Thread.sleep(AFTER_NANOS / 1_000_000);
    Path place = Files.createDirectories(folder.resolve(lab.id()));
    Path part = place.resolve(step.id() + ".part");
    try {
      return keep(scene, part, new Wanted(lab, step, expected, lab.ports(scene.seed())), now);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private record Wanted(Lab lab, LabStep step, Verdict verdict, Set<Integer> ports) {}

  /** With the packets that came a little later, or without them if they change the verdict. */
  private StepRecord keep(Scene scene, Path part, Wanted wanted, long now)
      throws IOException, HandInException {
    for (long after : new long[] {AFTER_NANOS, 0}) {
      Excerpt.of(scene, wanted.ports(), now + after).write(part);
      long bytes = Files.size(part);
      if (bytes > StepRecord.MOST_LOG || used() > MOST_ALL) {
        throw new HandInException("%,d bytes are more than is kept".formatted(bytes));
      }
      StepRecord record = record(part, wanted, scene.place().catalog());
      if (record.claim().done() == wanted.verdict().done()) {
        settle(part, record);
        return record;
      }
    }
    throw new HandInException("what was recorded of it gives another verdict");
  }

  private long used() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long all = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        all += Files.size(file);
      }
      return all;
    }
  }

  private static StepRecord record(Path log, Wanted wanted, Catalog catalog)
      throws IOException, HandInException {
    try (SavedStep saved = SavedStep.open(log, catalog)) {
      Event.StepBegan began =
          saved.began().orElseThrow(() -> new HandInException("no step has begun"));
      Lab lab = wanted.lab();
      StepCheck check = new LabCheck(lab, lab.draw(began.seed())).step(wanted.step());
      Verdict verdict = saved.verdict(check);
      return new StepRecord(
          lab.id(),
          wanted.step().id(),
          began.seed(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          new StepRecord.Claim(
              verdict.done(),
              verdict.mistake().orElse(""),
              verdict.text(),
              saved.decided(check),
              saved.answers()),
          new StepRecord.Log(Files.size(log), Digest.of(log)));
    }
  }

  /** At no moment does a record stand beside the log of another try. */
  private void settle(Path part, StepRecord record) throws IOException {
    Path log = folder.resolve(record.lab()).resolve(record.step() + LOG);
    Path text = log.resolveSibling(record.step() + RECORD);
    Files.deleteIfExists(text);
    Files.move(part, log, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(text, Records.write(record) + "\n");
  }

  /** All that is kept, by lab and step; what can not be read any more is left out. */
  public List<Kept> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<Kept> kept = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(RECORD)).sorted().toList()) {
        try {
          StepRecord record = Records.readOne(Files.readString(file));
          Path log = file.resolveSibling(record.step() + LOG);
          if (Files.isRegularFile(log)) {
            kept.add(new Kept(record, log));
          }
        } catch (HandInException e) {
          // written by another version, or by hand: the step can be done again
        }
      }
      kept.sort(Comparator.comparing(one -> one.record().entry()));
      return kept;
    }
  }
}
