package wirelab.dissect;

import java.util.Map;

/**
 * What may follow the twenty bytes of an IPv4 header: type, and unless it is padding length, data.
 */
final class Ipv4Options {
  private static final int END = 0;
  private static final int NO_OPERATION = 1;
  private static final Map<Integer, String> TITLES =
      Map.of(
          7, "Record route",
          68, "Time stamp",
          130, "Security",
          131, "Loose source route",
          136, "Stream identifier",
          137, "Strict source route",
          148, "Router alert");

  private final Named option;
  private final Named type;
  private final Named length;
  private final Named data;

  Ipv4Options(Names names) {
    option = names.add("Option", "opt");
    type = names.add("Type", "opt.type");
    length = names.add("Length", "opt.len");
    data = names.add("Data", "opt.data");
  }

  /** Reads up to the border that {@code reader} has. */
  void read(HeaderReader reader) {
    while (reader.remaining() > 0) {
      int kind = (int) reader.peek(0, 1);
      if (kind == END) {
        reader.text(option, reader.remaining(), bytes -> "end of options");
      } else if (kind == NO_OPERATION) {
        reader.text(option, 1, bytes -> "no operation");
      } else {
        one(reader, kind);
      }
    }
  }

  private void one(HeaderReader reader, int kind) {
    reader.open(option);
    reader.number(type, 1);
    int bytes = (int) reader.number(length, 1);
    if (bytes < 2) {
      throw new Cut("option %d has length %d, the least is 2".formatted(kind, bytes));
    }
    if (bytes > 2) {
      reader.text(data, bytes - 2, view -> view.hex(""));
    }
    reader.close(TITLES.getOrDefault(kind, "option " + kind));
  }
}
