package wirelab.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.compare.Run;
import wirelab.compare.Runs;

final class RunFileTest {
  @TempDir private Path folder;

  private Path kept(Run run) throws IOException {
    Path file = folder.resolve("one" + RunFile.ENDING);
    RunFile.write(run, file);
    return file;
  }

  @Test
  void readsBackWhatWasKept() throws IOException {
    Run run = Runs.of(40, 1000);

    assertThat(RunFile.read(kept(run))).isEqualTo(run);
  }

  @Test
  void saysWhyAnotherVersionCanNotBeRead() throws IOException {
    Path file = kept(Runs.of(2, 0));
    String text = Files.readString(file).replace("\"wirelab_run\":1", "\"wirelab_run\":2");
    Files.writeString(file, text);

    assertThatThrownBy(() -> RunFile.read(file))
        .hasMessage(
            file
                + ", line 1: it was kept by another version of Wirelab: format 2, and this one"
                + " reads 1");
  }

  @Test
  void saysWhereAFileIsDamaged() throws IOException {
    Path file = kept(Runs.of(4, 0));
    List<String> lines = Files.readAllLines(file);
    damaged(file, lines, 3, lines.get(3).substring(0, 40));
    assertThatThrownBy(() -> RunFile.read(file)).hasMessageStartingWith(file + ", line 4: ");
    damaged(file, lines, 3, lines.get(3).replace("\"nanos\"", "\"nano\""));
    assertThatThrownBy(() -> RunFile.read(file))
        .hasMessage(file + ", line 4: there is no \"nanos\"");
    damaged(file, lines, 3, lines.get(3).replace("\"wire\":0", "\"wire\":5"));
    assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("wire 5, where there are 2");
    Files.writeString(file, "{}\n");
    assertThatThrownBy(() -> RunFile.read(file))
        .hasMessage(file + ", line 1: this is no comparison that was kept by Wirelab");
  }

  private static void damaged(Path file, List<String> lines, int at, String line)
      throws IOException {
    List<String> changed = new java.util.ArrayList<>(lines);
    changed.set(at, line);
    Files.write(file, changed);
  }

  @Test
  void saysThatThereIsNoFile() {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> RunFile.read(none)).hasMessage(none + ": there is no such file");
  }
}
