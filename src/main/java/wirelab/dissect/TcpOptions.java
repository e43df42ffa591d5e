package wirelab.dissect;

import java.util.Map;

/**
 * What may follow the twenty bytes of a TCP header: kind, and unless it is padding length, data.
 */
final class TcpOptions {
  private static final int END = 0;
  private static final int NO_OPERATION = 1;
  private static final int MSS = 2;
  private static final int WINDOW_SCALE = 3;
  private static final int SACK = 5;
  private static final int TIMESTAMPS = 8;
  private static final Map<Integer, String> TITLES =
      Map.of(
          4,
          "SACK permitted",
          19,
          "MD5 signature",
          28,
          "user timeout",
          29,
          "authentication",
          30,
          "multipath TCP",
          34,
          "fast open");

  private final Named option;
  private final Named kind;
  private final Named length;
  private final Named mss;
  private final Named shift;
  private final Named left;
  private final Named right;
  private final Named time;
  private final Named echo;
  private final Named data;

  TcpOptions(Names names) {
    option = names.add("Option", "option");
    kind = names.add("Kind", "option_kind");
    length = names.add("Length", "option_len");
    mss = names.add("Maximum segment size", "options.mss_val");
    shift = names.add("Window shift", "options.wscale.shift");
    left = names.add("Block begins", "options.sack_le");
    right = names.add("Block ends", "options.sack_re");
    time = names.add("Time stamp", "options.timestamp.tsval");
    echo = names.add("Time stamp echoed", "options.timestamp.tsecr");
    data = names.add("Data", "option_data");
  }

  /** Reads {@code bytes} of them. */
  void read(HeaderReader reader, int bytes) {
    int end = reader.position() + bytes;
    while (reader.position() < end) {
      int code = (int) reader.peek(0, 1);
      if (code == END) {
        reader.text(option, end - reader.position(), view -> "end of options");
      } else if (code == NO_OPERATION) {
        reader.text(option, 1, view -> "no operation");
      } else {
        one(reader, code);
      }
    }
  }

  private void one(HeaderReader reader, int code) {
    reader.open(option);
    reader.number(kind, 1);
    int size = (int) reader.number(length, 1) - 2;
    if (size < 0) {
      throw new Cut("option %d has length %d, the least is 2".formatted(code, size + 2));
    }
    reader.close(data(reader, code, size));
  }

  private String data(HeaderReader reader, int code, int size) {
    if (code == MSS && size == 2) {
      return "maximum segment size " + reader.number(mss, 2);
    }
    if (code == WINDOW_SCALE && size == 1) {
      return "window shift " + reader.number(shift, 1);
    }
    if (code == TIMESTAMPS && size == 8) {
      return "time stamps " + reader.number(time, 4) + ", " + reader.number(echo, 4);
    }
    if (code == SACK && size % 8 == 0) {
      StringBuilder blocks = new StringBuilder("selective acknowledgment");
      for (int i = 0; i < size / 8; i++) {
        blocks
            .append(' ')
            .append(reader.number(left, 4))
            .append('-')
            .append(reader.number(right, 4));
      }
      return blocks.toString();
    }
    if (size > 0) {
      reader.text(data, size, view -> view.hex(""));
    }
    return TITLES.getOrDefault(code, "option " + code);
  }
}
