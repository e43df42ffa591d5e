package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.Event.Trouble;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Side;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

class ChunkFramingTest {
  private static final int UNIT = 18;

  private final List<Event> events = new ArrayList<>();
  private long now = 1_000_000_000L;
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
  void cutsAMessageIntoDatagramsWithHeadersInNetworkOrder() throws Exception {
    assertThat(hex(datagrams(2, 25)))
        .containsExactly(
            "00000000000000030001020304050607" + "0809",
            "00000000000100030a0b0c0d0e0f1011" + "1213",
            "00000000000200031415161718",
            "00000001000000030001020304050607" + "0809",
            "00000001000100030a0b0c0d0e0f1011" + "1213",
            "00000001000200031415161718");
  }

  @Test
  void refusesAMessageOfMoreDatagramsThanSixteenBitsCount() {
    assertThatThrownBy(() -> datagrams(1, 655_351)).hasMessageContaining("65,536 datagrams");
  }

  @Test
  void putsPicturesTogetherInWhateverOrderTheDatagramsCome() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      List<byte[]> datagrams = new ArrayList<>(datagrams(1, 95));
      Collections.shuffle(datagrams, new Random(seed));
      assertThat(messages(datagrams, false)).containsExactly(HexFormat.of().formatHex(bytes(95)));
    }
  }

  @Test
  void mixesPicturesUpToItsWindow() throws Exception {
    List<byte[]> datagrams = new ArrayList<>(datagrams(ChunkDeframer.WINDOW, 95));
    Collections.shuffle(datagrams.subList(1, datagrams.size()), new Random(1));
    assertThat(messages(datagrams, false)).hasSize(ChunkDeframer.WINDOW);
    assertThat(incomplete()).isEmpty();
  }

  @Test
  void countsDuplicatesOfOpenAndOfFinishedPictures() throws Exception {
    List<byte[]> all = datagrams(2, 25);
    List<byte[]> doubled = new ArrayList<>(all);
    doubled.add(1, all.get(0));
    doubled.add(all.get(5));
    assertThat(messages(doubled, false)).hasSize(2);
    assertThat(troubles()).containsExactly(Trouble.DUPLICATE, Trouble.DUPLICATE);
  }

  @Test
  void countsReorderedDatagrams() throws Exception {
    List<byte[]> all = datagrams(1, 35);
    assertThat(messages(List.of(all.get(1), all.get(0), all.get(3), all.get(2)), false)).hasSize(1);
    assertThat(troubles()).containsExactly(Trouble.REORDERED, Trouble.REORDERED);
  }

  @Test
  void givesAPictureUpWhenItsTimeIsOver() throws Exception {
    List<byte[]> all = datagrams(1, 35);
    Deframer deframer = deframer(false);
    receive(deframer, all.get(0));
    now += Duration.ofMillis(101).toNanos();
    deframer.expire(now);
    assertThat(incomplete())
        .containsExactly(new Event.PictureIncomplete(now, Side.RECEIVER, 0, 3, 4));
    receive(deframer, all.get(1));
    assertThat(troubles()).containsExactly(Trouble.LATE);
    deframer.close();
  }

  @Test
  void keepsAnIncompletePictureWithItsHolesNamedWhenAsked() throws Exception {
    List<byte[]> all = datagrams(1, 35);
    Deframer deframer = deframer(true);
    receive(deframer, all.get(0));
    receive(deframer, all.get(2));
    deframer.end();
    Optional<Message> message = deframer.next();
    assertThat(message).isPresent();
    assertThat(message.get().missing())
        .containsExactly(new ByteRange(10, 20), new ByteRange(30, 40));
    message.get().close();
    deframer.close();
  }

  @Test
  void accountsForPicturesOfWhichNothingCame() throws Exception {
    List<byte[]> all = datagrams(20, 5);
    Deframer deframer = deframer(false);
    receive(deframer, all.get(0));
    receive(deframer, all.get(19));
    deframer.end();
    while (deframer.next().map(ChunkFramingTest::closed).isPresent()) {
      assertThat(incomplete()).hasSize(18);
    }
    deframer.close();
  }

  @Test
  void refusesAnIndexBeyondTheCount() {
    assertRefused("00000007" + "0003" + "0003" + "aa", "piece 3 of 3");
    assertRefused("00000007" + "0000" + "0000" + "aa", "piece 0 of 0");
  }

  @Test
  void refusesADatagramThatIsNoPiece() {
    assertRefused("0000000700000001", "a datagram of 8 bytes");
    assertRefused("ff", "a datagram of 1 bytes");
  }

  @Test
  void refusesACountThatChanges() throws Exception {
    Deframer deframer = deframer(false);
    receive(deframer, HexFormat.of().parseHex("0000000000000003aabb"));
    assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex("0000000000010004aabb")))
        .hasMessage("a datagram of picture 0 counts 4 pieces, earlier ones 3");
    deframer.close();
  }

  @Test
  void refusesPiecesOfUnequalSize() throws Exception {
    Deframer deframer = deframer(false);
    receive(deframer, HexFormat.of().parseHex("0000000000000003aabb"));
    assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex("0000000000010003aa")))
        .hasMessage("piece 1 of picture 0 has 1 bytes, the others 2");
    assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex("0000000000020003aabbcc")))
        .hasMessage("the last piece of picture 0 has 3 bytes, more than the 2 of the others");
    deframer.close();
  }

  @Test
  void makesNoPictureOfALastPieceThatIsTooLong() throws Exception {
    Deframer deframer = deframer(true);
    receive(deframer, HexFormat.of().parseHex("0000000000020003aabbcc"));
    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex("0000000000000003aabb")))
          .hasMessage("the last piece of picture 0 has 3 bytes, more than the 2 of the others");
    }
    assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex("0000000000010003aabb")))
        .isInstanceOf(FramingException.class);
    deframer.end();
    assertThat(deframer.next()).isEmpty();
    deframer.close();
  }

  @Test
  void takesNoMoreMemoryOnTheWordOfManyDatagramsThanForTwoOfTheLargestPictures() throws Exception {
    Deframer deframer = deframer(false);
    for (int number = 0; number < ChunkDeframer.WINDOW; number++) {
      byte[] datagram = new byte[1008];
      ByteBuffer.wrap(datagram).putInt(number).putChar((char) 0).putChar((char) 1000);
      receive(deframer, datagram);
      assertThat(Memory.common().leased() - leasedBefore).isLessThanOrEqualTo(1 + 2);
    }
    assertThat(incomplete()).hasSize(ChunkDeframer.WINDOW - 2);
    deframer.close();
  }

  @Test
  void refusesAPictureAboveTheLimit() {
    Deframer deframer = deframer(false);
    byte[] datagram = new byte[1008];
    ByteBuffer.wrap(datagram).putInt(0).putChar((char) 0).putChar((char) 65_535);
    assertThatThrownBy(() -> receive(deframer, datagram))
        .hasMessageContaining("65,535,000 bytes")
        .hasMessageContaining("limit");
    deframer.close();
  }

  @Test
  void goesOnAfterADatagramOfAnUnknownPicture() throws Exception {
    List<byte[]> datagrams = new ArrayList<>(datagrams(3, 25));
    Deframer deframer = deframer(false);
    receive(deframer, datagrams.get(0));
    byte[] stray = datagrams.get(1).clone();
    ByteBuffer.wrap(stray).putInt(0, -5);
    ByteBuffer.wrap(stray).putInt(0, 0x7000_0000);
    assertThatThrownBy(() -> receive(deframer, stray)).hasMessageContaining("picture 1879048192");
    int complete = 0;
    for (byte[] datagram : datagrams.subList(1, datagrams.size())) {
      receive(deframer, datagram);
      complete += deframer.next().map(ChunkFramingTest::closed).orElse(0);
    }
    deframer.close();
    assertThat(complete).isEqualTo(3);
  }

  @Test
  void followsASenderThatCountsAnew() throws Exception {
    Deframer deframer = deframer(false);
    List<byte[]> datagrams = datagrams(2, 25);
    for (byte[] datagram : datagrams) {
      byte[] far = datagram.clone();
      ByteBuffer.wrap(far).putInt(0, ByteBuffer.wrap(far).getInt(0) + 100_000);
      receive(deframer, far);
      deframer.next().ifPresent(ChunkFramingTest::closed);
    }
    assertThatThrownBy(() -> receive(deframer, datagrams.get(0)))
        .isInstanceOf(FramingException.class);
    receive(deframer, datagrams.get(3));
    receive(deframer, datagrams.get(4));
    receive(deframer, datagrams.get(5));
    assertThat(deframer.next().map(ChunkFramingTest::closed)).isPresent();
    deframer.close();
  }

  @Test
  void tellsOfEachPieceThatItTakes() throws Exception {
    Deframer deframer = deframer(false);
    List<byte[]> pieces = datagrams(1, 25);
    for (byte[] datagram : pieces) {
      receive(deframer, datagram);
    }
    assertThat(deframer.next().map(ChunkFramingTest::closed)).isPresent();
    deframer.close();
    long at = 0;
    List<Event> expected = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      ByteRange range = ByteRange.of(at, pieces.get(i).length);
      expected.add(new Event.UnitPassed(now, Side.RECEIVER, 0, i, range));
      at = range.end();
    }
    assertThat(events).isEqualTo(expected);
  }

  @Test
  void countsOnWhereThe32BitNumberGoesRound() throws Exception {
    Deframer deframer = deframer(false);
    int complete = 0;
    for (byte[] datagram : datagrams(6, 25)) {
      byte[] high = datagram.clone();
      ByteBuffer.wrap(high).putInt(0, ByteBuffer.wrap(high).getInt(0) - 3);
      receive(deframer, high);
      complete += deframer.next().map(ChunkFramingTest::closed).orElse(0);
    }
    deframer.close();
    assertThat(complete).isEqualTo(6);
    assertThat(events).hasOnlyElementsOfType(Event.UnitPassed.class);
  }

  @Test
  void survivesAnyBytes() {
    Random random = new Random(11);
    Deframer deframer = deframer(true);
    for (int i = 0; i < 20_000; i++) {
      byte[] datagram = new byte[random.nextInt(64)];
      random.nextBytes(datagram);
      if (random.nextBoolean() && datagram.length > 8) {
        ByteBuffer.wrap(datagram)
            .putInt(random.nextInt(20))
            .putChar((char) random.nextInt(5))
            .putChar((char) random.nextInt(5));
      }
      try {
        now += 1_000_000;
        receive(deframer, datagram);
      } catch (FramingException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
      }
      deframer.expire(now);
      while (true) {
        try {
          if (deframer.next().map(ChunkFramingTest::closed).isEmpty()) {
            break;
          }
        } catch (FramingException e) {
          throw new AssertionError(e);
        }
      }
    }
    deframer.close();
  }

  private static int closed(Message message) {
    message.close();
    return 1;
  }

  private void assertRefused(String hex, String reason) {
    Deframer deframer = deframer(false);
    assertThatThrownBy(() -> receive(deframer, HexFormat.of().parseHex(hex)))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining(reason);
    deframer.close();
  }

  private Deframer deframer(boolean keepIncomplete) {
    Limits limits = new Limits(1 << 20, Duration.ofMillis(100), keepIncomplete);
    return new ChunkFraming().deframer(limits, new Recorder(Side.RECEIVER, () -> now, events::add));
  }

  private static void receive(Deframer deframer, byte[] datagram) throws FramingException {
    deframer.space().put(datagram);
    deframer.arrived(datagram.length);
  }

  private List<String> messages(List<byte[]> datagrams, boolean keepIncomplete)
      throws FramingException {
    List<String> messages = new ArrayList<>();
    Deframer deframer = deframer(keepIncomplete);
    for (byte[] datagram : datagrams) {
      receive(deframer, datagram);
      for (Optional<Message> next = deframer.next(); next.isPresent(); next = deframer.next()) {
        byte[] bytes = new byte[next.get().length()];
        next.get().bytes().get(bytes);
        messages.add(HexFormat.of().formatHex(bytes));
        next.get().close();
      }
    }
    deframer.close();
    return messages;
  }

  private static List<byte[]> datagrams(int messages, int length) throws Exception {
    List<byte[]> sent = new ArrayList<>();
    var framer = new ChunkFraming().framer(UNIT);
    for (int i = 0; i < messages; i++) {
      ByteBuffer all = ByteBuffer.wrap(bytes(length));
      int third = length / 3;
      try (Message message =
          Message.outgoing(
              Memory.common().lease(1),
              all.slice(0, third),
              all.slice(third, 0),
              all.slice(third, length - third))) {
        framer.frame(
            message,
            pieces -> {
              ByteBuffer datagram = ByteBuffer.allocate(UNIT);
              for (ByteBuffer piece : pieces) {
                datagram.put(piece);
              }
              sent.add(java.util.Arrays.copyOf(datagram.array(), datagram.position()));
            });
      }
    }
    return sent;
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static List<String> hex(List<byte[]> datagrams) {
    return datagrams.stream().map(HexFormat.of()::formatHex).toList();
  }

  private List<Trouble> troubles() {
    return events.stream()
        .filter(Event.DatagramTrouble.class::isInstance)
        .map(event -> ((Event.DatagramTrouble) event).trouble())
        .toList();
  }

  private List<Event> incomplete() {
    return events.stream().filter(Event.PictureIncomplete.class::isInstance).toList();
  }
}
