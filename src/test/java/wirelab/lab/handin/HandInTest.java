package wirelab.lab.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.lab.handin.StepRecord.Claim;
import wirelab.lab.handin.StepRecord.Log;

final class HandInTest {
  private static final byte[] BYTES = "a log".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private static StepRecord record(String lab, String step) {
    String sha256 = Digest.of("a log");
    Claim claim = new Claim(true, "", "", List.of("packet 4"), Map.of("why", "2"));
    return new StepRecord(
        lab, step, 7, "2026-01-02T03:04:05Z", claim, new Log(BYTES.length, sha256));
  }

  private Path written(StepRecord... records) throws IOException, HandInException {
    Path log = Files.write(folder.resolve("log"), BYTES);
    Path file = folder.resolve("ada.wirelab");
    HandInFile.write(
        file, "Ada", 7, Arrays.stream(records).map(one -> new Kept(one, log)).toList());
    return file;
  }

  /** What a hand-in tells of its steps. */
  private static List<String> told(Path file) throws HandInException {
    List<String> told = new ArrayList<>();
    HandIn.read(file)
        .each(
            new HandIn.Taker() {
              @Override
              public void step(StepRecord record, boolean intact, boolean sound, Path log) {
                told.add("%s %s %s".formatted(record.name(), intact, sound));
              }

              @Override
              public void lost(StepRecord record, boolean intact) {
                told.add(record.name() + " lost");
              }
            });
    return told;
  }

  private static void assertRefused(Path file, String line) {
    assertThatThrownBy(() -> told(file)).isInstanceOf(HandInException.class).hasMessage(line);
  }

  @Test
  void readsWhatWasHandedIn() throws Exception {
    Path file = written(record("sockets", "bind"), record("life", "reset"));
    HandIn handIn = HandIn.read(file);

    assertThat(handIn.learner()).isEqualTo("Ada");
    assertThat(handIn.seed()).isEqualTo(7);
    assertThat(handIn.breaks()).isEmpty();
    assertThat(told(file)).containsExactly("sockets / bind true true", "life / reset true true");
    assertThat(HandIns.unzipped(file).keySet())
        .containsExactly("records.txt", "sockets/bind.pcapng", "life/reset.pcapng");
  }

