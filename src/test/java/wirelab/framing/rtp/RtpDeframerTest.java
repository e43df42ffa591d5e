package wirelab.framing.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.Event.Trouble;
import wirelab.model.Memory;
import wirelab.model.Side;
import wirelab.model.VideoFrame;
import wirelab.opencv.Jpeg;
import wirelab.spi.FramingException;

final class RtpDeframerTest {
  private static final RtpStream STREAM = RtpLine.STREAM;
  private static final RtpStream FOREIGN = new RtpStream(26, 77, 5, 5, 3000, 0);

  private final RtpLine line = new RtpLine();
  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @Test
  void givesTheVeryFilesBack() throws Exception {
    List<byte[]> files = RtpLine.files(4, 160, 120);
    assertThat(line.pictures(STREAM, RtpLine.datagrams(STREAM, files)))
        .isEqualTo(RtpLine.whole(files));
  }

  @Test
  void aLargePictureHasItsPixelsAgain() throws Exception {
    List<byte[]> files = RtpLine.files(1, 1280, 720);
    List<byte[]> datagrams = RtpLine.datagrams(STREAM, files);
    assertThat(datagrams.size()).isGreaterThan(100);
    ByteBuffer file = line.pictures(FOREIGN, datagrams).getFirst().file();
    try (Jpeg jpeg = new Jpeg();
        VideoFrame sent = jpeg.decode(ByteBuffer.wrap(files.getFirst()), null);
        VideoFrame received = jpeg.decode(file, null)) {
      assertThat(received.pixels()).isEqualTo(sent.pixels());
    }
  }

  @Test
  void putsPicturesTogetherInWhateverOrderPacketsCome() throws Exception {
    List<byte[]> files = RtpLine.files(3, 160, 120);
    for (int seed = 0; seed < 50; seed++) {
      List<byte[]> datagrams = new ArrayList<>(RtpLine.datagrams(STREAM, files));
      Collections.shuffle(datagrams, new Random(seed));
      assertThat(line.pictures(STREAM, datagrams))
          .containsExactlyInAnyOrderElementsOf(RtpLine.whole(files));
    }
  }

  @Test
  void countsPicturesOfWhichNothingCame() throws Exception {
    List<byte[]> files = RtpLine.files(5, 32, 32);
    List<byte[]> datagrams = RtpLine.datagrams(STREAM, files);
    List<Integer> lost = List.of(0, 1, 3);
    List<byte[]> some =
        datagrams.stream()
            .filter(
                packet -> !lost.contains((ByteBuffer.wrap(packet).getInt(4) - 1_000_000) / 3000))
            .toList();
    assertThat(line.pictures(STREAM, some))
        .isEqualTo(List.of(RtpLine.whole(files).get(2), RtpLine.whole(files).get(4)));
    assertThat(line.events(Event.PictureIncomplete.class))
        .extracting(Event.PictureIncomplete::number)
        .containsExactly(0L, 1L, 3L);
  }

  @Test
  void countsThePicturesOfAnotherProgramFromItsFirst() throws Exception {
    List<byte[]> files = RtpLine.files(3, 32, 32);
    RtpStream slow = new RtpStream(26, 99, 5, -9000, 9000, 0);
    assertThat(line.pictures(STREAM, RtpLine.datagrams(slow, files)))
        .isEqualTo(RtpLine.whole(files));
  }

  @Test
  void givesUpWhatIsIncompleteWhenItsTimeIsOver() throws Exception {
    List<byte[]> datagrams = RtpLine.datagrams(STREAM, RtpLine.files(1, 160, 120));
    RtpDeframer deframer = line.deframer(STREAM);
    for (byte[] datagram : datagrams.subList(0, datagrams.size() - 1)) {
      RtpLine.receive(deframer, datagram);
    }
    line.now += Duration.ofMillis(201).toNanos();
    deframer.expire(line.now);
    RtpLine.receive(deframer, datagrams.getLast());
    deframer.close();
    assertThat(line.events(Event.PictureIncomplete.class))
        .containsExactly(
            new Event.PictureIncomplete(line.now, Side.RECEIVER, 0, 1, datagrams.size()));
    assertThat(troubles()).containsExactly(Trouble.LATE);
  }

  private List<Trouble> troubles() {
    return line.events(Event.DatagramTrouble.class).stream()
        .map(Event.DatagramTrouble::trouble)
        .toList();
  }

  @Test
  void tellsDuplicatesAndWhatWasOvertaken() throws Exception {
    List<byte[]> all = RtpLine.datagrams(STREAM, RtpLine.files(1, 160, 120));
    List<byte[]> odd = new ArrayList<>(all);
    Collections.swap(odd, 1, 2);
    odd.add(4, odd.get(3));
    odd.add(odd.getLast());
    assertThat(line.pictures(STREAM, odd)).hasSize(1);
    assertThat(troubles()).containsExactly(Trouble.REORDERED, Trouble.DUPLICATE, Trouble.DUPLICATE);
  }

