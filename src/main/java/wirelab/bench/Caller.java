package wirelab.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.HostPort;
import wirelab.os.Cancellation;
import wirelab.os.Direction;
import wirelab.os.Family;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;
import wirelab.os.SocketFlag;
import wirelab.os.SocketType;

/** Makes the calls of one order, and writes each down. Runs on the thread of its side. */
final class Caller {
  /** What Python's {@code listen()} takes. */
  private static final int BACKLOG = 128;

  private final SocketCalls calls;
  private final Recorder recorder;
  private final Cancellation cancellation;
  private @Nullable Held made;

  Caller(SocketCalls calls, Recorder recorder, Cancellation cancellation) {
    this.calls = calls;
    this.recorder = recorder;
    this.cancellation = cancellation;
  }

  /** What is done between the beginning and the end of a call; gives the detail that is noted. */
  private interface Deed {
    String run() throws OsException;
  }

  /** The socket that the call has made, if it makes one. */
  Optional<Held> made() {
    return Optional.ofNullable(made);
  }

  /** Calls; {@code socket} is null for {@code socket()} only. */
  Answer call(Verb verb, @Nullable Held socket, Arguments arguments)
      throws OsException, RefusedException {
    if (verb == Verb.OPEN) {
      return open(arguments);
    }
    if (verb == Verb.SOCKET || socket == null) {
      return socket(arguments);
    }
    return switch (verb) {
      case SETSOCKOPT -> setOption(socket, option(arguments), arguments.number(1, 0));
      case GETSOCKOPT -> option(socket, option(arguments));
      case BIND -> bind(socket, arguments.address(0));
      case LISTEN -> listen(socket, Math.max(0, arguments.number(0, BACKLOG)));
      case ACCEPT -> accept(socket, arguments.made());
      case CONNECT -> connect(socket, arguments.address(0));
      case SHUTDOWN -> shutdown(socket, arguments.constant(0, Direction.class, Direction.SHUT_WR));
      case CLOSE -> close(socket);
      case ABORT -> abort(socket);
      case GETSOCKNAME -> local(socket);
      case GETPEERNAME -> remote(socket);
      default -> new Mover(calls, recorder, cancellation).move(verb, socket, arguments);
    };
  }

  private static SocketFlag option(Arguments arguments) {
    return arguments.constant(0, SocketFlag.class, SocketFlag.SO_REUSEADDR);
  }

  private Answer socket(Arguments arguments) throws OsException {
    Family family = arguments.constant(0, Family.class, Family.AF_INET);
    SocketType type = arguments.constant(1, SocketType.class, SocketType.SOCK_STREAM);
    int protocol = arguments.protocol(2);
    int number = Recorder.nextSocket();
    noted(
        CallName.SOCKET,
        number,
        type.name(),
        () -> {
          int descriptor = calls.socket(family, type, protocol); // @socket
          made = new Held(arguments.made(), number, descriptor, family, type);
          return "%s, descriptor %d".formatted(type, descriptor);
        });
    return Answer.of(
        "<socket fd=%d, %s, %s>".formatted(made().orElseThrow().descriptor(), family, type));
  }

  private Answer open(Arguments arguments) throws OsException, RefusedException {
    Path file = Scratch.file();
    int number = Recorder.nextSocket();
    noted(
        CallName.OPEN,
        number,
        "",
        () -> {
          int descriptor = calls.open(file); // @open
          made = Held.file(arguments.made(), number, descriptor);
          return "file, descriptor " + descriptor;
        });
    Scratch.forget(file);
    return Answer.of("<file fd=%d>".formatted(made().orElseThrow().descriptor()));
  }

  private Answer setOption(Held socket, SocketFlag option, int value) throws OsException {
    noted(
        CallName.SETSOCKOPT,
        socket.number,
        option + " = " + value,
        () -> {
          calls.setOption(socket.descriptor(), option, value); // @setsockopt
          return option + " = " + value;
        });
    return Answer.none();
  }

  private Answer option(Held socket, SocketFlag option) throws OsException {
    int[] value = {0};
    noted(
        CallName.GETSOCKOPT,
        socket.number,
        option.name(),
        () -> {
          value[0] = calls.option(socket.descriptor(), option); // @getsockopt
          return option + " = " + value[0];
        });
    return Answer.of(value[0]);
  }