  @Test
  void leavesNothingElseInTheFolder() throws Exception {
    written(record("sockets", "bind"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName))
          .map(Path::toString)
          .containsExactlyInAnyOrder("ada.wirelab", "log");
    }
  }

  @Test
  void namesALogThatWasChanged() throws Exception {
    Path file = written(record("sockets", "bind"));
    HandIns.alter(file, HandIns.LOG, bytes -> "another".getBytes(StandardCharsets.UTF_8));

    assertThat(told(file)).containsExactly("sockets / bind true false");
  }

  @Test
  void namesALogThatIsGone() throws Exception {
    Path file = written(record("sockets", "bind"));
    Map<String, byte[]> all = HandIns.unzipped(file);
    all.remove(HandIns.LOG);
    HandIns.zip(file, all);

    assertThat(told(file)).containsExactly("sockets / bind lost");
  }

  @Test
  void namesWhatWasAlteredBesideTheSteps() throws Exception {
    Path file = written(record("sockets", "bind"));
    HandIns.edit(file, "\"Ada\"", "\"Eve\"");
    assertThat(HandIn.read(file).breaks()).containsExactly("the name or the seed was altered");

    Path cut = written(record("sockets", "bind"));
    HandIns.alter(cut, "records.txt", bytes -> Arrays.copyOf(bytes, bytes.length - 77));
    assertThat(HandIn.read(cut).breaks()).containsExactly("the end was cut off");
  }

  @Test
  void refusesToWriteWithoutAName() {
    Kept kept = new Kept(record("sockets", "bind"), folder);

    assertThatThrownBy(() -> HandInFile.write(folder.resolve("x"), " \n", 7, List.of(kept)))
        .hasMessage("write your name, in up to 120 letters");
  }

  @Test
  void leavesOutWhatWasDoneWithOtherNumbers() {
    Kept kept = new Kept(record("sockets", "bind"), folder);

    assertThatThrownBy(() -> HandInFile.write(folder.resolve("x"), "Ada", 8, List.of(kept)))
        .hasMessage("there is nothing to hand in yet: no step is done");
  }

  @Test
  void refusesFilesThatAreNone() throws IOException {
    byte[] noise = new byte[10_000];
    new Random(3).nextBytes(noise);
    assertRefused(
        Files.write(folder.resolve("noise"), noise), "it is no zip file, so it is no hand-in");
    assertRefused(
        Files.write(folder.resolve("empty"), new byte[0]),
        "it is no zip file, so it is no hand-in");
    assertRefused(folder.resolve("nowhere"), "there is no such file");
    Path other = folder.resolve("other.zip");
    HandIns.zip(other, Map.of("readme.txt", BYTES));
    assertRefused(other, "there is no records.txt in it: it is no hand-in");
  }

  @Test
  void refusesAFileThatEndsInTheMiddle() throws Exception {
    Path file = written(record("sockets", "bind"));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, 100));

    assertThatThrownBy(() -> told(file))
        .isInstanceOf(HandInException.class)
        .hasMessageStartingWith("it is damaged: ");
  }

  /** Whatever happens, it is one line. */
  @Test
  void isTotalForAnyByteThatIsChanged() throws Exception {
    Path file = written(record("sockets", "bind"));
    byte[] all = Files.readAllBytes(file);
    for (int at = 0; at < all.length; at++) {
      byte[] changed = all.clone();
      changed[at] ^= (byte) 0x41;
      Files.write(file, changed);
      try {
        told(file);
      } catch (HandInException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Test
  void refusesRecordsThatMakeNoSense() throws Exception {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Path file = folder.resolve("sense.wirelab");
    all.put("records.txt", "nonsense\n".getBytes(StandardCharsets.UTF_8));
    HandIns.zip(file, all);
    assertRefused(file, "records.txt, line 1: this is no record");

    Path newer = written(record("sockets", "bind"));
    HandIns.forge(newer, "\"version\":1", "\"version\":9");
    assertRefused(
        newer,
        "records.txt: format 'wirelab hand-in', version 9; this program reads 'wirelab hand-in',"
            + " version 1");
  }

  @Test
  void writesNothingWhereANameClimbsOut() throws Exception {
    Path file = written(record("sockets", "bind"));
    HandIns.forge(file, "\"lab\":\"sockets\"", "\"lab\":\"../..\"");
    assertRefused(file, "records.txt, line 2: no lab and step can be called '../.. / bind'");

    Path slip = written(record("sockets", "bind"));
    Map<String, byte[]> all = HandIns.unzipped(slip);
    all.put("../climbed.txt", BYTES);
    HandIns.zip(slip, all);
    assertThat(told(slip)).containsExactly("sockets / bind true true");
    assertThat(folder.resolveSibling("climbed.txt")).doesNotExist();
  }

  @Test
  void refusesTwoFilesOrTwoRecordsOfOneName() throws Exception {
    Path twice = written(record("sockets", "bind"), record("sockets", "bine"));
    HandIns.forge(twice, "\"step\":\"bine\"", "\"step\":\"bind\"");
    assertRefused(twice, "it has two records of sockets / bind");
  }

  @Test
  void stopsAtABomb() throws Exception {
    Path file = folder.resolve("bomb.wirelab");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("records.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 10; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(file, "records.txt has more than 8,388,608 bytes");
  }

  @Test
  void proposesNamesForFiles() {
    assertThat(HandInFile.proposed(" Ada Lovelace ")).isEqualTo("Ada-Lovelace.wirelab");
    assertThat(HandInFile.proposed("../Zoë/..")).isEqualTo("Zoë.wirelab");
    assertThat(HandInFile.proposed("??")).isEqualTo("labs.wirelab");
  }
}
