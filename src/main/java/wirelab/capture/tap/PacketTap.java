package wirelab.capture.tap;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.model.ByteRange;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.model.Side;

/**
 * Makes packets of what this program sends and receives, where nothing else can be had: it needs no
 * rights and works everywhere. The bytes are those of the calls; the headers are made up, and each
 * packet has a comment that says so. It must be told of a session's events from the beginning,
 * since they say which socket talks to whom. Runs on the threads that make the calls.
 */
public final class PacketTap implements Tap, Consumer<Event> {
  /** What these packets begin with. */
  public static final LinkType LINK =
      new LinkType(LinkType.RAW_IP.number(), "raw IP, headers made up by the tap", "raw");

  /** Sockets whose bytes are datagrams; raw ones carry them behind headers of their own. */
  private static final Set<String> DATAGRAMS = Set.of("SOCK_DGRAM", "SOCK_RAW");

  /** Conversations that are remembered, so that what arrives is known to come from here. */
  private static final int REMEMBERED = 1024;

  private static final String LINGER = "SO_LINGER = ";

  /** After this close sends RST: see socket(7). */
  private static final String ABORTING = LINGER + 0;

  private final Outlet outlet;
  private final Map<Integer, Tapped> sockets = new ConcurrentHashMap<>();
  private final Map<Integer, Event.Call> lastCalls = new ConcurrentHashMap<>();
  private final Set<Integer> aborting = ConcurrentHashMap.newKeySet();
  private final Map<Ends, Stream> streams = remembering();
  private final Map<Ends, Boolean> datagrams = remembering();

  /**
   * An open tap.
   *
   * @param sink takes each packet, or answers false where it has no room, and the packet is
   *     dropped; runs on the threads that make the calls
   */
  public PacketTap(Predicate<Packet> sink) {
    outlet = new Outlet(sink);
  }

  private static <V> Map<Ends, V> remembering() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Ends, V> eldest) {
            return size() > REMEMBERED;
          }
        });
  }

  @Override
  public boolean open() {
    return outlet.open();
  }

  /** Opens or closes it; while it is closed no packets are made, and the calls cost nothing. */
  public void open(boolean wanted) {
    outlet.open(wanted);
  }

  /** Packets that the sink had no room for. */
  public long dropped() {
    return outlet.dropped();
  }

  @Override
  public void moved(Side side, CallName name, int socket, ByteRange range, ByteBuffer... pieces) {
    Tapped tapped = sockets.get(socket);
    Event.Call call = lastCalls.get(socket);
    if (tapped != null && call != null) {
      tapped.moved(call, range, pieces);
    }
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Call call) {
      called(call);
    } else if (event instanceof Event.Connected connected) {
      connected(connected);
    } else if (event instanceof Event.Relayed relayed) {
      stream(behind(relayed), /* client= */ true).joinRelay(relayed.at());
    }
  }

  @Override
  public void relayed(Event.Relayed relayed, long at, ByteRange range, ByteBuffer bytes) {
    Stream stream = streams.get(behind(relayed));
    if (stream != null) {
      stream.passed(new Cause(at, "write of the relay"), range, bytes);
    }
  }

  private static Ends behind(Event.Relayed relayed) {
    return new Ends(relayed.exit(), relayed.to());
  }

  private void called(Event.Call call) {
    switch (call.name()) {
      case SOCKET -> {
        if (DATAGRAMS.contains(type(call))) {
          sockets.put(call.socket(), new Datagrams(outlet, datagrams::containsKey));
        }
      }
      case BIND -> {
        if (call.error() == null && sockets.get(call.socket()) instanceof Datagrams socket) {
          socket.bound(call.detail());
        }
      }
      case SEND, SENDTO, WRITE, RECV, RECVFROM, READ -> lastCalls.put(call.socket(), call);
      case SHUTDOWN -> {
        if (call.error() == null && !call.detail().equals("SHUT_RD")) {
          finish(call, sockets.get(call.socket()));
        }
      }
      case SETSOCKOPT -> set(call);
      case CLOSE -> {
        Tapped socket = sockets.remove(call.socket());
        if (aborting.remove(call.socket()) && socket != null) {
          socket.reset(call);
        } else {
          finish(call, socket);
        }
        lastCalls.remove(call.socket());
      }
      default -> {}
    }
  }

  /** {@code SOCK_DGRAM}, which may be followed by the descriptor. */
  private static String type(Event.Call call) {
    return call.detail().split(",", 2)[0];
  }

  private void set(Event.Call call) {
    if (call.error() == null && call.detail().startsWith(LINGER)) {
      aborting.remove(call.socket());
      if (call.detail().equals(ABORTING)) {
        aborting.add(call.socket());
      }
    }
  }

  private static void finish(Event.Call call, @Nullable Tapped socket) {
    if (socket != null) {
      socket.finish(call);
    }
  }

  private void connected(Event.Connected connected) {
    boolean client = connected.side() == Side.SENDER;
    Ends ends = new Ends(connected.local(), connected.remote());
    if (sockets.get(connected.socket()) instanceof Datagrams socket) {
      if (client) {
        datagrams.put(ends, true);
        socket.connected(ends);
      }
      return;
    }
    Stream stream = stream(client ? ends : ends.turned(), client);
    sockets.put(connected.socket(), stream.join(client, connected));
  }

  /** The stream that this end has not joined yet. */
  private Stream stream(Ends ends, boolean client) {
    return streams.compute(
        ends,
        (key, known) -> known == null || known.has(client) ? new Stream(key, outlet) : known);
  }
}