  private Answer bind(Held socket, InetSocketAddress address) throws OsException {
    noted(
        CallName.BIND,
        socket.number,
        HostPort.of(address).toString(),
        () -> {
          calls.bind(socket.descriptor(), address); // @bind
          socket.became(Trait.BOUND);
          return HostPort.of(calls.local(socket.descriptor()).orElse(address)).toString();
        });
    return Answer.none();
  }

  private Answer listen(Held socket, int backlog) throws OsException {
    noted(
        CallName.LISTEN,
        socket.number,
        "backlog " + backlog,
        () -> {
          calls.listen(socket.descriptor(), backlog); // @listen
          socket.became(Trait.LISTENING);
          return "backlog " + backlog;
        });
    return Answer.none();
  }

  private Answer accept(Held socket, String name) throws OsException {
    noted(
        CallName.ACCEPT,
        socket.number,
        "",
        () -> {
          SocketCalls.Accepted accepted =
              calls.accept(socket.descriptor(), cancellation); // @accept
          Held held = Held.accepted(name, socket, accepted);
          made = held;
          connected(held, accepted.remote());
          return HostPort.of(accepted.remote()) + " as " + held.number;
        });
    Held held = made().orElseThrow();
    InetSocketAddress remote = held.view(calls).remote().orElse(held.nowhere());
    return Answer.of("(<socket fd=%d>, %s)".formatted(held.descriptor(), Addresses.shown(remote)));
  }

  private Answer connect(Held socket, InetSocketAddress address) throws OsException {
    try {
      noted(
          CallName.CONNECT,
          socket.number,
          HostPort.of(address).toString(),
          () -> {
            calls.connect(socket.descriptor(), address, cancellation); // @connect
            socket.became(Trait.BOUND);
            socket.became(Trait.CONNECTED);
            connected(socket, address);
            return HostPort.of(address).toString();
          });
    } catch (OsException e) {
      socket.became(Trait.REFUSED);
      throw e;
    }
    return Answer.none();
  }

  private void connected(Held socket, InetSocketAddress remote) throws OsException {
    InetSocketAddress local = calls.local(socket.descriptor()).orElse(socket.nowhere());
    recorder.record(
        new Event.Connected(recorder.now(), recorder.side(), socket.number, local, remote));
  }

  private Answer shutdown(Held socket, Direction direction) throws OsException {
    noted(
        CallName.SHUTDOWN,
        socket.number,
        direction.name(),
        () -> {
          calls.shutdown(socket.descriptor(), direction); // @shutdown
          return direction.name();
        });
    if (direction != Direction.SHUT_RD) {
      socket.became(Trait.SHUT_WRITE);
    }
    if (direction != Direction.SHUT_WR) {
      socket.became(Trait.SHUT_READ);
      socket.ceased(Trait.LISTENING); // so Linux does, and frees nothing but the queue
    }
    return Answer.none();
  }

  /** Python's sockets know that they are closed, and closing them again does nothing. */
  Answer close(Held socket) throws OsException {
    if (!socket.is(Trait.CLOSED)) {
      socket.view(calls);
      noted(
          CallName.CLOSE,
          socket.number,
          "",
          () -> {
            calls.close(socket.descriptor()); // @close
            socket.closed();
            return "";
          });
    }
    return Answer.none();
  }

  private Answer abort(Held socket) throws OsException {
    setOption(socket, SocketFlag.SO_LINGER, 0);
    return close(socket);
  }

  private Answer local(Held socket) throws OsException {
    String[] shown = {""};
    noted(
        CallName.GETSOCKNAME,
        socket.number,
        "",
        () -> {
          Optional<InetSocketAddress> local = calls.local(socket.descriptor()); // @getsockname
          shown[0] = Addresses.shown(local.orElse(socket.nowhere()));
          return shown[0];
        });
    return Answer.of(shown[0]);
  }

  private Answer remote(Held socket) throws OsException {
    String[] shown = {""};
    noted(
        CallName.GETPEERNAME,
        socket.number,
        "",
        () -> {
          Optional<InetSocketAddress> remote = calls.remote(socket.descriptor()); // @getpeername
          shown[0] = Addresses.shown(remote);
          return shown[0];
        });
    return shown[0].equals("None") ? NotConnected.answer() : Answer.of(shown[0]);
  }

  private void noted(CallName name, int number, String detail, Deed deed) throws OsException {
    PendingCall call = recorder.begin(name, number, SourceLine.in(Caller.class, name.text()));
    try {
      call.returned(deed.run());
    } catch (OsException e) {
      call.failed(detail, e.errno().toString());
      throw e;
    }
  }
}
