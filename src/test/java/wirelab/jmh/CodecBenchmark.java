package wirelab.jmh;

import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import wirelab.codec.WirePictures;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.Lease;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.SettingException;

/** A picture of 640×480 encoded, decoded, and its message taken apart. */
@State(Scope.Thread)
public class CodecBenchmark {
  @Param({
    "struct",
    "struct:jpeg=80",
    "pickle:protocol=2",
    "pickle:protocol=4",
    "pickle:protocol=5",
    "java"
  })
  public String spec;

  private Codec codec;
  private VideoFrame frame;
  private Lease arrived;

  @Setup
  public void start() throws SettingException, CodecException {
    codec = Parts.CATALOG.codecs().create(Parts.CATALOG.codecs().parse(spec));
    frame = WirePictures.picture(VideoFormat.bgr(640, 480), WirePictures.STAMP, 1);
    arrived = WirePictures.arrived(WirePictures.sent(codec, frame.share())).lease();
  }

  @TearDown
  public void stop() {
    arrived.close();
    frame.close();
    codec.close();
  }

  /** As it arrives, in memory of which the receiver takes a share. */
  private Message message() {
    ByteBuffer bytes = arrived.bytes();
    ByteRange range = ByteRange.of(0, bytes.remaining());
    return Message.incoming(arrived.share(), bytes, 0, range, List.of());
  }

  @Benchmark
  public int encode() throws CodecException {
    try (Message message = codec.encode(frame)) {
      return message.length();
    }
  }

  @Benchmark
  public int decode() throws CodecException {
    try (VideoFrame decoded = codec.decode(message())) {
      return decoded.pixels().get(0);
    }
  }

  @Benchmark
  public Layout takeApart() {
    try (Message message = message()) {
      return codec.layout(message);
    }
  }
}
