package wirelab.cli.doctor;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import wirelab.capture.live.Availability;
import wirelab.capture.live.Sources;

/** Asks what packets would be captured by, if anything. */
record CaptureCheck(Supplier<Sources.Choice> choice) implements Callable<Finding> {
  @Override
  public Finding call() {
    Sources.Choice chosen = choice.get();
    return chosen
        .source()
        .map(source -> Finding.works("packets are captured by " + source.name()))
        .orElseGet(
            () ->
                Finding.lacks(
                    "no way to capture: the inspector shows packets from inside the program",
                    chosen.passedOver().isEmpty() ? "" : mend(chosen.passedOver().getLast())));
  }

  /** That of the last, which needs the fewest rights. */
  private static String mend(Availability last) {
    return last.remedy().isEmpty() ? last.reason() : last.remedy();
  }
}
