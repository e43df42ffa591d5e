package wirelab.slides;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Something that has been drawn, to be put on a page, and the words in it.
 *
 * @param words where they are in {@code picture}, so that they can be searched for and copied
 */
public record Sheet(BufferedImage picture, List<Words> words) {
  public Sheet {
    words = List.copyOf(words);
  }

  /**
   * One line of text.
   *
   * @param x of its left end, in pixels of the picture
   * @param y of its upper edge, in pixels of the picture
   */
  public record Words(String text, double x, double y, double width, double height) {}
}
