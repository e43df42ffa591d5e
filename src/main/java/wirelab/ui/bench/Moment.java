package wirelab.ui.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wirelab.bench.Bench;
import wirelab.bench.SocketView;
import wirelab.model.Side;

/** How the sockets of both sides stood at one moment, each side's in the order they were made. */
record Moment(List<SocketView> sender, List<SocketView> receiver) {
  static final Moment EMPTY = new Moment(List.of(), List.of());

  Moment {
    sender = List.copyOf(sender);
    receiver = List.copyOf(receiver);
  }

  /** How they stand now. */
  static Moment of(Bench bench) {
    return new Moment(bench.sockets(Side.SENDER), bench.sockets(Side.RECEIVER));
  }

  List<SocketView> of(Side side) {
    return side == Side.SENDER ? sender : receiver;
  }

  /** The same with other sockets at one side. */
  Moment with(Side side, List<SocketView> sockets) {
    return side == Side.SENDER ? new Moment(sockets, receiver) : new Moment(sender, sockets);
  }

  /** The socket with this number, whichever side has it. */
  Optional<SocketView> socket(int number) {
    return Stream.concat(sender.stream(), receiver.stream())
        .filter(socket -> socket.number() == number)
        .findFirst();
  }

  /** The newest socket of a side that is as asked for. */
  Optional<SocketView> newest(Side side, Predicate<SocketView> wanted) {
    return of(side).reversed().stream().filter(wanted).findFirst();
  }
}
