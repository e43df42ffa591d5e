package wirelab.ui.picture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.trace.Chain;
import wirelab.trace.Damage;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;
import wirelab.ui.live.Wounds;

/**
 * What was broken on purpose of the received picture that is shown. While pictures run it says so
 * of one now and then, long enough to be seen; of one that stands still it says all. For the
 * window's thread.
 */
public final class DamageViewModel {
  private static final long SEEN_NANOS = 600_000_000;

  private final Live live;
  private final ReadOnlyObjectWrapper<Wounds> wounds = new ReadOnlyObjectWrapper<>(Wounds.NONE);
  private boolean asking;
  private long asked = -1;
  private @Nullable TracedMessage askedMessage;
  private long shownAt;

  public DamageViewModel(Live live) {
    this.live = live;
    live.runningProperty().addListener(change -> forget());
    live.inspection().subjectProperty().addListener(change -> forget());
  }

  private void forget() {
    asked = -1;
    askedMessage = null;
    wounds.set(Wounds.NONE);
  }

  /**
   * Looks at the picture that is shown; to be called once per pulse.
   *
   * @param sequence its number, or -1
   */
  void look(long sequence) {
    if (live.inspection().subject().file()) {
      lookAtFile();
    } else if (sequence >= 0 && (breaks() || !wounds.get().damages().isEmpty())) {
      lookAtSession(sequence);
    }
  }

  private boolean breaks() {
    return !live.plan().disturbance().none();
  }

  private void lookAtSession(long sequence) {
    boolean still = live.frozen() || !live.running();
    boolean seen = live.clock().now() - shownAt >= SEEN_NANOS;
    boolean wanted = still ? sequence != asked : seen || wounds.get().damages().isEmpty();
    if (!asking && wanted && sequence != asked) {
      asking = true;
      asked = sequence;
      live.inspection().tracing().wounds(sequence, this::take);
    }
  }

  private void lookAtFile() {
    Chain chain = live.selection().chain();
    TracedMessage message = chain == null ? null : chain.message();
    if (!asking && message != null && !message.equals(askedMessage)) {
      asking = true;
      askedMessage = message;
      live.inspection().tracing().wounds(message, this::take);
    }
  }

  private void take(Wounds found) {
    asking = false;
    shownAt = live.clock().now();
    wounds.set(found);
  }

  /** Someone has pressed the mark of a damage: its packet is selected, or the bytes it struck. */
  void choose(Damage damage) {
    TracedMessage message = wounds.get().message();
    if (live.running() && !live.inspection().subject().file()) {
      live.frozenProperty().set(true);
    }
    if (message != null) {
      live.inspection().tracing().damage(message, damage);
    }
  }

  /** What was broken of the picture; empty where nothing was. */
  ReadOnlyObjectProperty<Wounds> woundsProperty() {
    return wounds.getReadOnlyProperty();
  }

  /** What is said beside the mark of a damage. */
  static String label(Damage damage) {
    return damage.packet() > 0
        ? "%s · packet %,d".formatted(damage.cause(), damage.packet())
        : damage.cause() + " · no packet";
  }
}
