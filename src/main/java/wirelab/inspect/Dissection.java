package wirelab.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Packet;
import wirelab.spi.Dissector;

/** Takes single packets apart, in any order: fragments stay fragments. Used by one thread. */
public final class Dissection {
  private final Map<String, Dissector> dissectors = new LinkedHashMap<>();

  public Dissection(List<Dissector> dissectors) {
    dissectors.forEach(dissector -> this.dissectors.put(dissector.protocol(), dissector));
  }

  /** The packet's layers, with what can be told of it alone. */
  public Inspected of(Packet packet) {
    Walk walk = new Walk(packet);
    walk.go(packet.link().protocol(), dissectors, new Fragments());
    Optional<Layer> top = Layers.top(walk.layers());
    String info = top.map(Layer::summary).orElseGet(() -> packet.bytes().wireLength() + " bytes");
    return new Inspected(packet, walk.bytes(), walk.layers(), frame(packet), info);
  }

  /** What every packet has, whatever it holds. */
  static List<Field> frame(Packet packet) {
    List<Field> notes = new ArrayList<>();
    notes.add(note("Number", "frame.number", Long.toString(packet.number())));
    notes.add(note("Length", "frame.len", Long.toString(packet.bytes().wireLength())));
    notes.add(note("Captured", "frame.cap_len", Integer.toString(packet.bytes().length())));
    packet.comments().forEach(comment -> notes.add(note("Comment", "frame.comment", comment)));
    return notes;
  }

  /** A field that has been worked out and stands nowhere. */
  public static Field note(String name, String key, String value) {
    return new Field(name, key, ByteRange.of(0, 0), value, List.of());
  }
}
