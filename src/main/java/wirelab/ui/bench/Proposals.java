package wirelab.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wirelab.bench.Parameter;
import wirelab.bench.SocketView;
import wirelab.bench.Verb;
import wirelab.model.Side;
import wirelab.os.Family;
import wirelab.os.SocketType;

/**
 * What a call is most likely to be made with, as things stand: the form begins with it, and anyone
 * may write something else.
 */
final class Proposals {
  /** Not the port of the stream, which may be running. */
  static final int PORT = 9_990;

  private final Side side;
  private final Supplier<Moment> now;

  Proposals(Side side, Supplier<Moment> now) {
    this.side = side;
    this.now = now;
  }

  /** The names of all sockets of this side, the newest first, each once. */
  List<String> sockets() {
    List<String> names =
        now.get().of(side).reversed().stream().map(SocketView::name).distinct().toList();
    return names.isEmpty() ? List.of(first()) : names;
  }

  private String first() {
    return side == Side.SENDER ? "c" : "s";
  }

  /** What stands before the equals sign; empty where nothing has to. */
  String made(Verb verb) {
    return switch (verb) {
      case SOCKET -> free(first());
      case OPEN -> free("f");
      case ACCEPT -> free("conn") + ", addr";
      default -> "";
    };
  }

  private String free(String name) {
    Set<String> taken =
        now.get().of(side).stream()
            .filter(SocketView::open)
            .map(SocketView::name)
            .collect(Collectors.toSet());
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + i;
    }
    return free;
  }

  /** The socket that it is made on; empty where there is none. */
  String socket(Verb verb) {
    if (verb.alone()) {
      return "";
    }
    return suited(verb)
        .or(() -> newest(SocketView::open))
        .or(() -> newest(socket -> true))
        .map(SocketView::name)
        .orElse(first());
  }

  private Optional<SocketView> suited(Verb verb) {
    Predicate<SocketView> open = SocketView::open;
    return switch (verb) {
      case ACCEPT -> newest(open.and(SocketView::listening));
      case BIND, CONNECT, SETSOCKOPT -> newest(open.and(one -> one.remote().isEmpty()));
      case LISTEN -> newest(open.and(one -> one.remote().isEmpty() && !one.listening()));
      case GETSOCKOPT, GETSOCKNAME -> newest(open);
      default ->
          newest(open.and(one -> one.remote().isPresent()))
              .or(() -> newest(open.and(one -> !one.listening())));
    };
  }

  private Optional<SocketView> newest(Predicate<SocketView> wanted) {
    return now.get().newest(side, wanted);
  }

  /** What stands first for a parameter. */
  String argument(Verb verb, Parameter parameter, String socket) {
    return switch (parameter.kind()) {
      case HOST -> six(socket) ? "\"::1\"" : "\"127.0.0.1\"";
      case PORT -> port(verb, socket);
      default -> parameter.first();
    };
  }

  private boolean six(String socket) {
    return newest(one -> one.name().equals(socket))
        .filter(one -> one.family() == Family.AF_INET6)
        .isPresent();
  }

  private String port(Verb verb, String socket) {
    if (verb == Verb.BIND) {
      return side == Side.SENDER ? "0" : Integer.toString(PORT);
    }
    return destinations(socket).stream().findFirst().orElse(Integer.toString(PORT));
  }

  /** The ports where somebody waits, the likeliest first: as in {@code port(s)}. */
  private List<String> destinations(String socket) {
    SocketType type =
        newest(one -> one.name().equals(socket))
            .map(SocketView::type)
            .orElse(SocketType.SOCK_STREAM);
    Side other = side == Side.SENDER ? Side.RECEIVER : Side.SENDER;
    return now.get().of(other).reversed().stream()
        .filter(SocketView::open)
        .filter(one -> one.type() == type)
        .filter(one -> one.listening() || type != SocketType.SOCK_STREAM)
        .filter(one -> one.local().filter(local -> local.getPort() != 0).isPresent())
        .map(one -> "port(" + one.name() + ")")
        .distinct()
        .toList();
  }

  /** What can be chosen for a parameter; where {@link #open} more can be written. */
  List<String> choices(Parameter parameter, String socket) {
    List<String> choices = new ArrayList<>(parameter.kind().choices());
    switch (parameter.kind()) {
      case HOST -> choices.addAll(List.of("\"127.0.0.1\"", "\"::1\"", "\"\""));
      case PORT -> {
        choices.addAll(destinations(socket));
        choices.addAll(List.of(Integer.toString(PORT), "0", "70000"));
      }
      case BYTES ->
          choices.addAll(List.of("b\"hello\"", "b\"\"", "b\"x\" * 1000000", "b\"x\" * 65508"));
      case PROTOCOL -> choices.addFirst("0");
      default -> {}
    }
    return choices;
  }

  /** Whether something else than the choices can be written. */
  static boolean open(Parameter parameter) {
    return switch (parameter.kind()) {
      case FAMILY, TYPE, OPTION, DIRECTION -> false;
      case PROTOCOL, NUMBER, HOST, PORT, BYTES -> true;
    };
  }
}
