package wirelab.cli.doctor;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import wirelab.capture.live.Availability;

/** Looks whether the program itself can capture packets, which takes a library and rights. */
record LibpcapCheck(Supplier<Availability> libpcap) implements Callable<Finding> {
  @Override
  public Finding call() {
    Availability found = libpcap.get();
    return found.usable()
        ? Finding.works(found.reason() + ", this process may capture")
        : Finding.lacks(found.reason(), found.remedy());
  }
}
