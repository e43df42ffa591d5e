package wirelab.cli.doctor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import wirelab.machine.Os;

/** Asks whether packets may be captured, by the program itself or by dumpcap. */
record CaptureCheck(Os os, BooleanSupplier privileged, Supplier<Optional<Path>> dumpcap)
    implements Callable<Finding> {
  private static final Remedy REMEDY =
      new Remedy(
          "sudo apt-get install wireshark-common && sudo dpkg-reconfigure wireshark-common"
              + " && sudo usermod -aG wireshark $USER, then log in again",
          "brew install --cask wireshark, with its ChmodBPF",
          "winget install WiresharkFoundation.Wireshark, with Npcap");

  @Override
  public Finding call() {
    Optional<Path> program = dumpcap.get();
    if (privileged.getAsBoolean()) {
      String also = program.map(" (dumpcap too, %s)"::formatted).orElse("");
      return Finding.works("this process may capture" + also);
    }
    return program
        .map(path -> Finding.works("dumpcap can be run for it: " + path))
        .orElseGet(
            () ->
                Finding.lacks(
                    "no right to capture: the inspector shows packets from inside the program",
                    REMEDY.on(os)));
  }
}
