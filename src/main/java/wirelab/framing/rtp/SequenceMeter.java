package wirelab.framing.rtp;

/**
 * Counts what a receiver report says (RFC 3550, A.1 and A.3): sequence numbers go round after
 * 65,536, so what is compared is counted on. Unlike there, the first packet is believed at once.
 */
final class SequenceMeter {
  private static final int MOST_MISSING = 3000;
  private static final int MOST_LATE = 100;
  private static final int MOST_LOST = 0x7fffff;

  private boolean started;
  private int first;
  private int highest;
  private long cycles;
  private int expectedNext;
  private long received;
  private long expectedBefore;
  private long receivedBefore;

  /**
   * What one report says.
   *
   * @param first sequence number that was received
   * @param highest and the rounds before it, times 65,536
   * @param lost of those expected, since the first; less than nothing where packets came twice
   * @param fraction lost since the report before, in 256ths
   */
  record Report(long first, long highest, long expected, long lost, int fraction) {}

  /** Takes the number of a packet; false if it is too far from all others to be believed. */
  boolean take(int sequence) {
    if (!started) {
      restart(sequence);
    }
    int ahead = sequence - highest & RtpHeader.SEQUENCES - 1;
    if (ahead < MOST_MISSING) {
      cycles += sequence < highest ? RtpHeader.SEQUENCES : 0;
      highest = sequence;
    } else if (ahead <= RtpHeader.SEQUENCES - MOST_LATE) {
      if (sequence != expectedNext) {
        expectedNext = sequence + 1 & RtpHeader.SEQUENCES - 1;
        return false;
      }
      restart(sequence);
    }
    received++;
    return true;
  }

  private void restart(int sequence) {
    started = true;
    first = sequence;
    highest = sequence;
    cycles = 0;
    expectedNext = -1;
    received = 0;
    expectedBefore = 0;
    receivedBefore = 0;
  }

  /** Whether {@code sequence} comes after one that should follow it. */
  boolean late(int sequence) {
    return started && RtpHeader.ahead(sequence, highest) < 0;
  }

  /** Whether anything has come since the last report. */
  boolean news() {
    return received > receivedBefore;
  }

  /** What there is to report now; the next report's fraction begins here. */
  Report report() {
    long extended = cycles + highest;
    long expected = extended - first + 1;
    long expectedNow = expected - expectedBefore;
    long lostNow = expectedNow - (received - receivedBefore);
    int fraction = expectedNow == 0 || lostNow <= 0 ? 0 : (int) ((lostNow << 8) / expectedNow);
    expectedBefore = expected;
    receivedBefore = received;
    long lost = Math.clamp(expected - received, -MOST_LOST - 1, MOST_LOST);
    return new Report(first, extended, expected, lost, fraction);
  }
}
