package wirelab.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Fragment;
import wirelab.model.Layer;
import wirelab.model.Packet;
import wirelab.model.Payload;
import wirelab.spi.Dissector;

/** One packet taken apart, from the link layer up; what nobody knows is data. */
final class Walk {
  private static final int MOST_LAYERS = 32;

  private final List<Layer> layers = new ArrayList<>();
  private ByteView bytes;

  Walk(Packet packet) {
    bytes = packet.bytes();
  }

  /** The layers, outermost first. */
  List<Layer> layers() {
    return layers;
  }

  /** What the ranges of the layers count in: the packet, or the headers and a whole datagram. */
  ByteView bytes() {
    return bytes;
  }

  void go(String link, Map<String, Dissector> dissectors, Fragments fragments) {
    ByteView view = bytes;
    @Nullable Dissector dissector = dissectors.get(link);
    while (dissector != null && layers.size() < MOST_LAYERS) {
      Layer layer = dissector.dissect(view, List.copyOf(layers));
      layers.add(layer);
      Payload payload = layer.payload();
      view = bytes.at(payload.range(), payload.wireLength());
      dissector = view.length() == 0 ? null : dissectors.get(payload.protocol());
      Fragment fragment = payload.fragment();
      if (fragment != null) {
        Optional<byte[]> whole = fragments.add(fragment, view);
        if (whole.isEmpty()) {
          break;
        }
        view = joined((int) payload.range().start(), whole.get());
      }
    }
    rest(view);
  }

  /** The headers of this piece, and then the whole of which it was the last piece to come. */
  private ByteView joined(int headers, byte[] datagram) {
    byte[] all = java.util.Arrays.copyOf(bytes.toArray(), headers + datagram.length);
    System.arraycopy(datagram, 0, all, headers, datagram.length);
    bytes = ByteView.of(all);
    return bytes.slice(headers, datagram.length);
  }

  private void rest(ByteView view) {
    if (view.length() > 0) {
      add("data", "Data", view.range(0, view.length()));
    }
    long end = layers.isEmpty() ? 0 : layers.getLast().range().end();
    if (end < bytes.length()) {
      add("trailer", "Trailer", new ByteRange(end, bytes.length()));
    }
  }

  private void add(String protocol, String title, ByteRange range) {
    String size = range.length() + " bytes";
    Field field = new Field(title, protocol + "." + protocol, range, size, List.of());
    layers.add(new Layer(protocol, title, size, List.of(field), Payload.none(range.end())));
  }
}
