package wirelab.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.lab.Flaw;
import wirelab.lab.Lab;
import wirelab.lab.Labs;

/** The lab of the guide, damaged in ways that authors and others damage labs. */
final class DamagedLabsTest {
  private static final Path GUIDE = Path.of("labs", "README.md");

  @TempDir private Path folder;

  private static String whole() throws IOException {
    Matcher lab =
        Pattern.compile("````\n(---\n.*?)````", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(lab.find()).isTrue();
    return lab.group(1);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("lab.md"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minutes: 5             | minutes: [5              | no YAML
          minutes: 5             | minutes: soon            | no number
          id: listen             | idd: listen              | a name that nobody knows
          s.port == port         | s.prot == port           | a misspelt field
          sockets.exists(s, s.port == port && s.backlog >= 0 | sokets.exists(s, s.port == port && s.backlog >= 0 | a misspelt variable
          your port is {port}.   | your port is {port.      | an open brace
          code: [bind, listen]   | code: [bind, lissten]    | no socket call
          spotlight: bench       | spotlight: bunch         | no part of the window
          What to do in          | <script>x()</script> in  | HTML and script
          What to do in          | ![a](none.png) What in   | a missing picture
          What to do in          | ![a](../../p.png) What   | a path that climbs out
          wrong:                 | worng:                   | no wrong ways
          """)
  void namesTheLineAndTheReasonAndReadsTheOthers(String good, String bad, String what)
      throws IOException {
    Files.writeString(folder.resolve("p.png"), "not to be read");
    String text = whole();
    assertThat(text).contains(good.strip());
    write("01-damaged", text.replaceFirst(Pattern.quote(good.strip()), bad.strip()));
    write("02-whole", text.replace("id: echo", "id: whole"));

    Labs labs = Labs.read(List.of(folder), LabCheck::flaws);
    assertThat(labs.all()).extracting(Lab::id).containsExactly("whole");
    assertThat(labs.flaws()).as(what).isNotEmpty();
    Flaw flaw = labs.flaws().getFirst();
    assertThat(flaw.file()).isEqualTo(folder.resolve("01-damaged").resolve("lab.md"));
    assertThat(flaw.place().line()).isBetween(2, (int) text.lines().count());
    assertThat(flaw.message()).isNotBlank().doesNotContain("\n", "Exception");
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("01-noise"));
    Files.write(folder.resolve("01-noise").resolve("lab.md"), new byte[] {(byte) 0xFF, 0, 3});
    write("02-whole", whole());

    Labs labs = Labs.read(List.of(folder), LabCheck::flaws);
    assertThat(labs.all()).hasSize(1);
    assertThat(labs.flaws()).hasSize(1);
    assertThat(labs.flaws().getFirst().message()).doesNotContain("\n");
  }
}
