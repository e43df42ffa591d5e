package wirelab.capture.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** Lets Wireshark's dumpcap capture, which may do so for members of a group without root. */
public final class DumpcapSource implements PacketSource {
  static final String NAME = "dumpcap";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Remedy INSTALL =
      new Remedy(
          "sudo apt-get install wireshark-common && sudo dpkg-reconfigure wireshark-common"
              + " && sudo usermod -aG wireshark $USER, then log in again",
          "brew install --cask wireshark, with its ChmodBPF",
          "winget install WiresharkFoundation.Wireshark, with Npcap");

  private final Os os;
  private final Optional<DumpcapProgram> found;

  /** The dumpcap of this machine, if there is one. */
  public DumpcapSource() {
    this(
        Os.here(),
        DumpcapProgram.find(Os.here(), System.getenv().getOrDefault("PATH", "")),
        PATIENCE);
  }

  DumpcapSource(Os os, Optional<Path> path, Duration patience) {
    this.os = os;
    this.found = path.map(program -> new DumpcapProgram(program, os, patience));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Asks it for the link types of the loopback interface, which it has to open for that. */
  @Override
  public Availability availability() {
    if (found.isEmpty()) {
      return Availability.lacks(NAME, "dumpcap is not installed", INSTALL.on(os));
    }
    try {
      Device device = Device.find(Target.loopback(CaptureFilter.NONE), devices());
      DumpcapProgram.Answer answer = program().ask("-L", "-i", device.name());
      if (answer.code() == 0) {
        return Availability.works(NAME, "%s can be run".formatted(program().path()));
      }
      throw complaint(answer, device.name());
    } catch (CaptureException e) {
      return Availability.lacks(NAME, e.line(), "");
    }
  }

  @Override
  public List<Device> devices() throws CaptureException {
    DumpcapProgram.Answer answer = program().ask("-D", "-M");
    if (answer.code() != 0) {
      throw complaint(answer, "any interface");
    }
    return DumpcapSpeech.devices(answer.out());
  }

  @Override
  public LiveCapture open(Target target, PacketSink sink) throws CaptureException {
    Device device = Device.find(target, devices());
    return DumpcapCapture.start(program(), device, target.filter(), sink);
  }

  private DumpcapProgram program() throws CaptureException {
    return found.orElseThrow(
        () -> new CaptureException("dumpcap is not installed", INSTALL.on(os)));
  }

  private CaptureException complaint(DumpcapProgram.Answer answer, String device) {
    return DumpcapSpeech.complaint(answer.err().lines().toList(), device, os)
        .orElseGet(
            () -> new CaptureException("dumpcap ended with code %d".formatted(answer.code())));
  }
}
