package wirelab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wirelab.inspect.Dissection;
import wirelab.model.Field;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Descriptor;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Marks;
import wirelab.spi.SettingException;

/**
 * What protocols and fields are called. What a codec or a framing makes is known from a sample: a
 * picture of one pixel.
 */
final class Vocabulary {
  private static final List<String> NOTES =
      List.of(
          "framing",
          "tcp.stream",
          "udp.stream",
          "tcp.seq",
          "tcp.ack",
          "tcp.len",
          "tcp.analysis.retransmission",
          "tcp.analysis.out_of_order",
          "tcp.analysis.lost_segment",
          "wirelab.message");
  private static final List<String> INSIDE = List.of("framing", "data", "data.data");
  private static final int UNIT = 1000;

  private final Catalog catalog;
  private final Dissection dissection;

  Vocabulary(Catalog catalog, Dissection dissection) {
    this.catalog = catalog;
    this.dissection = dissection;
  }

  /** What stands in headers or was worked out of them. What is inside messages is data there. */
  Set<String> headers() {
    Set<String> names = new TreeSet<>(dissection.names());
    names.addAll(NOTES);
    names.removeAll(INSIDE);
    return names;
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(dissection.names());
    names.addAll(NOTES);
    try {
      for (Descriptor codec : catalog.codecs().descriptors()) {
        names.add(codec.name());
        ofCodec(codec.name(), names);
      }
      for (Descriptor framing : catalog.framings().descriptors()) {
        ofFraming(catalog.framings().create(catalog.framings().parse(framing.name())), names);
      }
    } catch (SettingException e) {
      throw new IllegalStateException("a plugin does not take its own settings", e);
    }
    names.remove("");
    return names;
  }

  /** Of a codec that can not be made, as a plugin may be, the name alone is known. */
  private void ofCodec(String name, Set<String> names) {
    try (Codec codec = catalog.codecs().create(catalog.codecs().parse(name))) {
      if (codec.lossless()) { // else a sample would take OpenCV and its time; the name is enough
        ofSample(codec, names);
      }
    } catch (SettingException e) {
      return;
    }
  }

  private static void ofSample(Codec codec, Set<String> names) {
    VideoFormat format = VideoFormat.bgr(1, 1);
    Lease lease = Memory.common().lease(format.byteCount());
    try (VideoFrame sample = VideoFrame.of(format, null, lease);
        Message message = codec.encode(sample)) {
      codec.layout(message).fields().stream()
          .flatMap(Field::all)
          .map(Field::key)
          .forEach(names::add);
    } catch (CodecException e) {
      return; // one that takes no such picture
    }
  }

  private static void ofFraming(Framing framing, Set<String> names) {
    Marks marks = framing.marks().orElse(null);
    if (marks == null) {
      return;
    }
    try (Message sample = Message.outgoing(Memory.common().lease(1), ByteBuffer.allocate(1))) {
      ByteBuffer unit = ByteBuffer.allocate(UNIT);
      framing
          .framer(UNIT)
          .frame(
              sample,
              pieces -> {
                for (ByteBuffer piece : pieces) {
                  unit.put(piece);
                }
              });
      marks.read(unit.flip(), UNIT).fields().forEach(field -> names.add(field.key()));
    } catch (IOException | FramingException e) {
      throw new IllegalStateException("a framing does not take a message of one byte", e);
    }
  }
}
