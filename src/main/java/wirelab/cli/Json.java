package wirelab.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A JSON object (RFC 8259) that is written member by member, on one line. */
final class Json {
  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder("{");

  Json with(String name, long value) {
    return member(name, Long.toString(value));
  }

  /** Three decimals are kept; what is no number becomes null. */
  Json with(String name, double value) {
    return member(
        name, Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null");
  }

  Json with(String name, @Nullable String value) {
    return member(name, value == null ? "null" : quoted(value));
  }

  Json with(String name, List<String> values) {
    return member(name, "[" + String.join(",", values.stream().map(Json::quoted).toList()) + "]");
  }

  Json with(String name, Json value) {
    return member(name, value.toString());
  }

  Json withAll(String name, List<Json> values) {
    return member(name, "[" + String.join(",", values.stream().map(Json::toString).toList()) + "]");
  }

  Json withNull(String name) {
    return member(name, "null");
  }

  private Json member(String name, String value) {
    text.append(text.length() > 1 ? "," : "").append(quoted(name)).append(':').append(value);
    return this;
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      quoted.append(escaped(value.charAt(i)));
    }
    return quoted.append('"').toString();
  }

  /** Everything beyond ASCII is escaped too, so that no encoding on the way can spoil it. */
  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          unit >= FIRST_PRINTABLE && unit < 0x7f
              ? String.valueOf(unit)
              : String.format(Locale.ROOT, "\\u%04x", (int) unit);
    };
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
