package wirelab.app.plugin;

import java.util.List;
import java.util.Objects;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Payload;
import wirelab.spi.Dissector;

/** A dissector of a dropped-in jar. Where it fails, its layer is one field that says so. */
final class GuardedDissector implements Dissector {
  private final Dissector dissector;
  private final String protocol;
  private final List<String> keys;
  private final Blame blame;

  /** Asks for what never changes, so that this can not fail later. */
  GuardedDissector(Dissector dissector, Blame blame) {
    this.dissector = dissector;
    this.protocol = dissector.protocol();
    this.keys = List.copyOf(dissector.keys());
    this.blame = blame;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public List<String> keys() {
    return keys;
  }

  @Override
  public Layer dissect(ByteView bytes, List<Layer> below) {
    try {
      return Objects.requireNonNull(dissector.dissect(bytes, below), "no layer");
    } catch (RuntimeException | Error e) {
      ByteRange whole = bytes.range(0, bytes.length());
      String line = blame.line("dissect", e);
      Field field = new Field("Malformed", "_ws.malformed", whole, line, List.of());
      return new Layer(protocol, protocol, line, List.of(field), Payload.none(whole.end()));
    }
  }
}
