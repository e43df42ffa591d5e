package wirelab.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import wirelab.capture.live.LibpcapSource;
import wirelab.capture.live.Sources;
import wirelab.machine.Os;
import wirelab.machine.Privileges;
import wirelab.machine.Remedy;
import wirelab.machine.Screen;
import wirelab.opencv.OpenCv;

/** All checks, in the order of the report, with probes of this machine. */
final class Checks {
  private static final int TUTORIAL_PORT = 9999;
  private static final Duration PYTHON_LIMIT = Duration.ofSeconds(10);
  private static final Remedy LOOPBACK =
      new Remedy(
          "sudo ip link set lo up, and look at the firewall: sudo nft list ruleset",
          "look at the packet filter: sudo pfctl -sr",
          "let java.exe through the Windows firewall");

  private Checks() {}

  static List<Check> ofHere(PluginReport plugins) {
    Os os = Os.here();
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("JDK", true, new JdkCheck(System::getProperty)));
    checks.add(
        new Check("window", false, new WindowCheck(WindowCheck::javaFxOfHere, Screen::find)));
    checks.add(new Check("OpenCV", true, new OpenCvCheck(os, OpenCv::load)));
    if (os == Os.LINUX) {
      checks.add(new Check("camera", false, new CameraCheck(Checks::videoDevices)));
    }
    addNetwork(checks, os);
    addCapture(checks, os);
    checks.add(new Check("Python", false, new PythonCheck(os, new BoundedPrograms(PYTHON_LIMIT))));
    addPlugins(checks, plugins);
    return checks;
  }

  private static void addPlugins(List<Check> checks, PluginReport plugins) {
    for (String line : plugins.found()) {
      checks.add(new Check("plugins", false, () -> Finding.works(line)));
    }
    for (PluginReport.Trouble trouble : plugins.troubles()) {
      checks.add(new Check("plugins", false, () -> Finding.lacks(trouble.what(), trouble.mend())));
    }
  }

  private static void addNetwork(List<Check> checks, Os os) {
    InetAddress four = address(127, 0, 0, 1);
    InetAddress six = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    String mend = LOOPBACK.on(os);
    checks.add(loopback("TCP", true, "127.0.0.1", () -> Loopback.tcp(four), mend));
    checks.add(loopback("UDP", true, "127.0.0.1", () -> Loopback.udp(four), mend));
    checks.add(
        loopback(
            "IPv6", false, "::1", () -> Loopback.tcp(six), "use 127.0.0.1; only IPv6 is missing"));
    checks.add(new Check("port", false, new PortCheck(four, TUTORIAL_PORT)));
    if (Files.isReadable(ReceiveBufferCheck.LINUX)) {
      checks.add(new Check("UDP buffer", false, new ReceiveBufferCheck(ReceiveBufferCheck.LINUX)));
    }
  }

  private static Check loopback(
      String what, boolean needed, String name, LoopbackCheck.RoundTrip trip, String mend) {
    return new Check(what, needed, new LoopbackCheck(what + " on " + name, trip, mend));
  }

  private static void addCapture(List<Check> checks, Os os) {
    BooleanSupplier privileged = () -> Privileges.ofHere(os);
    checks.add(
        new Check("libpcap", false, new LibpcapCheck(() -> new LibpcapSource().availability())));
    checks.add(new Check("capture", false, new CaptureCheck(() -> Sources.ofHere().choose())));
    checks.add(new Check("raw sockets", false, new RawSocketCheck(os, privileged)));
  }

  private static InetAddress address(int... bytes) {
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = (byte) bytes[i];
    }
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("4 or 16 bytes make an address", e);
    }
  }

  private static List<Path> videoDevices() {
    List<Path> devices = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("/dev"), "video[0-9]*")) {
      found.forEach(devices::add);
    } catch (IOException e) {
      return List.of();
    }
    devices.sort(null);
    return devices;
  }
}
