package wirelab.app.plugin;

/**
 * Whose mistake it is when a part of a dropped-in jar throws what it must not, or returns null.
 *
 * @param jar name of the file
 * @param part as in {@code codec 'msgpack'}
 */
record Blame(String jar, String part) {
  /**
   * One line on a mistake. What the whole program suffers from, as that memory is full, is no
   * mistake of a plugin, and is thrown again.
   *
   * @param method as in the interface
   */
  String line(String method, Throwable mistake) {
    passOn(mistake);
    return "plugin %s: %s fails in %s: %s".formatted(jar, part, method, describe(mistake));
  }

  /** What was thrown and where, in one line. */
  static String describe(Throwable mistake) {
    if (mistake instanceof PluginMistake told) {
      return String.valueOf(told.getMessage());
    }
    StackTraceElement[] trace = mistake.getStackTrace();
    String what = String.valueOf(mistake).lines().findFirst().orElse("");
    return trace.length == 0 ? what : what + " at " + trace[0];
  }

  static void passOn(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
  }
}
