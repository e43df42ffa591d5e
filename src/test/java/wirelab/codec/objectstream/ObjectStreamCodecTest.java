package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.BGR;
import static wirelab.codec.WirePictures.GRAY;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class ObjectStreamCodecTest {
  private static final VideoFormat SMALL = VideoFormat.bgr(16, 9);

  private final long leasedBefore = Memory.common().leased();
  private final List<Codec> opened = new ArrayList<>();

  @AfterEach
  void givesAllMemoryBack() {
    opened.forEach(Codec::close);
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private Codec codec(String spec) throws Exception {
    Codec codec = WirePictures.codec(new ObjectStreamPlugin(), spec);
    opened.add(codec);
    return codec;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java",
        "java:shared=on",
        "java:stream=session",
        "java:stream=session,shared=on",
        "java:stream=session,reset=off"
      })
  void carriesRawPicturesUnchanged(String spec) throws Exception {
    Codec sender = codec(spec);
    Codec receiver = codec(spec);
    int seed = 0;
    for (VideoFormat format : List.of(BGR, BGR, GRAY, BGR, VideoFormat.bgr(1, 1))) {
      seed++;
      byte[] message = sent(sender, picture(format, seed % 2 == 0 ? null : STAMP, seed));

      assertThat(received(receiver, message))
          .isEqualTo(Seen.of(picture(format, seed % 2 == 0 ? null : STAMP, seed)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java:90", "java:90,stream=session", "java:90,stream=session,reset=off"})
  void carriesJpegAsBgr(String spec) throws Exception {
    Codec sender = codec(spec);
    Codec receiver = codec(spec);
    for (VideoFormat format : List.of(BGR, GRAY)) {
      byte[] message = sent(sender, plain(format, 100));

      assertThat(message.length).isLessThan(format.byteCount() / 10);
      assertThat(received(receiver, message)).isEqualTo(Seen.of(plain(BGR, 100)));
    }
  }

  @Test
  void sendsLessInLaterMessagesOfASession() throws Exception {
    int pixels = SMALL.byteCount();

    assertThat(lengths("java", 3)).containsExactly(pixels + 193, pixels + 193, pixels + 193);
    assertThat(lengths("java:stream=session", 3))
        .containsExactly(pixels + 194, pixels + 190, pixels + 190);
    assertThat(lengths("java:stream=session,reset=off", 3))
        .containsExactly(pixels + 193, pixels + 49, pixels + 49);
  }

  private List<Integer> lengths(String spec, int count) throws Exception {
    Codec sender = codec(spec);
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lengths.add(sent(sender, picture(SMALL, STAMP, i)).length);
    }
    return lengths;
  }

  @Test
  void freezesTheVideoWhenOneObjectIsWrittenAgainWithoutReset() throws Exception {
    Codec sender = codec("java:stream=session,reset=off,shared=on");
    Codec receiver = codec("java:stream=session,reset=off,shared=on");
    Seen first = Seen.of(picture(SMALL, STAMP, 1));

    assertThat(received(receiver, sent(sender, picture(SMALL, STAMP, 1)))).isEqualTo(first);
    for (int i = 2; i < 5; i++) {
      byte[] again = sent(sender, picture(SMALL, STAMP, i));

      assertThat(again).hasSize(5).startsWith(0x71, 0x00, 0x7e, 0x00);
      assertThat(received(receiver, again)).isEqualTo(first);
    }
  }

  @Test
  void stopsALeakAtEitherEndBeforeItTakesTheProgramDown() throws Exception {
    Codec sender = codec("java:stream=session,reset=off");
    Codec receiver = codec("java:stream=session,reset=off");
    VideoFormat large = VideoFormat.bgr(8192, 4096);
    String line =
        "the Java stream was never reset and keeps all its 3 pictures, 301990179 bytes;"
            + " at 268435456 it ends: set reset=on";
    Lease pixels = Memory.common().lease(large.byteCount());
    try (VideoFrame frame = VideoFrame.of(large, STAMP, pixels)) {
      receiver.decode(arrived(sent(sender, frame.share()))).close();
      byte[] later = sent(sender, frame.share());
      receiver.decode(arrived(later)).close();
      receiver.decode(arrived(later)).close();
      sender.encode(frame).close();

      assertThatThrownBy(() -> sender.encode(frame))
          .isInstanceOf(CodecException.class)
          .hasMessage(line);
      assertThatThrownBy(() -> receiver.decode(arrived(later)))
          .isInstanceOf(CodecException.class)
          .hasMessage(line);
    }
  }

  @Test
  void goesOnAfterALostMessageThatIsFollowedByAReset() throws Exception {
    Codec sender = codec("java:stream=session");
    Codec receiver = codec("java:stream=session");
    sent(sender, picture(SMALL, STAMP, 1));

    assertThat(received(receiver, sent(sender, picture(SMALL, STAMP, 2))))
        .isEqualTo(Seen.of(picture(SMALL, STAMP, 2)));

    byte[] cut = new byte[] {0x79, 0x73};
    assertThatThrownBy(() -> receiver.decode(arrived(cut)))
        .isInstanceOf(CodecException.class)
        .hasMessage("the Java stream breaks off after 2 bytes");

    assertThat(received(receiver, sent(sender, picture(SMALL, STAMP, 3))))
        .isEqualTo(Seen.of(picture(SMALL, STAMP, 3)));
  }

  @Test
  void tellsWhenTheEndsUseTheStreamDifferently() throws Exception {
    Codec session = codec("java:stream=session,reset=off");
    Codec perMessage = codec("java");
    sent(session, picture(SMALL, STAMP, 1));
    byte[] later = sent(session, picture(SMALL, STAMP, 2));
    assertThatThrownBy(() -> perMessage.decode(arrived(later)))
        .isInstanceOf(CodecException.class)
        .hasMessage(
            "the Java stream, read up to byte 4: invalid stream header: 7371007E goes on with a stream"
                + " whose beginning is not known; the sender may be set to stream=session");

    byte[] whole = sent(perMessage, picture(SMALL, STAMP, 1));
    received(session, whole);
    assertThatThrownBy(() -> session.decode(arrived(whole)))
        .isInstanceOf(CodecException.class)
        .hasMessage(
            "the Java stream, read up to byte 1: invalid type code: AC begins a second stream;"
                + " the sender may be set to stream=message");
  }

  @Test
  void marksPixelsThatNeverArrived() throws Exception {
    Codec codec = codec("java");
    byte[] message = sent(codec, picture(BGR, STAMP, 1));
    int head = message.length - BGR.byteCount();
    try (VideoFrame frame =
        codec.decode(arrived(message, new ByteRange(head + 1000, head + 2000)))) {
      assertThat(frame.missing()).containsExactly(new ByteRange(1000, 2000));
    }
    assertThatThrownBy(() -> codec.decode(arrived(message, new ByteRange(10, 20))))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("bytes 10 to 20 of the message never arrived");
  }
}
