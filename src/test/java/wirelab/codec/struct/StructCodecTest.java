package wirelab.codec.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.BGR;
import static wirelab.codec.WirePictures.GRAY;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.copy;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.codec.Leaves;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class StructCodecTest {
  private final long leasedBefore = Memory.common().leased();
  private final Codec raw = codec(new StructPlugin(), "struct");
  private final Codec jpeg = codec(new StructPlugin(), "struct:jpeg=90");

  StructCodecTest() throws Exception {}

  @AfterEach
  void givesAllMemoryBack() {
    raw.close();
    jpeg.close();
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @Test
  void carriesRawPicturesUnchanged() throws Exception {
    for (VideoFormat format : List.of(BGR, GRAY, VideoFormat.bgr(1, 1))) {
      byte[] message = sent(raw, picture(format, STAMP, 1));

      assertThat(message).hasSize(Header.SIZE + format.byteCount());
      assertThat(received(raw, message)).isEqualTo(Seen.of(picture(format, STAMP, 1)));
    }
  }

  @Test
  void carriesAPictureWithoutAStamp() throws Exception {
    byte[] message = sent(raw, picture(BGR, null, 1));

    assertThat(received(raw, message)).isEqualTo(Seen.of(picture(BGR, null, 1)));
  }

  @Test
  void carriesJpegAsBgr() throws Exception {
    for (VideoFormat format : List.of(BGR, GRAY)) {
      byte[] message = sent(jpeg, plain(format, 100));

      assertThat(message.length).isLessThan(format.byteCount() / 10);
      assertThat(received(raw, message)).isEqualTo(Seen.of(plain(BGR, 100)));
    }
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
    ByteBuffer bytes = message.bytes();
    try (VideoFrame frame = raw.decode(message)) {
      bytes.put(Header.SIZE + 5, (byte) 99);

      assertThat(frame.pixels().get(5)).isEqualTo((byte) 99);
      assertThat(frame.lease()).isSameAs(message.lease());
    }
  }

  @Test
  void takesLessThan500BytesOfHeapForAPicture() throws Exception {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (VideoFrame frame = picture(BGR, STAMP, 1)) {
      long before = 0;
      for (int i = 0; i < 2_000; i++) {
        if (i == 1_000) {
          before = thread.getCurrentThreadAllocatedBytes();
        }
        raw.encode(frame).close();
      }
      long each = (thread.getCurrentThreadAllocatedBytes() - before) / 1_000;

      assertThat(each).isLessThan(500);
    }
  }

  @Test
  void marksWhatNeverArrived() throws Exception {
    byte[] message = sent(raw, picture(BGR, STAMP, 1));
    try (VideoFrame frame = raw.decode(arrived(message, new ByteRange(1032, 2032)))) {
      assertThat(frame.missing()).containsExactly(new ByteRange(1000, 2000));
    }
    assertThatThrownBy(() -> raw.decode(arrived(message, new ByteRange(0, 40))))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("bytes 0 to 40 of the message never arrived");
  }

  @Test
  void refusesAJpegWithHoles() throws Exception {
    byte[] message = sent(jpeg, plain(BGR, 100));

    assertThatThrownBy(() -> raw.decode(arrived(message, new ByteRange(100, 200))))
        .isInstanceOf(CodecException.class)
        .hasMessage(
            "bytes 100 to 200 of the message never arrived; only raw pixels may be missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0  | 58 | magic is XLAB at byte 0; it should be the letters WLAB
          0  | 00 | magic is 00 4c 41 42 at byte 0; it should be the letters WLAB
          4  | 02 | version is 2 at byte 4; it should be 1
          5  | 00 | content is 0 at byte 5; it should be 1 for raw pixels, 2 for a JPEG file
          5  | 02 | no JPEG: it should begin with ff d8, and these 45 bytes begin with 01 08 0f 16
          6  | 09 | format is 9 at byte 6; it should be 1 for BGR (3 bytes a pixel), 2 for gray (1 byte a pixel)
          6  | 02 | length is 45 at byte 12; a raw picture of 5×3 GRAY8 has 15 bytes
          7  | 81 | flags is 129 at byte 7; it should be 1 where sequence and captured_at are known, else 0
          9  | 00 | width is 0 at byte 8; it should be pixels in a row, 1 to 16384
          8  | ff | width is 65285 at byte 8; it should be pixels in a row, 1 to 16384
          11 | 00 | height is 0 at byte 10; it should be rows, 1 to 16384
          11 | 04 | length is 45 at byte 12; a raw picture of 5×4 has 60 bytes
          12 | ff | length is 4278190125 at byte 12; it should be bytes after this header; raw: width × height × bytes a pixel; here 45 bytes follow
          """)
  void saysInOneLineWhichValueIsWrongAndWhere(int offset, String value, String line)
      throws Exception {
    byte[] message = sent(raw, picture(VideoFormat.bgr(5, 3), STAMP, 1));
    message[offset] = (byte) Integer.parseInt(value, 16);

    assertThatThrownBy(() -> raw.decode(arrived(message)))
        .isInstanceOf(CodecException.class)
        .hasMessage(line);
  }

  @Test
  void refusesAMessageShorterThanItsHeader() {
    assertThatThrownBy(() -> raw.decode(arrived(new byte[31])))
        .isInstanceOf(CodecException.class)
        .hasMessage("a message of 31 bytes; its header alone has 32");
  }

  @Test
  void refusesAJpegOfOtherSidesThanAnnounced() throws Exception {
    byte[] message = sent(jpeg, plain(VideoFormat.bgr(64, 48), 100));
    message[9] = 63;

    assertThatThrownBy(() -> raw.decode(arrived(message)))
        .isInstanceOf(CodecException.class)
        .hasMessage("a JPEG of 64×48 pixels where 63×48 were announced");
  }

  @Test
  void tellsWhereEverythingStands() throws Exception {
    try (VideoFrame frame = picture(VideoFormat.bgr(5, 3), STAMP, 1);
        Message message = raw.encode(frame)) {
      Layout layout = raw.layout(message);

      assertThat(layout.pixels()).contains(new ByteRange(32, 77));
      assertThat(layout.format()).contains(VideoFormat.bgr(5, 3));
      assertThat(layout.fields())
          .containsExactly(
              field("magic", 0, 4, "WLAB"),
              field("version", 4, 5, "1"),
              field("content", 5, 6, "1 (raw pixels)"),
              field("format", 6, 7, "1 (BGR)"),
              field("flags", 7, 8, "1"),
              field("width", 8, 10, "5"),
              field("height", 10, 12, "3"),
              field("length", 12, 16, "45"),
              field("sequence", 16, 24, "7"),
              field("captured_at", 24, 32, "1700000000123456789 (2023-11-14T22:13:20.123456789Z)"),
              field("pixels", 32, 77, "45 bytes"));
    }
  }

  private static Field field(String name, long start, long end, String value) {
    return new Field(name, "struct." + name, new ByteRange(start, end), value, List.of());
  }

  @Test
  void takesTheJpegFileApart() throws Exception {
    try (Message message = arrived(sent(jpeg, plain(BGR, 100)))) {
      Layout layout = raw.layout(message);
      Field file = layout.fields().getLast();

      Leaves.cover(layout.fields(), message.length());
      assertThat(file.name()).isEqualTo("JPEG file");
      assertThat(file.parts()).extracting(Field::name).startsWith("SOI", "APP0").endsWith("EOI");
      assertThat(file.parts().getLast().range().end()).isEqualTo(message.length());
    }
  }

  @Test
  void showsWhatIsThereOfAMessageCutAnywhere() throws Exception {
    byte[] whole = sent(raw, picture(VideoFormat.bgr(5, 3), STAMP, 1));
    for (int length = 0; length < whole.length; length++) {
      try (Message message = arrived(Arrays.copyOf(whole, length))) {
        List<Field> fields = raw.layout(message).fields();

        Leaves.cover(fields, length);
        assertThat(fields.getLast().key()).isEqualTo("_ws.malformed");
      }
    }
    try (Message message = arrived(Arrays.copyOf(whole, 9))) {
      assertThat(raw.layout(message).fields())
          .containsExactly(
              field("magic", 0, 4, "WLAB"),
              field("version", 4, 5, "1"),
              field("content", 5, 6, "1 (raw pixels)"),
              field("format", 6, 7, "1 (BGR)"),
              field("flags", 7, 8, "1"),
              new Field(
                  "Malformed",
                  "_ws.malformed",
                  new ByteRange(8, 9),
                  "a message of 9 bytes; its header alone has 32",
                  List.of()));
    }
  }

  @Test
  void knowsItsMessagesByTheFirstFiveBytes() throws Exception {
    byte[] message = sent(raw, picture(VideoFormat.bgr(5, 3), STAMP, 1));

    assertThat(raw.recognises(ByteBuffer.wrap(message))).isTrue();
    assertThat(raw.recognises(ByteBuffer.wrap(message, 0, 5))).isTrue();
    assertThat(raw.recognises(ByteBuffer.wrap(message, 0, 4))).isFalse();
    assertThat(raw.recognises(ByteBuffer.wrap(message, 1, 40))).isFalse();
  }

  @Test
  void tellsNoPixelsWhereTheyDoNotStandInThePlain() throws Exception {
    byte[] broken = sent(raw, picture(BGR, STAMP, 1));
    broken[4] = 2;
    for (byte[] bytes : List.of(sent(jpeg, plain(BGR, 100)), broken)) {
      try (Message message = arrived(bytes)) {
        assertThat(raw.layout(message).pixels()).isEmpty();
      }
    }
  }

  @Test
  void findsEachChannelOfAPixelAtTheByteThatTheLayoutNames() throws Exception {
    byte[] message = sent(raw, picture(BGR, STAMP, 1));
    long pixels;
    try (Message arrived = arrived(message)) {
      pixels = raw.layout(arrived).pixels().orElseThrow().start();
    }
    for (int channel = 0; channel < 3; channel++) {
      int at = BGR.offset(456, 123) + channel;
      byte[] changed = message.clone();
      changed[(int) pixels + at] ^= 0x55;
      byte[] expected = copy(Seen.of(picture(BGR, STAMP, 1)).pixels());
      expected[at] ^= 0x55;

      assertThat(copy(received(raw, changed).pixels())).isEqualTo(expected);
    }
  }
}
