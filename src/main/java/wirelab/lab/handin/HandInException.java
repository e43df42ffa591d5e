package wirelab.lab.handin;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.NoSuchFileException;
import wirelab.export.Destination;

/** A hand-in, or a part of one, can not be: one line that says what is wrong and where. */
public final class HandInException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** Names from a strange file may stand in the message. */
  public HandInException(String message) {
    super(plain(message));
  }

  /** A text from a strange file as one line that does nothing to a terminal. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Why a file can not be read or written: the file system often says nothing but the path. */
  public static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    return plain(Destination.reason(cause));
  }
}
