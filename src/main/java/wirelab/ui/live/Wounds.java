package wirelab.ui.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.trace.Damage;
import wirelab.trace.TracedMessage;

/**
 * What was broken on purpose of one picture.
 *
 * @param message that carried it; null where none was found
 */
public record Wounds(@Nullable TracedMessage message, List<Damage> damages) {
  /** Nothing is broken. */
  public static final Wounds NONE = new Wounds(null, List.of());

  public Wounds {
    damages = List.copyOf(damages);
  }
}
