package wirelab.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a session can be made into; the end of a file's name says which. */
public enum Format {
  /** The packets, each with a comment, for Wireshark. */
  PCAPNG,
  /** A dissector of the session's wires, for Wireshark. */
  LUA,
  /** The events, for a spreadsheet. */
  CSV,
  /** The events, a JSON object on each line. */
  JSONL,
  /** Packets, fields and bytes, for a browser without a network. */
  HTML;

  /** How the name of a file ends that is written so. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** All endings, for people. */
  public static String endings() {
    return Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(", "));
  }

  /** The one that a file's name asks for. */
  public static Optional<Format> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }
}
