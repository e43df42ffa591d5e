package wirelab.capture.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import wirelab.machine.Os;
import wirelab.peer.Machine;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class DumpcapSourceTest {
  private static final String HEADER =
      "printf '\\n\\r\\r\\n\\0\\0\\0\\034\\032\\053\\074\\115\\0\\1\\0\\0\\377\\377\\377\\377\\377\\377\\377\\377\\0\\0\\0\\034'";

  @TempDir private Path folder;

  @Test
  void isNotInstalled() {
    DumpcapSource none = new DumpcapSource(Os.MAC, Optional.empty(), Duration.ofSeconds(1));
    assertThat(none.availability())
        .isEqualTo(
            new Availability(
                "dumpcap",
                false,
                "dumpcap is not installed",
                "brew install --cask wireshark, with its ChmodBPF"));
    assertThatThrownBy(() -> none.open(Target.loopback(CaptureFilter.NONE), (b, t, l, w) -> true))
        .hasMessage("dumpcap is not installed: brew install --cask wireshark, with its ChmodBPF");
  }

  @Test
  void isFoundOnThePathOnlyIfItMayBeRun() throws IOException {
    Path program = Files.writeString(folder.resolve("dumpcap"), "#!/bin/sh\n");
    assertThat(DumpcapProgram.find(Os.LINUX, folder.toString())).isNotEqualTo(Optional.of(program));

    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(DumpcapProgram.find(Os.LINUX, folder.toString())).contains(program);
  }

  @Test
  void isNotWaitedForWhenItHangs() throws IOException {
    DumpcapSource mute = fake("exec sleep 600", Duration.ofMillis(200));
    assertThat(mute.availability().reason()).startsWith("dumpcap does not answer within 0 s (");
  }

  @Test
  void isNotWaitedForWhenItsCaptureDoesNotBegin() throws IOException {
    DumpcapSource mute = fake("trap '' TERM; while :; do sleep 1; done", Duration.ofSeconds(1));
    assertThatThrownBy(() -> mute.open(Target.loopback(CaptureFilter.NONE), (b, t, l, w) -> true))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith("dumpcap does not answer within 1 s (");
  }

  @Test
  void diesInMidCapture() throws Exception {
    DumpcapSource mortal =
        fake(HEADER + "; read -r line <" + fifo() + "; kill -9 $$", Duration.ofSeconds(20));
    try (LiveCapture capture =
        mortal.open(Target.loopback(CaptureFilter.NONE), (b, t, l, w) -> true)) {
      assertThat(capture.running()).isTrue();
      Files.writeString(folder.resolve("fifo"), "die\n");
      assertThat(capture.await(Duration.ofSeconds(20))).isTrue();
      assertThat(capture.failure())
          .contains("dumpcap has ended with code 137 while it captured on lo");
      assertThat(capture.counters()).isEqualTo(new Counters(0, 0, 0, 0, false));
    }
  }

  @Test
  void saysWhyItEnds() throws Exception {
    DumpcapSource mortal =
        fake("echo 'dumpcap: the moon is full' >&2; exit 3", Duration.ofSeconds(20));
    assertThatThrownBy(() -> mortal.open(Target.loopback(CaptureFilter.NONE), (b, t, l, w) -> true))
        .hasMessage("dumpcap: the moon is full");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void doesNotOutliveAProgramThatIsKilled() throws Exception {
    Machine.working(new DumpcapSource());
    String filter = "udp port 9 and ip[8] = " + ProcessHandle.current().pid() % 256;
    Process program = new ProcessBuilder(Machine.java(Probe.class, filter)).start();
    try (BufferedReader said = program.inputReader()) {
      assertThat(said.readLine()).isEqualTo("dumpcap on lo, filter " + filter);
      assertThat(running(filter)).isTrue();
    } finally {
      program.destroyForcibly().waitFor();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> !running(filter));
  }

  @Test
  void readsItsStatistics() {
    assertThat(
            DumpcapSpeech.statistics(
                List.of(
                    "Packets captured: 3",
                    "Packets received/dropped on interface 'Loopback: lo': 3/15"
                        + " (pcap:4/dumpcap:5/flushed:6/ps_ifdrop:7) (16.7%)")))
        .contains(new Counters(3, 4, 7, 11, true));
  }

  private static boolean running(String filter) throws IOException {
    try (var processes = ProcessHandle.allProcesses()) {
      return processes.anyMatch(
          process ->
              process.info().arguments().stream()
                      .flatMap(java.util.Arrays::stream)
                      .anyMatch(filter::equals)
                  && process.info().command().filter(path -> path.endsWith("dumpcap")).isPresent());
    }
  }

  private String fifo() throws IOException {
    Path fifo = folder.resolve("fifo");
    Machine.run(List.of("mkfifo", fifo.toString()));
    return fifo.toString();
  }

  /** A program that lists one interface, and does {@code what} when it is to capture. */
  private DumpcapSource fake(String what, Duration patience) throws IOException {
    Path program =
        Files.writeString(
            folder.resolve("dumpcap"),
            """
            #!/bin/sh
            [ "$1" = -D ] && { printf '1. lo\\t\\tLoopback\\t0\\t127.0.0.1\\tloopback\\t\\n'; exit; }
            %s
            """
                .formatted(what));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return new DumpcapSource(Os.LINUX, Optional.of(program), patience);
  }
}
