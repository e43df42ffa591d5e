package wirelab.capture.tap;

import java.nio.ByteBuffer;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/**
 * A TCP connection of which one or both ends are here. Its packets are made from what the sockets
 * did; handshake, acknowledgments and end are made up so that it looks like one that was captured.
 * Each byte appears once: where the sender is here, what is received is not looked at.
 */
final class Stream {
  private static final int CLIENT = 0;
  private static final int SERVER = 1;
  private static final String MADE_UP = "made up by the tap: ";

  private final Ends[] ways;
  private final Outlet outlet;
  private final long[] next = {0, 0};
  private final boolean[] finished = {false, false};
  private volatile boolean clientHere;
  private volatile boolean serverHere;

  Stream(Ends ends, Outlet outlet) {
    this.ways = new Ends[] {ends, ends.turned()};
    this.outlet = outlet;
  }

  /** Whether this end has had a socket already, so that another must be of another connection. */
  synchronized boolean has(boolean client) {
    return client ? clientHere : serverHere;
  }

  /** One end is a socket of this program. The first that tells makes the handshake. */
  synchronized Tapped join(boolean client, Event.Connected connected) {
    join(client, new Cause(connected.at(), "connection of socket " + connected.socket()));
    return new End(client ? CLIENT : SERVER);
  }

  /** The client's end is a relay of this program, which tells what it passes on. */
  synchronized void joinRelay(long at) {
    join(/* client= */ true, new Cause(at, "connection of the relay"));
  }

  /** A relay has passed on bytes; none at the end of what it is sent. */
  void passed(Cause cause, ByteRange range, ByteBuffer bytes) {
    if (range.length() == 0) {
      finish(CLIENT, cause);
    } else {
      bytes(CLIENT, cause, range, bytes);
    }
  }

  private void join(boolean client, Cause cause) {
    if (!clientHere && !serverHere) {
      control(CLIENT, TcpHeader.SYN, cause);
      control(SERVER, TcpHeader.SYN | TcpHeader.ACK, cause);
      control(CLIENT, TcpHeader.ACK, cause);
    }
    clientHere |= client;
    serverHere |= !client;
  }

  private synchronized void bytes(int from, Cause cause, ByteRange range, ByteBuffer... pieces) {
    Gathering source = new Gathering(pieces);
    for (long at = range.start(); at < range.end(); ) {
      int size = (int) Math.min(TcpHeader.MOST, range.end() - at);
      boolean last = at + size == range.end();
      int flags = TcpHeader.ACK | (last ? TcpHeader.PSH : 0);
      TcpHeader header = new TcpHeader(1 + at, next[1 - from], flags);
      byte[] packet = IpPacket.tcp(ways[from], header, size).payload(source).bytes();
      outlet.put(cause.time(), packet, cause.comment(at, at + size));
      at += size;
    }
    next[from] = 1 + range.end();
    control(1 - from, TcpHeader.ACK, new Cause(cause.time(), "acknowledges " + cause.text()));
  }

  private synchronized void finish(int from, Cause cause) {
    if (!finished[from]) {
      finished[from] = true;
      control(from, TcpHeader.FIN | TcpHeader.ACK, cause);
      control(1 - from, TcpHeader.ACK, cause);
    }
  }

  private synchronized void reset(int from, Cause cause) {
    if (!finished[from] || !finished[1 - from]) {
      finished[from] = true;
      finished[1 - from] = true;
      control(from, TcpHeader.RST | TcpHeader.ACK, cause);
    }
  }

  private void control(int from, int flags, Cause cause) {
    long acknowledged = (flags & TcpHeader.ACK) == 0 ? 0 : next[1 - from];
    TcpHeader header = new TcpHeader(next[from], acknowledged, flags);
    next[from] += header.weight();
    outlet.put(cause.time(), IpPacket.tcp(ways[from], header, 0).bytes(), MADE_UP + cause.text());
  }

  /** One of its ends, which is here. */
  private final class End implements Tapped {
    private final int here;

    End(int here) {
      this.here = here;
    }

    @Override
    public void moved(Event.Call call, ByteRange range, ByteBuffer... pieces) {
      if (Tapped.sends(call)) {
        bytes(here, Cause.of(call), range, pieces);
      } else if (!(here == SERVER ? clientHere : serverHere)) {
        received(call, range, pieces);
      }
    }

    /** What comes from an end that is not here: nobody else shows it. */
    private void received(Event.Call call, ByteRange range, ByteBuffer... pieces) {
      if (range.length() == 0) {
        Stream.this.finish(1 - here, Cause.begun(call));
      } else {
        bytes(1 - here, Cause.of(call), range, pieces);
      }
    }

    @Override
    public void finish(Event.Call call) {
      Stream.this.finish(here, Cause.begun(call));
    }

    @Override
    public void reset(Event.Call call) {
      Stream.this.reset(here, Cause.begun(call));
    }
  }
}
