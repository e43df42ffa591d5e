package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.Leaves;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

class PickleCodecTest {
  private static final VideoFormat VGA = VideoFormat.bgr(640, 480);

  private final long leasedBefore = Memory.common().leased();

  @AfterEach
  void givesAllMemoryBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "2,1,1,BGR8", "3,1,1,BGR8", "4,1,1,BGR8", "5,1,1,BGR8",
    "2,1,1,GRAY8", "3,1,1,GRAY8", "4,1,1,GRAY8", "5,1,1,GRAY8",
    "2,1,9,GRAY8", "4,1,9,GRAY8", "4,9,1,GRAY8", "5,641,479,BGR8",
    "2,640,480,BGR8", "3,640,480,BGR8", "4,640,480,BGR8", "5,640,480,GRAY8"
  })
  void readsBackWhatItWrote(String protocol, int width, int height, PixelFormat pixels)
      throws Exception {
    VideoFormat format = new VideoFormat(width, height, pixels);
    try (Codec codec = Pickles.codec("protocol", protocol);
        VideoFrame sent = Pickles.picture(format);
        Message message = codec.encode(sent);
        VideoFrame received = codec.decode(Pickles.incoming(Pickles.bytes(message)))) {
      assertThat(received.format()).isEqualTo(format);
      assertThat(received.stamp()).isEqualTo(Optional.empty());
      assertThat(received.pixels()).isEqualTo(sent.pixels());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4", "5"})
  void readsBackTheJpegItWrote(String protocol) throws Exception {
    try (Codec codec = Pickles.codec("protocol", protocol, "jpeg", "90");
        VideoFrame sent = Pickles.picture(VGA);
        Message message = codec.encode(sent);
        VideoFrame received = codec.decode(Pickles.incoming(Pickles.bytes(message)))) {
      assertThat(received.format()).isEqualTo(VGA);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4", "5"})
  void sendsThePixelsFromWhereTheyStand(String protocol) throws Exception {
    try (Codec codec = Pickles.codec("protocol", protocol);
        VideoFrame frame = Pickles.picture(VGA);
        Message message = codec.encode(frame)) {
      ByteBuffer[] parts = message.parts();
      assertThat(parts).hasSize(3).allMatch(ByteBuffer::isDirect);
      frame.pixels().put(7, (byte) 42);
      assertThat(parts[1].get(7)).isEqualTo((byte) 42);
      frame.pixels().put(7, (byte) 43);
      assertThat(parts[1].get(7)).isEqualTo((byte) 43);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4", "5"})
  void showsThePixelsWhereTheyArrived(String protocol) throws Exception {
    try (Codec codec = Pickles.codec("protocol", protocol);
        VideoFrame sent = Pickles.picture(VGA);
        Message out = codec.encode(sent)) {
      Message in = Pickles.incoming(Pickles.bytes(out));
      ByteRange pixels = codec.layout(in).pixels().orElseThrow();
      try (VideoFrame received = codec.decode(in)) {
        assertThat(received.lease()).isSameAs(in.lease());
        in.lease().bytes().put((int) pixels.start() + 7, (byte) 42);
        assertThat(received.pixels().get(7)).isEqualTo((byte) 42);
      }
    }
  }

  @Test
  void decodesTheMessageOfASenderWithoutAWireBetween() throws Exception {
    try (Codec codec = Pickles.codec();
        VideoFrame sent = Pickles.picture(VGA);
        VideoFrame received = codec.decode(codec.encode(sent))) {
      assertThat(received.pixels()).isEqualTo(sent.pixels());
      assertThat(received.pixels().isDirect()).isTrue();
    }
  }

  @Test
  void writesTheEnvelopeAgainWhenTheShapeChanges() throws Exception {
    try (Codec codec = Pickles.codec("numpy", "2");
        VideoFrame first = Pickles.picture(VGA);
        VideoFrame second = Pickles.picture(VideoFormat.bgr(5, 4))) {
      codec.encode(first).close();
      try (Message message = codec.encode(second)) {
        assertThat(Pickles.bytes(message)).isEqualTo(Pickles.written(4, "2", List.of(4, 5, 3)));
      }
      try (Message message = codec.encode(first)) {
        assertThat(Pickles.bytes(message)).isEqualTo(Pickles.written(4, "2", List.of(480, 640, 3)));
      }
    }
  }

  @Test
  void takesHardlyAnyMemoryForEachPicture() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Codec codec = Pickles.codec();
        VideoFrame frame = Pickles.picture(VGA)) {
      codec.encode(frame).close();
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        codec.encode(frame).close();
      }
      long each = (threads.getCurrentThreadAllocatedBytes() - before) / 100;
      assertThat(each).isLessThan(2000);
    }
  }

  @ParameterizedTest
  @CsvSource({"3,156,7,BINBYTES", "4,152,14,BINBYTES", "5,59,83,BYTEARRAY8"})
  void tellsWhereThePixelsStand(String protocol, int header, int trailer, String opcode)
      throws Exception {
    try (Codec codec = Pickles.codec("protocol", protocol, "numpy", "2");
        VideoFrame frame = Pickles.picture(VGA);
        Message message = codec.encode(frame)) {
      ByteRange pixels = ByteRange.of(header, 921_600);
      Layout layout = codec.layout(message);
      Field carrier = named(layout, opcode);
      assertThat(carrier.value()).isEqualTo("921600 bytes (640×480)");
      assertThat(carrier.parts().getLast())
          .isEqualTo(
              new Field("pixels", "pickle.pixels", pixels, "921600 bytes (640×480)", List.of()));
      assertThat(layout.pixels()).contains(pixels);
      assertThat(layout.format()).contains(VGA);
      assertThat(layout.fields().getLast().name()).isEqualTo("STOP");
      Leaves.cover(layout.fields(), message.length());
      assertThat(message.length()).isEqualTo(pixels.end() + trailer);
    }
  }

  private static Field named(Layout layout, String name) {
    return layout.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2,0,pixels as text,BINUNICODE",
    "4,80,JPEG file,BINBYTES",
    "2,80,JPEG file as text,BINUNICODE"
  })
  void tellsThatNoPixelStandsInOnePlace(String protocol, String jpeg, String name, String opcode)
      throws Exception {
    try (Codec codec = Pickles.codec("protocol", protocol, "jpeg", jpeg);
        VideoFrame frame = Pickles.picture(VGA);
        Message message = codec.encode(frame)) {
      Layout layout = codec.layout(message);
      assertThat(layout.pixels()).isEmpty();
      assertThat(layout.fields().stream().flatMap(field -> field.parts().stream()))
          .filteredOn(part -> part.range().length() > 4_000)
          .extracting(Field::name)
          .containsExactly(name);
      assertThat(layout.fields()).extracting(Field::name).contains(opcode);
      Leaves.cover(layout.fields(), message.length());
    }
  }

  @Test
  void keepsAPictureOfWhichPixelsAreMissing() throws Exception {
    byte[] pickle = Pickles.written(4, "2", List.of(480, 640, 3));
    try (Codec codec = Pickles.codec();
        VideoFrame frame = codec.decode(Pickles.incoming(pickle, new ByteRange(200, 300)))) {
      assertThat(frame.missing()).isEqualTo(List.of(new ByteRange(48, 148)));
    }
  }

  @ParameterizedTest
  @CsvSource({"4,0,100", "4,100,300", "2,200,300"})
  void refusesAPickleOfWhichMoreThanPixelsIsMissing(int protocol, int start, int end)
      throws Exception {
    byte[] pickle = Pickles.written(protocol, "2", List.of(480, 640, 3));
    Message message = Pickles.incoming(pickle, new ByteRange(start, end));
    try (Codec codec = Pickles.codec()) {
      assertThatThrownBy(() -> codec.decode(message))
          .isInstanceOf(CodecException.class)
          .hasMessage(
              "bytes %d to %d of the pickle never arrived, and they are no raw pixels"
                  .formatted(start, end));
    }
  }
}
