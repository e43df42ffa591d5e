package wirelab.spi;

import java.io.IOException;
import java.net.InetSocketAddress;
import wirelab.event.Recorder;

/** Makes sockets. All calls are written down by the recorder. */
public interface Transport {
  Kind kind();

  /** The most bytes that one send may carry; {@link Integer#MAX_VALUE} for streams. */
  int unitLimit();

  /**
   * Socket and connect: the sender's part.
   *
   * @throws java.net.ConnectException if nobody listens there (yet)
   * @throws UnusableException if this machine or user can not have it, now or later
   */
  Channel connect(InetSocketAddress remote, Recorder recorder) throws IOException;

  /** Socket, bind and listen: the receiver's part. Port 0 lets the system choose. */
  Listener listen(InetSocketAddress local, Recorder recorder) throws IOException;
}
