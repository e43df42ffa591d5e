package wirelab.bench;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import wirelab.event.Recorder;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;
import wirelab.os.SocketState;
import wirelab.os.SocketType;
import wirelab.os.TcpState;

/** A socket of one side, with what its calls so far have made of it. Any thread asks. */
final class Held {
  private static final SocketState UNKNOWN = new SocketState(Optional.empty(), -1, -1);

  final String name;
  final int number;
  final Family family;
  final SocketType type;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private int descriptor;
  private Optional<InetSocketAddress> local = Optional.empty();
  private Optional<InetSocketAddress> remote = Optional.empty();
  private Optional<InetSocketAddress> met = Optional.empty();
  private long sent;
  private long received;

  Held(String name, int number, int descriptor, Family family, SocketType type) {
    this.name = name;
    this.number = number;
    this.descriptor = descriptor;
    this.family = family;
    this.type = type;
    traits.add(
        switch (type) {
          case SOCK_STREAM -> Trait.STREAM;
          case SOCK_DGRAM -> Trait.DATAGRAM;
          case SOCK_RAW -> Trait.RAW;
        });
  }

  /** A file, which is read and written as a socket is. */
  static Held file(String name, int number, int descriptor) {
    Held held = new Held(name, number, descriptor, Family.AF_INET, SocketType.SOCK_STREAM);
    held.traits.clear();
    held.traits.add(Trait.FILE);
    return held;
  }

  /** One that {@code accept} has given. */
  static Held accepted(String name, Held listening, SocketCalls.Accepted accepted) {
    Held held =
        new Held(name, Recorder.nextSocket(), accepted.socket(), listening.family, listening.type);
    held.traits.addAll(EnumSet.of(Trait.BOUND, Trait.CONNECTED));
    return held;
  }

  /** The integer, -1 once it is closed. */
  synchronized int descriptor() {
    return descriptor;
  }

  synchronized boolean is(Trait trait) {
    return traits.contains(trait);
  }

  synchronized void became(Trait trait) {
    traits.add(trait);
  }

  synchronized void ceased(Trait trait) {
    traits.remove(trait);
  }

  synchronized Set<Trait> traits() {
    return EnumSet.copyOf(traits);
  }

  synchronized void closed() {
    traits.add(Trait.CLOSED);
    descriptor = -1;
  }

  /** Bytes that it has sent before, of which there are now {@code more}. */
  synchronized long sent(int more) {
    long before = sent;
    sent += more;
    return before;
  }

  /** Bytes that it has received before, of which there are now {@code more}. */
  synchronized long received(int more) {
    long before = received;
    received += more;
    return before;
  }

  /** Its own address as it was seen last. */
  synchronized Optional<InetSocketAddress> local() {
    return local;
  }

  synchronized Optional<InetSocketAddress> remote() {
    return remote;
  }

  /** Whether datagrams go there, or come from there, now and did not before. */
  synchronized boolean meets(InetSocketAddress other) {
    boolean known = met.isPresent() && met.get().equals(other);
    met = Optional.of(other);
    return !known;
  }

  /** What Python shows for no address. */
  InetSocketAddress nowhere() {
    return new InetSocketAddress(
        InetAddress.ofLiteral(family == Family.AF_INET ? "0.0.0.0" : "::"), 0);
  }

  /** Whether such an address can be one of its own family. */
  boolean takes(InetAddress address) {
    return family == Family.AF_INET6 == (address instanceof Inet6Address);
  }

  /** Looks at how it stands. */
  synchronized SocketView view(SocketCalls calls) {
    SocketState state =
        is(Trait.FILE) ? UNKNOWN : is(Trait.CLOSED) ? afterwards(calls) : look(calls);
    return new SocketView(
        name,
        number,
        descriptor,
        family,
        type,
        is(Trait.FILE),
        local,
        remote,
        is(Trait.LISTENING),
        state,
        !is(Trait.CLOSED));
  }

  private SocketState look(SocketCalls calls) {
    try {
      local = calls.local(descriptor).or(() -> local);
      remote = calls.remote(descriptor).or(() -> remote);
      SocketState state = calls.state(descriptor);
      boolean over = state.tcp().equals(Optional.of(TcpState.CLOSED));
      return over ? new SocketState(state.tcp(), 0, state.receiveQueue()) : state;
    } catch (OsException e) {
      return UNKNOWN;
    }
  }

  private SocketState afterwards(SocketCalls calls) {
    if (type != SocketType.SOCK_STREAM || local.isEmpty() || remote.isEmpty()) {
      return UNKNOWN;
    }
    return new SocketState(calls.state(local.get(), remote.get()), -1, -1);
  }
}
