package wirelab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.handin.HandInException;
import wirelab.lab.handin.HandInFile;
import wirelab.lab.handin.Portfolio;
import wirelab.lab.handin.Solver;
import wirelab.lab.handin.StepRecord;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** A hand-in without a learner: {@code wirelab lab solve}. */
@Command(
    name = "solve",
    description = {
      "Does a lab on real sockets as its author would, and hands it in: to try the marking, or to"
          + " compare with."
    },
    footer = "  wirelab lab solve sockets --name Author --seed 7 --to author.wirelab")
final class LabSolveCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(paramLabel = "ID", description = "The lab.")
  private String id = "";

  @Option(names = "--step", paramLabel = "STEP", description = "This step only.")
  private @Nullable String only;

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whose it is.")
  private String name = "";

  @Mixin private final SeedOption seed = new SeedOption();

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path target = Path.of("");

  private final Catalog catalog;
  private final Streams streams;

  LabSolveCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    Lab lab = LabOptions.find(options.labs(), id);
    List<LabStep> steps =
        lab.steps().stream().filter(step -> only == null || step.id().equals(only)).toList();
    if (steps.isEmpty()) {
      throw new SettingException("%s has no step '%s'".formatted(id, only));
    }
    try {
      Path folder = Files.createTempDirectory("wirelab");
      try {
        return solve(lab, steps, new Portfolio(folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return complain(HandInException.reason(e));
    } catch (HandInException e) {
      return complain(String.valueOf(e.getMessage()));
    }
  }

  private int solve(Lab lab, List<LabStep> steps, Portfolio portfolio)
      throws SettingException, IOException, HandInException, InterruptedException {
    Solver solver = new Solver(catalog, portfolio);
    boolean all = true;
    for (LabStep step : steps) {
      StepRecord record = solver.solve(lab, step, seed.seed());
      all &= record.claim().done();
      streams.out().printf("%s: %s%n", record.name(), record.claim().done() ? "done" : "open");
      streams.out().flush();
    }
    HandInFile.write(target, name, seed.seed(), portfolio.all());
    return all ? 0 : 1;
  }

  private int complain(String why) {
    streams.tell("wirelab lab solve: %s: %s".formatted(target, why));
    return 1;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
