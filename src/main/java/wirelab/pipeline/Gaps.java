package wirelab.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** Pictures of which some bytes never came: decoded all the same, with the holes hatched. */
final class Gaps {
  private static final int STRIPE = 6;
  private static final byte DARK = 40;
  private static final byte BRIGHT = (byte) 200;

  private Gaps() {}

  /**
   * Decodes a message with holes, which is taken over.
   *
   * @throws CodecException if a hole is outside raw pixels: then nothing can be made of the rest
   */
  static VideoFrame decode(Message message, Codec codec) throws CodecException {
    List<ByteRange> holes;
    try {
      holes = inPixels(message, codec);
    } catch (CodecException e) {
      message.close();
      throw e;
    }
    VideoFrame frame = codec.decode(message);
    for (ByteRange hole : holes) {
      hatch(frame.pixels(), frame.format(), hole);
    }
    return frame.lacking(holes);
  }

  private static List<ByteRange> inPixels(Message message, Codec codec) throws CodecException {
    Layout layout = codec.layout(message);
    List<ByteRange> holes = new ArrayList<>();
    for (ByteRange hole : message.missing()) {
      ByteRange pixels =
          layout
              .pixels()
              .filter(range -> range.start() <= hole.start() && range.end() >= hole.end())
              .orElseThrow(
                  () ->
                      new CodecException(
                          "bytes %d to %d never came, and without them it can not be decoded"
                              .formatted(hole.start(), hole.end() - 1)));
      holes.add(hole.shifted(-pixels.start()));
    }
    return holes;
  }

  /** Diagonal stripes, so that a hole is told from any picture, in colour and without. */
  private static void hatch(ByteBuffer pixels, VideoFormat format, ByteRange hole) {
    int pixelBytes = format.pixels().bytesPerPixel();
    int rowBytes = format.rowBytes();
    for (int i = (int) hole.start(); i < hole.end(); i++) {
      int x = i % rowBytes / pixelBytes;
      int y = i / rowBytes;
      boolean bright = (x + y) / STRIPE % 2 == 0;
      boolean green = pixelBytes == 3 && i % rowBytes % pixelBytes == 1;
      pixels.put(i, bright && !green ? BRIGHT : DARK);
    }
  }
}
