package wirelab.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.model.HostPort;
import wirelab.spi.Catalog;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Marks;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;
import wirelab.trace.FlowInfo;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/**
 * Writes a dissector for Wireshark, in Lua, of the wires that a session used. What it knows of
 * marks and headers is taken from what framings and codecs declare.
 */
final class LuaDissector {
  private static final String TEMPLATE = "dissector.lua";
  private static final String WIRES = "-- wires";
  private static final String LENGTH = "framing.length";
  private static final String FIELDS = "-- fields";

  private final Catalog catalog;
  private final Map<String, HeaderPart> fields = new LinkedHashMap<>();

  LuaDissector(Catalog catalog) {
    this.catalog = catalog;
  }

  /** For the sockets on which the session received video; else for the tutorial's. */
  void write(Trace trace, Path target) throws IOException {
    Map<Integer, String> tables = new LinkedHashMap<>();
    try {
      for (FlowInfo flow : trace.flows()) {
        if (flow.wire().isPresent()) {
          Wire wire = flow.wire().get();
          TracedMessage first = trace.messages(flow.id()).getFirst();
          List<HeaderPart> header = HeaderSample.ofCodec(catalog, wire.codec());
          int port = flow.to().port();
          tables.put(port, table(port, wire, HeaderSample.fitting(header, trace, first)));
        }
      }
      if (tables.isEmpty()) {
        int port = HostPort.DEFAULT.port();
        List<HeaderPart> header = HeaderSample.ofCodec(catalog, Wire.TUTORIAL.codec());
        tables.put(port, table(port, Wire.TUTORIAL, header));
      }
    } catch (SettingException e) {
      throw new IllegalStateException("a plugin does not take its own settings", e);
    }
    List<String> declared = fields.values().stream().map(LuaDissector::declaration).toList();
    String script =
        template()
            .replace(FIELDS, String.join("\n", declared))
            .replace(WIRES, String.join("\n", tables.values()));
    Destination.write(target, writer -> writer.write(script));
  }

  private String table(int port, Wire wire, List<HeaderPart> header) throws SettingException {
    Framing framing = catalog.framings().create(wire.framing());
    boolean stream = catalog.transports().create(wire.transport()).kind() == Kind.STREAM;
    Optional<Marks> marks = framing.marks();
    List<HeaderPart> mark =
        marks.map(known -> HeaderSample.ofMark(framing, known)).orElse(List.of());
    return """
      wires[%d] = {
        name = %s, stream = %s, mark = %d, length = %d, limit = %d,
        mark_fields = {
      %s},
        header = {
      %s},
      }"""
        .formatted(
            port,
            quoted(wire.toString()),
            stream,
            marks.map(Marks::width).orElse(0),
            lengthOf(mark),
            Limits.DEFAULT_MESSAGE,
            parts(mark),
            parts(header));
  }

  /** Which field of a mark is the length, counted from 1 as Lua does. */
  private static int lengthOf(List<HeaderPart> mark) {
    List<String> keys = mark.stream().map(HeaderPart::key).toList();
    return Math.max(0, keys.indexOf(LENGTH)) + 1;
  }

  private String parts(List<HeaderPart> parts) {
    StringBuilder text = new StringBuilder();
    for (HeaderPart part : parts) {
      if (!part.key().isEmpty()) {
        fields.putIfAbsent(part.key() + part.type(), part);
        text.append(
            "    { field = %s, at = %d, size = %d, little = %s },\n"
                .formatted(name(part), part.range().start(), part.range().length(), part.little()));
      }
    }
    return text.toString();
  }

  private static String declaration(HeaderPart part) {
    return "%s = ProtoField.%s(%s, %s)"
        .formatted(name(part), part.type(), quoted(part.key()), quoted(part.name()));
  }

  private static String name(HeaderPart part) {
    return "f[%s]".formatted(quoted(part.key() + " " + part.type()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String template() throws IOException {
    try (InputStream file = LuaDissector.class.getResourceAsStream(TEMPLATE)) {
      if (file == null) {
        throw new IllegalStateException("no " + TEMPLATE + " in this program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
