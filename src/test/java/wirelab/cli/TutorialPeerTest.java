package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures;
import wirelab.model.HostPort;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;
import wirelab.opencv.Png;
import wirelab.peer.Python;

/** The command line at one end, the tutorial's programs in real Python at the other. */
class TutorialPeerTest {
  private static final String SENDER = script("tutorial_sender.py");
  private static final String RECEIVER = script("tutorial_receiver.py");
  private static final String ANY = "numpy";

  @TempDir private Path folder;

  private static String script(String name) {
    return Path.of("src/main/python", name).toAbsolutePath().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "numpy, 640x480, 200, ''",
    "numpy 1, 641x479, 200, ''",
    "numpy, 641x479, 200, --dribble",
    "numpy 1, 640x480, 10, --dribble",
    "numpy, 17x16, 40, --dribble",
    "numpy 2, 641x479, 5, --protocol=2",
    "numpy 1, 641x479, 5, --protocol=2",
    "numpy 2, 641x479, 5, --protocol=3",
    "numpy 2, 641x479, 5, --protocol=5",
    "numpy 1, 641x479, 5, --protocol=5",
  })
  void receivesWhatTheTutorialSends(String numpy, String size, int frames, String option)
      throws Exception {
    assertThat(received("127.0.0.1", frames, numpy, "--size", size, option)).hasSize(frames);
  }

  @Test
  void receivesWhatTheTutorialSendsOverIPv6() throws Exception {
    assertThat(received("::1", 10, ANY)).hasSize(10);
  }

  /** The hashes of the pictures, after they have been found to be those that were sent. */
  private List<String> received(String host, int frames, String numpy, String... options)
      throws Exception {
    Python python = Python.with(numpy);
    String count = String.valueOf(frames);
    String listen = new HostPort(host, 0).toString();
    InvokedCommand receive =
        InvokedCommand.start(
            "receive", "--listen", listen, "--frames", count, "--frames-out", folder.toString());
    HostPort address = receive.listening();
    List<String> arguments = new ArrayList<>(List.of(address.host(), "" + address.port()));
    arguments.addAll(List.of("--frames", count));
    Stream.of(options).filter(option -> !option.isEmpty()).forEach(arguments::add);
    String told = text(python.run(SENDER, new byte[0], arguments.toArray(String[]::new)));

    assertThat(receive.exitCode()).as(receive.error()).isZero();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      hashes.add(hash(folder.resolve("%06d.png".formatted(i))));
    }
    assertThat(numbered(hashes)).isEqualTo(told.lines().toList());
    return hashes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String hash(Path file) throws Exception {
    try (VideoFrame frame = PictureFile.read(file)) {
      return hash(frame.pixels());
    }
  }

  private static String hash(ByteBuffer pixels) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(pixels);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> numbered(List<String> hashes) {
    List<String> lines = new ArrayList<>();
    for (String hash : hashes) {
      lines.add(lines.size() + " " + hash);
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "numpy, 640x480, 200, pickle",
    "numpy 1, 640x480, 40, pickle",
    "numpy 2, 641x479, 200, pickle",
    "numpy 2, 641x479, 10, 'pickle:4,numpy=2'",
    "numpy 2, 641x479, 5, 'pickle:2,numpy=2'",
    "numpy 1, 641x479, 5, pickle:2",
    "numpy 2, 641x479, 5, pickle:3",
    "numpy 1, 641x479, 5, pickle:3",
    "numpy 2, 641x479, 5, pickle:5",
    "numpy 1, 641x479, 5, pickle:5",
  })
  void theTutorialReceivesWhatIsSent(String numpy, String size, int frames, String codec)
      throws Exception {
    isReceived("127.0.0.1", numpy, size, frames, codec);
  }

  @Test
  void theTutorialReceivesWhatIsSentOverIPv6() throws Exception {
    isReceived("::1", ANY, "640x480", 10, "pickle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7", "1000000"})
  void theTutorialReceivesWithAnyRecvSize(String recv) throws Exception {
    isReceived("127.0.0.1", ANY, "32x24", 20, "pickle", "--recv", recv);
  }

  private void isReceived(
      String host, String numpy, String size, int frames, String codec, String... options)
      throws Exception {
    Python python = Python.with(numpy);
    List<String> sent = pictures(PictureSize.parse(size));
    List<String> arguments = new ArrayList<>(List.of(host, "0", "--frames", "" + frames));
    arguments.addAll(List.of(options));
    Process receiver = python.start(RECEIVER, arguments.toArray(String[]::new));
    try (BufferedReader told = receiver.inputReader()) {
      String port = told.readLine().replace("listening ", "");
      InvokedCommand send =
          InvokedCommand.run(
              "send",
              "--to=" + new HostPort(host, Integer.parseInt(port)),
              "--wire=tutorial",
              "--codec=" + codec,
              "--source=file:" + folder,
              "--fps=max",
              "--frames=" + frames);
      assertThat(send.exitCode()).as(send.error()).isZero();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < frames; i++) {
        expected.add(
            "%d %s %s".formatted(i, sent.get(i % sent.size()), shape(PictureSize.parse(size))));
      }
      assertThat(told.lines()).isEqualTo(expected);
    } finally {
      receiver.destroyForcibly();
    }
  }

  private static String shape(PictureSize size) {
    return "(%d, %d, 3)".formatted(size.height(), size.width());
  }

  /** Writes some pictures into the folder; their hashes in the order in which they are sent. */
  private List<String> pictures(PictureSize size) throws Exception {
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      VideoFormat format = VideoFormat.bgr(size.width(), size.height());
      try (VideoFrame frame = WirePictures.picture(format, null, 31 * i)) {
        Png.write(frame, folder.resolve(i + ".png"));
        hashes.add(hash(frame.pixels()));
      }
    }
    return hashes;
  }

  @Test
  void tellsTheAgeOfPicturesThatWentThroughAForeignProgram() throws Exception {
    Python python = Python.with("numpy");
    InvokedCommand receive =
        InvokedCommand.start("receive", "--listen=127.0.0.1:0", "--frames=60", "--json");
    HostPort target = receive.listening();
    Process forwarder = python.start("tutorial_forwarder.py", target.host(), "" + target.port());
    try (BufferedReader told = forwarder.inputReader()) {
      InvokedCommand send =
          InvokedCommand.run(
              "send", "--to=127.0.0.1:" + told.readLine(), "--frames=60", "--fps=60");
      assertThat(send.exitCode()).as(send.error()).isZero();
      assertThat(receive.exitCode()).as(receive.error()).isZero();
      assertThat(receive.count("frames_intact")).isEqualTo(60);
      assertThat(receive.number("p50")).isBetween(0.1, 60_000.0);
      assertThat(receive.number("max")).isGreaterThanOrEqualTo(receive.number("p50"));
    } finally {
      forwarder.destroyForcibly();
    }
  }
}
