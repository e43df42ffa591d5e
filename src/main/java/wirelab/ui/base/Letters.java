package wirelab.ui.base;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A typeface of fixed width in the size that gives each letter a whole number of pixels, so that
 * columns of letters stand exactly below each other wherever drawing begins.
 *
 * @param width of each letter
 * @param ascent from a letter's top to the line it stands on
 * @param height from the top of the highest letter to the bottom of the lowest
 */
public record Letters(Font font, double width, double ascent, double height) {
  private static final String SAMPLE = "0000000000";

  /** The size next to {@code wanted}, but at least {@code least}. */
  public static Letters of(Font wanted, double least) {
    Font asked =
        wanted.getSize() < least ? new Font(wanted.getName(), least) : wanted; // keeps its weight
    double exact = width(asked);
    double whole = asked.getSize() <= least ? Math.ceil(exact - 1e-3) : Math.rint(exact);
    Font font = new Font(asked.getName(), asked.getSize() * whole / exact);
    Text text = text(font);
    return new Letters(
        font, whole, -text.getLayoutBounds().getMinY(), text.getLayoutBounds().getHeight());
  }

  private static double width(Font font) {
    return text(font).getLayoutBounds().getWidth() / SAMPLE.length();
  }

  private static Text text(Font font) {
    Text text = new Text(SAMPLE);
    text.setFont(font);
    return text;
  }
}
