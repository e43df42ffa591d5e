package wirelab.lab.handin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import wirelab.lab.Action;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Labs;
import wirelab.lab.check.LabCheck;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** Hand-ins of one step that is done in a moment, as they are and as somebody has altered them. */
public final class HandIns {
  public static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  public static final Labs LABS = Labs.read(List.of(Path.of("labs")), LabCheck::flaws);
  public static final Lab LAB = LABS.find("sockets").orElseThrow();
  public static final LabStep STEP = LAB.step("bind").orElseThrow();
  public static final String LOG = "sockets/bind.pcapng";

  private HandIns() {}

  /** One that is right. */
  public static Path right(Path folder, String learner, long seed) {
    return made(folder, learner, seed, STEP.solve());
  }

  /** One whose step is open, as it says. */
  public static Path open(Path folder, String learner, long seed) {
    return made(folder, learner, seed, STEP.wrong().getFirst().actions());
  }

  private static Path made(Path folder, String learner, long seed, List<Action> actions) {
    try {
      Portfolio portfolio = new Portfolio(folder.resolve("kept-" + learner));
      new Solver(CATALOG, portfolio).perform(LAB, STEP, seed, actions);
      Path file = folder.resolve(HandInFile.proposed(learner));
      HandInFile.write(file, learner, seed, portfolio.all());
      return file;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the zip anew with one of its files changed. */
  public static void alter(Path file, String name, UnaryOperator<byte[]> change)
      throws IOException {
    Map<String, byte[]> all = unzipped(file);
    all.computeIfPresent(name, (key, bytes) -> change.apply(bytes));
    zip(file, all);
  }

  /** Changes the text of the records, and leaves their hashes as they are. */
  public static void edit(Path file, String text, String other) throws IOException {
    alter(file, Records.FILE, bytes -> replaced(bytes, text, other));
  }

  private static byte[] replaced(byte[] bytes, String text, String other) {
    String before = new String(bytes, StandardCharsets.UTF_8);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + before);
    }
    return before.replace(text, other).getBytes(StandardCharsets.UTF_8);
  }

  /** Changes the text of the records, and makes all hashes anew. */
  public static void forge(Path file, String text, String other) throws IOException {
    edit(file, text, other);
    alter(
        file,
        Records.FILE,
        bytes -> {
          Chain chain = new Chain();
          Chain.read(new String(bytes, StandardCharsets.UTF_8))
              .forEach(link -> chain.add(link.text()));
          return chain.toString().getBytes(StandardCharsets.UTF_8);
        });
  }

  /** Puts another log in place of the one that is there, and makes all hashes anew. */
  public static void exchange(Path file, byte[] log) throws IOException {
    Path temporary = Files.createTempFile("wirelab", ".pcapng");
    try {
      Files.write(temporary, unzipped(file).getOrDefault(LOG, new byte[0]));
      String before = Digest.of(temporary);
      Files.write(temporary, log);
      alter(file, LOG, bytes -> log);
      forge(file, before, Digest.of(temporary));
    } finally {
      Files.delete(temporary);
    }
  }

  /** The files of a zip, by name. */
  public static Map<String, byte[]> unzipped(Path file) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        zip.transferTo(content);
        all.put(one.getName(), content.toByteArray());
      }
    }
    return all;
  }

  /** Writes a zip. */
  public static void zip(Path file, Map<String, byte[]> all) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
  }
}
