package wirelab.lab.casefile;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.capture.tap.PacketTap;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Packet;
import wirelab.model.Side;

/** Makes the packets of datagrams that were never sent, at times that are made up too. */
final class DatagramScript {
  /** Addresses for documentation: RFC 5737. */
  private static final InetSocketAddress FROM = address("192.0.2.10", 51_000);

  private static final InetSocketAddress TO = address("192.0.2.20", 9_999);
  private static final SourceLine NOWHERE = SourceLine.in(DatagramScript.class, "");
  private static final int SOCKET = 1;

  /** The 1st of January 2026. */
  private static final long BEGIN = 1_767_225_600_000_000_000L;

  private static final long BETWEEN_PICTURES = 40_000_000;
  private static final long BETWEEN_DATAGRAMS = 120_000;

  private final List<Packet> packets = new ArrayList<>();
  private final PacketTap tap = new PacketTap(this::take);
  private long now = BEGIN;
  private long sent;
  private boolean arrives;

  DatagramScript() {
    tap.accept(call(CallName.SOCKET, "SOCK_DGRAM", 0));
    tap.accept(new Event.Connected(now, Side.SENDER, SOCKET, FROM, TO));
  }

  private static InetSocketAddress address(String host, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(host), port);
  }

  private Event.Call call(CallName name, String detail, int bytes) {
    ByteRange range = ByteRange.of(sent, bytes);
    return new Event.Call(
        now, Side.SENDER, name, SOCKET, detail, bytes, range, 0, "", NOWHERE, null);
  }

  /** Numbers them anew, since those that are lost count for the tap. */
  private boolean take(Packet packet) {
    if (arrives) {
      packets.add(new Packet(next(), packet.time(), packet.link(), packet.bytes(), List.of()));
    }
    return true;
  }

  /** The number of the packet that comes next. */
  long next() {
    return packets.size() + 1L;
  }

  void pause() {
    now += BETWEEN_PICTURES;
  }

  /** Sends a datagram, which {@code captured} says whether anybody saw. */
  void send(byte[] datagram, boolean captured) {
    arrives = captured;
    Event.Call call = call(CallName.SEND, "", datagram.length);
    tap.accept(call);
    tap.moved(Side.SENDER, CallName.SEND, SOCKET, call.range(), ByteBuffer.wrap(datagram));
    sent += datagram.length;
    now += BETWEEN_DATAGRAMS;
  }

  List<Packet> packets() {
    return packets;
  }
}
