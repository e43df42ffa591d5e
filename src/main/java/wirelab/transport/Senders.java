package wirelab.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Side;
import wirelab.spi.Channel;

/**
 * Tells the senders of datagrams apart, which know no connections, by their addresses: a sender has
 * the socket until it has been silent for a while and another one speaks. The datagram by which a
 * new sender made itself known is the first that its channel hands over. For the receiving thread.
 */
public final class Senders {
  private static final long SILENCE_NANOS = 500_000_000;

  private final Datagrams socket;
  private final Recorder recorder;
  private final ByteBuffer first = ByteBuffer.allocateDirect(65_536);
  private @Nullable InetSocketAddress sender;
  private boolean firstWaits;
  private long lastHeard;

  /** A socket that datagrams come from, whoever sends them. */
  public interface Datagrams {
    InetSocketAddress local();

    /** A number for the socket, as in its calls in the log. */
    int socket();

    /** Puts one datagram into {@code space}; who sent it, or null when none came for a while. */
    @Nullable InetSocketAddress receiveWithin(ByteBuffer space) throws IOException;
  }

  public Senders(Datagrams socket, Recorder recorder) {
    this.socket = socket;
    this.recorder = recorder;
  }

  /** Waits for a sender. */
  public Channel accept() throws IOException {
    while (!firstWaits) {
      first.clear();
      InetSocketAddress from = socket.receiveWithin(first);
      if (from != null) {
        sender = from;
        firstWaits = true;
        first.flip();
      }
    }
    lastHeard = recorder.now();
    return new FromOne(sender == null ? socket.local() : sender);
  }

  /**
   * What comes from one sender, until another takes its place. Closing it leaves the socket open.
   */
  private final class FromOne implements Channel {
    private final InetSocketAddress remote;
    private volatile boolean closed;

    FromOne(InetSocketAddress remote) {
      this.remote = remote;
    }

    @Override
    public InetSocketAddress local() {
      return socket.local();
    }

    @Override
    public InetSocketAddress remote() {
      return remote;
    }

    @Override
    public int socket() {
      return socket.socket();
    }

    @Override
    public void send(ByteBuffer... pieces) throws IOException {
      throw new IOException("the receiver's datagram socket only receives");
    }

    @Override
    public int receive(ByteBuffer space) throws IOException {
      if (closed) {
        throw new ClosedChannelException();
      }
      if (firstWaits) {
        firstWaits = false;
        int count = first.remaining();
        space.put(first);
        return count;
      }
      int start = space.position();
      InetSocketAddress from = socket.receiveWithin(space);
      if (from == null) {
        return NOTHING_YET;
      }
      long now = recorder.now();
      if (from.equals(remote)) {
        lastHeard = now;
        return space.position() - start;
      }
      return fromAnother(from, space, start, now);
    }

    private int fromAnother(InetSocketAddress from, ByteBuffer space, int start, long now) {
      if (now - lastHeard < SILENCE_NANOS) {
        recorder.record(new Event.DatagramTrouble(now, Side.RECEIVER, Event.Trouble.STRAY, -1, 1));
        space.position(start);
        return NOTHING_YET;
      }
      first.clear();
      first.put(space.duplicate().limit(space.position()).position(start));
      first.flip();
      firstWaits = true;
      sender = from;
      return -1;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
