package wirelab.lab.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wirelab.event.Event;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Labs;
import wirelab.lab.check.LabCheck;
import wirelab.lab.check.Verdict;
import wirelab.session.SessionFile;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** The recorded samples beside the labs, on which their steps are checked without a network. */
final class LabSamplesTest {
  private static final Labs LABS = Labs.read(List.of(Path.of("labs")), LabCheck::flaws);
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final long MOST_BYTES = 300_000;

  @TestFactory
  Stream<DynamicTest> showTheStepDone() {
    return LABS.all().stream()
        .flatMap(
            lab ->
                lab.steps().stream()
                    .filter(step -> step.capture().isPresent())
                    .map(step -> test(lab, step)));
  }

  private static DynamicTest test(Lab lab, LabStep step) {
    Path sample = lab.file().resolveSibling(step.capture().orElseThrow());
    return DynamicTest.dynamicTest(
        sample.toString(),
        () -> {
          assertThat(Files.size(sample)).isLessThan(MOST_BYTES);
          Event.StepBegan began = began(sample);
          assertThat(began.lab()).isEqualTo(lab.id());
          assertThat(began.step()).isEqualTo(step.id());
          LabCheck check = new LabCheck(lab, lab.draw(began.seed()));
          assertThat(Evidence.verdict(sample, check.step(step), CATALOG)).matches(Verdict::done);
        });
  }

  private static Event.StepBegan began(Path sample) throws IOException {
    List<Event.StepBegan> found = new ArrayList<>();
    try (SessionFile file = SessionFile.open(sample)) {
      file.onEvent(
          event -> {
            if (event instanceof Event.StepBegan step) {
              found.add(step);
            }
          });
      while (file.next().isPresent()) {
        // the events stand between the packets
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
