package wirelab.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import wirelab.capture.live.Availability;
import wirelab.capture.live.LibpcapSource;
import wirelab.capture.live.Sources;
import wirelab.machine.Os;
import wirelab.machine.Screen;

class ChecksTest {
  private static final Screen DESKTOP = new Screen(Screen.Place.DESKTOP, false, "", "");
  private static final Screen MEMORY =
      new Screen(Screen.Place.MEMORY, true, "no display", "start it on a desktop");
  private static final Availability WORKING =
      new Availability("libpcap", true, "libpcap version 1.10.3", "");
  private static final Availability LACKING =
      new Availability("libpcap", false, "no libpcap", "install it");

  @Test
  void tellsWhatLibpcapLacks() {
    assertThat(new LibpcapCheck(() -> WORKING).call())
        .isEqualTo(Finding.works("libpcap version 1.10.3, this process may capture"));
    assertThat(new LibpcapCheck(() -> LACKING).call())
        .isEqualTo(Finding.lacks("no libpcap", "install it"));
  }

  @Test
  void tellsWhatPacketsAreCapturedBy() {
    assertThat(
            new CaptureCheck(
                    () -> new Sources.Choice(Optional.of(new LibpcapSource()), List.of(LACKING)))
                .call())
        .isEqualTo(Finding.works("packets are captured by libpcap"));
    assertThat(
            new CaptureCheck(() -> new Sources.Choice(Optional.empty(), List.of(LACKING))).call())
        .isEqualTo(
            Finding.lacks(
                "no way to capture: the inspector shows packets from inside the program",
                "install it"));
  }

  @Test
  void asksForRootWhereRawSocketsAreClosed() {
    assertThat(new RawSocketCheck(Os.LINUX, () -> true).call().works()).isTrue();
    assertThat(new RawSocketCheck(Os.LINUX, () -> false).call().mend()).isEqualTo("sudo ./wirelab");
  }

  @Test
  void tellsWhyOpenCvDoesNotLoad() {
    assertThat(new OpenCvCheck(Os.LINUX, () -> {}).call().works()).isTrue();
    assertThat(new OpenCvCheck(Os.WINDOWS, failing("no library")).call())
        .isEqualTo(
            Finding.lacks(
                "no library: no webcam and no JPEG",
                "install the Media Feature Pack (Windows N), on x86-64"));
  }

  @Test
  void tellsAnAbsentCameraFromAForbiddenOne() {
    Path device = Path.of("video0");
    assertThat(new CameraCheck(List::of, path -> true).call())
        .isEqualTo(
            Finding.lacks(
                "no camera: the test pattern and video files are sent instead",
                "plug in a webcam"));
    assertThat(new CameraCheck(() -> List.of(device), path -> false).call())
        .isEqualTo(
            Finding.lacks(
                "video0 is there, but may not be read",
                "sudo usermod -aG video $USER, then log in again"));
    assertThat(new CameraCheck(() -> List.of(device), path -> true).call())
        .isEqualTo(Finding.works("found video0"));
  }

  @Test
  void tellsWhereTheWindowCanBe() {
    assertThat(new WindowCheck(Optional::empty, () -> DESKTOP).call().works()).isFalse();
    assertThat(new WindowCheck(() -> Optional.of("26"), () -> DESKTOP).call())
        .isEqualTo(Finding.works("JavaFX 26 can open the window"));
    assertThat(new WindowCheck(() -> Optional.of("26"), () -> MEMORY).call())
        .isEqualTo(
            Finding.lacks(
                "no display: JavaFX 26 can only make pictures of the window;"
                    + " Arabic and Indic text need Pango",
                "start it on a desktop"));
  }

  @Test
  void sendsBytesToItself() {
    InetAddress self = InetAddress.getLoopbackAddress();
    assertThat(new LoopbackCheck("TCP", () -> Loopback.tcp(self), "").call())
        .isEqualTo(Finding.works("bytes sent to TCP arrive"));
    assertThat(new LoopbackCheck("UDP", () -> Loopback.udp(self), "").call())
        .isEqualTo(Finding.works("bytes sent to UDP arrive"));
  }

  @Test
  void tellsThatBytesDoNotArrive() {
    LoopbackCheck.RoundTrip blocked = () -> failing("blocked").load();
    assertThat(new LoopbackCheck("UDP", blocked, "look at the firewall").call())
        .isEqualTo(
            Finding.lacks(
                "bytes sent to UDP do not arrive: java.io.IOException: blocked",
                "look at the firewall"));
  }

