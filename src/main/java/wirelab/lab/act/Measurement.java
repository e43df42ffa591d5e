package wirelab.lab.act;

import java.io.IOException;
import wirelab.compare.Comparison;
import wirelab.compare.Contest;
import wirelab.compare.Findings;
import wirelab.compare.Run;
import wirelab.spi.SettingException;

/** Compares wires where a lab happens. Nobody captures it: that would be measured too. */
public final class Measurement {
  private Measurement() {}

  /** Runs it to its end, and writes down what was found. */
  public static void run(Workplace place, Contest contest)
      throws SettingException, IOException, InterruptedException {
    Run run = new Comparison(place.catalog(), contest, progress -> {}).run();
    Findings.of(run, place.now()).forEach(place::record);
  }
}
