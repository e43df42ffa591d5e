package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.Table;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/** Pictures as Python's pickle.dumps writes arrays of them. */
final class PickleCodec implements Codec {
  private static final int COLOURS = 3;
  private static final ByteRange NOWHERE = new ByteRange(0, 0);

  private final ArrayPickle pickle;
  private final PixelCoder coder;

  private PickleCodec(ArrayPickle pickle, PixelCoder coder) {
    this.pickle = pickle;
    this.coder = coder;
  }

  static PickleCodec of(Settings settings) throws SettingException {
    boolean numpy2 = settings.get(PicklePlugin.NUMPY).equals("2");
    return new PickleCodec(
        new ArrayPickle(settings.get(PicklePlugin.PROTOCOL), numpy2 ? "numpy._core" : "numpy.core"),
        PixelCoder.of(settings));
  }

  @Override
  public boolean lossless() {
    return !coder.compresses();
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    PixelCoder.Payload payload = coder.encode(frame); // @dumps
    return pickle.write(
        payload.lease(),
        payload.bytes(),
        coder.compresses()
            ? List.of(payload.bytes().remaining())
            : shape(frame.format())); // @dumped
  }

  private static List<Integer> shape(VideoFormat format) {
    return format.pixels() == PixelFormat.BGR8
        ? List.of(format.height(), format.width(), COLOURS)
        : List.of(format.height(), format.width());
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try (message) {
      Content content = read(message); // @loads
      PixelCoder.Payload data = load(message, content);
      try (Lease lease = data.lease()) {
        content.checkCount(data.bytes().remaining());
        VideoFormat format = content.raw();
        return format == null
            ? coder.decodeJpeg(data.bytes(), null)
            : VideoFrame.of(format, null, data.bytes(), lease.share())
                .lacking(lacking(message, content));
      }
    }
  }

  /** The pickle in a message, of which nothing may be missing but raw pixels. */
  private static Content read(Message message) throws CodecException {
    List<ByteRange> missing = message.missing();
    if (missing.isEmpty()) {
      return Content.read(message.bytes());
    }
    try {
      Content content = Content.read(message.bytes());
      ByteRange pixels = content.pixels().orElse(NOWHERE);
      if (missing.stream().allMatch(gap -> encloses(pixels, gap))) {
        return content;
      }
    } catch (CodecException e) {
      throw (CodecException) incomplete(missing.getFirst()).initCause(e);
    }
    throw incomplete(missing.getFirst());
  }

  private static CodecException incomplete(ByteRange gap) {
    return new CodecException(
        "bytes %d to %d of the pickle never arrived, and they are no raw pixels"
            .formatted(gap.start(), gap.end()));
  }

  private static boolean encloses(ByteRange pixels, ByteRange gap) {
    return gap.start() >= pixels.start() && gap.end() <= pixels.end();
  }

  private static List<ByteRange> lacking(Message message, Content content) {
    long start = content.data().start();
    return message.missing().stream().map(gap -> gap.shifted(-start)).toList();
  }

  /** The data in direct memory: where it stands if it stands there as it is, else a copy. */
  private static PixelCoder.Payload load(Message message, Content content) throws CodecException {
    Stretch data = content.data();
    ByteBuffer bytes = data.bytes();
    if (content.isAsIs() && bytes.isDirect()) {
      return new PixelCoder.Payload(message.lease().share(), bytes);
    }
    Lease copy = Memory.common().lease(data.length());
    ByteBuffer into = copy.bytes();
    try {
      Latin1.decode(data, into);
      return new PixelCoder.Payload(copy, into.flip());
    } catch (CodecException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public Layout layout(Message message) {
    return new PickleLayout(message.bytes()).layout();
  }

  /**
   * Python's stack, topmost value first, and its memo, as they stand after the last opcode that
   * begins at byte {@code at} or before it. If an opcode before that can not be carried out, they
   * stand as that found them, and the first row of the stack says what it lacks.
   */
  @Override
  public List<Table> state(Message message, long at) {
    return Rehearsal.upTo(message.bytes(), at).tables();
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    return Beginning.isPicture(start);
  }

  @Override
  public void close() {
    coder.close();
  }
}
