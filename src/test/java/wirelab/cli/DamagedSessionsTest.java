package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wirelab.capture.CaptureWriter;
import wirelab.model.ByteView;
import wirelab.model.Packet;
import wirelab.model.VideoFormat;
import wirelab.trace.Filmed;

/** Files that are broken in ways that have broken other programs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class DamagedSessionsTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(200, 150);
  private static final int PICTURES = 8;
  private static final int SEQUENCE = 24;
  private static final int HOLE = 2_000_000_000;

  @TempDir Path folder;

  @Test
  void aHoleOfTwoGigabytesInAStreamCostsOnlyTheMessageItIsIn() throws Exception {
    List<Packet> packets = new ArrayList<>();
    List<Packet> filmed = Filmed.over("tcp+Q+struct", FORMAT, PICTURES).packets();
    int port = filmed.getFirst().bytes().u16(20);
    int half = filmed.size() / 2;
    for (Packet packet : filmed) {
      boolean moved = packet.number() > half && packet.bytes().u16(20) == port;
      packets.add(moved ? shifted(packet) : packet);
    }
    Path file = written(packets);
    Shell.Result result = inspect(file, "--json", "--frames-out", folder.resolve("p").toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("\"missing\":2000000000,", "\"wire\":\"tcp+Q+struct\"");
    assertThat(pictures()).isBetween(PICTURES - 1L, (long) PICTURES);
  }

  @Test
  void randomBytesAreSaidToBeNoCapture() throws Exception {
    byte[] noise = new byte[1 << 20];
    new Random(8).nextBytes(noise);
    Path file = Files.write(folder.resolve("noise.pcapng"), noise);
    assertThat(inspect(file).err())
        .isEqualTo(
            "wirelab inspect: %s: damaged at byte 0: neither pcap nor pcapng: it begins with 0x%08x\n"
                .formatted(file, ByteBuffer.wrap(noise).getInt()));
    for (String format : List.of("pcapng", "lua", "csv", "jsonl", "html")) {
      Path target = folder.resolve("noise-out." + format);
      Shell.Result result = Shell.type("export", file.toString(), "--to", target.toString());
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).hasLineCount(1).contains("damaged at byte 0");
    }
  }

  @Test
  void aBlockOfFourGigabytesEndsTheFileBeforeIt() throws Exception {
    byte[] whole = Files.readAllBytes(session());
    ByteBuffer file = ByteBuffer.wrap(Arrays.copyOf(whole, whole.length + 12));
    file.order(bigEndian(whole) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    file.position(whole.length).putInt(6).putInt(0xFFFFFFFF).putInt(0);
    assertThatAllPicturesAreThere(file.array(), whole.length);
  }

  @Test
  void aFileThatIsCutOffGivesWhatStandsBefore() throws Exception {
    byte[] whole = Files.readAllBytes(session());
    int within = whole.length / 2 | 1; // blocks end at multiples of four
    Path file = Files.write(folder.resolve("cut.pcapng"), Arrays.copyOf(whole, within));
    Path target = folder.resolve("exported.pcapng");
    Shell.Result result = Shell.type("export", file.toString(), "--to", target.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("damaged at byte");
    Shell.Result again = inspect(target, "--json", "--frames-out", folder.resolve("p").toString());
    assertThat(again.err()).isEmpty();
    assertThat(pictures()).isBetween(PICTURES / 2 - 1L, PICTURES / 2 + 1L);
  }

  @Test
  void saysInOneLineThatPicturesOrVideoCanNotBeWritten() throws Exception {
    Path file = session();
    Path taken = Files.writeString(folder.resolve("taken"), "no folder");
    assertThat(inspect(file, "--json", "--frames-out", taken.toString()).err())
        .isEqualTo("wirelab inspect: %s: %s is not a folder\n".formatted(file, taken));
    Path video = folder.resolve("none/video.avi");
    assertThat(inspect(file, "--json", "--video", video.toString()).err())
        .isEqualTo(
            "wirelab inspect: %s: --video %s: it can not be written there\n"
                .formatted(file, video));
  }

  private void assertThatAllPicturesAreThere(byte[] bytes, long damage) throws Exception {
    Path file = Files.write(folder.resolve("damaged.pcapng"), bytes);
    Shell.Result result = inspect(file, "--json", "--frames-out", folder.resolve("p").toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("damaged at byte " + damage + ": ");
    assertThat(result.out()).contains("\"damaged_at\":" + damage + ",");
    assertThat(pictures()).isEqualTo(PICTURES);
  }

  private static boolean bigEndian(byte[] pcapng) {
    return ByteBuffer.wrap(pcapng).getInt(8) == 0x1A2B3C4D;
  }

  private Path session() throws Exception {
    return written(Filmed.over("tcp+Q+struct", FORMAT, PICTURES).packets());
  }

  private Path written(List<Packet> packets) throws Exception {
    Path file = folder.resolve("session.pcapng");
    try (CaptureWriter writer = CaptureWriter.create(file)) {
      for (Packet packet : packets) {
        writer.add(packet);
      }
    }
    return file;
  }

  private static Packet shifted(Packet packet) {
    ByteBuffer bytes = ByteBuffer.wrap(packet.bytes().toArray());
    bytes.putInt(SEQUENCE, bytes.getInt(SEQUENCE) + HOLE);
    ByteView view = ByteView.of(bytes.array());
    return new Packet(packet.number(), packet.time(), packet.link(), view, packet.comments());
  }

  private long pictures() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("p"))) {
      return files.filter(file -> file.toString().endsWith(".png")).count();
    }
  }

  private static Shell.Result inspect(Path file, String... options) {
    List<String> words = new ArrayList<>(List.of("inspect", file.toString()));
    words.addAll(List.of(options));
    return Shell.type(words.toArray(String[]::new));
  }
}
