package wirelab.dissect;

import java.util.ArrayList;
import java.util.List;
import wirelab.model.Field;

/** The flags of a TCP header, the lowest bit first. */
final class TcpFlags {
  private static final List<String> LABELS =
      List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE");
  private static final List<String> KEYS =
      List.of("fin", "syn", "reset", "push", "ack", "urg", "ece", "cwr", "ae");
  private static final int MASK = 0xfff;
  private static final int RESERVED_SHIFT = 9;

  private final Named all;
  private final Named reserved;
  private final List<Named> flags = new ArrayList<>();

  TcpFlags(Names names) {
    all = names.add("Flags", "flags");
    reserved = names.add("Reserved", "flags.res");
    for (int i = 0; i < KEYS.size(); i++) {
      flags.add(names.add(LABELS.get(i), "flags." + KEYS.get(i)));
    }
  }

  /** The fields of the two bytes that come next. */
  Field[] parts(HeaderReader reader, long place, Field headerLength) {
    List<Field> parts = new ArrayList<>(List.of(headerLength));
    parts.add(reader.bit(all, 2, Hex.text(place & MASK, 4) + " (" + text(place) + ")"));
    parts.add(reader.bit(reserved, 2, Long.toString((place & MASK) >> RESERVED_SHIFT)));
    for (int i = 0; i < flags.size(); i++) {
      parts.add(reader.bit(flags.get(i), 2, (place >> i & 1) == 1 ? "1" : "0"));
    }
    return parts.toArray(Field[]::new);
  }

  /** Those that are set, as in {@code SYN, ACK}. */
  static String text(long place) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LABELS.size(); i++) {
      if ((place >> i & 1) == 1) {
        text.append(text.isEmpty() ? "" : ", ").append(LABELS.get(i));
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
