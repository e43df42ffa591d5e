package wirelab.ui;

/** Tells when the first picture has been seen, or none has come soon. For the window's thread. */
final class FirstMoments {
  /** One more than a picture needs until it is on the screen; see {@link FirstPicture}. */
  private static final int UNTIL_SEEN = 3;

  private static final long SOON = 500_000_000;

  private long first;
  private int pulses;

  /**
   * To be called once per pulse.
   *
   * @param now in nanoseconds
   * @param drawn whether there is a picture
   */
  boolean over(long now, boolean drawn) {
    first = first == 0 ? now : first;
    pulses += drawn && pulses < UNTIL_SEEN ? 1 : 0;
    return pulses == UNTIL_SEEN || now - first > SOON;
  }
}
