package wirelab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.lab.Lab;
import wirelab.lab.Labs;
import wirelab.lab.act.Finding;
import wirelab.lab.act.Requirement;
import wirelab.lab.act.Verification;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** Whether labs can be done: {@code wirelab lab verify}. */
@Command(
    name = "verify",
    description = {
      "Does every step of the labs on real sockets, and makes every mistake that they know.",
      "A step must be open before, done after its solution, and after each mistake open with the"
          + " reason for that mistake; the saved session must give the same verdict."
    },
    footer = {"  wirelab lab verify", "  wirelab lab verify sockets --seed 7"})
final class LabVerifyCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A lab; all of them if left out.")
  private @Nullable String id;

  @Mixin private final SeedOption seed = new SeedOption();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = {
        "Keep the session of each solution in this folder, as LAB-STEP.pcapng.",
        "Default: nowhere"
      })
  private @Nullable Path keep;

  private final Catalog catalog;
  private final Streams streams;
  private int tried;
  private int failed;
  private int skipped;

  LabVerifyCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    Labs labs = options.labs();
    labs.flaws().forEach(flaw -> streams.tell("wirelab lab: " + flaw));
    for (Lab lab : wanted(labs)) {
      verify(lab);
    }
    streams.out().printf("%d tried, %d not as they must be%n", tried, failed);
    streams.out().flush();
    return failed == 0 && labs.flaws().isEmpty() && tried + skipped > 0 ? 0 : 1;
  }

  /** Where a machine lacks something the lab is skipped; a build server must have all of it. */
  private void verify(Lab lab) throws InterruptedException {
    Optional<String> missing = Requirement.missing(lab);
    if (missing.isPresent()) {
      boolean failing = "true".equals(System.getenv("CI"));
      String how = failing ? "NOT" : "skipped";
      streams.out().printf("%s: %s: %s%n", lab.id(), how, missing.get());
      skipped++;
      failed += failing ? 1 : 0;
      return;
    }
    Verification verification = new Verification(catalog, lab, seed.seed());
    if (keep != null) {
      verification.keeping(keep);
    }
    verification.run(this::tell);
  }

  private List<Lab> wanted(Labs labs) throws SettingException {
    if (id == null) {
      return labs.all();
    }
    return List.of(LabOptions.find(labs, id));
  }

  private void tell(Finding finding) {
    tried++;
    String how = finding.trouble().map(trouble -> "NOT: " + trouble).orElse("ok");
    String told = finding.told().isEmpty() ? "" : "  \"" + finding.told() + "\"";
    streams
        .out()
        .printf("%s / %s / %s: %s%s%n", finding.lab(), finding.step(), finding.trial(), how, told);
    streams.out().flush();
    failed += finding.trouble().isPresent() ? 1 : 0;
  }
}
