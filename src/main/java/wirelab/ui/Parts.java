package wirelab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import wirelab.ui.live.Handwork;
import wirelab.ui.live.Live;

/** Finds the parts of the window by the names that labs and slides have for them. */
final class Parts implements LabSide.Stage {
  /** Those that show one packet. */
  private static final List<String> SINGLE = List.of("inspector", "fields", "bytes");

  private final Live live;
  private final Map<String, Node> upper;
  private final Tabs tabs;
  private final Inspector inspector;
  private final BenchHands hands;

  /** Whether what is selected was so for a slide alone. */
  private boolean chosen;

  /** {@code upper} are those that are in none of the tabs. */
  Parts(Live live, Map<String, Node> upper, Tabs tabs, Inspector inspector, BenchHands hands) {
    this.hands = hands;
    this.live = live;
    this.upper = Map.copyOf(upper);
    this.tabs = tabs;
    this.inspector = inspector;
  }

  @Override
  public Optional<Node> show(String part) {
    return Optional.ofNullable(upper.get(part)).or(() -> tabs.show(part));
  }

  @Override
  public void open(Path file) {
    inspector.open(file);
  }

  @Override
  public Handwork hands() {
    return hands;
  }

  /** A part for a slide; what tells of one packet has one to tell of. */
  Optional<Node> lend(String part) {
    if (chosen || live.selection().packet() < 0) {
      live.selection().clear();
      tabs.follow();
      chosen = SINGLE.contains(part);
      if (chosen) {
        inspector.chooseMessage();
      }
    }
    return show(part);
  }
}
