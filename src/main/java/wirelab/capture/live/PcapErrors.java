package wirelab.capture.live;

import org.pcap4j.core.PcapNativeException;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** What libpcap says in errors, in plain words. The numbers are those of pcap/pcap.h. */
final class PcapErrors {
  private static final int NO_SUCH_DEVICE = -5;
  private static final int PERMISSION_DENIED = -8;
  private static final int NOT_UP = -9;
  private static final int PROMISCUOUS_DENIED = -11;

  static final Remedy INSTALL =
      new Remedy(
          "sudo apt-get install libpcap0.8",
          "brew install libpcap",
          "install Npcap from https://npcap.com");

  static final Remedy RIGHTS =
      new Remedy(
          "sudo ./wirelab; or let dumpcap capture, see there",
          "brew install --cask wireshark, with its ChmodBPF",
          "start wirelab as administrator");

  private PcapErrors() {}

  /** Its own words, without those that pcap4j puts before them. */
  static String plain(PcapNativeException cause) {
    String message = String.valueOf(cause.getMessage()).strip();
    int colon = message.startsWith("Error occurred") ? message.indexOf(": ") : -1;
    return (colon < 0 ? message : message.substring(colon + 2)).replaceAll("\\s+", " ");
  }

  /** Whether another way of opening would not help. */
  static boolean certain(PcapNativeException cause) {
    return switch (code(cause)) {
      case NO_SUCH_DEVICE, PERMISSION_DENIED, NOT_UP, PROMISCUOUS_DENIED -> true;
      default -> false;
    };
  }

  /** Why an interface could not be opened. */
  static CaptureException opening(String device, PcapNativeException cause, Os os) {
    return switch (code(cause)) {
      case PERMISSION_DENIED, PROMISCUOUS_DENIED ->
          new CaptureException(
              "libpcap has no right to capture on %s".formatted(device), RIGHTS.on(os));
      case NOT_UP ->
          new CaptureException(
              "the interface %s is down".formatted(device),
              "sudo ip link set %s up".formatted(device));
      default -> new CaptureException("%s can not be opened: %s".formatted(device, plain(cause)));
    };
  }

  /** Why a capture that ran has ended. */
  static String ending(String device, PcapNativeException cause) {
    String said = plain(cause);
    return said.contains("disappeared") || said.contains("No such device")
        ? gone(device)
        : "the capture on %s has ended: %s".formatted(device, said);
  }

  static String gone(String device) {
    return "the interface %s is gone; start the capture again when it is back".formatted(device);
  }

  private static int code(PcapNativeException cause) {
    Integer code = cause.getReturnCode();
    return code == null ? 0 : code;
  }
}
