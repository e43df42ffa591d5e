package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.live.Sources;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Packet;
import wirelab.model.Side;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;
import wirelab.peer.Machine;
import wirelab.peer.Tshark;
import wirelab.session.SessionFile;
import wirelab.spi.Codec;

/** What {@code --save} writes, as Wireshark's tools and this program read it. */
final class SaveTest {
  private static final int PICTURES = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"struct", "pickle"})
  void thePicturesOfAStreamAreInTheFile(String codec) throws Exception {
    Path file = stream("tcp+Q+" + codec);

    byte[] sent = bytesSent(file);
    List<ByteRange> messages = messages(file);
    assertThat(messages).hasSize(PICTURES);
    assertThat(messages.getLast().end()).isEqualTo(sent.length);
    for (int i = 0; i < PICTURES; i++) {
      ByteRange range = messages.get(i);
      ByteBuffer message =
          ByteBuffer.wrap(sent, (int) range.start(), (int) range.length())
              .slice()
              .order(ByteOrder.LITTLE_ENDIAN);
      assertThat(message.getLong()).isEqualTo(message.remaining());
      assertThatItIsPicture(i, codec, message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"struct", "pickle"})
  void thePicturesOfDatagramsAreInTheFile(String codec) throws Exception {
    Path file = stream("udp:datagram=1400+chunks+" + codec);

    Map<Integer, List<byte[]>> pieces = new TreeMap<>();
    for (String payload : Tshark.fields(file, List.of("udp.payload"))) {
      byte[] datagram = HexFormat.of().parseHex(payload);
      pieces
          .computeIfAbsent(ByteBuffer.wrap(datagram).getInt(), key -> new ArrayList<>())
          .add(java.util.Arrays.copyOfRange(datagram, 8, datagram.length));
    }
    assertThat(pieces).hasSize(PICTURES);
    for (int i = 0; i < PICTURES; i++) {
      ByteBuffer message = ByteBuffer.allocate(1 << 20);
      pieces.getOrDefault(i, List.of()).forEach(message::put);
      assertThatItIsPicture(i, codec, message.flip());
    }
  }

  @Test
  void sendingAndReceivingAloneAreRecordedToo() throws Exception {
    Path sent = folder.resolve("sent.pcapng");
    Path received = folder.resolve("received.pcapng");
    int port;
    try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String at = "127.0.0.1:" + port;
    Thread sender =
        Thread.ofPlatform()
            .start(() -> Shell.type(words("send --frames 5 --size 160x120 --to", at, sent)));
    Shell.Result result = Shell.type(words("receive --frames 5 --listen", at, received));
    sender.join();

    assertThat(result.code()).isZero();
    assertThat(bytesSent(sent)).hasSizeGreaterThan(PICTURES * 160 * 120 * 3);
    assertThat(bytesSent(received)).isEqualTo(bytesSent(sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libpcap", "dumpcap"})
  void thePacketsThatTravelledAreInTheFile(String source) throws Exception {
    Machine.working(Sources.ofHere().named(source).orElseThrow());
    Path file = folder.resolve("session.pcapng");
    Shell.Result result =
        Shell.type(
            ("stream --frames 5 --size 160x120 --via " + source + " --save " + file).split(" "));

    assertThat(result.code()).isZero();
    assertThat(result.err()).startsWith("packets: " + source + " on ").contains("tcp port ");
    assertThat(messages(file)).hasSize(PICTURES);
    assertThat(bytesSent(file)).hasSize((int) messages(file).getLast().end());
    assertThat(Tshark.fields(file, List.of("tcp.flags")))
        .startsWith("0x0002", "0x0012")
        .endsWith("0x0011", "0x0010");
  }

  @Test
  void saysThatThereIsNoSuchSource() {
    assertThat(Shell.type("stream", "--frames", "1", "--via", "wire").err())
        .isEqualTo(
            "wirelab stream: --via 'wire': there are auto, libpcap, dumpcap, tap"
                + " (wirelab stream --help tells more)\n");
  }

  @Test
  void saysThatTheFileCanNotBe() {
    Path file = folder.resolve("none/session.pcapng");
    assertThat(Shell.type("stream", "--frames", "1", "--save", file.toString()))
        .isEqualTo(
            new Shell.Result(
                1, "", "wirelab stream: --save %s: there is no such folder\n".formatted(file)));
  }

  private static String[] words(String command, String address, Path file) {
    return (command + " " + address + " --via tap --save " + file).split(" ");
  }

  /** Runs a few pictures through a wire; they are written beside the recording, too. */
  private Path stream(String wire) throws IOException {
    Path file = folder.resolve("session.pcapng");
    Shell.Result result =
        Shell.type(
            "stream",
            "--size",
            "160x120",
            "--fps",
            "30",
            "--frames",
            String.valueOf(PICTURES),
            "--wire",
            wire,
            "--frames-out",
            folder.resolve("pictures").toString(),
            "--via",
            "tap",
            "--save",
            file.toString());
    assertThat(result.err()).startsWith("packets: made by the tap");
    assertThat(result.code()).isZero();
    assertThat(
            Tshark.lines(
                "tshark",
                "-r",
                file.toString(),
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "udp.check_checksum:TRUE",
                "-Y",
                "_ws.malformed || _ws.expert.severity >= 0x600000 || tcp.analysis.flags"))
        .isEmpty();
    assertThat(Files.exists(file)).isTrue();
    return file;
  }

  private static byte[] bytesSent(Path file) throws IOException {
    StringBuilder hex = new StringBuilder();
    for (String line :
        Tshark.lines("tshark", "-q", "-z", "follow,tcp,raw,0", "-r", file.toString())) {
      if (line.matches("[0-9a-f]+")) {
        hex.append(line);
      }
    }
    return HexFormat.of().parseHex(hex);
  }

  private static List<ByteRange> messages(Path path) throws IOException {
    List<ByteRange> ranges = new ArrayList<>();
    try (SessionFile file = SessionFile.open(path)) {
      file.onEvent(
          event -> {
            if (event instanceof Event.MessagePassed message && message.side() == Side.SENDER) {
              ranges.add(message.range());
            }
          });
      Optional<Packet> packet = file.next();
      while (packet.isPresent()) {
        packet = file.next();
      }
      assertThat(file.damage()).isEmpty();
      assertThat(file.skipped()).isZero();
    }
    return ranges;
  }

  private void assertThatItIsPicture(int number, String codec, ByteBuffer message)
      throws Exception {
    Lease lease = Memory.common().lease(message.remaining());
    ByteBuffer bytes = lease.bytes();
    bytes.put(message).flip();
    Path png = folder.resolve("pictures/%06d.png".formatted(number));
    try (Codec decoder = Shell.CATALOG.codecs().create(Shell.CATALOG.codecs().parse(codec));
        VideoFrame carried =
            decoder.decode(
                Message.incoming(
                    lease, bytes, number, ByteRange.of(0, bytes.remaining()), List.of()));
        VideoFrame shown = PictureFile.read(png)) {
      assertThat(carried.pixels()).isEqualTo(shown.pixels());
    }
  }
}
