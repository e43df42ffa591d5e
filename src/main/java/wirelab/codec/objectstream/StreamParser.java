package wirelab.codec.objectstream;

import java.io.ObjectStreamConstants;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.codec.objectstream.ContentReader.Place;
import wirelab.model.Field;

/**
 * Takes a message apart by the grammar of the Java Object Serialization Specification, chapter 6.4,
 * without building anything or looking up a class:
 *
 * <pre>
 *   ac ed 00 05                            a stream begins
 *   79                                     reset: handles begin anew
 *   73 class fields...                     an object; its class is told in front of it
 *   72 name uid flags fields 78 class      a class and what it inherits from
 *   75 class length elements...            an array
 *   71 007exxxx                            what was written before, by its handle
 *   77 length bytes...                     what a class wrote by itself, until 78
 * </pre>
 */
final class StreamParser {
  private final Handles handles;
  private final StreamInput in;

  private StreamParser(StreamInput in, Handles handles) {
    this.in = in;
    this.handles = handles;
  }

  /**
   * What was found in a message.
   *
   * @param fields each of its bytes in one leaf
   * @param contents what it is made of
   * @param complete whether all was read
   */
  record Parsed(List<Field> fields, List<Node> contents, Handles handles, boolean complete) {}

  /** Reads {@code message}; {@code handles} are those from before, and become those behind it. */
  static Parsed parse(ByteBuffer message, Handles handles) {
    StreamInput in = new StreamInput(message);
    List<Node> contents = new ArrayList<>();
    boolean complete = new StreamParser(in, handles).read(contents);
    return new Parsed(in.fields(), contents, handles, complete);
  }

  private boolean read(List<Node> into) {
    Reading reading = Reading.of(in, handles);
    ContentReader contents = new ContentReader(reading);
    try {
      header();
      while (in.remaining() > 0) {
        contents.read("", Place.TOP, into::add);
        reading.steps().run();
      }
      return true;
    } catch (Unreadable e) {
      in.giveUp(e);
      return false;
    }
  }

  private void header() throws Unreadable {
    if ((byte) in.peek() != (byte) (ObjectStreamConstants.STREAM_MAGIC >> 8)) {
      return;
    }
    in.open("stream header");
    long magic = in.number("magic", "java.magic", 2, number -> "0x%04X".formatted(number));
    if ((short) magic != ObjectStreamConstants.STREAM_MAGIC) {
      throw Unreadable.malformed("a Java stream begins with 0xACED, not 0x%04X".formatted(magic));
    }
    long version = in.number("version", "java.version", 2);
    if (version != ObjectStreamConstants.STREAM_VERSION) {
      throw Unreadable.malformed(
          "version %d of the stream is not known; it should be 5".formatted(version));
    }
    in.close();
    handles.clear(in.position());
  }
}
