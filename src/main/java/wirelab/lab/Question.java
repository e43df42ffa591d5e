package wirelab.lab;

import java.util.List;

/**
 * Something that a learner answers by typing or choosing.
 *
 * @param id under which checks find the answer
 * @param kind of the answer
 * @param options to choose from; none where the answer is typed
 * @param before whether it is a prediction: it must be given before the step's run begins
 */
public record Question(String id, String text, Kind kind, List<String> options, boolean before) {
  public Question {
    options = List.copyOf(options);
  }

  /** What an answer may be. */
  public enum Kind {
    NUMBER,
    TEXT,
    /** A header: a format of Python's struct, and the names of its fields. */
    HEADER,
    CHOICE
  }
}
