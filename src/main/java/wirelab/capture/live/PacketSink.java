package wirelab.capture.live;

/** Takes packets as they are captured. It is called on the capturing thread and must be quick. */
@FunctionalInterface
public interface PacketSink {
  /**
   * One packet.
   *
   * @param bytes are the sink's from now on
   * @param time in nanoseconds since 1970
   * @param link the number of its link type
   * @param wireLength how many bytes it had before the capture cut some off
   * @return whether it is kept; if not, it is counted as dropped by the program
   */
  boolean packet(byte[] bytes, long time, int link, long wireLength);
}
