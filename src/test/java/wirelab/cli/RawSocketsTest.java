package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.app.Main;
import wirelab.capture.live.Sources;
import wirelab.codec.WirePictures;
import wirelab.model.HostPort;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;
import wirelab.opencv.Png;
import wirelab.peer.Machine;
import wirelab.peer.Python;
import wirelab.peer.Tshark;

/** Video in IP packets of our own making. */
class RawSocketsTest {
  private static final int PICTURES = 7;

  @TempDir private Path folder;

  @BeforeEach
  void rawSocketsMayBeOpened() {
    Machine.mayOpenRawSockets();
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "raw:kernel", "raw:checksum=zero", "raw:datagram=60000"})
  void videoCrosses(String transport) {
    Shell.Result result =
        Shell.type(
            ("stream --frames 10 --fps 20 --size 160x120 --codec struct --json --reassembly-ms 9000"
                    + " --transport "
                    + transport)
                .split(" "));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.json().whole("frames_intact")).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw:ttl=3,dscp=46,df=on", "raw:kernel"})
  void aPlainUdpReceiverShowsThePictures(String transport) throws Exception {
    List<String> sent = pictures();
    Path received = folder.resolve("received");
    InvokedCommand receive =
        InvokedCommand.start(
            "receive",
            "--listen=127.0.0.1:0",
            "--wire=udp+chunks+struct",
            "--frames=" + PICTURES,
            "--reassembly-ms=9000",
            "--frames-out=" + received);
    send(transport, receive.listening());

    assertThat(receive.exitCode()).as(receive.error()).isZero();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      try (VideoFrame frame = PictureFile.read(received.resolve("%06d.png".formatted(i)))) {
        hashes.add(hash(frame.pixels()));
      }
    }
    assertThat(hashes).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw:ttl=3,id=9", "raw:kernel", "raw:checksum=zero"})
  void pythonReceivesThePictures(String transport) throws Exception {
    List<String> sent = pictures();
    Process receiver = Python.with().start("chunks_receiver.py", "" + PICTURES);
    try (BufferedReader told = receiver.inputReader()) {
      String port = told.readLine().replace("listening ", "");
      send(transport, HostPort.parse("127.0.0.1:" + port));

      assertThat(told.lines())
          .isEqualTo(IntStream.range(0, PICTURES).mapToObj(i -> i + " " + sent.get(i)).toList());
    } finally {
      receiver.destroyForcibly();
    }
  }

  private void send(String transport, HostPort to) throws Exception {
    InvokedCommand send =
        InvokedCommand.run(
            "send",
            "--to=" + to,
            "--transport=" + transport,
            "--framing=chunks",
            "--codec=struct",
            "--source=file:" + folder.resolve("sent"),
            "--fps=20",
            "--frames=" + PICTURES);
    assertThat(send.exitCode()).as(send.error()).isZero();
  }

  /** Writes some pictures into a folder; their hashes in the order in which they are sent. */
  private List<String> pictures() throws Exception {
    List<String> hashes = new ArrayList<>();
    Files.createDirectories(folder.resolve("sent"));
    for (int i = 0; i < PICTURES; i++) {
      try (VideoFrame frame = WirePictures.picture(VideoFormat.bgr(161, 119), null, 31 * i)) {
        Png.write(frame, folder.resolve("sent").resolve(i + ".png"));
        hashes.add(hash(frame.pixels()));
      }
    }
    return hashes;
  }

  private static String hash(ByteBuffer pixels) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(pixels);
    return HexFormat.of().formatHex(digest.digest());
  }

  @ParameterizedTest
  @CsvSource({
    "'raw:ttl=7,id=65530,dscp=46,df=on', 7, 46, 1, 65530",
    "'raw:ttl=200,id=300', 200, 0, 0, 300",
  })
  void whatWasChosenIsInTheCapture(String transport, int ttl, int dscp, int df, int id)
      throws Exception {
    Path file = captured(transport);

    List<String> packets =
        Tshark.fields(file, List.of("ip.ttl", "ip.dsfield.dscp", "ip.flags.df", "ip.id"));
    List<String> expected = new ArrayList<>();
    int next = id;
    for (int i = 0; i < packets.size(); i++) {
      expected.add("%d\t%d\t%d\t0x%04x".formatted(ttl, dscp, df, next));
      next = next == 65_535 ? 1 : next + 1;
    }
    assertThat(packets).hasSizeGreaterThan(PICTURES * 160 * 120 * 3 / 1400).isEqualTo(expected);
  }

  @Test
  void theKernelAddsAHeaderWithTheTtl() throws Exception {
    Path file = captured("raw:kernel,ttl=9");

    assertThat(Tshark.fields(file, List.of("ip.ttl"))).isNotEmpty().containsOnly("9");
  }

  /** Packets as libpcap sees them, in which tshark finds nothing wrong. */
  private Path captured(String transport) throws Exception {
    Machine.working(Sources.ofHere().named("libpcap").orElseThrow());
    Path file = folder.resolve("session.pcapng");
    Shell.Result result =
        Shell.type(
            "stream",
            "--frames=" + PICTURES,
            "--fps=20",
            "--size=160x120",
            "--codec=struct",
            "--transport=" + transport,
            "--reassembly-ms=9000",
            "--via=libpcap",
            "--save=" + file);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(tshark(file, "ip.checksum.status != 1 || udp.checksum.status != 1")).isEmpty();
    assertThat(tshark(file, "_ws.malformed || _ws.expert.severity >= 0x600000")).isEmpty();
    return file;
  }

  private static List<String> tshark(Path file, String filter) throws Exception {
    return Tshark.lines(
        "tshark",
        "-r",
        file.toString(),
        "-o",
        "ip.check_checksum:TRUE",
        "-o",
        "udp.check_checksum:TRUE",
        "-Y",
        filter);
  }

  @Test
  void aWrongChecksumIsNamed() {
    Shell.Result result =
        Shell.type(
            "stream --frames 2 --size 64x48 --codec struct --transport raw:checksum=wrong"
                .split(" "));

    assertThat(result.err()).contains("0 of 2 pictures arrived intact").contains("UDP checksum");
    assertThat(result.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "send", "receive"})
  void saysWhichRightIsMissing(String command) throws Exception {
    assertThat(
            Machine.complaintsWithoutRights(Main.class, command, "--transport=raw", "--frames=1"))
        .hasLineCount(1)
        .contains("raw sockets need root, or the right CAP_NET_RAW")
        .contains("sudo");
  }

  @Test
  void saysThatItWritesHeadersOfIpv4() {
    Shell.Result result =
        Shell.type("receive", "--listen=[::1]:0", "--transport=raw", "--frames=1");

    assertThat(result.err()).contains("is an address of IPv6").hasLineCount(1);
    assertThat(result.code()).isEqualTo(1);
  }
}
