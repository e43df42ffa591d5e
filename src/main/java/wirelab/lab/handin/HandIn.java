package wirelab.lab.handin;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a learner has handed in, read from its file. The file may be anything: nothing of it is
 * believed, no name in it becomes one on this disk, and of everything so much is read at most.
 */
public final class HandIn {
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_RECORDS = 8 << 20;
  private static final long MOST_ALL = 1L << 30;
  private static final int AT_ONCE = 1 << 16;

  private final Path file;
  private final Records records;

  private HandIn(Path file, Records records) {
    this.file = file;
    this.records = records;
  }

  /** Is given the steps one after the other. */
  public interface Taker {
    /**
     * A step with its log.
     *
     * @param intact whether the record is as it was written
     * @param sound whether the log is
     * @param log a file that is there only for now
     */
    void step(StepRecord record, boolean intact, boolean sound, Path log);

    /** A step whose log is not in the file. */
    void lost(StepRecord record, boolean intact);
  }

  /**
   * Reads the records.
   *
   * @throws HandInException if this is no hand-in, or is damaged: one line
   */
  public static HandIn read(Path file) throws HandInException {
    byte[][] found = new byte[1][];
    each(
        file,
        (name, bytes) -> {
          if (name.equals(Records.FILE)) {
            found[0] = bytes.readNBytes(MOST_RECORDS + 1);
          }
        });
    byte[] text = found[0];
    if (text == null) {
      throw new HandInException("there is no %s in it: it is no hand-in".formatted(Records.FILE));
    }
    if (text.length > MOST_RECORDS) {
      throw new HandInException("%s has more than %,d bytes".formatted(Records.FILE, MOST_RECORDS));
    }
    return new HandIn(file, Records.read(new String(text, StandardCharsets.UTF_8)));
  }

  public String learner() {
    return HandInException.plain(records.cover().learner());
  }

  /** From which the learner's numbers were drawn. */
  public long seed() {
    return records.cover().seed();
  }

  /** When it was handed in, as in ISO 8601. */
  public String made() {
    return HandInException.plain(records.cover().made());
  }

  /** What was altered beside the steps; a line each. */
  public List<String> breaks() {
    return records.breaks();
  }

  /**
   * Tells all steps, in the order in which their logs stand in the file.
   *
   * @throws HandInException if the file is damaged
   */
  public void each(Taker taker) throws HandInException {
    Map<String, Records.Entry> waiting = new HashMap<>();
    for (Records.Entry entry : records.entries()) {
      if (waiting.put(entry.record().entry(), entry) != null) {
        throw new HandInException("it has two records of " + entry.record().name());
      }
    }
    each(
        file,
        (name, bytes) -> {
          Records.Entry entry = waiting.remove(name);
          if (entry != null) {
            tell(entry, bytes, taker);
          }
        });
    records.entries().stream()
        .filter(entry -> waiting.containsKey(entry.record().entry()))
        .forEach(entry -> taker.lost(entry.record(), entry.intact()));
  }

  private static void tell(Records.Entry entry, InputStream bytes, Taker taker)
      throws IOException, HandInException {
    Path log = Files.createTempFile("wirelab", ".pcapng");
    try {
      try (OutputStream out = Files.newOutputStream(log)) {
        copy(bytes, out, entry.record().entry());
      }
      boolean sound = Digest.of(log).equals(entry.record().log().sha256());
      taker.step(entry.record(), entry.intact(), sound, log);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static void copy(InputStream bytes, OutputStream out, String name)
      throws IOException, HandInException {
    byte[] some = new byte[AT_ONCE];
    long all = 0;
    for (int n = bytes.read(some); n >= 0; n = bytes.read(some)) {
      all += n;
      if (all > StepRecord.MOST_LOG) {
        throw new HandInException(
            "%s has more than %,d bytes".formatted(name, StepRecord.MOST_LOG));
      }
      out.write(some, 0, n);
    }
  }

  /** Is given one file of the zip after the other. */
  private interface Reader {
    void entry(String name, InputStream bytes) throws IOException, HandInException;
  }

  private static void each(Path file, Reader reader) throws HandInException {
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip =
            new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
        BoundedInput bytes = new BoundedInput(zip, MOST_ALL)) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        if (!names.add(one.getName()) || names.size() > MOST_ENTRIES) {
          throw new HandInException(
              "it holds '%s' twice, or more than %,d files".formatted(one.getName(), MOST_ENTRIES));
        }
        reader.entry(one.getName(), bytes);
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    } catch (NoSuchFileException e) {
      throw new HandInException("there is no such file");
    } catch (EOFException e) {
      throw new HandInException("it is damaged: it ends in the middle");
    } catch (IOException | IllegalArgumentException e) {
      throw new HandInException("it is damaged: " + e.getMessage());
    }
    if (names.isEmpty()) {
      throw new HandInException("it is no zip file, so it is no hand-in");
    }
  }
}
