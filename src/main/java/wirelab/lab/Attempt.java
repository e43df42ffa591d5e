package wirelab.lab;

import java.util.List;

/**
 * A way to do a step that does not do it.
 *
 * @param name of the mistake, which a {@link Reason} of the same name must recognise
 */
public record Attempt(String name, List<Action> actions) {
  public Attempt {
    actions = List.copyOf(actions);
  }
}
