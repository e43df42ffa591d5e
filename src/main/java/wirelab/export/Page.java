package wirelab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import wirelab.inspect.Inspected;
import wirelab.inspect.PacketRow;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Packets;
import wirelab.trace.Trace;

/**
 * A page for a browser that shows packets, fields and bytes without a network. It holds the first
 * packets only, and of each the first bytes, so that a browser copes; it says what it leaves out.
 */
final class Page {
  static final int MOST_PACKETS = 1000;
  static final int MOST_BYTES = 2048;
  private static final int MOST_FIELDS = 300;
  private static final String TEMPLATE = "page.html";
  private static final String DATA = "{{data}}";

  private final Packets packets;
  private final Trace trace;

  /** Packets that have all been read. */
  Page(Packets packets, Trace trace) {
    this.packets = packets;
    this.trace = trace;
  }

  void write(Path session, Path target) throws IOException {
    String[] around = template().split(java.util.regex.Pattern.quote(DATA), 2);
    Destination.write(
        target,
        writer -> {
          writer.write(around[0]);
          data(session, writer);
          writer.write(around[1]);
        });
  }

  /** Within a script element: no tag can end it, since {@code <} is written as an escape. */
  private void data(Path session, Writer writer) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new MarkupEscapes())
            .build();
    long end = Math.min(packets.end(), packets.first() + MOST_PACKETS);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("title", String.valueOf(session.getFileName()));
      json.writeStringProperty("note", note(end - packets.first()));
      json.writeArrayPropertyStart("packets");
      for (long number = packets.first(); number < end; number++) {
        packet(json, trace.row(number), trace.inspect(number));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private String note(long shown) {
    long all = packets.end() - packets.first();
    String packetsShown =
        shown < all
            ? String.format(Locale.ROOT, "The first %,d of %,d packets", shown, all)
            : String.format(Locale.ROOT, "%,d packets", all);
    return packetsShown + String.format(Locale.ROOT, ", the first %,d bytes of each", MOST_BYTES);
  }

  private static void packet(JsonGenerator json, PacketRow row, Inspected inspected)
      throws IOException {
    json.writeStartObject();
    json.writeStringProperty("n", Long.toString(row.number()));
    json.writeStringProperty("t", Long.toString(row.time()));
    json.writeStringProperty("from", row.from());
    json.writeStringProperty("to", row.to());
    json.writeStringProperty("p", row.protocol());
    json.writeStringProperty("l", Long.toString(row.length()));
    json.writeStringProperty("i", row.info());
    json.writeStringProperty("m", row.message() < 0 ? "" : Long.toString(row.message()));
    int length = Math.min(inspected.bytes().length(), MOST_BYTES);
    json.writeStringProperty("hex", inspected.bytes().slice(0, length).hex(""));
    json.writeStringProperty("all", Integer.toString(inspected.bytes().length()));
    json.writeArrayPropertyStart("f");
    for (Layer layer : inspected.layers()) {
      Field whole = new Field(layer.title(), "", layer.range(), layer.summary(), layer.fields());
      field(json, whole, MOST_FIELDS);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Name, value, first byte, byte behind the last, parts; what is left of {@code room}. */
  private static int field(JsonGenerator json, Field field, int room) {
    json.writeStartArray();
    json.writeString(field.name());
    json.writeString(field.value());
    json.writeNumber(field.range().start());
    json.writeNumber(field.range().end());
    json.writeStartArray();
    int left = room - 1;
    List<Field> parts = field.parts();
    for (int i = 0; i < parts.size() && left > 0; i++) {
      left = field(json, parts.get(i), left);
    }
    json.writeEndArray();
    json.writeEndArray();
    return left;
  }

  private static String template() throws IOException {
    try (InputStream file = Page.class.getResourceAsStream(TEMPLATE)) {
      if (file == null) {
        throw new IllegalStateException("no " + TEMPLATE + " in this program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