  @Test
  void reportsWhatWasLost() throws Exception {
    List<byte[]> all = RtpLine.datagrams(STREAM, RtpLine.files(4, 160, 120));
    List<byte[]> some = new ArrayList<>(all);
    some.subList(5, 8).clear();
    line.pictures(STREAM, some);
    assertThat(line.events(Event.ReceptionReported.class))
        .containsExactly(
            new Event.ReceptionReported(
                line.now,
                Side.RECEIVER,
                STREAM.ssrc(),
                STREAM.sequence(),
                STREAM.sequence() + all.size() - 1,
                all.size(),
                3,
                3 * 256 / all.size(),
                0));
  }

  @Test
  void takesTheTablesThatOthersOnlyName() throws Exception {
    byte[] file = RtpLine.files(1, 32, 32).getFirst();
    BaselineJpeg jpeg = BaselineJpeg.of(ByteBuffer.wrap(file));
    JpegHeader named = new JpegHeader(0, 1, 75, 4, 4, 0);
    ByteBuffer packet = ByteBuffer.allocate(2000);
    new RtpHeader(true, 26, 7, 90, 99).put(packet);
    named.put(packet, ByteBuffer.allocate(0));
    packet.put(jpeg.scan().duplicate()).flip();
    byte[] datagram = new byte[packet.remaining()];
    packet.get(datagram);
    assertThat(line.pictures(STREAM, List.of(datagram))).isEqualTo(RtpLine.whole(List.of(file)));
  }

  @Test
  void takesOneTableForBoth() throws Exception {
    JpegHeader header = new JpegHeader(0, 1, 255, 4, 4, 0);
    ByteBuffer one = ByteBuffer.allocate(JpegTables.ONE).put(0, (byte) 9);
    ByteBuffer both = ByteBuffer.allocate(JpegTables.BYTES).put(0, (byte) 9).put(64, (byte) 9);
    ByteBuffer packet = ByteBuffer.allocate(100);
    header.put(packet, one);
    packet.flip();
    assertThat(JpegHeader.get(packet)).isEqualTo(header);
    assertThat(JpegHeader.tables(packet)).isEqualTo(both);
  }

  @Test
  void takesAnotherSourceAfterItsSecondPacket() throws Exception {
    List<byte[]> files = RtpLine.files(1, 160, 120);
    List<byte[]> others = RtpLine.datagrams(FOREIGN, files);
    RtpDeframer deframer = line.deframer(STREAM);
    RtpLine.receive(deframer, RtpLine.datagrams(STREAM, files).getFirst());
    assertThatThrownBy(() -> RtpLine.receive(deframer, others.getFirst()))
        .hasMessage("a packet of source 0000004d, while 12345678 is heard");
    List<RtpLine.Picture> pictures = new ArrayList<>();
    for (byte[] datagram : others) {
      RtpLine.receive(deframer, datagram);
    }
    RtpLine.take(deframer, pictures);
    deframer.close();
    assertThat(pictures).isEqualTo(RtpLine.whole(files));
  }

  @Test
  void refusesWhatIsNoRtp() {
    assertRefused("80", "a datagram of 1 bytes");
    assertRefused("401a0000" + "00000000" + "00000001", "RTP of version 1");
    assertRefused("80600000" + "00000000" + "00000001", "payload type 96");
    assertRefused("a01a0000" + "00000000" + "00000001" + "0009", "9 of its last 2 bytes");
    assertRefused("901a0000" + "00000000" + "00000001" + "00000009", "an extension of 36 bytes");
    assertRefused("801a0000" + "00000000" + "00000001" + "0000", "lacks a header for JPEG");
    String jpeg = "801a0000" + "00000000" + "00000001" + "00000000";
    assertRefused(jpeg + "09ff0101", "RTP/JPEG of type 9");
    assertRefused(jpeg + "01640101", "Q 100");
    assertRefused(jpeg + "01ff0001", "sides of 0 and 1");
    assertRefused(jpeg + "01ff0101" + "00000041", "65 bytes of tables");
    assertRefused(jpeg + "01ff0101" + "00000040", "lacks tables: 0 bytes are left, 64 are needed");
  }

  private void assertRefused(String hex, String reason) {
    byte[] datagram = java.util.HexFormat.of().parseHex(hex);
    RtpDeframer deframer = line.deframer(STREAM);
    assertThatThrownBy(() -> RtpLine.receive(deframer, datagram)).hasMessageContaining(reason);
    deframer.close();
  }

  @Test
  void damagedPacketsAreRefusedOrTakenButNeverBreakIt() throws Exception {
    RtpStream guarded = new RtpStream(26, 5, 65_500, 0, 3000, 3);
    List<byte[]> datagrams = RtpLine.datagrams(guarded, RtpLine.files(6, 160, 120));
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      RtpDeframer deframer = line.deframer(guarded);
      List<RtpLine.Picture> pictures = new ArrayList<>();
      for (byte[] datagram : datagrams) {
        byte[] damaged = java.util.Arrays.copyOf(datagram, 1 + random.nextInt(datagram.length));
        damaged[random.nextInt(Math.min(40, damaged.length))] ^= (byte) (1 << random.nextInt(8));
        try {
          RtpLine.receive(deframer, random.nextInt(3) == 0 ? damaged : datagram);
        } catch (FramingException e) {
          assertThat(e.getMessage()).doesNotContain("\n");
        }
        RtpLine.take(deframer, pictures);
      }
      deframer.end();
      RtpLine.take(deframer, pictures);
      deframer.close();
    }
  }
}
