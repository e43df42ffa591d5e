package wirelab.cli.doctor;

import wirelab.machine.Os;

/** The command that mends something, on each system. */
record Remedy(String linux, String mac, String windows) {
  String on(Os os) {
    return switch (os) {
      case LINUX -> linux;
      case MAC -> mac;
      case WINDOWS -> windows;
    };
  }
}
