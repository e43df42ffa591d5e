package wirelab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one line of JSON strictly, so that a mistake of the writer shows. */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static JsonText read(String text) {
    JsonText json = new JsonText(text);
    json.root = json.value();
    if (json.at != text.length()) {
      throw json.wrong("the end");
    }
    return json;
  }

  private Object root = "";

  /** A member, or one of a member: {@code latency_ms.p50}. */
  Object get(String path) {
    Object found = root;
    for (String name : path.split("\\.", -1)) {
      Map<?, ?> members = (Map<?, ?>) found;
      if (!members.containsKey(name)) {
        throw new AssertionError("no member " + path + " in " + text);
      }
      found = Objects.requireNonNullElse(members.get(name), "null");
    }
    return found;
  }

  long whole(String path) {
    return ((Double) get(path)).longValue();
  }

  double number(String path) {
    return (Double) get(path);
  }

  List<?> list(String path) {
    return (List<?>) get(path);
  }

  private Object value() {
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 'n' -> {
        expect("null");
        yield "null";
      }
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect("{");
    while (!follows("}")) {
      String name = string();
      expect(":");
      if (members.put(name, value()) != null) {
        throw wrong("another name than " + name);
      }
      separator("}");
    }
    expect("}");
    return members;
  }

  private List<Object> array() {
    List<Object> values = new ArrayList<>();
    expect("[");
    while (!follows("]")) {
      values.add(value());
      separator("]");
    }
    expect("]");
    return values;
  }

  private void separator(String end) {
    if (!follows(end)) {
      expect(",");
      if (follows(end)) {
        throw wrong("a value");
      }
    }
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    expect("\"");
    while (!follows("\"")) {
      char unit = text.charAt(at++);
      value.append(unit == '\\' ? escaped() : unit);
    }
    expect("\"");
    return value.toString();
  }

  private char escaped() {
    char kind = text.charAt(at++);
    return switch (kind) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      default -> kind;
    };
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  private boolean follows(String what) {
    return text.startsWith(what, at);
  }

  private void expect(String what) {
    if (!follows(what)) {
      throw wrong(what);
    }
    at += what.length();
  }

  private AssertionError wrong(String wanted) {
    return new AssertionError("%s wanted at %d of %s".formatted(wanted, at, text));
  }
}
