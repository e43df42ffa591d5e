package wirelab.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.util.Locale;
import wirelab.model.HostPort;

/** Says in plain words why an address can not be had. */
final class AddressTrouble {
  private static final int FIRST_FREE_PORT = 1024;

  private AddressTrouble() {}

  /**
   * One line for {@code cause}.
   *
   * @param option by which the address was chosen
   */
  static String told(IOException cause, HostPort address, String option) {
    String reason = String.valueOf(cause.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    if (!(cause instanceof SocketException)) {
      return reason;
    }
    if (lower.contains("already in use")) {
      return "port %d is in use by another program; choose another with %s HOST:PORT"
          .formatted(address.port(), option);
    }
    if (lower.contains("permission denied")) {
      return "port %d needs the rights of an administrator, as all below %d do; choose another with %s HOST:PORT"
          .formatted(address.port(), FIRST_FREE_PORT, option);
    }
    if (lower.contains("assign requested address")) {
      return "%s is no address of this machine; choose 127.0.0.1, 0.0.0.0 for all, or one of its own, with %s"
          .formatted(address.host(), option);
    }
    String what = cause instanceof BindException ? "can not be had" : "can not be used";
    return "%s %s: %s".formatted(address, what, reason);
  }
}
