package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompareCommandTest {
  private static final String[] SHORT = {
    "--frames", "8", "--warm-up", "2", "--size", "160x120", "--fps", "max"
  };

  @TempDir private Path folder;

  private static Shell.Result compare(String... more) {
    String[] words = new String[1 + SHORT.length + more.length];
    words[0] = "compare";
    System.arraycopy(SHORT, 0, words, 1, SHORT.length);
    System.arraycopy(more, 0, words, 1 + SHORT.length, more.length);
    return Shell.type(words);
  }

  @Test
  void writesEverythingThatIsAskedFor() throws Exception {
    Path html = folder.resolve("report.html");
    Path csv = folder.resolve("all.csv");
    Path hdr = folder.resolve("all.hlog");
    Path kept = folder.resolve("one.run.jsonl");
    Shell.Result result =
        compare(
            "--a",
            "tcp+Q+struct",
            "--b",
            "tcp+Q+java",
            "--json",
            "--html",
            html.toString(),
            "--csv",
            csv.toString(),
            "--hdr",
            hdr.toString(),
            "--save",
            kept.toString(),
            "--charts",
            folder.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"count\":8", "\"blocks\":4", "\"warm_up\":2");
    assertThat(Files.readAllLines(csv)).hasSize(1 + 2 * 8);
    assertThat(Files.readString(hdr)).contains("Tag=tcp+Q+struct", "Tag=tcp+Q+java");
    assertThat(Files.readString(html))
        .contains("<svg", "./wirelab compare --frames 8", "Seed: 1", "the first 2 were not counted")
        .doesNotContain("src=", "href=");
    assertThat(folder)
        .isDirectoryContaining(file -> file.endsWith("percentiles.svg"))
        .isDirectoryContaining(file -> file.endsWith("stages.svg"));

    Shell.Result again = Shell.type("compare", "--open", kept.toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("8 pictures through each wire", "tcp+Q+java");
  }

  @Test
  void comparesAMatrix() {
    Shell.Result result =
        compare(
            "--json",
            "--matrix",
            "codec=struct,pickle:protocol=4,jpeg=80 transport=tcp,udp"
                + " framing=Q,chunks size=64x48,96x64");

    assertThat(result.err()).isEqualTo("chunks over tcp can not be\nQ over udp can not be\n");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("size=64x48", "size=96x64", "udp+chunks+pickle:jpeg=80,protocol=4");
  }

  @Test
  void failsWhereNothingComesThroughAWire() {
    Shell.Result result =
        Shell.type(
            "compare", "--frames", "8", "--warm-up", "4", "--b", "tcp+none+struct", "--seed", "2");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("tcp+none+struct was given up: ", "none");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --a tcp+Q              | wire 'tcp+Q': write tutorial or TRANSPORT+FRAMING+CODEC
          --frames 0             | --frames 0: write 2 to 1000000
          --warm-up 1            | --warm-up 1: write 2 to 1000000
          --handicap -1          | --handicap -1.0: write 0 to 10000 ms
          --matrix colour=red    | --matrix 'colour=red': write axes as transport, framing, codec, size
          --matrix codec=struct  | 1 wire: it takes two to compare
          --matrix size=big      | size 'big': write WIDTHxHEIGHT
          """)
  void saysInOneLineWhatCanNotBeUnderstood(String typed, String told) {
    Shell.Result result = Shell.type(("compare " + typed).split(" "));

    assertThat(result.err()).contains(told.strip()).containsOnlyOnce("\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void saysInOneLineThatAFileCanNotBeOpened() throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "{\"wirelab_run\":9}\n");
    Shell.Result result = Shell.type("compare", "--open", file.toString());

    assertThat(result.err())
        .isEqualTo(
            "wirelab compare: %s, line 1: it was kept by another version of Wirelab: format 9, and this one reads 1\n"
                .formatted(file));
    assertThat(result.code()).isEqualTo(1);
  }
}
