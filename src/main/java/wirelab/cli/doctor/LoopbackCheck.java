package wirelab.cli.doctor;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Sends bytes from this machine to itself. */
record LoopbackCheck(String name, RoundTrip trip, String mend) implements Callable<Finding> {
  /** Sends bytes and waits, not for ever, until they have arrived. */
  @FunctionalInterface
  interface RoundTrip {
    void make() throws IOException;
  }

  @Override
  public Finding call() {
    try {
      trip.make();
      return Finding.works("bytes sent to %s arrive".formatted(name));
    } catch (IOException e) {
      return Finding.lacks("bytes sent to %s do not arrive: %s".formatted(name, e), mend);
    }
  }
}
