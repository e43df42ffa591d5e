package wirelab.cli;

import java.io.IOException;
import java.util.Optional;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** Runs a task, tells its result and turns it into an exit code: what all commands end with. */
final class Conclusion {
  private final Catalog catalog;
  private final Streams streams;
  private final String command;

  Conclusion(Catalog catalog, Streams streams, String command) {
    this.catalog = catalog;
    this.streams = streams;
    this.command = command;
  }

  /**
   * Does {@code task}.
   *
   * @param addressOption by which its address can be chosen
   * @return the exit code
   */
  int of(Task task, boolean json, String addressOption)
      throws SettingException, InterruptedException {
    try (Interruption interruption = Interruption.watch();
        Progress progress = new Progress(streams, task.plan().role())) {
      PacketSource.Opener packets = task.save().packets(task.plan(), catalog, streams);
      Run run = new Run(catalog, task, progress, interruption, packets);
      Outcome outcome = run.run();
      if (json) {
        streams.out().println(JsonReport.of(outcome));
      } else if (outcome.anything()) {
        streams.out().println(Summary.of(outcome));
      }
      streams.out().flush();
      run.lack().ifPresent(this::complain);
      Optional<String> failure = new Verdict(outcome, run.mayLose()).failure();
      failure.ifPresent(this::complain);
      int code = failure.isEmpty() ? 0 : 1;
      interruption.told(code);
      return code;
    } catch (IOException e) {
      complain(AddressTrouble.told(e, task.plan().address(), addressOption));
      return 1;
    }
  }

  private void complain(String line) {
    streams.err().println(command + ": " + line);
    streams.err().flush();
  }
}
