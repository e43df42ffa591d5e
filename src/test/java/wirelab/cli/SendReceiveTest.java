package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.Strip;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;

/** The two ends as two commands. */
final class SendReceiveTest {
  private static final Pattern LISTENING = Pattern.compile("listening at 127.0.0.1:(\\d+)\n");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final Shell receiving = new Shell();

  private CompletableFuture<Shell.Result> receive(String options) {
    String words = "receive --listen 127.0.0.1:0 --seconds 60 --json " + options;
    return CompletableFuture.supplyAsync(
        () -> receiving.run(words.split(" ")), Thread::startVirtualThread);
  }

  private int port() {
    await().atMost(PATIENCE).until(() -> LISTENING.matcher(receiving.errSoFar()).find());
    Matcher told = LISTENING.matcher(receiving.errSoFar());
    assertThat(told.find()).isTrue();
    return Integer.parseInt(told.group(1));
  }

  private static Shell.Result send(int port, String options) {
    String words = "send --to 127.0.0.1:%d --size 64x48 --json %s".formatted(port, options);
    return Shell.type(words.split(" "));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsSentIsReceivedAndWritten() throws IOException {
    CompletableFuture<Shell.Result> received = receive("--frames 20 --frames-out " + folder);
    Shell.Result sent = send(port(), "--frames 20 --fps 200");

    assertThat(sent.err()).isEmpty();
    assertThat(sent.code()).isZero();
    assertThat(sent.json().whole("frames_sent")).isEqualTo(20);
    assertThat(sent.json().get("latency_ms.p50")).isEqualTo("null");
    assertThat(sent.json().number("fps")).isPositive();
    Shell.Result result = received.join();
    assertThat(result.code()).isZero();
    assertThat(result.json().whole("frames_received")).isEqualTo(20);
    assertThat(result.json().whole("frames_intact")).isEqualTo(20);
    assertThat(result.json().get("size")).isEqualTo("64x48");
    assertThat(result.json().number("latency_ms.max")).isPositive();
    assertThat(names()).hasSize(20).startsWith("000000.png").endsWith("000019.png");
    for (int i = 0; i < 20; i++) {
      try (VideoFrame frame = PictureFile.read(folder.resolve("%06d.png".formatted(i)))) {
        assertThat(Strip.read(frame).orElseThrow().sequence()).isEqualTo(i);
      }
    }
  }

  @Test
  void twoSendersFillOneReceiverAndNothingIsOverwritten() throws IOException {
    CompletableFuture<Shell.Result> received =
        receive("--wire tcp+>L+struct --frames 8 --frames-out " + folder);
    int port = port();
    for (int i = 0; i < 2; i++) {
      assertThat(send(port, "--wire tcp+>L+struct --frames 4 --fps max").code()).isZero();
    }

    assertThat(received.join().code()).isZero();
    assertThat(names())
        .containsExactly(
            "000000-2.png",
            "000000.png",
            "000001-2.png",
            "000001.png",
            "000002-2.png",
            "000002.png",
            "000003-2.png",
            "000003.png");
  }

  @Test
  void takesExactlyAsManyAsAskedFromASenderThatHasMore() throws IOException {
    CompletableFuture<Shell.Result> received = receive("--frames 5 --frames-out " + folder);
    int port = port();
    CompletableFuture<Shell.Result> sent =
        CompletableFuture.supplyAsync(
            () -> send(port, "--fps max --seconds 3"), Thread::startVirtualThread);

    assertThat(received.join().json().whole("frames_received")).isEqualTo(5);
    assertThat(received.join().code()).isZero();
    assertThat(names()).hasSize(5);
    assertThat(sent.join().err()).doesNotContain("\tat ");
  }

  @Test
  void survivesSendersOfNonsense() throws IOException {
    CompletableFuture<Shell.Result> received = receive("--frames 6");
    int port = port();
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      byte[] nonsense = new byte[1 + random.nextInt(20_000)];
      random.nextBytes(nonsense);
      nonsense(port, nonsense);
    }
    nonsense(port, new byte[] {16, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
    nonsense(port, new byte[] {4, 0, 0, 0, 0, 0, 0, 0, (byte) 0x80, 4, 'N', '.'});
    assertThat(send(port, "--frames 6 --fps max").code()).isZero();

    Shell.Result result = received.join();
    assertThat(result.code()).isZero();
    assertThat(result.json().whole("frames_received")).isEqualTo(6);
    assertThat(result.json().list("errors")).isNotEmpty();
    assertThat(result.err()).doesNotContain("\tat ");
  }

  /** The receiver may hang up in the middle: that is what a bad sender gets. */
  private static void nonsense(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|pipe|abort).*");
    }
  }

  @Test
  void survivesDatagramsOfNonsense() throws IOException {
    CompletableFuture<Shell.Result> received = receive("--transport udp --frames 6");
    int port = port();
    Random random = new Random(2);
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int i = 0; i < 20; i++) {
        byte[] nonsense = new byte[random.nextInt(2000)];
        random.nextBytes(nonsense);
        socket.send(
            new DatagramPacket(
                nonsense,
                nonsense.length,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
      }
    }
    Shell.Result sent = send(port, "--transport udp --frames 200 --fps 100");

    assertThat(sent.code()).isZero();
    assertThat(received.join().json().whole("frames_received")).isEqualTo(6);
    assertThat(received.join().code()).isZero();
  }

  @Test
  void aSenderWaitsForAReceiverAndSaysSoOnce() throws IOException {
    int port = freePort();
    Shell sending = new Shell();
    String words =
        "send --to 127.0.0.1:%d --size 64x48 --frames 3 --seconds 60 --json".formatted(port);
    CompletableFuture<Shell.Result> sent =
        CompletableFuture.supplyAsync(
            () -> sending.run(words.split(" ")), Thread::startVirtualThread);
    await().atMost(PATIENCE).until(() -> sending.errSoFar().contains("\n"));
    Shell.Result received =
        Shell.type(
            ("receive --frames 3 --seconds 60 --json --listen 127.0.0.1:" + port).split(" "));

    assertThat(received.json().whole("frames_received")).isEqualTo(3);
    assertThat(sent.join().code()).isZero();
    assertThat(sent.join().json().whole("bytes")).isGreaterThan(3 * 64 * 48 * 3);
    assertThat(sent.join().err())
        .startsWith("nobody listens at 127.0.0.1:%d yet (".formatted(port))
        .endsWith("; trying again until somebody does\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void aSenderThatNobodyHeardSaysSo() throws IOException {
    int port = freePort();
    Shell.Result result = Shell.type(("send --seconds 0.3 --to 127.0.0.1:" + port).split(" "));

    assertThat(result.err())
        .endsWith(
            "wirelab send: no picture was sent: nobody listened at 127.0.0.1:%d\n".formatted(port));
    assertThat(result.code()).isEqualTo(1);
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
