package wirelab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirelab.capture.PacketLog.Counts;
import wirelab.capture.PacketLog.Hold;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;

final class PacketLogTest {
  private static final int CHUNK = 4096;

  /** Packets of 68 bytes take 100 of a chunk's 4096. */
  private static final int IN_A_CHUNK = 40;

  private static final int LENGTH = 68;

  @Test
  void givesBackWhatWasAppended() {
    PacketLog log = new PacketLog();
    assertThat(log.append(new byte[] {1, 2, 3}, 17, 1, 60)).isTrue();
    log.append(packet(99, "message 7", "größer"));
    ByteBuffer wide = ByteBuffer.allocateDirect(8).put(2, (byte) 5).position(2).limit(4);
    log.append(wide, -5, LinkType.of(276), 2, List.of("made up"));
    assertThat(wide.position()).isEqualTo(2);

    assertThat(all(log))
        .containsExactly(
            new Packet(
                1, 17, LinkType.ETHERNET, ByteView.captured(new byte[] {1, 2, 3}, 60), List.of()),
            numbered(packet(99, "message 7", "größer"), 2),
            new Packet(
                3, -5, LinkType.of(276), ByteView.of(new byte[] {5, 0}), List.of("made up")));
    assertThat(log.counts()).isEqualTo(new Counts(3, 3 + LENGTH + 2, 0, 0));
  }

  @Test
  void beginsEmptyAndRefusesNumbersThatAreNotThere() {
    PacketLog log = new PacketLog();
    assertThat(List.of(log.first(), log.end())).containsExactly(1L, 1L);
    log.append(packet(1));
    assertThatThrownBy(() -> log.packet(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("packet 2: there are 1 to 1");
    assertThatThrownBy(() -> log.packet(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void forgetsTheOldestChunkWise() {
    PacketLog log = new PacketLog(3, CHUNK);
    fill(log, 3 * IN_A_CHUNK);
    assertThat(log.first()).isEqualTo(1);

    fill(log, 1);
    assertThat(log.first()).isEqualTo(1 + IN_A_CHUNK);
    assertThat(log.end()).isEqualTo(3 * IN_A_CHUNK + 2);
    assertThat(log.counts().forgotten()).isEqualTo(IN_A_CHUNK);
    assertThat(all(log)).allSatisfy(PacketLogTest::checkOwnNumber).hasSize(2 * IN_A_CHUNK + 1);

    fill(log, 10 * IN_A_CHUNK);
    assertThat(all(log)).allSatisfy(PacketLogTest::checkOwnNumber);
    assertThatThrownBy(() -> log.packet(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aHeldLogKeepsAllUntilTwiceItsSizeAndRefusesTheNewest() {
    PacketLog log = new PacketLog(2, CHUNK);
    fill(log, 2 * IN_A_CHUNK);
    Hold another = log.hold();
    try (Hold hold = log.hold()) {
      assertThat(hold).isNotSameAs(another);
      fill(log, 2 * IN_A_CHUNK);
      assertThat(log.first()).isEqualTo(1);
      assertThat(log.append(packet(1))).isFalse();
      assertThat(log.counts())
          .isEqualTo(new Counts(4 * IN_A_CHUNK, 4L * IN_A_CHUNK * LENGTH, 0, 1));
      another.close();
      another.close();
      assertThat(log.append(packet(1))).isFalse();
      assertThat(all(log)).hasSize(4 * IN_A_CHUNK);
    }
    assertThat(log.first()).isEqualTo(1 + 2 * IN_A_CHUNK);
    assertThat(log.append(packet(1))).isTrue();
    assertThat(log.counts())
        .isEqualTo(
            new Counts(4 * IN_A_CHUNK + 1, (4L * IN_A_CHUNK + 1) * LENGTH, 3 * IN_A_CHUNK, 2));
  }

  @Test
  void cutsWhatIsLongerThanAChunk() {
    PacketLog log = new PacketLog(2, CHUNK);
    log.append(new byte[2 * CHUNK], 0, 1, 2 * CHUNK);
    ByteView bytes = log.packet(1).bytes();
    assertThat(bytes.length()).isEqualTo(CHUNK - PacketChunk.OVERHEAD);
    assertThat(bytes.wireLength()).isEqualTo(2 * CHUNK);
  }

  @Test
  void readersSeeWholePacketsWhileOthersAppend() {
    PacketLog log = new PacketLog(4, CHUNK);
    int each = 20_000;
    long all = 3L * each;
    List<CompletableFuture<Void>> writers =
        Stream.generate(() -> CompletableFuture.runAsync(() -> fill(log, each))).limit(3).toList();
    List<CompletableFuture<Long>> readers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> readUntil(log, all)))
            .limit(3)
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThat(readers.stream().map(CompletableFuture::join)).allMatch(read -> read > 0);
    Counts counts = log.counts();
    assertThat(counts.packets()).isEqualTo(all);
    assertThat(counts.forgotten()).isEqualTo(log.first() - 1);
  }

  private static long readUntil(PacketLog log, long last) {
    long read = 0;
    while (log.end() <= last || read == 0) {
      long first = log.first();
      long number = ThreadLocalRandom.current().nextLong(first, Math.max(first + 1, log.end()));
      try {
        Packet packet = log.packet(number);
        byte mark = (byte) packet.time();
        assertThat(packet.number()).isEqualTo(number);
        assertThat(packet.bytes().toArray()).containsOnly(mark);
        read++;
      } catch (IndexOutOfBoundsException e) {
        assertThat(log.first() > number || log.end() <= number).isTrue();
      }
    }
    return read;
  }

  /** Packets of which each byte is the lowest of its time. */
  private static void fill(PacketLog log, int packets) {
    for (int i = 0; i < packets; i++) {
      byte[] bytes = new byte[LENGTH];
      java.util.Arrays.fill(bytes, (byte) i);
      log.append(bytes, i, 1, LENGTH);
    }
  }

  private static void checkOwnNumber(Packet packet) {
    assertThat(packet.bytes().toArray()).containsOnly((byte) packet.time());
  }

  private static List<Packet> all(PacketLog log) {
    return IntStream.range((int) log.first(), (int) log.end()).mapToObj(log::packet).toList();
  }

  private static Packet packet(long time, String... comments) {
    return new Packet(0, time, LinkType.RAW_IP, ByteView.of(new byte[LENGTH]), List.of(comments));
  }

  private static Packet numbered(Packet packet, long number) {
    return new Packet(number, packet.time(), packet.link(), packet.bytes(), packet.comments());
  }
}
