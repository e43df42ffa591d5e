package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.sent;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** Bytes by chance: a codec may find a picture in them or refuse them, and nothing else. */
final class ObjectStreamMutationTest {
  private static final VideoFormat SMALL = VideoFormat.bgr(16, 9);
  private static final byte[] HEAD = {(byte) 0xac, (byte) 0xed, 0, 5};

  private final long leasedBefore = Memory.common().leased();

  @AfterEach
  void givesAllMemoryBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  @Test
  void meetsChangedBytesWithAPictureOrOneLine() throws Exception {
    Random random = new Random(1);
    Codec message = codec(new ObjectStreamPlugin(), "java");
    Codec session = codec(new ObjectStreamPlugin(), "java:stream=session");
    byte[] first = sent(session, picture(SMALL, STAMP, 1));
    byte[] later = sent(session, picture(SMALL, STAMP, 2));
    byte[] alone = sent(message, picture(SMALL, STAMP, 3));
    for (int i = 0; i < 10_000; i++) {
      meet(message, mutated(alone, random));
      meet(session, mutated(i % 2 == 0 ? first : later, random));
    }
  }

  private static byte[] mutated(byte[] message, Random random) {
    byte[] changed = message.clone();
    for (int n = random.nextInt(4); n >= 0; n--) {
      changed[random.nextInt(200)] =
          (byte) (random.nextBoolean() ? random.nextInt() : 0x70 + random.nextInt(16));
    }
    return changed;
  }

  @Test
  void meetsRandomBytesWithOneLine() throws Exception {
    Random random = new Random(2);
    Codec codec = codec(new ObjectStreamPlugin(), "java");
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(120)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) (random.nextBoolean() ? 0x70 + random.nextInt(16) : random.nextInt(4));
      }
      System.arraycopy(HEAD, 0, bytes, 0, Math.min(4, bytes.length));
      meet(codec, bytes);
    }
  }

  private static void meet(Codec codec, byte[] bytes) throws CodecException {
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
