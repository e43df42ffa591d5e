package wirelab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.peer.Tshark;

final class CaptureWriterTest {
  private static final long TIME = 1_700_000_000_123_456_789L;

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<Packet> packets =
        List.of(
            packet(1, LinkType.ETHERNET, 60, 60),
            packet(2, LinkType.RAW_IP, 21, 1500, "message 7", "bytes 0–21"),
            packet(3, LinkType.ETHERNET, 0, 0));
    Path path = folder.resolve("three.pcapng");
    try (CaptureWriter writer = CaptureWriter.create(path)) {
      writer.names(Map.of(InetAddress.ofLiteral("10.0.0.1"), "sender.lab"));
      for (Packet packet : packets) {
        writer.add(packet);
      }
      assertThat(path).doesNotExist();
    }
    assertThat(read(path)).isEqualTo(packets);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void tsharkReadsWhatIsWrittenWithItsCommentsAndNames() throws IOException {
    Path path = folder.resolve("ours.pcapng");
    byte[] datagram =
        java.util.HexFormat.of()
            .parseHex("4500001c00010000401100000a0000010a00000207d007d100080000");
    try (CaptureWriter writer = CaptureWriter.create(path)) {
      writer.names(Map.of(InetAddress.ofLiteral("10.0.0.1"), "sender.lab"));
      writer.add(new Packet(1, TIME, LinkType.RAW_IP, ByteView.of(datagram), List.of("message 7")));
      writer.add(packet(2, LinkType.ETHERNET, 60, 1500));
    }
    assertThat(
            Tshark.lines(
                "tshark",
                "-N",
                "n",
                "-r",
                path.toString(),
                "-T",
                "fields",
                "-e",
                "frame.time_epoch",
                "-e",
                "frame.len",
                "-e",
                "frame.comment",
                "-e",
                "ip.src_host"))
        .containsExactly(
            "1700000000.123456789\t28\tmessage 7\tsender.lab", "1700000000.123456789\t1500\t\t");
    assertThat(Tshark.lines("capinfos", "-M", "-c", path.toString()))
        .anyMatch(line -> line.matches("Number of packets: +2"));
  }

  @Test
  void aRecordingIsOnDiskWhileItGoesOn() throws IOException {
    Path path = folder.resolve("live.pcapng");
    Packet packet = packet(1, LinkType.ETHERNET, 60, 60);
    try (CaptureWriter writer = CaptureWriter.append(path)) {
      writer.add(packet);
      await().untilAsserted(() -> assertThat(read(path)).containsExactly(packet));
    }
  }

  @Test
  void carriesOnAFileThatWasTornOff() throws IOException {
    Path path = folder.resolve("torn.pcapng");
    for (int i = 1; i <= 2; i++) {
      try (CaptureWriter writer = CaptureWriter.append(path)) {
        writer.add(packet(i, LinkType.ETHERNET, 60, 60));
        writer.add(packet(i + 1, LinkType.RAW_IP, 40, 40));
      }
      byte[] bytes = Files.readAllBytes(path);
      Files.write(path, Arrays.copyOf(bytes, bytes.length - 5));
    }
    assertThat(read(path)).hasSize(2);
    try (CaptureWriter writer = CaptureWriter.append(path)) {
      writer.add(packet(3, LinkType.ETHERNET, 60, 60));
    }
    assertThat(read(path)).hasSize(3);
  }

  @Test
  void appendsToNothingButPcapng() throws IOException {
    Path path = Files.writeString(folder.resolve("note.txt"), "a note of four words");
    assertThatThrownBy(() -> CaptureWriter.append(path))
        .hasMessage(path + " is no pcapng file, nothing can be appended");
    assertThat(path).hasContent("a note of four words");
  }

  private static Packet packet(
      int number, LinkType link, int captured, int length, String... comments) {
    byte[] bytes = new byte[captured];
    Arrays.fill(bytes, (byte) number);
    return new Packet(number, TIME, link, ByteView.captured(bytes, length), List.of(comments));
  }

  private static List<Packet> read(Path path) throws IOException {
    List<Packet> packets = new ArrayList<>();
    try (CaptureFile file = CaptureFile.open(path)) {
      for (Optional<Packet> p = file.next(); p.isPresent(); p = file.next()) {
        packets.add(p.get());
      }
    }
    return packets;
  }
}
