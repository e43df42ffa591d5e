package wirelab.capture.live;

import java.util.List;

/** A way to get at packets while they travel. All threads may use it. */
public interface PacketSource {
  /** As it is chosen by and shown: {@code libpcap}. */
  String name();

  /**
   * Whether it works on this machine and for this user, and if not, what mends that. Asks the
   * system each time; may take a second.
   */
  Availability availability();

  /**
   * The interfaces that it can listen on.
   *
   * @throws CaptureException if they can not be told
   */
  List<Device> devices() throws CaptureException;

  /**
   * Begins to capture.
   *
   * @param sink is told of each packet, on a thread of the source
   * @throws CaptureException if that is not possible, with one line that says why
   */
  LiveCapture open(Target target, PacketSink sink) throws CaptureException;
}
