package wirelab.lab.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;

/** Reads what the log tells of a call's arguments. */
final class Detail {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<host>\\[[0-9a-fA-F:.%\\w]+\\]|[^\\s:,]+):(?<port>\\d{1,5})");
  private static final Pattern ERRNO = Pattern.compile("\\bE[A-Z0-9]{2,}\\b");

  private Detail() {}

  /** The first address that is told of; null if there is none. */
  static @Nullable HostPort address(String detail) {
    Matcher matcher = ADDRESS.matcher(detail);
    if (!matcher.find()) {
      return null;
    }
    String host = matcher.group("host");
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new HostPort(plain, Integer.parseInt(matcher.group("port")));
  }

  /** The number behind some words; -1 if they are not there. */
  static long number(String detail, String words) {
    Matcher matcher = Pattern.compile(Pattern.quote(words) + "(-?\\d+)").matcher(detail);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  /** The name of an error; where the log has only Java's words for it, the name that they mean. */
  static String error(@Nullable String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = ERRNO.matcher(text);
    if (matcher.find()) {
      return matcher.group();
    }
    return switch (text) {
      case "Connection refused", "connection refused" -> "ECONNREFUSED";
      case "Address already in use" -> "EADDRINUSE";
      case "Connection reset", "Connection reset by peer" -> "ECONNRESET";
      case "Broken pipe" -> "EPIPE";
      case "Permission denied" -> "EACCES";
      case "Message too long" -> "EMSGSIZE";
      case "Cannot assign requested address" -> "EADDRNOTAVAIL";
      default -> text;
    };
  }
}
