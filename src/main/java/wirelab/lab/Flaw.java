package wirelab.lab;

import java.nio.file.Path;

/** What is wrong in a lab's file, and where: one line for the one who wrote it. */
public record Flaw(Path file, Place place, String message) {
  @Override
  public String toString() {
    return file + ":" + place + ": " + message;
  }
}
