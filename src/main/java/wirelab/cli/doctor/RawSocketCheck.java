package wirelab.cli.doctor;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** Asks whether raw sockets may be opened. */
record RawSocketCheck(Os os, BooleanSupplier privileged) implements Callable<Finding> {
  private static final Remedy REMEDY =
      new Remedy("sudo ./wirelab", "sudo ./wirelab", "start wirelab as administrator");

  @Override
  public Finding call() {
    if (privileged.getAsBoolean()) {
      return Finding.works("raw sockets may be opened");
    }
    return Finding.lacks(
        "no right to open raw sockets (root, or CAP_NET_RAW): the transport raw needs it",
        REMEDY.on(os));
  }
}
