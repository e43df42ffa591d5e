package wirelab.os;

import java.util.Optional;

/** Gives the socket calls of this machine: the system's own where they can be made. */
public final class Sockets {
  private static final SocketCalls SYSTEM = find(Unix.here());

  private Sockets() {}

  /** The system's own calls; where they can not be made, {@link #channels()}, with the reason. */
  public static SocketCalls system() {
    return SYSTEM;
  }

  /** The calls as Java's channels can make them, which work on every machine. */
  public static SocketCalls channels() {
    return new ChannelCalls("");
  }

  static SocketCalls find(Optional<Unix> unix) {
    if (unix.isEmpty()) {
      return new ChannelCalls(
          "%s on %s: its own calls are not known"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    try {
      return new NativeCalls(unix.get());
    } catch (RuntimeException | LinkageError e) {
      return new ChannelCalls("the system's own calls can not be linked: " + e.getMessage());
    }
  }
}
