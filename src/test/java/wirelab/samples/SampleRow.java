package wirelab.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A row of the table in sample-captures/README.md. */
record SampleRow(String file, List<String> commands, Found promised) {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /**
   * What there is in a capture.
   *
   * @param messages that were found, whole pictures or not
   * @param whole pictures that were decoded
   * @param damaged messages of which bytes are missing
   * @param wire how they travel, empty if nothing did
   */
  record Found(long packets, int messages, int whole, int damaged, String wire) {}

  static List<SampleRow> table(Path readme) throws IOException {
    return Files.readAllLines(readme).stream()
        .filter(line -> line.startsWith("| ["))
        .map(line -> of(line.split("\\|")))
        .toList();
  }

  private static SampleRow of(String[] cells) {
    String[] told = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
    return new SampleRow(
        told[1].substring(told[1].indexOf('(') + 1, told[1].indexOf(')')),
        code(told[3]),
        new Found(
            Long.parseLong(told[4]),
            Integer.parseInt(told[5]),
            Integer.parseInt(told[6]),
            Integer.parseInt(told[7]),
            told.length > 8 ? String.join("", code(told[8])) : ""));
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Whether the pictures have a strip that tells their number. */
  boolean pattern() {
    return commands.stream().noneMatch(command -> command.contains("tutorial_sender.py"));
  }

  @Override
  public String toString() {
    return file;
  }
}
