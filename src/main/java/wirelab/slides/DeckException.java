package wirelab.slides;

import java.nio.file.Path;

/** Something in a deck makes no sense; its message is one line, without the place. */
final class DeckException extends Exception {
  private final int line;
  private final int column;

  DeckException(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  Flaw flaw(Path file) {
    return new Flaw(file, line, column, String.valueOf(getMessage()));
  }
}
