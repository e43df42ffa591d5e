package wirelab.jmh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import wirelab.codec.WirePictures;
import wirelab.event.Recorder;
import wirelab.model.Message;
import wirelab.model.Side;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;

/**
 * A message of 921,600 bytes cut into units, and put together again from them: as large as they
 * come on a stream, 9,000 bytes for datagrams.
 */
@State(Scope.Thread)
public class FramingBenchmark {
  private static final int BYTES = 640 * 480 * 3;
  private static final int DATAGRAM = 9000;

  @Param({"Q", "!I", "magic", "chunks", "countdown"})
  public String name;

  private Framing framing;
  private Framer framer;
  private Message message;
  private int bytes;

  @Setup
  public void start() throws SettingException {
    framing = Parts.CATALOG.framings().create(Parts.CATALOG.framings().parse(name));
    framer = framing.framer(framing.suits(Kind.STREAM) ? Integer.MAX_VALUE : DATAGRAM);
    message = WirePictures.arrived(new byte[BYTES]);
  }

  @TearDown
  public void stop() {
    message.close();
  }

  @Benchmark
  public int frame() throws IOException, FramingException {
    bytes = 0;
    framer.frame(message, this::count);
    return bytes;
  }

  private void count(ByteBuffer... pieces) {
    for (ByteBuffer piece : pieces) {
      bytes += piece.remaining();
    }
  }

  /** The units of the message, copied into the space that the deframer gives for each. */
  @Benchmark
  public int frameAndDeframe() throws IOException, FramingException {
    List<Integer> lengths = new ArrayList<>();
    try (Deframer deframer = framing.deframer(Limits.defaults(), Recorder.none(Side.RECEIVER))) {
      framer.frame(message, pieces -> arrive(deframer, lengths, pieces));
      return lengths.getFirst();
    }
  }

  private static void arrive(Deframer deframer, List<Integer> lengths, ByteBuffer... pieces)
      throws IOException {
    int left = 0;
    for (ByteBuffer piece : pieces) {
      left += piece.remaining();
    }
    try {
      while (left > 0) {
        int count = moved(pieces, deframer.space());
        deframer.arrived(count);
        left -= count;
        for (Optional<Message> next = deframer.next(); next.isPresent(); next = deframer.next()) {
          lengths.add(next.get().length());
          next.get().close();
        }
      }
    } catch (FramingException e) {
      throw new IOException(e);
    }
  }

  private static int moved(ByteBuffer[] pieces, ByteBuffer space) {
    int start = space.position();
    for (ByteBuffer piece : pieces) {
      int count = Math.min(space.remaining(), piece.remaining());
      space.put(piece.slice(piece.position(), count));
      piece.position(piece.position() + count);
    }
    return space.position() - start;
  }
}
