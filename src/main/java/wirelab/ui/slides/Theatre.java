package wirelab.ui.slides;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import wirelab.slides.LivePane;

/** What a show needs of the window in which it is given. All of it is for the window's thread. */
public interface Theatre {
  /** Takes a part out of the window, as it is and while it works; empty if there is none now. */
  Optional<Node> lend(LivePane pane);

  /** Puts all parts back to where they were. */
  void takeBack();

  /**
   * How pictures travel from now on, as on the command line; empty for as they did before the show.
   */
  void wire(Optional<String> wire);

  /** Goes from no pointer to a dot, to a light, and back to none. */
  void pointer();

  /** Fills the screen, or no longer. */
  void fullScreen();

  /** Ends the show: the window is what it was before. */
  void leave();

  /** Gives what is in another window the looks of this one. */
  void dress(Parent root);
}
