package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.codec.Content;
import wirelab.codec.JpegLayout;
import wirelab.codec.objectstream.StreamParser.Parsed;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;

/** Finds the picture in a message that is nothing else, by the names of its class and fields. */
final class PictureFinder {
  private final List<Field> fields;
  private final Map<String, Integer> numbers = new HashMap<>();
  private ByteRange data = ByteRange.of(0, 0);
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  private PictureFinder(List<Field> fields) {
    this.fields = fields;
  }

  static Layout layout(Parsed parsed) {
    PictureFinder finder = new PictureFinder(parsed.fields());
    List<Node> contents =
        parsed.contents().stream().filter(node -> !(node instanceof Node.Reset)).toList();
    if (parsed.complete()
        && contents.size() == 1
        && contents.getFirst() instanceof Given.Instance object
        && object.parts().size() == 1) {
      finder.look(object.parts().getFirst());
    }
    return finder.layout();
  }

  private void look(Part part) {
    Shape shape = part.shape();
    if (!shape.name().equals(Picture.class.getName())) {
      return;
    }
    for (int i = 0; i < part.values().size(); i++) {
      if (part.values().get(i) instanceof Integer number) {
        numbers.put(shape.primitives().get(i).name(), number);
      }
    }
    for (int i = 0; i < part.objects().size(); i++) {
      if (shape.objects().get(i).name().equals("data")
          && part.objects().get(i) instanceof Given.Array array
          && array.primitives() != null
          && array.title().equals("byte[]")) {
        data = array.range();
        bytes = array.primitives();
      }
    }
  }

  private Layout layout() {
    if (data.length() == 0) {
      return new Layout(fields, Optional.empty());
    }
    if (number("content") == Content.JPEG.code()) {
      return new Layout(named(fields, file()), Optional.empty());
    }
    Optional<VideoFormat> format = format().filter(one -> one.byteCount() == data.length());
    return format.isPresent() && number("content") == Content.RAW.code()
        ? new Layout(named(fields, new Field("pixels", data, size())), Optional.of(data), format)
        : new Layout(fields, Optional.empty());
  }

  private Field file() {
    List<Field> segments = JpegLayout.of(bytes, data.start());
    return segments.size() == 1
        ? segments.getFirst()
        : new Field("JPEG file", "", data, size(), segments);
  }

  private String size() {
    return data.length() + " bytes";
  }

  private Optional<VideoFormat> format() {
    int width = number("width");
    int height = number("height");
    return Math.min(width, height) < 1 || Math.max(width, height) > VideoFormat.MAX_SIDE
        ? Optional.empty()
        : PixelFormat.ofCode(number("format"))
            .map(pixels -> new VideoFormat(width, height, pixels));
  }

  private int number(String name) {
    return numbers.getOrDefault(name, 0);
  }

  /** The same fields, in which {@code better} takes the place of the one with its bytes. */
  private List<Field> named(List<Field> fields, Field better) {
    List<Field> changed = new ArrayList<>(fields.size());
    for (Field field : fields) {
      changed.add(encloses(field.range()) ? named(field, better) : field);
    }
    return changed;
  }

  private Field named(Field field, Field better) {
    return field.parts().isEmpty()
        ? better
        : new Field(
            field.name(), field.key(), field.range(), field.value(), named(field.parts(), better));
  }

  private boolean encloses(ByteRange range) {
    return range.start() <= data.start() && range.end() >= data.end();
  }
}
