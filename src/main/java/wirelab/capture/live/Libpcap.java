package wirelab.capture.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.Pcaps;

/**
 * The library, as far as it is there. It is loaded once: where that fails, the first call throws
 * another error than those after it.
 */
final class Libpcap {
  private static final Path NPCAP = Path.of("C:\\Windows\\System32\\Npcap");
  private static final String JNA_PATH = "jna.library.path";
  private static final int SNAPLEN = 262_144;
  private static final int BUFFER = 64 << 20;

  /**
   * Packets come in batches, at most so late. In immediate mode Linux would give each packet room
   * for a whole snaplen in its buffer: 64 MiB would hold 255 packets.
   */
  static final int BATCH_MILLIS = 10;

  /** Kept so that the level stays. */
  private static final Logger QUIET = Logger.getLogger("org.pcap4j");

  private static @Nullable String missing;
  private static String version = "";

  /** How JNA begins what it says where no file of that name is found. */
  private static final String NOT_FOUND = "Unable to load library";

  private Libpcap() {}

  /** Its version. Throws the reason why it is not there. */
  static synchronized String version() throws CaptureException {
    if (version.isEmpty() && missing == null) {
      load();
    }
    if (missing != null) {
      throw new CaptureException(missing);
    }
    return version;
  }

  private static void load() {
    QUIET.setLevel(Level.OFF);
    if (System.getProperty(JNA_PATH) == null && Files.isDirectory(NPCAP)) {
      System.setProperty(JNA_PATH, NPCAP.toString());
    }
    try {
      version = Pcaps.libVersion();
    } catch (LinkageError e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      missing =
          said.startsWith(NOT_FOUND)
              ? "libpcap is not installed"
              : "libpcap can not be loaded (%s)".formatted(said);
    }
  }

  static List<Device> devices() throws CaptureException {
    version();
    try {
      return Pcaps.findAllDevs().stream().map(Libpcap::device).toList();
    } catch (PcapNativeException e) {
      throw new CaptureException("libpcap can not list the interfaces: " + PcapErrors.plain(e));
    }
  }

  private static Device device(PcapNetworkInterface found) {
    String description = found.getDescription();
    return new Device(
        found.getName(),
        description == null ? "" : description,
        found.getAddresses().stream()
            .map(address -> address.getAddress().getHostAddress())
            .toList(),
        found.isLoopBack());
  }

  /** Opens an interface that exists. */
  static PcapHandle open(String device) throws PcapNativeException {
    try {
      return open(device, TimestampPrecision.NANO);
    } catch (PcapNativeException e) {
      if (PcapErrors.certain(e)) {
        throw e;
      }
      return open(device, TimestampPrecision.MICRO);
    }
  }

  private static PcapHandle open(String device, TimestampPrecision precision)
      throws PcapNativeException {
    return new PcapHandle.Builder(device)
        .snaplen(SNAPLEN)
        .promiscuousMode(PromiscuousMode.NONPROMISCUOUS)
        .timeoutMillis(BATCH_MILLIS)
        .bufferSize(BUFFER)
        .timestampPrecision(precision)
        .build();
  }

  static void filter(PcapHandle handle, CaptureFilter filter)
      throws CaptureException, NotOpenException {
    try {
      handle.setFilter(filter.expression(), BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException e) {
      throw new CaptureException("filter '%s': %s".formatted(filter.text(), PcapErrors.plain(e)));
    }
  }
}
