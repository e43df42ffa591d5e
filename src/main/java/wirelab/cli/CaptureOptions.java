package wirelab.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.capture.live.Target;
import wirelab.spi.SettingException;

/** The options that say what is captured, and for how long. */
final class CaptureOptions {
  private static final double LONGEST_SECONDS = 1e6;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--interface",
      paramLabel = "NAME",
      description = {"Where to listen; see --list-interfaces.", "Default: the loopback interface"})
  private String device = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = {"Only packets from or to this port.", "Default: everything"})
  private @Nullable Long port;

  @Option(names = "--tcp", description = "Only TCP.")
  private boolean tcp;

  @Option(names = "--udp", description = "Only UDP.")
  private boolean udp;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = {"How long, at most.", "Default: until Ctrl-C"})
  private @Nullable Double seconds;

  @Option(
      names = "--packets",
      paramLabel = "N",
      description = {"Stop after so many packets.", "Default: until Ctrl-C"})
  private @Nullable Long packets;

  Target target() throws SettingException {
    return new Target(device, filter());
  }

  private CaptureFilter filter() throws SettingException {
    Carrier carrier = tcp == udp ? Carrier.EITHER : tcp ? Carrier.TCP : Carrier.UDP;
    if (port == null) {
      return carrier == Carrier.EITHER ? CaptureFilter.NONE : CaptureFilter.of(tcp ? "tcp" : "udp");
    }
    if (port < 1 || port > LAST_PORT) {
      throw new SettingException("--port %d: a port is a number from 1 to 65535".formatted(port));
    }
    return CaptureFilter.port(carrier, port.intValue());
  }

  /** How long at most, zero for no end. */
  Duration time() throws SettingException {
    if (seconds == null) {
      return Duration.ZERO;
    }
    if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
      throw new SettingException("--seconds %s: write a number above 0".formatted(seconds));
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /** How many packets, 0 for no end. */
  long packets() throws SettingException {
    if (packets == null) {
      return 0;
    }
    if (packets < 1) {
      throw new SettingException("--packets %d: write 1 or more".formatted(packets));
    }
    return packets;
  }
}
