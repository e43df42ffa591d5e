package wirelab.cli.doctor;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import wirelab.machine.Os;

/** Looks for the library that captures packets. */
record LibpcapCheck(Os os, Predicate<String> has) implements Callable<Finding> {
  private static final Remedy REMEDY =
      new Remedy(
          "sudo apt-get install libpcap0.8",
          "brew install libpcap",
          "install Npcap from https://npcap.com");

  @Override
  public Finding call() {
    return names().stream()
        .filter(has)
        .findFirst()
        .map(name -> Finding.works(name + " is there, packets can be captured with it"))
        .orElseGet(
            () ->
                Finding.lacks(
                    "no libpcap: the inspector shows packets from inside the program, not from"
                        + " the network card",
                    REMEDY.on(os)));
  }

  private List<String> names() {
    return switch (os) {
      case LINUX -> List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so");
      case MAC -> List.of("libpcap.dylib", "libpcap.A.dylib");
      case WINDOWS -> List.of("wpcap.dll", "C:\\Windows\\System32\\Npcap\\wpcap.dll");
    };
  }
}
