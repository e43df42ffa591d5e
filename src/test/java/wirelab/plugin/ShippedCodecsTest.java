package wirelab.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static wirelab.codec.WirePictures.BGR;
import static wirelab.codec.WirePictures.GRAY;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.copy;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.app.plugin.Shipped;
import wirelab.codec.Leaves;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** What all codecs promise, asked of those in the shipped jars. */
@ParameterizedClass
@ValueSource(strings = {"msgpack", "cbor", "protobuf"})
final class ShippedCodecsTest {
  @Parameter String name;

  private final long leasedBefore = Memory.common().leased();
  private Codec raw;
  private Codec jpeg;

  @BeforeEach
  void make() throws Exception {
    raw = Shipped.codec(name);
    jpeg = Shipped.codec(name + ":jpeg=90");
  }

  @AfterEach
  void givesAllMemoryBack() {
    raw.close();
    jpeg.close();
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @Test
  void carriesRawPicturesUnchanged() throws Exception {
    for (VideoFormat format : List.of(BGR, GRAY, VideoFormat.bgr(1, 1), VideoFormat.bgr(100, 50))) {
      byte[] message = sent(raw, picture(format, STAMP, 1));

      assertThat(message.length).isBetween(format.byteCount(), format.byteCount() + 110);
      assertThat(received(raw, message)).isEqualTo(Seen.of(picture(format, STAMP, 1)));
    }
  }

  @Test
  void carriesAPictureWithoutAStamp() throws Exception {
    byte[] message = sent(raw, picture(BGR, null, 1));

    assertThat(received(raw, message)).isEqualTo(Seen.of(picture(BGR, null, 1)));
  }

  @Test
  void carriesAnyNumberAndTime() throws Exception {
    for (long value : new long[] {0, -1, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
      Stamp stamp = new Stamp(value, value);
      byte[] message = sent(raw, picture(VideoFormat.bgr(2, 2), stamp, 1));

      assertThat(received(raw, message))
          .isEqualTo(Seen.of(picture(VideoFormat.bgr(2, 2), stamp, 1)));
    }
  }

  @Test
  void carriesJpegAsBgr() throws Exception {
    for (VideoFormat format : List.of(BGR, GRAY)) {
      byte[] message = sent(jpeg, plain(format, 100));

      assertThat(message.length).isLessThan(format.byteCount() / 10);
      assertThat(received(raw, message)).isEqualTo(Seen.of(plain(BGR, 100)));
    }
    assertThat(List.of(raw.lossless(), jpeg.lossless())).containsExactly(true, false);
  }

  @Test
  void sendsThePictureFromItsOwnMemory() throws Exception {
    try (VideoFrame frame = picture(BGR, STAMP, 1);
        Message message = raw.encode(frame)) {
      frame.pixels().put(5, (byte) 99);

      assertThat(message.parts()[1].get(5)).isEqualTo((byte) 99);
    }
  }

  @Test
  void looksAtThePictureWhereItArrived() throws Exception {
    Message message = arrived(sent(raw, picture(BGR, STAMP, 1)));
    int pixels = (int) raw.layout(message).pixels().orElseThrow().start();
    ByteBuffer bytes = message.bytes();
    try (VideoFrame frame = raw.decode(message)) {
      bytes.put(pixels + 5, (byte) 99);

      assertThat(frame.pixels().get(5)).isEqualTo((byte) 99);
      assertThat(frame.lease()).isSameAs(message.lease());
    }
  }

  @Test
  void marksWhatNeverArrived() throws Exception {
    byte[] message = sent(raw, picture(BGR, STAMP, 1));
    long start = pixels(message).start();
    try (VideoFrame frame = raw.decode(arrived(message, new ByteRange(start + 7, start + 1000)))) {
      assertThat(frame.missing()).containsExactly(new ByteRange(7, 1000));
    }
    assertThatThrownBy(() -> raw.decode(arrived(message, new ByteRange(0, 200))))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("bytes 0 to 200 of the message never arrived");
  }

  private ByteRange pixels(byte[] bytes) {
    try (Message message = arrived(bytes)) {
      return raw.layout(message).pixels().orElseThrow();
    }
  }

  @Test
  void namesEachByteOfAPictureOnce() throws Exception {
    byte[] bytes = sent(raw, picture(VideoFormat.bgr(5, 3), STAMP, 1));
    try (Message message = arrived(bytes)) {
      Layout layout = raw.layout(message);

      Leaves.cover(layout.fields(), bytes.length);
      assertThat(layout.pixels()).contains(new ByteRange(bytes.length - 45, bytes.length));
      assertThat(layout.format()).contains(VideoFormat.bgr(5, 3));
      assertThat(layout.fields())
          .filteredOn(field -> !field.parts().isEmpty())
          .extracting(Field::name, Field::value)
          .containsExactly(
              tuple("width", "5"),
              tuple("height", "3"),
              tuple("format", "BGR8"),
              tuple("content", "RAW"),
              tuple("sequence", "7"),
              tuple("captured_at", "1700000000123456789"),
              tuple("pixels", "45 bytes"));
    }
  }

  @Test
  void findsEachChannelOfAPixelAtTheByteThatTheLayoutNames() throws Exception {
    byte[] message = sent(raw, picture(BGR, STAMP, 1));
    long pixels = pixels(message).start();
    for (int channel = 0; channel < 3; channel++) {
      int at = BGR.offset(456, 123) + channel;
      byte[] changed = message.clone();
      changed[(int) pixels + at] ^= 0x55;
      byte[] expected = copy(Seen.of(picture(BGR, STAMP, 1)).pixels());
      expected[at] ^= 0x55;

      assertThat(copy(received(raw, changed).pixels())).isEqualTo(expected);
    }
  }

  @Test
  void takesTheJpegFileApart() throws Exception {
    try (Message message = arrived(sent(jpeg, plain(BGR, 100)))) {
      Layout layout = raw.layout(message);
      Field file = layout.fields().getLast().parts().getLast();

      Leaves.cover(layout.fields(), message.length());
      assertThat(layout.pixels()).isEmpty();
      assertThat(file.name()).isEqualTo("JPEG file");
      assertThat(file.parts()).extracting(Field::name).startsWith("SOI", "APP0").endsWith("EOI");
    }
  }

  @Test
  void knowsItsOwnMessagesAndNoOthers() throws Exception {
    for (String other : List.of("msgpack", "cbor", "protobuf", "struct", "pickle", "java")) {
      try (Codec codec = Shipped.codec(other)) {
        byte[] message = sent(codec, picture(BGR, STAMP, 1));
        ByteBuffer start = ByteBuffer.wrap(message, 0, 64);

        assertThat(raw.recognises(start)).as(other).isEqualTo(other.equals(name));
        assertThat(start.position()).isZero();
      }
    }
    for (int length = 0; length < 7; length++) {
      assertThat(raw.recognises(ByteBuffer.allocate(length))).isFalse();
    }
  }

  @Test
  void refusesAMessageCutAnywhere() throws Exception {
    byte[] whole = sent(raw, picture(VideoFormat.bgr(5, 3), STAMP, 1));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);

      assertThatThrownBy(() -> raw.decode(arrived(cut)))
          .isInstanceOf(CodecException.class)
          .message()
          .hasLineCount(1)
          .doesNotContain("null");
      try (Message message = arrived(cut)) {
        List<Field> fields = raw.layout(message).fields();

        Leaves.cover(fields, length);
        assertThat(fields.getLast().key()).isEqualTo("_ws.malformed");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void meetsChangedBytesWithAPictureOrOneLine(int seed) throws Exception {
    Random random = new Random(seed);
    byte[] whole = sent(raw, picture(VideoFormat.bgr(16, 9), STAMP, 1));
    for (int i = 0; i < 5_000; i++) {
      byte[] changed = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        changed[random.nextInt(110)] = (byte) random.nextInt();
      }
      meet(changed);
    }
  }

  @Test
  void meetsRandomBytesWithOneLine() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      meet(bytes);
    }
  }

  private void meet(byte[] bytes) throws CodecException {
    try (Message message = arrived(bytes)) {
      Leaves.cover(raw.layout(message).fields(), bytes.length);
    }
    try {
      raw.decode(arrived(bytes)).close();
    } catch (CodecException e) {
      assertThat(e.getMessage()).hasLineCount(1).doesNotContain("plugin wirelab-codec");
    }
  }
}
