package wirelab.lab.handin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is handed in of one step.
 *
 * @param seed of the learner whose numbers the step used
 * @param at when it was done, as in ISO 8601
 */
public record StepRecord(String lab, String step, long seed, String at, Claim claim, Log log) {
  /** Bytes of a log, at most. */
  static final long MOST_LOG = 128L << 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  /**
   * The verdict that was given.
   *
   * @param mistake the id of the known mistake; empty if there was none
   * @param told what the learner was told
   * @param decided the last things that happened before the step was done, oldest first
   * @param answers by question
   */
  public record Claim(
      boolean done,
      String mistake,
      String told,
      List<String> decided,
      Map<String, String> answers) {
    public Claim {
      decided = List.copyOf(decided);
      answers = Map.copyOf(answers);
    }

    /** The answers in the order of their questions' names. */
    public Map<String, String> sortedAnswers() {
      return new TreeMap<>(answers);
    }
  }

  /**
   * The saved session that the verdict stands on.
   *
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Log(long bytes, String sha256) {}

  /** The name of its log in a hand-in. */
  String entry() {
    return lab + "/" + step + ".pcapng";
  }

  /** How people call it. */
  public String name() {
    return lab + " / " + step;
  }

  /** Whether a file can be named by this id of a lab or a step. */
  static boolean named(String id) {
    return NAME.matcher(id).matches();
  }
}
