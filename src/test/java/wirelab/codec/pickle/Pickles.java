package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/** Pictures, messages and codecs for the tests of this package. */
final class Pickles {
  private Pickles() {}

  /** The same bytes as pattern() of src/test/python/pickles.py. */
  static byte[] pattern(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 8) * 17);
    }
    return bytes;
  }

  static Lease lease(byte[] bytes) {
    Lease lease = Memory.common().lease(bytes.length);
    lease.bytes().put(bytes);
    return lease;
  }

  static VideoFrame picture(VideoFormat format) {
    return VideoFrame.of(format, new Stamp(0, 0), lease(pattern(format.byteCount())));
  }

  static Message incoming(byte[] bytes, ByteRange... missing) {
    Lease lease = lease(bytes);
    return Message.incoming(
        lease, lease.bytes(), 0, ByteRange.of(0, bytes.length), List.of(missing));
  }

  static byte[] bytes(Message message) {
    return bytes(message.bytes());
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** What our writer makes of an array of the pattern. */
  static byte[] written(int protocol, String numpy, List<Integer> shape) {
    int count = shape.stream().reduce(1, Math::multiplyExact);
    return written(protocol, numpy, shape, pattern(count));
  }

  static byte[] written(int protocol, String numpy, List<Integer> shape, byte[] elements) {
    ArrayPickle pickle =
        new ArrayPickle(protocol, numpy.equals("2") ? "numpy._core" : "numpy.core");
    Lease lease = lease(elements);
    try (Message message = pickle.write(lease, lease.bytes(), shape)) {
      return bytes(message);
    }
  }

  static Codec codec(String... namesAndValues) throws SettingException {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new PicklePlugin().codecs().getFirst().create(Settings.of(settings));
  }

  /** {@code 480x640x3} as numbers. */
  static List<Integer> shape(String text) {
    List<Integer> shape = new ArrayList<>();
    for (String side : text.split("x", -1)) {
      shape.add(Integer.valueOf(side));
    }
    return shape;
  }

  /** Bytes of hex digits and of text in quotes: {@code 80 04 'cos' 0a}. */
  static byte[] hex(String text) {
    StringBuilder digits = new StringBuilder();
    String[] pieces = text.split("'", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean quoted = i % 2 == 1;
      digits.append(
          quoted
              ? HexFormat.of()
                  .formatHex(pieces[i].getBytes(java.nio.charset.StandardCharsets.UTF_8))
              : pieces[i].replaceAll("\\s", ""));
    }
    return HexFormat.of().parseHex(digits);
  }
}
