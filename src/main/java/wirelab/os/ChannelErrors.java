package wirelab.os;

import java.net.PortUnreachableException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which error of the system stands behind an exception of Java: by its type, or by the words
 * of the system that Java repeats. The numbers are those of Linux, the words those of glibc.
 */
final class ChannelErrors {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("EPERM", "Operation not permitted"),
          Map.entry("EINTR", "Interrupted system call"),
          Map.entry("EIO", "Input/output error"),
          Map.entry("EBADF", "Bad file descriptor"),
          Map.entry("EACCES", "Permission denied"),
          Map.entry("EINVAL", "Invalid argument"),
          Map.entry("EMFILE", "Too many open files"),
          Map.entry("EPIPE", "Broken pipe"),
          Map.entry("ENOTSOCK", "Socket operation on non-socket"),
          Map.entry("EDESTADDRREQ", "Destination address required"),
          Map.entry("EMSGSIZE", "Message too long"),
          Map.entry("ENOPROTOOPT", "Protocol not available"),
          Map.entry("EPROTONOSUPPORT", "Protocol not supported"),
          Map.entry("ENOTSUP", "Operation not supported"),
          Map.entry("EAFNOSUPPORT", "Address family not supported by protocol"),
          Map.entry("EADDRINUSE", "Address already in use"),
          Map.entry("EADDRNOTAVAIL", "Cannot assign requested address"),
          Map.entry("ENETUNREACH", "Network is unreachable"),
          Map.entry("ECONNABORTED", "Software caused connection abort"),
          Map.entry("ECONNRESET", "Connection reset by peer"),
          Map.entry("EISCONN", "Transport endpoint is already connected"),
          Map.entry("ENOTCONN", "Transport endpoint is not connected"),
          Map.entry("ETIMEDOUT", "Connection timed out"),
          Map.entry("ECONNREFUSED", "Connection refused"),
          Map.entry("EHOSTUNREACH", "No route to host"),
          Map.entry("EALREADY", "Operation already in progress"));

  /** Words of Java itself and of Windows. */
  private static final Map<String, String> OTHER_WORDS =
      Map.of(
          "connection reset", "ECONNRESET",
          "forcibly closed", "ECONNRESET",
          "connection was aborted", "ECONNABORTED",
          "larger than the internal message buffer", "EMSGSIZE",
          "timed out", "ETIMEDOUT",
          "unreachable host", "EHOSTUNREACH",
          "can't assign requested address", "EADDRNOTAVAIL");

  private static final List<Map.Entry<Class<? extends Exception>, String>> TYPES =
      List.of(
          Map.entry(PortUnreachableException.class, "ECONNREFUSED"),
          Map.entry(NotYetConnectedException.class, "ENOTCONN"),
          Map.entry(AlreadyConnectedException.class, "EISCONN"),
          Map.entry(ConnectionPendingException.class, "EALREADY"),
          Map.entry(AlreadyBoundException.class, "EINVAL"),
          Map.entry(NotYetBoundException.class, "EINVAL"),
          Map.entry(UnsupportedAddressTypeException.class, "EAFNOSUPPORT"),
          Map.entry(UnsupportedOperationException.class, "ENOPROTOOPT"),
          Map.entry(IllegalArgumentException.class, "EINVAL"),
          Map.entry(ClosedChannelException.class, "EBADF"));

  private ChannelErrors() {}

  /** The failure of the call {@code name} that {@code thrown} stands for. */
  static OsException of(String call, Exception thrown) {
    String name = thrown instanceof Refusal refusal ? String.valueOf(refusal.getMessage()) : "";
    OsException failure = named(call, name.isEmpty() ? guess(thrown) : name);
    failure.initCause(thrown);
    return failure;
  }

  /** The call failed with the error called {@code name}. */
  static OsException named(String call, String name) {
    String words = WORDS.getOrDefault(name, name);
    return new OsException(call, new Errno(Unix.LINUX.errorNumber(name), name, words));
  }

  private static String guess(Exception thrown) {
    for (Map.Entry<Class<? extends Exception>, String> type : TYPES) {
      if (type.getKey().isInstance(thrown)) {
        return type.getValue();
      }
    }
    String said = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(known -> said.contains(known.getValue().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> inOtherWords(said))
        .orElse("EIO");
  }

  private static Optional<String> inOtherWords(String said) {
    return OTHER_WORDS.entrySet().stream()
        .filter(known -> said.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
