package wirelab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabReaderTest {
  private static final String GOOD =
      """
      ---
      id: one
      title: The first
      params: { port: [20000, 29999] }
      steps:
        - id: bind
          minutes: 4
          check: calls.exists(c, c.name == 'bind')
          because:
            - { id: late, when: "calls.size() > 3", say: "After {calls.size()} calls." }
            - { id: never, when: "calls.size() == 0", say: "Nothing {{yet}}." }
          hints: [first, second]
          solve:
            - calls: 'receiver: s.bind("127.0.0.1", {port})'
          wrong:
            late: []
            never: []
      ---
      Words before.

      ## Bind *it*

      Words of the step.

      ```
      ## not a heading
      ```
      """;

  @TempDir private Path folder;

  private Labs read(String text) throws IOException {
    Path file = folder.resolve("01-one").resolve("lab.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Labs.read(List.of(folder), lab -> List.of());
  }

  @Test
  void readsALabWithItsStepsAndTheirText() throws IOException {
    Labs labs = read(GOOD);
    assertThat(labs.flaws()).isEmpty();
    Lab lab = labs.find("one").orElseThrow();
    LabStep step = lab.steps().getFirst();
    assertThat(lab.introduction()).isEqualTo("Words before.");
    assertThat(lab.minutes()).isEqualTo(4);
    assertThat(step.title()).isEqualTo("Bind it");
    assertThat(step.text()).startsWith("Words of the step.").contains("## not a heading");
    assertThat(step.check().place()).isEqualTo(new Place(8, 12));
    assertThat(step.reasons().get(1).say().parts())
        .containsExactly(new Sentence.Part.Words("Nothing {yet}."));
    assertThat(step.wrong()).extracting(Attempt::name).containsExactly("late", "never");
  }

  @Test
  void drawsTheSameParametersForTheSameSeedAndOthersForOthers() throws IOException {
    Lab lab = read(GOOD).find("one").orElseThrow();
    assertThat(lab.draw(7)).isEqualTo(lab.draw(7)).isNotEqualTo(lab.draw(8));
    assertThat(lab.draw(7).get("port")).isBetween(20_000L, 29_999L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: one | idd: one | 2:6 | 'idd' is not known here; did you mean 'id'?",
        "    minutes: 4 | | 6:5 | 'minutes' is missing",
        "minutes: 4 | minutes: four | 7:14 | 'four': a whole number is expected here",
        "- calls: | - cals: | 14:15 | there is no action 'cals'; did you mean 'calls'?",
        "say: \"After {calls.size()} calls.\" | say: \"After {calls\" | 10:52 | 'After {calls': a brace"
            + " is not closed",
        "[20000, 29999] | 20000 | 4:17 | write the smallest and the largest: [20000, 40000]",
        "hints: [first, second] | hints: [first] | 8:12 | step 'bind': 1 hints: a step has 2",
        "    never: [] | | 8:12 | step 'bind': 1 wrong ways: there must be 2",
        "      late: [] | latest: [] | 8:12 | step 'bind': wrong way 'latest': no reason under"
            + " 'because' has this id",
        "title: The first | title: [ | 5:1 | expected ',' or ']', but got",
        "hints: [first, second] | spotlight: byte | 12:16 | the window has no part 'byte'; did you mean 'bytes'?",
        "Words before. | ![a](none.png) | 19:1 | 'none.png': there is no such file beside the lab",
        "Words before. | ![a](../lab.png) | 19:1 | '../lab.png' leads out of the lab's folder",
        "Words before. | ![a](http://127.0.0.1/a.png) | 19:1 | 'http://127.0.0.1/a.png': there is",
        "Words before. | <script>alert(1)</script> | 19:1 | HTML is not shown, and scripts never run",
        "Words of the step. | a <b>word</b> | 23:1 | HTML is not shown, and scripts never run",
        "hints: [first, second] | capture: ../x.pcapng | 6:5 | '../x.pcapng' leads out of the lab's folder",
        "## Bind *it* | Bind it | 19:1 | 1 steps, but 0 headings (## Title) below",
      })
  void saysWhatIsWrongAndWhere(String good, String bad, String place, String message)
      throws IOException {
    Labs labs = read(GOOD.replace(good, bad == null ? "" : bad));
    assertThat(labs.all()).isEmpty();
    assertThat(labs.flaws().getFirst().message()).startsWith(message);
    assertThat(labs.flaws().getFirst().place()).hasToString(place);
  }

  @Test
  void readsTheOthersWhenOneIsWrong() throws IOException {
    Path other = folder.resolve("02-two").resolve("lab.md");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "no front matter");
    Labs labs = read(GOOD);
    assertThat(labs.all()).hasSize(1);
    assertThat(labs.flaws()).hasSize(1);
    assertThat(labs.flaws().getFirst())
        .hasToString(other + ":1:1: a lab begins with a line of three dashes, and YAML");
  }

  @Test
  void refusesAnIdThatIsTaken() throws IOException {
    Path other = folder.resolve("02-two").resolve("lab.md");
    Files.createDirectories(other.getParent());
    Files.writeString(other, GOOD);
    Labs labs = read(GOOD);
    assertThat(labs.all()).hasSize(1);
    assertThat(labs.flaws().getFirst().message()).startsWith("the id 'one' is that of");
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    Labs labs = Labs.read(List.of(folder.resolve("none")), lab -> List.of());
    assertThat(labs.flaws()).extracting(Flaw::message).containsExactly("there is no such folder");
  }
}
