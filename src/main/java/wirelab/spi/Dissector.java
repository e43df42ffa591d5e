package wirelab.spi;

import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * Takes one protocol's header apart. It keeps nothing between packets and never throws: what is
 * wrong becomes a field that says so, after all that could be read before it.
 */
public interface Dissector {
  /** The name by which a layer below asks for it: {@code tcp}. */
  String protocol();

  /** The keys of all fields that it may make: {@code tcp.srcport} and so on. */
  List<String> keys();

  /**
   * The layer that {@code bytes} begin with.
   *
   * @param below the layers that carried it, outermost first; their ranges are places in the same
   *     whole
   */
  Layer dissect(ByteView bytes, List<Layer> below);
}
