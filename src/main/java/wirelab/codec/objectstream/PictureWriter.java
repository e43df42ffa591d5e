package wirelab.codec.objectstream;

import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;
import wirelab.model.Message;
import wirelab.spi.CodecException;

/** The sending end of the object stream. */
final class PictureWriter implements AutoCloseable {
  /** More than all that stands in front of the data. */
  private static final int HEAD = 512;

  private final StreamMode mode;
  private final MessageOutput output = new MessageOutput();
  private final Kept kept = new Kept();
  private @Nullable ObjectOutputStream stream;

  PictureWriter(StreamMode mode) {
    this.mode = mode;
  }

  /** The message that tells the other end of {@code picture}; the caller closes it. */
  Message write(Picture picture, int dataSize) throws CodecException {
    if (kept.full()) {
      stream = null;
      throw new CodecException(kept.toString());
    }
    output.begin(dataSize + HEAD);
    try {
      ObjectOutputStream out = stream();
      if (mode.session() && mode.reset()) { // @reset
        out.reset();
      }
      out.writeObject(picture); // @write-object
      out.flush();
    } catch (IOException e) {
      stream = null;
      output.drop();
      throw new CodecException(e);
    }
    Message message = output.take();
    if (mode.remembers()) {
      kept.add(message.length());
    }
    return message;
  }

  private ObjectOutputStream stream() throws IOException {
    ObjectOutputStream open = stream;
    if (open == null || !mode.session()) {
      open = new ObjectOutputStream(output);
      stream = mode.session() ? open : null;
    }
    return open;
  }

  @Override
  public void close() {
    stream = null;
    output.close();
  }
}
