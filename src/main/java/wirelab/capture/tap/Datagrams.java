package wirelab.capture.tap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;

/**
 * A UDP socket of this program. Each datagram is a packet of its own, and appears once: one that a
 * socket of this program has sent is not looked at when it arrives.
 */
final class Datagrams implements Tapped {
  private final Outlet outlet;
  private final Predicate<Ends> sentFromHere;
  private volatile @Nullable Ends sending;
  private @Nullable InetSocketAddress bound;
  private String sender = "";
  private @Nullable Ends receiving;

  /**
   * Neither bound nor connected yet.
   *
   * @param sentFromHere whether a socket of this program sends from and to there
   */
  Datagrams(Outlet outlet, Predicate<Ends> sentFromHere) {
    this.outlet = outlet;
    this.sentFromHere = sentFromHere;
  }

  /** Where it sends. */
  void connected(Ends ends) {
    sending = ends;
  }

  /** Where it receives, as it stands in the log. */
  void bound(String address) {
    bound = read(address);
  }

  @Override
  public void moved(Event.Call call, ByteRange range, ByteBuffer... pieces) {
    Ends way = Tapped.sends(call) ? sending : arriving(call.detail());
    if (way != null) {
      int size = (int) range.length();
      byte[] packet = IpPacket.udp(way, size).payload(new Gathering(pieces)).bytes();
      Cause cause = Cause.of(call);
      outlet.put(cause.time(), packet, cause.comment(range.start(), range.end()));
    }
  }

  /** The way a datagram came; null if it was seen when it was sent. */
  private @Nullable Ends arriving(String from) {
    InetSocketAddress local = bound;
    if (local != null && !from.equals(sender)) {
      sender = from;
      Ends way = new Ends(read(from), local);
      receiving = sentFromHere.test(way) ? null : way;
    }
    return receiving;
  }

  /** An address as {@link HostPort} writes it, which nobody is asked about. */
  private static InetSocketAddress read(String text) {
    HostPort address = HostPort.parse(text);
    return new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
  }

  @Override
  public void finish(Event.Call call) {}

  @Override
  public void reset(Event.Call call) {}
}
