package wirelab.lab.handin;

/**
 * The first record of a hand-in: whose it is.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format
 * @param made when, as in ISO 8601
 * @param note for whoever opens the file
 */
record Cover(String format, int version, String learner, long seed, String made, String note) {
  static final String FORMAT = "wirelab hand-in";
  static final int VERSION = 1;
  static final String NOTE =
      "Each line begins with the SHA-256 of the one before and its own text. That shows what was"
          + " changed afterwards by hand; it does not keep anybody from making it all anew.";
}
