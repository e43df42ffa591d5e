package wirelab.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirelab.app.plugin.DroppedPlugins;
import wirelab.codec.PictureField;

/** What src/docs/plugins.md shows is what runs. */
final class PluginsDocumentTest {
  private static final Path SOURCES = Path.of("src/plugins");

  private final String document = Files.readString(Path.of("src/docs/plugins.md"));

  PluginsDocumentTest() throws IOException {}

  private List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  @Test
  void showsCodeThatStandsInTheSources() throws Exception {
    List<String> sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      sources = files.filter(Files::isRegularFile).map(PluginsDocumentTest::read).toList();
    }

    assertThat(blocks("java"))
        .hasSize(5)
        .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(block)));
    assertThat(blocks("proto"))
        .singleElement()
        .satisfies(block -> assertThat(sources).contains(block));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void listsWhatAMessageSays() {
    assertThat(document.lines().filter(line -> line.matches("\\| \\d \\|.*")))
        .containsExactlyElementsOf(
            Stream.of(PictureField.values()).map(PluginsDocumentTest::row).toList());
  }

  private static String row(PictureField field) {
    return "| %d | `%s` | %s |".formatted(field.number(), field.wireName(), field.meaning());
  }

  @Test
  void namesTheVariableThatTheProgramReads() {
    assertThat(document).contains("`" + DroppedPlugins.VARIABLE + "`");
  }
}
