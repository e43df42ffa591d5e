package wirelab.ui.packets;

import wirelab.inspect.PacketRow;
import wirelab.ui.base.Numbers;

/** A packet as it is written in its row. */
record Line(PacketRow row, String time, Span span, Sign sign) {
  String number() {
    return Numbers.count(row.number());
  }

  String ends() {
    return row.from() + " → " + row.to();
  }

  /** Ports where there are any. */
  String briefEnds() {
    return port(row.from()) + " → " + port(row.to());
  }

  private static String port(String end) {
    int colon = end.lastIndexOf(':');
    boolean hasPort = colon > 0 && (end.indexOf(':') == colon || end.charAt(colon - 1) == ']');
    return hasPort ? end.substring(colon + 1) : end;
  }

  String length() {
    return Numbers.count(row.length());
  }

  /** Its number, with a corner where it begins or ends, or a bracket if it does both. */
  String message() {
    if (row.message() < 0) {
      return "";
    }
    String corner = span.ends() ? "└ " : "";
    if (span.starts()) {
      corner = span.ends() ? "[ " : "┌ ";
    }
    return corner + Numbers.count(row.message());
  }

  String text(Column column, boolean brief) {
    return switch (column) {
      case NUMBER -> number();
      case TIME -> time;
      case ENDS -> brief ? briefEnds() : ends();
      case PROTOCOL -> row.protocol();
      case LENGTH -> length();
      case MESSAGE -> message();
      case INFO -> row.info();
    };
  }

  /** For the clipboard and for those who hear it. */
  String all() {
    String told = sign == Sign.NONE ? "" : sign.title() + ": ";
    String carried = row.message() < 0 ? "" : "message " + Numbers.count(row.message()) + "\t";
    return String.join("\t", number(), time, ends(), row.protocol(), length(), carried + told)
        + row.info();
  }
}
