package wirelab.lab.act;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import wirelab.capture.live.Sources;
import wirelab.lab.Lab;
import wirelab.machine.Os;
import wirelab.machine.Privileges;
import wirelab.machine.Remedy;

/** What a machine must have for some labs, and how one comes by it. */
public enum Requirement {
  RAW(
      "no right to open raw sockets (root, or the capability CAP_NET_RAW, on Linux)",
      new Remedy("sudo ./wirelab", "use a Linux machine", "use a Linux machine"),
      () -> Os.here() == Os.LINUX && Privileges.ofHere(Os.LINUX)),
  CAPTURE(
      "no capture of real packets, libpcap or dumpcap",
      new Remedy("./wirelab doctor", "./wirelab doctor", "wirelab doctor"),
      () -> Sources.ofHere().choose().source().isPresent()),
  PYTHON(
      "no Python with NumPy",
      new Remedy(
          "sudo apt-get install python3-numpy",
          "brew install python && pip3 install numpy",
          "winget install Python.Python.3.13 && py -m pip install numpy"),
      () -> Python.command().isPresent());

  private final String lack;

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Remedy remedy;

  @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
  private final Supplier<Boolean> there;

  Requirement(String lack, Remedy remedy, Supplier<Boolean> there) {
    this.lack = lack;
    this.remedy = remedy;
    this.there = there;
  }

  /**
   * What this machine lacks of what a lab requires, in one line; empty if nothing. Takes a while.
   */
  public static Optional<String> missing(Lab lab) {
    for (Requirement one : values()) {
      if (lab.requires().contains(one.name().toLowerCase(Locale.ROOT)) && !one.there.get()) {
        return Optional.of(one.lack());
      }
    }
    return Optional.empty();
  }

  /** What is missing, and the command that mends it. */
  String lack() {
    return "%s: %s".formatted(lack, remedy.on(Os.here()));
  }
}