  @Test
  void comparesTheReceiveBufferWithAPicture(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rmem_max");
    Files.writeString(file, "4194304\n");
    assertThat(new ReceiveBufferCheck(file).call())
        .isEqualTo(Finding.works("a UDP socket holds at most 4,194,304 bytes"));

    Files.writeString(file, "212992\n");
    assertThat(new ReceiveBufferCheck(file).call())
        .isEqualTo(
            Finding.lacks(
                "a UDP socket holds at most 212,992 bytes, and a raw picture of 640×480 is"
                    + " 921,600: fast senders lose datagrams",
                "sudo sysctl -w net.core.rmem_max=8388608"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsTheWholeNumberFromTheKernel() throws IOException {
    assertThat(new ReceiveBufferCheck(ReceiveBufferCheck.LINUX).call().meaning())
        .matches("a UDP socket holds at most [0-9,]{5,} bytes.*");
  }

  @Test
  void tellsAPortThatIsTaken() throws IOException {
    InetAddress self = InetAddress.getLoopbackAddress();
    try (ServerSocket other = new ServerSocket(0, 1, self)) {
      Finding finding = new PortCheck(self, other.getLocalPort()).call();
      assertThat(finding.works()).isFalse();
      assertThat(finding.meaning())
          .startsWith("port %d of 127.0.0.1 is taken".formatted(other.getLocalPort()));
    }
  }

  @Test
  void asksTheNextPythonWhereTheFirstLacksTheLibraries() throws Exception {
    PythonCheck.Programs second =
        command ->
            Optional.of("all of it").filter(said -> command.getFirst().equals("/usr/bin/python3"));
    assertThat(new PythonCheck(Os.LINUX, second).call())
        .isEqualTo(Finding.works("all of it (/usr/bin/python3)"));
  }

  @Test
  void tellsPythonWithoutLibrariesFromNoPython() throws Exception {
    PythonCheck.Programs bare =
        command -> Optional.of("Python 3.9").filter(said -> command.contains("--version"));
    assertThat(new PythonCheck(Os.LINUX, bare).call())
        .isEqualTo(
            Finding.lacks(
                "Python 3.9 lacks NumPy or OpenCV: senders and receivers in Python do not run here",
                "sudo apt-get install python3-numpy python3-opencv"));
    assertThat(new PythonCheck(Os.MAC, command -> Optional.empty()).call().meaning())
        .isEqualTo("no Python: senders and receivers in Python do not run here");
  }

  @Test
  void runsAProgramOnlyAsLongAsAllowed() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(new BoundedPrograms(Duration.ofMinutes(1)).output(List.of(java, "--version")))
        .get()
        .asString()
        .contains(System.getProperty("java.version"));
    assertThat(new BoundedPrograms(Duration.ZERO).output(List.of(java, "--version"))).isEmpty();
    assertThat(new BoundedPrograms(Duration.ofMinutes(1)).output(List.of("no-such-program")))
        .isEmpty();
  }

  @Test
  void looksAtEverythingHereWithoutHanging() throws InterruptedException {
    List<Check> checks = Checks.ofHere(PluginReport.none());
    assertThat(new Examination(Duration.ofMinutes(1)).of(checks))
        .extracting(Diagnosis::what)
        .containsExactlyElementsOf(checks.stream().map(Check::what).toList());
  }

  @Test
  void listsThePluginsAndWhatIsWrongWithThem() throws Exception {
    PluginReport report =
        new PluginReport(
            List.of("/plugins: a.jar: codec 'a'"),
            List.of(new PluginReport.Trouble("plugin b.jar is damaged", "copy it again")));
    List<Finding> found = new ArrayList<>();
    for (Check check : Checks.ofHere(report)) {
      if (check.what().equals("plugins")) {
        found.add(check.look().call());
      }
    }
    assertThat(found)
        .containsExactly(
            Finding.works("/plugins: a.jar: codec 'a'"),
            Finding.lacks("plugin b.jar is damaged", "copy it again"));
  }

  @Test
  void namesTheJdkThatRunsTheProgram() throws Exception {
    Callable<Finding> check = new JdkCheck(name -> "<" + name + ">");
    assertThat(check.call())
        .isEqualTo(Finding.works("<java.vm.version> by <java.vendor> in <java.home>"));
  }

  private static OpenCvCheck.Loading failing(String reason) {
    return () -> {
      throw new IOException(reason);
    };
  }
}
