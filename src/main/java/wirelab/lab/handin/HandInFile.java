package wirelab.lab.handin;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what a learner hands in: one zip file, with the records and the log of each step. */
public final class HandInFile {
  /** How the names of these files end. */
  public static final String ENDING = ".wirelab";

  private static final int LONGEST_NAME = 120;

  private HandInFile() {}

  /**
   * Makes the file; it stands there under its name when it is complete.
   *
   * @param seed of the learner; steps with other numbers are left out
   * @return how many steps it holds
   * @throws IOException if it can not be written
   * @throws HandInException if there is no name, or nothing to hand in
   */
  public static int write(Path target, String learner, long seed, List<Kept> kept)
      throws IOException, HandInException {
    String name = HandInException.plain(learner);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new HandInException("write your name, in up to %d letters".formatted(LONGEST_NAME));
    }
    List<Kept> own = kept.stream().filter(one -> one.record().seed() == seed).toList();
    if (own.isEmpty()) {
      throw new HandInException("there is nothing to hand in yet: no step is done");
    }
    String made = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Cover cover = new Cover(Cover.FORMAT, Cover.VERSION, name, seed, made, Cover.NOTE);
    Path file = target.toAbsolutePath();
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      write(part, cover, own);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return own.size();
  }

  private static void write(Path file, Cover cover, List<Kept> kept) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.putNextEntry(new ZipEntry(Records.FILE));
      String records = Records.write(cover, kept.stream().map(Kept::record).toList());
      zip.write(records.getBytes(StandardCharsets.UTF_8));
      for (Kept one : kept) {
        zip.putNextEntry(new ZipEntry(one.record().entry()));
        Files.copy(one.log(), zip);
      }
    }
  }

  /** A name for the file of a learner. */
  public static String proposed(String learner) {
    String plain = learner.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return (plain.isEmpty() ? "labs" : plain) + ENDING;
  }
}
