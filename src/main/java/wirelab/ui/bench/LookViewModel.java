package wirelab.ui.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Outcome;
import wirelab.bench.SameLine;
import wirelab.bench.SocketView;
import wirelab.bench.wire.CausedPackets;
import wirelab.inspect.PacketRow;
import wirelab.os.SocketType;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;
import wirelab.ui.live.Live;

/** A closer look at one step: its socket's state, the packets it caused, and the lines of code. */
final class LookViewModel {
  private static final long AGAIN_NANOS = 300_000_000;

  /** Packets come a little later than they were sent: so often it is looked for more. */
  private static final int MOST_ASKED = 6;

  private final Live live;
  private final CausedPackets caused;
  private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>(Course.NONE);
  private final ObservableList<PacketRow> packets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Snippet> java = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Snippet> python = new ReadOnlyObjectWrapper<>();
  private @Nullable Outcome outcome;
  private final Map<Outcome, Integer> expected = new HashMap<>();
  private final Map<Outcome, List<PacketRow>> found = new HashMap<>();
  private long lastAsked;

  LookViewModel(Live live, CausedPackets caused) {
    this.live = live;
    this.caused = caused;
  }

  /** Draws where a socket is, and how it came there. */
  void course(Course next) {
    course.set(next);
  }

  /** Shows the packets that a call caused; null shows none. */
  void packets(@Nullable Outcome next) {
    outcome = next;
    List<PacketRow> known = next == null ? List.of() : found.getOrDefault(next, List.of());
    if (!known.equals(packets)) {
      packets.setAll(known);
    }
    if (next != null && known.isEmpty()) {
      expect(next);
    }
  }

  /** Packets of this call are about to come; what is found stays when they are forgotten. */
  void expect(Outcome ended) {
    expected.put(ended, 0);
  }

  /** Forgets what was found. */
  void clear() {
    expected.clear();
    found.clear();
    packets(null);
  }

  /** Shows the lines of code of a step's call. */
  void code(@Nullable Step step) {
    if (step == null) {
      java.set(null);
      python.set(null);
      return;
    }
    SocketType type = step.socket().map(SocketView::type).orElse(SocketType.SOCK_STREAM);
    SameLine line = SameLine.of(step.order().verb(), type);
    Optional<Snippet> made = Snippets.java(line.made());
    boolean channels = type != SocketType.SOCK_RAW; // Java has no raw ones
    java.set((channels ? Snippets.java(line.channels()).or(() -> made) : made).orElse(null));
    python.set(Snippets.replay(line.python()).orElse(null));
  }

  /** Looks for packets that have come meanwhile; to be called once per pulse. */
  void pulse(long now) {
    if (expected.isEmpty() || now - lastAsked < AGAIN_NANOS) {
      return;
    }
    lastAsked = now;
    for (Outcome of : List.copyOf(expected.keySet())) {
      live.ask(() -> caused(of), rows -> came(of, rows));
    }
    expected.replaceAll((of, asked) -> asked + 1);
    expected.values().removeIf(asked -> asked >= MOST_ASKED);
  }

  private void came(Outcome of, List<PacketRow> rows) {
    if (rows.size() > found.getOrDefault(of, List.of()).size()) {
      found.put(of, rows);
      if (of.equals(outcome)) {
        packets.setAll(rows);
      }
    }
  }

  private List<PacketRow> caused(Outcome of) {
    try {
      return caused.of(of);
    } catch (IOException e) {
      return List.of(); // what is captured is kept in memory, so it can always be read
    }
  }

  /** Selects a packet in all panes; where a file is open its packets are others. */
  void select(PacketRow packet) {
    if (!live.inspection().subject().file()) {
      live.inspection().tracing().packet(packet.number());
    }
  }

  ReadOnlyObjectProperty<Course> courseProperty() {
    return course.getReadOnlyProperty();
  }

  ObservableList<PacketRow> packets() {
    return packets;
  }

  /** The line of this program that makes the same call with Java's channels. */
  ReadOnlyObjectProperty<@Nullable Snippet> javaProperty() {
    return java.getReadOnlyProperty();
  }

  /** The same line in Python. */
  ReadOnlyObjectProperty<@Nullable Snippet> pythonProperty() {
    return python.getReadOnlyProperty();
  }
}
