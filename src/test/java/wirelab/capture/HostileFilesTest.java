package wirelab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.dissect.DissectPlugin;
import wirelab.model.Packet;
import wirelab.spi.Catalog;
import wirelab.trace.Listed;
import wirelab.trace.Trace;

final class HostileFilesTest {
  private static final Catalog CATALOG = new Catalog(List.of(new DissectPlugin()));
  private static final Path CAPTURES = Path.of("src/test/resources/captures");
  private static final int MUTATIONS = 20_000;
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;

  @Test
  void readsAnyMutationToItsEndOrItsDamage() throws IOException {
    List<byte[]> files = originals();
    Random random = new Random(1);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = files.get(i % files.size()).clone();
      for (int change = random.nextInt(1, 8); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      readAll(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void takesAnyBytesForAnyLinkTypeApart() throws IOException {
    Random random = new Random(2);
    List<Packet> packets = new ArrayList<>();
    Trace trace = new Trace(CATALOG, new Listed(packets));
    List<Integer> links = List.of(0, 1, 12, 14, 101, 108, 113, 228, 229, 276, 999);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Packet packet =
          new Packet(
              i + 1,
              i,
              wirelab.model.LinkType.of(links.get(i % links.size())),
              wirelab.model.ByteView.captured(bytes, bytes.length + random.nextInt(2) * 50L),
              List.of());
      packets.add(packet);
      trace.add(packet);
      assertThat(trace.inspect(packet.number()).fields()).isNotEmpty();
    }
  }

  @Test
  void saysWhereAPcapEndsWhereverItIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(CAPTURES.resolve("mixed-big-ns.pcap"));
    for (int length = 0; length < whole.length; length++) {
      int border = FILE_HEADER;
      int packets = 0;
      int next = end(whole, border);
      while (next <= length && border < length) {
        border = next;
        packets++;
        next = end(whole, border);
      }
      long start = length < FILE_HEADER ? 0 : border;
      try (CaptureFile file = CaptureFile.of(new ByteArrayInputStream(whole, 0, length))) {
        int read = 0;
        while (file.next().isPresent()) {
          read++;
        }
        assertThat(read).as("packets of %d bytes", length).isEqualTo(packets);
        assertThat(file.damage().map(Damage::offset).orElse(-1L))
            .as("damage in %d bytes", length)
            .isEqualTo(length == border ? -1 : start);
      }
    }
  }

  private static int end(byte[] pcap, int start) {
    return start + RECORD_HEADER > pcap.length
        ? Integer.MAX_VALUE
        : start + RECORD_HEADER + ByteBuffer.wrap(pcap).getInt(start + 8);
  }

  @ParameterizedTest
  @CsvSource({"0xFFFFFFFF", "0", "13", "8"})
  void refusesABlockOfThisLength(String length) throws IOException {
    ByteBuffer section =
        new Block(PcapngRecords.SECTION)
            .u32(PcapngRecords.BYTE_ORDER)
            .u16(1)
            .u16(0)
            .u32(-1)
            .u32(-1)
            .bytes();
    int end = section.remaining();
    byte[] bytes =
        ByteBuffer.allocate(end + 100)
            .put(section)
            .putInt(PcapngRecords.PACKET)
            .putInt(Long.decode(length).intValue())
            .array();
    assertThat(damage(bytes))
        .isEqualTo(
            new Damage(
                end,
                "the block says it is %d bytes long; a block has 12 or more, in steps of 4"
                    .formatted(Long.decode(length))));
  }

  @Test
  void readsOverAnUnknownBlockThatClaimsFourGigabytesUntilTheFileEnds() throws IOException {
    byte[] file =
        ByteBuffer.allocate(28 + 12)
            .put(
                new Block(PcapngRecords.SECTION)
                    .u32(PcapngRecords.BYTE_ORDER)
                    .u16(1)
                    .u16(0)
                    .u32(-1)
                    .u32(-1)
                    .bytes())
            .putInt(0x7777)
            .putInt(0xfffffffc)
            .array();
    assertThat(damage(file).offset()).isEqualTo(28);
  }

  @Test
  void refusesAPacketLongerThanAnyCanBe() throws IOException {
    byte[] file =
        ByteBuffer.allocate(60)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(PcapRecords.MICROS)
            .putShort((short) 2)
            .putShort((short) 4)
            .position(24)
            .putLong(0)
            .putInt(-1)
            .array();
    assertThat(damage(file))
        .isEqualTo(
            new Damage(24, "packet 1 has a captured length of 4294967295, the limit is 16777216"));
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    assertThat(damage(new byte[0])).isEqualTo(new Damage(0, "the file is empty"));
  }

  @Test
  void saysThatRandomBytesAreNoCapture() throws IOException {
    byte[] bytes = new byte[1000];
    new Random(3).nextBytes(bytes);
    assertThat(damage(bytes).reason()).startsWith("neither pcap nor pcapng: it begins with 0x");
  }

  private static Damage damage(byte[] bytes) throws IOException {
    try (CaptureFile file = CaptureFile.of(new ByteArrayInputStream(bytes))) {
      assertThat(file.next()).isEmpty();
      return file.damage().orElseThrow();
    }
  }

  private static void readAll(byte[] bytes) throws IOException {
    Listed packets = Listed.of(bytes);
    Trace trace = packets.into(new Trace(CATALOG, packets));
    for (Packet packet : packets.packets()) {
      assertThat(trace.inspect(packet.number()).packet()).isSameAs(packet);
    }
  }

  private static List<byte[]> originals() throws IOException {
    try (Stream<Path> files = Files.list(CAPTURES)) {
      List<byte[]> all = new java.util.ArrayList<>();
      for (Path file : files.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
      return all;
    }
  }
}
