package wirelab.lab.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.lab.Labs;
import wirelab.lab.Part;
import wirelab.lab.check.LabCheck;
import wirelab.lab.fact.Vocabulary;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** The guide for those who write labs: what it says is so, and all there is stands in it. */
final class LabGuideTest {
  private static final Path GUIDE = Path.of("labs", "README.md");

  @Test
  void itsLabCanBeDoneAsItStandsThere(@TempDir Path folder) throws Exception {
    Matcher lab =
        Pattern.compile("````\n(---\n.*?)````", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(lab.find()).isTrue();
    Files.createDirectories(folder.resolve("01-echo"));
    Files.writeString(folder.resolve("01-echo").resolve("lab.md"), lab.group(1));
    Labs labs = Labs.read(List.of(folder), LabCheck::flaws);
    assertThat(labs.flaws()).isEmpty();

    List<Finding> findings = new ArrayList<>();
    Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
    new Verification(catalog, labs.find("echo").orElseThrow(), 11).run(findings::add);
    assertThat(findings).hasSize(3);
    assertThat(findings).filteredOn(finding -> finding.trouble().isPresent()).isEmpty();
  }

  @Test
  void namesEveryVariableWithItsFields() throws IOException {
    String guide = Files.readString(GUIDE).replaceAll("\\s+", " ");
    List<String> missing = new ArrayList<>();
    Vocabulary.variables()
        .forEach(
            (name, variable) -> {
              int listed = guide.indexOf("- `" + name + "`");
              int at = listed < 0 ? guide.indexOf("`" + name + "`:") : listed;
              int end = at < 0 ? -1 : guide.indexOf(" - `", at);
              String told = at < 0 ? "" : guide.substring(at, end < 0 ? guide.length() : end);
              variable.shape().fields().keySet().stream()
                  .filter(field -> !told.contains("`" + field + "`"))
                  .forEach(field -> missing.add(name + "." + field));
            });
    assertThat(missing).isEmpty();
  }

  @Test
  void namesThePartsOfTheWindow() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(Part.names()).allSatisfy(part -> assertThat(guide).contains("`" + part + "`"));
  }
}
