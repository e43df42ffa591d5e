package wirelab.inspect;

import java.util.List;
import java.util.Optional;
import wirelab.model.Layer;

/** Which of a packet's layers are its own: an ICMP error also carries those of another packet. */
final class Layers {
  private Layers() {}

  /** All up to the first ICMP. */
  static List<Layer> own(List<Layer> layers) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).protocol().startsWith("icmp")) {
        return layers.subList(0, i + 1);
      }
    }
    return layers;
  }

  /** The innermost that is a protocol. */
  static Optional<Layer> top(List<Layer> layers) {
    return own(layers).reversed().stream()
        .filter(layer -> !layer.protocol().equals("data") && !layer.protocol().equals("trailer"))
        .findFirst();
  }
}
