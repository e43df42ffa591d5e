package wirelab.codec.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.sent;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirelab.codec.Leaves;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class StructHostileTest {
  private static final VideoFormat SMALL = VideoFormat.bgr(16, 9);

  private final long leasedBefore = Memory.common().leased();
  private final Codec codec = codec(new StructPlugin(), "struct");

  StructHostileTest() throws Exception {}

  @AfterEach
  void givesAllMemoryBack() {
    codec.close();
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @Test
  void refusesAMessageCutAnywhere() throws Exception {
    byte[] message = sent(codec, picture(SMALL, STAMP, 1));
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);

      assertThatThrownBy(() -> codec.decode(arrived(cut))).isInstanceOf(CodecException.class);
    }
  }

  @Test
  void meetsChangedBytesWithAPictureOrOneLine() throws Exception {
    Random random = new Random(1);
    byte[] raw = sent(codec, picture(SMALL, STAMP, 1));
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = raw.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        changed[random.nextInt(Header.SIZE + 4)] = (byte) random.nextInt();
      }
      meet(changed);
    }
  }

  @Test
  void meetsRandomBytesWithOneLine() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      meet(bytes);
    }
  }

  @Test
  void meetsChangedJpegsWithAPictureOrOneLine() throws Exception {
    Codec jpeg = codec(new StructPlugin(), "struct:jpeg=50");
    byte[] message = sent(jpeg, plain(SMALL, 77));
    jpeg.close();
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      byte[] changed = message.clone();
      changed[Header.SIZE + random.nextInt(message.length - Header.SIZE)] = (byte) random.nextInt();
      meet(changed);
    }
  }

  private void meet(byte[] bytes) throws CodecException {
    try (Message message = arrived(bytes)) {
      Leaves.cover(codec.layout(message).fields(), bytes.length);
    }
    try {
      codec.decode(arrived(bytes)).close();
    } catch (CodecException e) {
      assertThat(e.getMessage()).hasLineCount(1);
    }
  }
}
