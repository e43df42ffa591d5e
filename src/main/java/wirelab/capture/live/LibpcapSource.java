package wirelab.capture.live;

import java.util.List;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import wirelab.machine.Os;

/** Captures in this process, through libpcap or Npcap. */
public final class LibpcapSource implements PacketSource {
  static final String NAME = "libpcap";

  private final Os os = Os.here();

  @Override
  public String name() {
    return NAME;
  }

  /** Opens the loopback interface for a moment: nothing else tells for sure. */
  @Override
  public Availability availability() {
    String version;
    try {
      version = Libpcap.version();
    } catch (CaptureException e) {
      return Availability.lacks(NAME, e.line(), PcapErrors.INSTALL.on(os));
    }
    try {
      Device device = Device.find(Target.loopback(CaptureFilter.NONE), devices());
      Libpcap.open(device.name()).close();
      return Availability.works(NAME, version);
    } catch (PcapNativeException e) {
      return Availability.lacks(
          NAME,
          "libpcap has no right to capture (%s)".formatted(PcapErrors.plain(e)),
          PcapErrors.RIGHTS.on(os));
    } catch (CaptureException e) {
      return Availability.lacks(NAME, e.line(), "");
    }
  }

  @Override
  public List<Device> devices() throws CaptureException {
    return Libpcap.devices();
  }

  @Override
  public LiveCapture open(Target target, PacketSink sink) throws CaptureException {
    Device device = Device.find(target, devices());
    try {
      PcapHandle handle = Libpcap.open(device.name());
      try {
        Libpcap.filter(handle, target.filter());
      } catch (CaptureException e) {
        handle.close();
        throw e;
      }
      return LibpcapCapture.start(handle, device, target.filter(), sink);
    } catch (PcapNativeException e) {
      throw PcapErrors.opening(device.name(), e, os);
    } catch (NotOpenException e) {
      throw new IllegalStateException("closed before anybody could close it", e);
    }
  }
}
