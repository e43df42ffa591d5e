package wirelab.machine;

/** The command that mends something, on each system. */
public record Remedy(String linux, String mac, String windows) {
  public String on(Os os) {
    return switch (os) {
      case LINUX -> linux;
      case MAC -> mac;
      case WINDOWS -> windows;
    };
  }
}
