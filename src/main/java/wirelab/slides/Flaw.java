package wirelab.slides;

import java.nio.file.Path;

/**
 * What is wrong in a deck's file, and where: one line for the one who wrote it.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Flaw(Path file, int line, int column, String message) {
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
