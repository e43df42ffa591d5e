package wirelab.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Packet;

/**
 * A packet that has been taken apart.
 *
 * @param bytes what the ranges of the layers count in: the packet's, or if it completed a datagram
 *     that came in fragments, its headers and the whole datagram
 * @param notes what was worked out from other packets too, such as relative sequence numbers
 */
public record Inspected(
    Packet packet, ByteView bytes, List<Layer> layers, List<Field> notes, String info) {
  public Inspected {
    layers = List.copyOf(layers);
    notes = List.copyOf(notes);
  }

  /** Every field that it has, of all layers. */
  public Stream<Field> fields() {
    return Stream.concat(notes.stream(), layers.stream().flatMap(Layer::all));
  }

  /** Who sent it, by the innermost address that counts. */
  public String source() {
    return address("src");
  }

  public String destination() {
    return address("dst");
  }

  /** What people call the innermost protocol. */
  public String protocol() {
    return Layers.top(layers).map(Layer::title).orElse(packet.link().name());
  }

  private String address(String end) {
    return Layers.own(layers).reversed().stream()
        .map(layer -> layer.field(layer.protocol() + "." + end))
        .flatMap(Optional::stream)
        .map(Field::value)
        .findFirst()
        .orElse("");
  }
}
