package wirelab.ui.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import wirelab.model.ByteRange;
import wirelab.model.Layer;

/**
 * The layers of a packet as a tree of which some is open, now or once it comes again in another
 * packet. Its rows are one list, which stays quick where a field has ten thousand parts.
 */
final class Outline {
  private final Set<String> open = new HashSet<>();
  private final ObservableList<FieldNode> rows = FXCollections.observableArrayList();
  private List<FieldNode> layers = List.of();

  void show(List<Layer> all) {
    layers = all.stream().map(FieldNode::of).toList();
    List<FieldNode> shown = new ArrayList<>();
    layers.forEach(layer -> collect(layer, shown));
    rows.setAll(shown);
  }

  /** Those that hang from nothing that is closed. */
  ObservableList<FieldNode> rows() {
    return rows;
  }

  private void collect(FieldNode node, List<FieldNode> shown) {
    shown.add(node);
    if (open(node)) {
      node.parts().forEach(part -> collect(part, shown));
    }
  }

  boolean open(FieldNode node) {
    return !node.leaf() && open.contains(node.path());
  }

  /** Opens or closes a field, in this packet and those that come. */
  void open(FieldNode node, boolean now) {
    if (node.leaf() || open(node) == now) {
      return;
    }
    int row = rows.indexOf(node);
    if (now) {
      open.add(node.path());
      List<FieldNode> shown = new ArrayList<>();
      node.parts().forEach(part -> collect(part, shown));
      if (row >= 0) {
        rows.addAll(row + 1, shown);
      }
    } else {
      open.remove(node.path());
      if (row >= 0) {
        rows.remove(row + 1, after(row));
      }
    }
  }

  /** The row after all that hangs from one. */
  private int after(int row) {
    int depth = rows.get(row).depth();
    int next = row + 1;
    while (next < rows.size() && rows.get(next).depth() > depth) {
      next++;
    }
    return next;
  }

  /** Opens a protocol, in this packet and those that come. */
  void openProtocol(String protocol) {
    open.add(protocol);
    List<FieldNode> shown = new ArrayList<>();
    layers.forEach(layer -> collect(layer, shown));
    rows.setAll(shown);
  }

  /** Opens all that a field hangs from. */
  void uncover(FieldNode node) {
    node.above().forEach(above -> open(above, true));
  }

  /** The field, or what it hangs from where that is closed. */
  FieldNode shown(FieldNode node) {
    return node.above().stream().filter(above -> !open(above)).findFirst().orElse(node);
  }

  /** The deepest field that holds all of a range, of the innermost layer that does. */
  Optional<FieldNode> deepest(ByteRange range) {
    return layers.reversed().stream()
        .filter(layer -> layer.holds(range))
        .findFirst()
        .map(layer -> layer.deepest(range));
  }

  /** The first field at a place that comes from another packet. */
  Optional<FieldNode> at(String path) {
    return at(layers, path);
  }

  private static Optional<FieldNode> at(List<FieldNode> nodes, String path) {
    for (FieldNode node : nodes) {
      String own = node.path();
      if (own.equals(path)) {
        return Optional.of(node);
      }
      if (path.startsWith(own + "/")) {
        return at(node.parts(), path);
      }
    }
    return Optional.empty();
  }
}
