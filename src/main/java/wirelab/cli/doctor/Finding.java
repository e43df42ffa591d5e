package wirelab.cli.doctor;

/**
 * What a check found.
 *
 * @param works whether what was checked works
 * @param meaning what was found and what that means, in one line
 * @param mend the command that mends it, or empty if nothing has to be done
 */
record Finding(boolean works, String meaning, String mend) {
  static Finding works(String meaning) {
    return new Finding(true, meaning, "");
  }

  static Finding lacks(String meaning, String mend) {
    return new Finding(false, meaning, mend);
  }
}
