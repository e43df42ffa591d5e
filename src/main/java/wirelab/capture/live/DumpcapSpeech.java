package wirelab.capture.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** Understands what dumpcap prints. */
final class DumpcapSpeech {
  private static final String COMPLAINT = "dumpcap: ";
  private static final Pattern STATISTICS =
      Pattern.compile(
          "Packets received/dropped on interface .*: (\\d+)/(\\d+)"
              + " \\(pcap:(\\d+)/dumpcap:(\\d+)/flushed:(\\d+)/ps_ifdrop:(\\d+)\\).*");
  private static final Pattern NUMBERED = Pattern.compile("\\d+\\. (.*)");
  private static final Remedy RIGHTS =
      new Remedy(
          "sudo dpkg-reconfigure wireshark-common && sudo usermod -aG wireshark $USER, then log in"
              + " again",
          "install ChmodBPF, which comes with Wireshark",
          "start wirelab as administrator");

  private DumpcapSpeech() {}

  /**
   * The interfaces that {@code dumpcap -D -M} lists.
   *
   * <pre>
   * 3. lo | vendor | Loopback | type | 127.0.0.1,::1 | loopback |      (by tabs)
   * </pre>
   */
  static List<Device> devices(String printed) {
    List<Device> devices = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      String[] parts = line.split("\t", -1);
      Matcher name = NUMBERED.matcher(parts[0]);
      if (name.matches() && parts.length > 5) {
        devices.add(
            new Device(
                name.group(1),
                parts[2].isEmpty() ? parts[1] : parts[2],
                parts[4].isEmpty() ? List.of() : List.of(parts[4].split(",", -1)),
                parts[5].equals("loopback")));
      }
    }
    return devices;
  }

  /** What it complained of in the end, in one line, and what mends it. */
  static Optional<CaptureException> complaint(List<String> lines, String device, Os os) {
    List<String> complaints = lines.stream().filter(line -> line.startsWith(COMPLAINT)).toList();
    if (complaints.isEmpty()) {
      return Optional.empty();
    }
    String said = complaints.getLast().substring(COMPLAINT.length());
    String all = String.join(" ", lines);
    if (all.contains("permission")) {
      return Optional.of(
          new CaptureException(
              "dumpcap has no right to capture on %s".formatted(device), RIGHTS.on(os)));
    }
    if (said.contains("no longer attached") || said.contains("disappeared")) {
      return Optional.of(new CaptureException(PcapErrors.gone(device)));
    }
    return Optional.of(new CaptureException("dumpcap: " + said + detail(lines)));
  }

  /** Why a filter makes no sense stands some lines further on. */
  private static String detail(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("That string"))
        .findFirst()
        .map(line -> " " + line)
        .orElse("");
  }

  /** Its statistics, which it prints when it ends. */
  static Optional<Counters> statistics(List<String> lines) {
    return lines.stream()
        .map(STATISTICS::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(
            match ->
                new Counters(
                    number(match, 1),
                    number(match, 3),
                    number(match, 6),
                    number(match, 4) + number(match, 5),
                    true));
  }

  private static long number(Matcher match, int group) {
    return Long.parseLong(match.group(group));
  }
}
