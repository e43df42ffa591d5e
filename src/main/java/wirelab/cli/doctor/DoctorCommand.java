package wirelab.cli.doctor;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirelab doctor}: says what works on this machine, and what mends what does not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at this machine and says what works, what does not, and the command that mends it.",
      "OK works; -- is missing, streaming works without it; !! is missing, streaming needs it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything that streaming needs works", "1:something is marked !!"})
public final class DoctorCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON array instead of lines for people.")
  private boolean json;

  private final Supplier<List<Check>> checks;
  private final Examination examination;

  /** Looks at the machine that the program runs on, on which it found these plugins. */
  public DoctorCommand(PluginReport plugins) {
    this(() -> Checks.ofHere(plugins), new Examination(LIMIT));
  }

  DoctorCommand(Supplier<List<Check>> checks, Examination examination) {
    this.checks = checks;
    this.examination = examination;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Diagnosis> found = examination.of(checks.get());
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    (json ? Report.json(found) : Report.text(found)).forEach(out::println);
    out.flush();
    return found.stream().anyMatch(one -> one.mark() == Mark.BROKEN) ? 1 : 0;
  }
}
