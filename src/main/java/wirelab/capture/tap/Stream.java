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
  private boolean serverHere;

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
    if (!clientHere && !serverHere) {
      String why = MADE_UP + "connection of socket " + connected.socket();
      control(CLIENT, TcpHeader.SYN, connected.at(), why);
      control(SERVER, TcpHeader.SYN | TcpHeader.ACK, connected.at(), why);
      control(CLIENT, TcpHeader.ACK, connected.at(), why);
    }
    clientHere |= client;
    serverHere |= !client;
    return new End(client ? CLIENT : SERVER);
  }

  private synchronized void bytes(
      int from, Event.Call call, ByteRange range, ByteBuffer... pieces) {
    Gathering source = new Gathering(pieces);
    long time = Tapped.time(call);
    for (long at = range.start(); at < range.end(); ) {
      int size = (int) Math.min(TcpHeader.MOST, range.end() - at);
      boolean last = at + size == range.end();
      int flags = TcpHeader.ACK | (last ? TcpHeader.PSH : 0);
      TcpHeader header = new TcpHeader(1 + at, next[1 - from], flags);
      byte[] packet = IpPacket.tcp(ways[from], header, size).payload(source).bytes();
      outlet.put(time, packet, Tapped.comment(call, at, at + size));
      at += size;
    }
    next[from] = 1 + range.end();
    control(1 - from, TcpHeader.ACK, time, MADE_UP + "acknowledges " + Tapped.text(call));
  }

  private synchronized void finish(int from, Event.Call call) {
    if (!finished[from]) {
      finished[from] = true;
      String why = MADE_UP + Tapped.text(call);
      control(from, TcpHeader.FIN | TcpHeader.ACK, call.at(), why);
      control(1 - from, TcpHeader.ACK, call.at(), why);
    }
  }

  private synchronized void reset(int from, Event.Call call) {
    if (!finished[from] || !finished[1 - from]) {
      finished[from] = true;
      finished[1 - from] = true;
      control(from, TcpHeader.RST | TcpHeader.ACK, call.at(), MADE_UP + Tapped.text(call));
    }
  }

  private void control(int from, int flags, long time, String why) {
    long acknowledged = (flags & TcpHeader.ACK) == 0 ? 0 : next[1 - from];
    TcpHeader header = new TcpHeader(next[from], acknowledged, flags);
    next[from] += header.weight();
    outlet.put(time, IpPacket.tcp(ways[from], header, 0).bytes(), why);
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
        bytes(here, call, range, pieces);
      } else if (here == SERVER && !clientHere) {
        received(call, range, pieces);
      }
    }

    private void received(Event.Call call, ByteRange range, ByteBuffer... pieces) {
      if (range.length() == 0) {
        Stream.this.finish(CLIENT, call);
      } else {
        bytes(CLIENT, call, range, pieces);
      }
    }

    @Override
    public void finish(Event.Call call) {
      Stream.this.finish(here, call);
    }

    @Override
    public void reset(Event.Call call) {
      Stream.this.reset(here, call);
    }
  }
}
