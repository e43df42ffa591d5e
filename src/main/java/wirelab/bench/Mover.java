package wirelab.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.os.Cancellation;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;

/** Makes the calls that move bytes. Runs on the thread of its side. */
final class Mover {
  private final SocketCalls calls;
  private final Recorder recorder;
  private final Cancellation cancellation;

  Mover(SocketCalls calls, Recorder recorder, Cancellation cancellation) {
    this.calls = calls;
    this.recorder = recorder;
    this.cancellation = cancellation;
  }

  /** One call of the operating system: how many bytes it moved. */
  private interface Step {
    int run() throws OsException;
  }

  Answer move(Verb verb, Held socket, Arguments arguments) throws OsException, RefusedException {
    return switch (verb) {
      case SEND -> send(socket, arguments.bytes(0));
      case SENDALL -> sendAll(socket, arguments.bytes(0));
      case SENDTO -> sendTo(socket, arguments.bytes(0), arguments.address(1));
      case WRITE -> write(socket, arguments.bytes(0));
      case RECV -> receive(socket, arguments.space());
      case RECVFROM -> receiveFrom(socket, arguments.space());
      case READ -> read(socket, arguments.space());
      default -> throw new IllegalStateException(verb + " moves no bytes");
    };
  }

  private Answer send(Held socket, ByteBuffer bytes) throws OsException {
    int given = bytes.remaining();
    return sent(given, sendOnce(socket, bytes));
  }

  private int sendOnce(Held socket, ByteBuffer bytes) throws OsException {
    PendingCall call = begin(CallName.SEND, socket, bytes);
    return sending(
        call, socket, () -> calls.send(socket.descriptor(), bytes, cancellation)); // @send
  }

  private Answer sendAll(Held socket, ByteBuffer bytes) throws OsException {
    int at = bytes.position();
    do {
      at += sendOnce(socket, bytes);
      bytes.position(at);
    } while (bytes.hasRemaining());
    return Answer.none();
  }

  private Answer write(Held socket, ByteBuffer bytes) throws OsException {
    int given = bytes.remaining();
    PendingCall call = begin(CallName.WRITE, socket, bytes);
    int count =
        sending(
            call, socket, () -> calls.write(socket.descriptor(), bytes, cancellation)); // @write
    return sent(given, count);
  }

  private Answer sendTo(Held socket, ByteBuffer bytes, InetSocketAddress remote)
      throws OsException {
    int given = bytes.remaining();
    String detail = HostPort.of(remote).toString();
    PendingCall call = begin(CallName.SENDTO, socket, bytes);
    try {
      int count = calls.sendTo(socket.descriptor(), bytes, remote, cancellation); // @sendto
      socket.became(Trait.BOUND);
      meet(socket, remote);
      call.moved(detail, ByteRange.of(socket.sent(count), count));
      return sent(given, count);
    } catch (OsException e) {
      call.failed(detail, e.errno().toString());
      throw e;
    }
  }

  private static Answer sent(int given, int count) {
    return new Answer(
        Result.returned(Integer.toString(count)), count < given ? Answer.PART : Answer.OK);
  }

  private int sending(PendingCall call, Held socket, Step step) throws OsException {
    try {
      int count = step.run();
      call.moved(ByteRange.of(socket.sent(count), count));
      return count;
    } catch (OsException e) {
      call.failed("", e.errno().toString());
      throw e;
    }
  }

  /** Python asks nobody for no bytes. */
  private Answer receive(Held socket, ByteBuffer space) throws OsException {
    if (space.capacity() == 0) {
      return Answer.of("b''");
    }
    PendingCall call = begin(CallName.RECV, socket, space);
    return receiving(
        call,
        socket,
        space,
        () -> calls.receive(socket.descriptor(), space, cancellation)); // @recv
  }

  private Answer read(Held socket, ByteBuffer space) throws OsException {
    PendingCall call = begin(CallName.READ, socket, space);
    return receiving(
        call, socket, space, () -> calls.read(socket.descriptor(), space, cancellation)); // @read
  }

  private Answer receiving(PendingCall call, Held socket, ByteBuffer space, Step step)
      throws OsException {
    try {
      int count = step.run();
      call.moved(ByteRange.of(socket.received(count), count));
      return received(socket, shown(space, count), count);
    } catch (OsException e) {
      throw failed(call, socket, e);
    }
  }

  private Answer receiveFrom(Held socket, ByteBuffer space) throws OsException {
    PendingCall call = begin(CallName.RECVFROM, socket, space);
    try {
      SocketCalls.Received received =
          calls.receiveFrom(socket.descriptor(), space, cancellation); // @recvfrom
      int count = received.count();
      Optional<InetSocketAddress> remote = received.remote();
      if (remote.isPresent()) {
        meet(socket, remote.get());
      }
      String from = remote.map(address -> HostPort.of(address).toString()).orElse("");
      call.moved(from, ByteRange.of(socket.received(count), count));
      String shown = "(%s, %s)".formatted(shown(space, count), Addresses.shown(remote));
      return received(socket, shown, count);
    } catch (OsException e) {
      throw failed(call, socket, e);
    }
  }

  private static OsException failed(PendingCall call, Held socket, OsException cause) {
    call.failed("", cause.errno().toString());
    if (cause.errno().name().equals("ECONNRESET")) {
      socket.became(Trait.RESET);
    }
    return cause;
  }

  private static Answer received(Held socket, String shown, int count) {
    boolean end = count == 0 && socket.is(Trait.STREAM);
    if (end && !socket.is(Trait.SHUT_READ)) {
      socket.became(Trait.ENDED);
    }
    return new Answer(Result.returned(shown), end ? Answer.END : Answer.OK);
  }

  private static String shown(ByteBuffer space, int count) {
    byte[] bytes = new byte[count];
    space.duplicate().position(0).limit(count).get(bytes);
    return Literal.shown(bytes, count);
  }

  private PendingCall begin(CallName name, Held socket, ByteBuffer bytes) {
    return recorder.begin(name, socket.number, SourceLine.in(Mover.class, name.text()), bytes);
  }

  /** A datagram socket has no connection, but each datagram has two ends. */
  private void meet(Held socket, InetSocketAddress remote) throws OsException {
    if (socket.is(Trait.DATAGRAM) && socket.meets(remote)) {
      InetSocketAddress local = calls.local(socket.descriptor()).orElse(socket.nowhere());
      recorder.record(
          new Event.Connected(
              recorder.now(), recorder.side(), socket.number, near(local, remote, socket), remote));
    }
  }

  /** The address that the system sends from to this machine itself where none was bound. */
  private static InetSocketAddress near(
      InetSocketAddress local, InetSocketAddress remote, Held socket) {
    boolean here =
        local.getAddress().isAnyLocalAddress() && remote.getAddress().isLoopbackAddress();
    String loopback = socket.family == Family.AF_INET ? "127.0.0.1" : "::1";
    return here ? new InetSocketAddress(InetAddress.ofLiteral(loopback), local.getPort()) : local;
  }
}
