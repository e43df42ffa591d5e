package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Side;
import wirelab.spi.Deframer;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;
import wirelab.spi.Provider;
import wirelab.spi.Settings;

/** Golden bytes are what Python 3.11's struct.pack gives for the length 5 and 921,766. */
class PrefixFramingTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int LIMIT = 1000;

  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "Q, 0500000000000000",
    ">L, 00000005",
    "!I, 00000005",
    ">I, 00000005",
    "L, 0500000000000000",
    "?I, 0100000005000000",
    "=?I, 0105000000"
  })
  void writesTheLengthAsPythonDoes(String name, String prefix) throws Exception {
    assertThat(HEX.formatHex(framed(framing(name), message(5)))).isEqualTo(prefix + "0001020304");
  }

  @Test
  void writesAFourByteNativeLongWhereTheSystemHasOne() throws Exception {
    Framing framing = provider("L").create(Settings.defaults().with("width", "4"));
    assertThat(HEX.formatHex(framed(framing, message(5)))).isEqualTo("050000000001020304");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", ">L", "!I", ">I", "L", "?I", "=?I", "magic"})
  void findsMessagesHoweverTheStreamIsCut(String name) throws Exception {
    List<byte[]> sent = List.of(message(1), message(300), message(7), message(1000), message(2));
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (byte[] message : sent) {
      stream.write(framed(framing(name), message));
    }
    Random random = new Random(4);
    for (int most = 1; most < 1500; most = most * 2 + 1) {
      int longest = most;
      List<byte[]> got =
          received(framing(name), stream.toByteArray(), () -> 1 + random.nextInt(longest));
      assertThat(got).usingElementComparator(java.util.Arrays::compare).isEqualTo(sent);
    }
  }

  @Test
  void tellsWhereEachMessageStoodInTheStream() throws Exception {
    Deframer deframer = deframer(framing("Q"));
    byte[] stream = HEX.parseHex("0200000000000000aabb" + "0100000000000000cc");
    List<ByteRange> ranges = new ArrayList<>();
    for (byte b : stream) {
      deframer.space().put(b);
      deframer.arrived(1);
      deframer.next().ifPresent(message -> ranges.add(closed(message)));
    }
    deframer.close();
    assertThat(ranges).containsExactly(new ByteRange(0, 10), new ByteRange(10, 19));
  }

  @ParameterizedTest
  @CsvSource({
    "Q, 0000000000000080, 9223372036854775808",
    "Q, ffffffffffffffff, 18446744073709551615",
    "Q, 0000000000000000, 0",
    "Q, e903000000000000, 1001",
    "Q, 00000000000e1066, 7354393584658808832",
    "!I, ffffffff, 4294967295",
    "!I, 00000000, 0",
    ">L, 000003e9, 1001",
    "L, 47455420 2f204854, 6073139484287059271"
  })
  void refusesALengthThatCanNotBe(String name, String bytes, String said) {
    Deframer deframer = deframer(framing(name));
    assertThatThrownBy(() -> feed(deframer, HEX.parseHex(bytes.replace(" ", "")), 8))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining("prefix " + name + " says " + said + " bytes")
        .hasMessageContaining("1 to 1,000");
    deframer.close();
  }

  @Test
  void recognisesALengthInTheOtherByteOrder() {
    Deframer deframer = deframer(framing("Q"));
    assertThatThrownBy(() -> feed(deframer, HEX.parseHex("00000000000e10a6"), 8))
        .hasMessageContaining("read the other way round they say 921766");
    deframer.close();
  }

  @Test
  void takesALengthAtTheLimit() throws Exception {
    assertThat(received(framing("!I"), framed(framing("!I"), message(LIMIT)), () -> 100))
        .hasSize(1);
  }

  @Test
  void namesTheMessageThatTheEndCutsOff() throws Exception {
    Deframer deframer = deframer(framing("Q"));
    byte[] framed = framed(framing("Q"), message(20));
    feed(deframer, java.util.Arrays.copyOf(framed, 15), 15);
    assertThatThrownBy(deframer::end)
        .hasMessage("the stream ended inside message 0: 7 of 20 bytes");
    deframer.close();
    Deframer other = deframer(framing("Q"));
    feed(other, new byte[] {1, 0, 0}, 3);
    assertThatThrownBy(other::end).hasMessage("the stream ended inside a prefix: 3 of 8 bytes");
    other.close();
  }

  @Test
  void handsOverTheMessageInFrontOfALengthThatCanNotBe() throws Exception {
    Deframer deframer = deframer(framing("Q"));
    feed(deframer, HEX.parseHex("0200000000000000aabb" + "ffffffffffffffff"), 18);
    assertThat(deframer.next().map(PrefixFramingTest::closed)).contains(new ByteRange(0, 10));
    assertThatThrownBy(deframer::next)
        .isInstanceOf(FramingException.class)
        .hasMessageContaining("18446744073709551615");
    deframer.close();
  }

  @Test
  void takesNoMoreMemoryThanItsShareBeforeTheBytesCome() throws Exception {
    Deframer deframer = framing("Q").deframer(Limits.defaults(), Recorder.none(Side.RECEIVER));
    ByteBuffer space = deframer.space();
    space.put(HEX.parseHex("0000000800000000"));
    deframer.arrived(8);
    assertThat(deframer.space().remaining()).isLessThanOrEqualTo(8 << 20);
    deframer.close();
  }

  private static ByteRange closed(Message message) {
    message.close();
    return message.range();
  }

  private static byte[] message(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static Framing framing(String name) {
    try {
      return provider(name).create(Settings.defaults());
    } catch (wirelab.spi.SettingException e) {
      throw new AssertionError(e);
    }
  }

  private static Provider<Framing> provider(String name) {
    return new FramingPlugin()
        .framings().stream()
            .filter(provider -> provider.descriptor().name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static Deframer deframer(Framing framing) {
    Limits limits = new Limits(LIMIT, java.time.Duration.ofMillis(100), false);
    return framing.deframer(limits, Recorder.none(Side.RECEIVER));
  }

  private static byte[] framed(Framing framing, byte[] message) throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    int half = message.length / 2;
    try (Message parts =
        Message.outgoing(
            Memory.common().lease(1),
            ByteBuffer.wrap(message, 0, half),
            ByteBuffer.wrap(message, half, message.length - half))) {
      framing
          .framer(Integer.MAX_VALUE)
          .frame(
              parts,
              pieces -> {
                for (ByteBuffer piece : pieces) {
                  byte[] bytes = new byte[piece.remaining()];
                  piece.get(bytes);
                  sent.writeBytes(bytes);
                }
              });
    }
    return sent.toByteArray();
  }

  private static List<byte[]> received(
      Framing framing, byte[] stream, java.util.function.IntSupplier sizes) throws Exception {
    List<byte[]> messages = new ArrayList<>();
    Deframer deframer = deframer(framing);
    int at = 0;
    while (at < stream.length) {
      ByteBuffer space = deframer.space();
      int count = Math.min(Math.min(sizes.getAsInt(), space.remaining()), stream.length - at);
      space.put(stream, at, count);
      deframer.arrived(count);
      at += count;
      for (Optional<Message> next = deframer.next(); next.isPresent(); next = deframer.next()) {
        byte[] bytes = new byte[next.get().length()];
        next.get().bytes().get(bytes);
        messages.add(bytes);
        next.get().close();
      }
    }
    deframer.end();
    deframer.close();
    return messages;
  }

  private static void feed(Deframer deframer, byte[] bytes, int step) throws FramingException {
    for (int at = 0; at < bytes.length; ) {
      ByteBuffer space = deframer.space();
      int count = Math.min(Math.min(step, space.remaining()), bytes.length - at);
      space.put(bytes, at, count);
      deframer.arrived(count);
      at += count;
    }
  }
}
