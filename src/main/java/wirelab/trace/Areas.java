package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.PixelArea;

/** Which pixels stand in some bytes of a message, or are decoded from them. */
final class Areas {
  private static final String JPEG = "jpeg.";

  private final TracedMessage message;
  private final Layout layout;
  private final MessageLayouts layouts;

  private Areas(TracedMessage message, MessageLayouts layouts) {
    this.message = message;
    this.layout = layouts.layout(message);
    this.layouts = layouts;
  }

  static List<Damage> damages(List<Hit> hits, TracedMessage message, MessageLayouts layouts) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Areas areas = new Areas(message, layouts);
    return hits.stream().map(areas::damage).toList();
  }

  private Damage damage(Hit hit) {
    return new Damage(of(hit.bytes()), hit.bytes(), hit.cause(), packet(hit.bytes()));
  }

  private long packet(ByteRange bytes) {
    List<Carrier> carriers = message.carriers(bytes);
    return carriers.isEmpty() ? 0 : carriers.getFirst().packet();
  }

  /** All pixels that may be wrong if these bytes are. */
  private List<PixelArea> of(ByteRange bytes) {
    Optional<Pixels> pixels = Pixels.of(layout);
    if (pixels.isPresent()) {
      ByteRange raw = pixels.get().range();
      boolean within = bytes.start() >= raw.start() && bytes.end() <= raw.end();
      return within
          ? RawAreas.of(pixels.get().format(), bytes.shifted(-raw.start()))
          : List.of(PixelArea.WHOLE);
    }
    return jpeg(bytes.start()).orElse(List.of(PixelArea.WHOLE));
  }

  private Optional<List<PixelArea>> jpeg(long hit) {
    OptionalLong start =
        layout.fields().stream()
            .flatMap(Areas::leaves)
            .filter(field -> field.key().startsWith(JPEG))
            .mapToLong(field -> field.range().start())
            .min();
    if (start.isEmpty() || hit <= start.getAsLong()) {
      return Optional.empty();
    }
    try (Message copy = layouts.message(message)) {
      int from = (int) start.getAsLong() - message.head();
      ByteBuffer whole = copy.bytes();
      ByteBuffer file = whole.slice(from, whole.limit() - from);
      return JpegScan.areas(file, (int) (hit - start.getAsLong()));
    }
  }

  private static Stream<Field> leaves(Field field) {
    return field.parts().isEmpty()
        ? Stream.of(field)
        : Stream.concat(Stream.of(field), field.parts().stream().flatMap(Areas::leaves));
  }
}
