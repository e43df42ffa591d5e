package wirelab.lab.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wirelab.lab.Lab;
import wirelab.lab.Labs;
import wirelab.lab.check.LabCheck;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** All labs that come with the program, done on real sockets. */
final class LabsTest {
  private static final Labs LABS = Labs.read(List.of(Path.of("labs")), LabCheck::flaws);
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));

  @Test
  void nothingIsWrongWithThem() {
    assertThat(LABS.flaws()).isEmpty();
    assertThat(LABS.all()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> canBeDoneAndKnowTheirMistakes() {
    return LABS.all().stream()
        .map(lab -> DynamicTest.dynamicTest(lab.id(), () -> assertThat(troubles(lab)).isEmpty()));
  }

  /** Where the machine lacks something a lab is left out, but not on the build server. */
  private static List<Finding> troubles(Lab lab) throws InterruptedException {
    if (!"true".equals(System.getenv("CI"))) {
      Requirement.missing(lab).ifPresent(line -> assumeThat(true).as(line).isFalse());
    }
    List<Finding> troubles = new ArrayList<>();
    new Verification(CATALOG, lab, 7)
        .run(
            finding -> {
              if (finding.trouble().isPresent()) {
                troubles.add(finding);
              }
            });
    return troubles;
  }
}
