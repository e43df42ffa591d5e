package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.live.Sources;
import wirelab.peer.Machine;
import wirelab.peer.Tshark;

final class CaptureCommandTest {
  private static final InetAddress SELF = InetAddress.getLoopbackAddress();
  private static final int LENGTH = 30_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"libpcap", "dumpcap"})
  @EnabledOnOs(OS.LINUX)
  void recordsAsManyPacketsAsAreWanted(String via) throws Exception {
    Machine.working(Sources.ofHere().named(via).orElseThrow());
    Path path = folder.resolve("three.pcapng");
    try (ServerSocket listener = new ServerSocket(0, 1, SELF)) {
      int port = listener.getLocalPort();
      InvokedCommand command = start("--tcp", port, path, "--via", via, "--packets", "3", "--json");
      try (Socket client = new Socket(SELF, port)) {
        assertThat(command.exitCode()).isZero();
        assertThat(client.isConnected()).isTrue();
      }
      assertThat(command.count("packets")).isEqualTo(3);
      assertThat(command.count("dropped_by_kernel")).isZero();
      assertThat(command.count("dropped_by_program")).isZero();
      assertThat(command.output()).contains("%s on lo, filter tcp port %d".formatted(via, port));
      assertThat(Tshark.fields(path, List.of("tcp.flags")))
          .containsExactly("0x0002", "0x0012", "0x0010");
      assertThat(command.count("bytes"))
          .isEqualTo(
              Tshark.fields(path, List.of("frame.len")).stream().mapToLong(Long::valueOf).sum());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void endsWhenItsTimeIsUp() throws Exception {
    Machine.working(Sources.ofHere().all().getFirst());
    Path path = folder.resolve("short.pcapng");
    InvokedCommand command =
        InvokedCommand.run(
            "capture", "--tcp", "--port", "9", "--seconds", "0.2", "--save", path.toString());
    assertThat(command.exitCode()).isZero();
    assertThat(command.output().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("0 packets, 0 bytes in 0.").contains("tcp port 9"),
            line ->
                assertThat(line)
                    .isEqualTo("dropped: 0 by the kernel, 0 by the interface, 0 by the program"));
    assertThat(path).isNotEmptyFile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysInOneLineThatTheDiskIsFull() throws Exception {
    Machine.working(Sources.ofHere().all().getFirst());
    Machine.asRoot("mount", "-t", "tmpfs", "-o", "size=128k", "wirelab", folder.toString());
    Path path = folder.resolve("full.pcapng");
    try (DatagramSocket socket = socket()) {
      InvokedCommand command = start("--udp", socket.getLocalPort(), path);
      send(socket, 10);
      assertThat(command.exitCode()).isEqualTo(1);
      long kept = Tshark.fields(path, List.of("frame.len")).size();
      assertThat(kept).isPositive();
      assertThat(command.error().lines().toList().getLast())
          .isEqualTo(
              "wirelab capture: %s: No space left on device; the file ends there and holds %d packets"
                  .formatted(path, kept));
      Files.delete(path);
    } finally {
      Machine.asRoot("umount", folder.toString());
    }
  }

  @Test
  void listsTheInterfaces() throws IOException {
    Machine.working(Sources.ofHere().all().getFirst());
    Shell.Result result = Shell.type("capture", "--list-interfaces");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("127.0.0.1").contains("loopback");
  }

  @Test
  void leavesNoFileWhereNothingCanBeCaptured() throws IOException {
    Machine.working(Sources.ofHere().all().getFirst());
    Path path = folder.resolve("none.pcapng");
    Shell.Result result = Shell.type("capture", "--interface", "nope", "--save", path.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("wirelab capture: there is no interface 'nope'; there are ");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          capture                              | name the file to write: --save FILE
          capture --save x --port 0            | --port 0: a port is a number from 1 to 65535
          capture --save x --port 65536        | --port 65536: a port is a number from 1 to 65535
          capture --save x --packets 0         | --packets 0: write 1 or more
          capture --save x --seconds 0         | --seconds 0.0: write a number above 0
          capture --save x --via pigeon        | --via 'pigeon': there are auto, libpcap, dumpcap
          """)
  void saysWhatIsWrongWithTheCommandLine(String line, String complaint) {
    Shell.Result result = Shell.type(line.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(complaint);
  }

  private static InvokedCommand start(String carrier, int port, Path path, String... more) {
    String[] words = {"capture", carrier, "--port", "" + port, "--save", path.toString()};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    InvokedCommand command = InvokedCommand.start(all);
    await().atMost(Duration.ofSeconds(30)).until(() -> command.error().contains("capturing: "));
    return command;
  }

  private static DatagramSocket socket() throws IOException {
    return new DatagramSocket(0, SELF);
  }

  private static void send(DatagramSocket socket, int datagrams) throws IOException {
    for (int i = 0; i < datagrams; i++) {
      socket.send(new DatagramPacket(new byte[LENGTH], LENGTH, socket.getLocalSocketAddress()));
    }
  }
}
