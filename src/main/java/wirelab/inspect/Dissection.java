package wirelab.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Packet;
import wirelab.spi.Dissector;

/** Takes single packets apart, in any order. Used by one thread. */
public final class Dissection {
  private static final List<String> OWN_NAMES =
      List.of(
          "frame",
          "frame.number",
          "frame.len",
          "frame.cap_len",
          "frame.comment",
          "data",
          "data.data",
          "trailer",
          "trailer.trailer");

  private final Map<String, Dissector> dissectors = new LinkedHashMap<>();

  public Dissection(List<Dissector> dissectors) {
    dissectors.forEach(dissector -> this.dissectors.put(dissector.protocol(), dissector));
  }

  /** The names of all protocols and fields that there may be. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(OWN_NAMES);
    for (Dissector dissector : dissectors.values()) {
      names.add(dissector.protocol());
      names.addAll(dissector.keys());
    }
    return names;
  }

  /** The packet's layers, with what can be told of it alone: a fragment stays a fragment. */
  public Inspected of(Packet packet) {
    return of(packet, List.of());
  }

  /**
   * The packet's layers, with those of the datagram that it completes.
   *
   * @param before the other fragments of that; none for any other packet
   */
  public Inspected of(Packet packet, List<Packet> before) {
    Fragments fragments = new Fragments();
    for (Packet fragment : before) {
      new Walk(fragment).go(fragment.link().protocol(), dissectors, fragments);
    }
    Walk walk = new Walk(packet);
    walk.go(packet.link().protocol(), dissectors, fragments);
    Optional<Layer> top = Layers.top(walk.layers());
    String info = top.map(Layer::summary).orElseGet(() -> packet.bytes().wireLength() + " bytes");
    return new Inspected(packet, walk.bytes(), walk.layers(), frame(packet), info);
  }

  /** What every packet has, whatever it holds. */
  private static List<Field> frame(Packet packet) {
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
