package wirelab.dissect;

import java.util.List;
import java.util.stream.Stream;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Layer;
import wirelab.model.Payload;
import wirelab.spi.Dissector;

/** What all dissectors here share: whatever the header lacks ends it, with a field that says so. */
abstract class HeaderDissector implements Dissector {
  private final String protocol;
  private final String title;
  private final Names names;

  HeaderDissector(String protocol, String title, Names names) {
    this.protocol = protocol;
    this.title = title;
    this.names = names;
  }

  /** Reads the header; throws {@link Cut} where it ends too early. */
  abstract Content read(HeaderReader reader, List<Layer> below);

  @Override
  public final String protocol() {
    return protocol;
  }

  @Override
  public final List<String> keys() {
    return Stream.concat(
            Stream.of(HeaderReader.MALFORMED.key(), HeaderReader.SHORT.key()),
            names.keys().stream())
        .toList();
  }

  @Override
  public final Layer dissect(ByteView bytes, List<Layer> below) {
    HeaderReader reader = new HeaderReader(bytes);
    try {
      Content content = read(reader, below);
      return new Layer(protocol, title, content.summary(), reader.finish(), content.payload());
    } catch (Cut e) {
      String why = String.valueOf(e.getMessage());
      return new Layer(
          protocol,
          title,
          "[%s: %s]".formatted(bytes.complete() ? "Malformed" : "Cut short", why),
          reader.giveUp(why),
          new Payload(ByteRange.of(reader.place(), 0), reader.cutOff(), ""));
    }
  }

  /** What a header leads to. */
  record Content(String summary, Payload payload) {
    /** All that follows. */
    static Content rest(String summary, HeaderReader reader, String protocol) {
      return new Content(
          summary,
          new Payload(
              reader.bytes().range(reader.position(), reader.bytes().length() - reader.position()),
              reader.bytes().wireLength() - reader.position(),
              protocol));
    }
  }
}
