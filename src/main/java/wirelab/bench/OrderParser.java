package wirelab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import wirelab.bench.OrderToken.Kind;
import wirelab.model.Side;

/**
 * Reads one line as an order; a mistake is told by its column, what stands there, what would do.
 */
final class OrderParser {
  private final List<OrderToken> tokens;
  private int next;

  OrderParser(String line) throws OrderException {
    tokens = OrderToken.of(line);
  }

  Order order(Side otherwise) throws OrderException {
    Side side = side().orElse(otherwise);
    List<String> names = names();
    OrderToken first = name("the name of a call or a socket");
    String socket = "";
    if (peek().is(".")) {
      next++;
      socket = first.text();
      first = name("the name of a call");
    }
    Verb verb = verb(first);
    if (verb == Verb.SOCKET && socket.equals("socket")) {
      socket = ""; // as in Python: socket.socket()
    }
    check(verb, socket, names, first);
    Order order = new Order(side, names, socket, verb, new ArgumentParser(this, verb, first).all());
    if (peek().kind() != Kind.END) {
      throw wrong(peek(), "nothing, since the call ends here");
    }
    return order;
  }

  private Optional<Side> side() {
    if (peek().kind() == Kind.NAME && tokens.get(next + 1).is(":")) {
      String name = peek().text().toUpperCase(Locale.ROOT);
      for (Side side : Side.values()) {
        if (side.name().equals(name)) {
          next += 2;
          return Optional.of(side);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> names() {
    int equals = next;
    while (tokens.get(equals).kind() == Kind.NAME || tokens.get(equals).is(",")) {
      equals++;
    }
    if (!tokens.get(equals).is("=")) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (OrderToken token : tokens.subList(next, equals)) {
      if (token.kind() == Kind.NAME) {
        names.add(token.text());
      }
    }
    next = equals + 1;
    return names;
  }

  private static Verb verb(OrderToken token) throws OrderException {
    return Verb.of(token.text())
        .orElseThrow(
            () ->
                new OrderException(
                    "column %d: '%s' is no call; there are %s"
                        .formatted(
                            token.column(),
                            token.text(),
                            Arrays.stream(Verb.values())
                                .map(Verb::text)
                                .collect(Collectors.joining(", ")))));
  }

  private static void check(Verb verb, String socket, List<String> names, OrderToken at)
      throws OrderException {
    String text = verb.text();
    if (verb.alone() && !socket.isEmpty()) {
      throw at(at, "%s() is made on no socket; write s = %s(...)".formatted(text, text));
    }
    if (!verb.alone() && socket.isEmpty()) {
      throw at(
          at,
          "%s() is made on a socket; write its name before it: s.%s(...)".formatted(text, text));
    }
    if (verb.makes() && names.isEmpty()) {
      String names1 = verb == Verb.ACCEPT ? "conn, addr" : "s";
      String on = socket.isEmpty() ? "" : socket + ".";
      throw at(
          at,
          "%s() makes a socket, which needs a name: %s = %s%s(...)"
              .formatted(text, names1, on, text));
    }
    if (names.size() > verb.most()) {
      throw at(
          at,
          "%s() returns %s, not %d things"
              .formatted(text, verb.most() == 1 ? "one thing" : "two things", names.size()));
    }
  }

  OrderToken peek() {
    return tokens.get(next);
  }

  OrderToken take() {
    return tokens.get(next++);
  }

  /** The next is {@code mark}, and is passed over. */
  void mark(String mark, String wanted) throws OrderException {
    if (!peek().is(mark)) {
      throw wrong(peek(), wanted);
    }
    next++;
  }

  OrderToken name(String wanted) throws OrderException {
    if (peek().kind() != Kind.NAME) {
      throw wrong(peek(), wanted);
    }
    return take();
  }

  static OrderException wrong(OrderToken found, String wanted) {
    return at(found, "found %s, expected %s".formatted(found.shown(), wanted));
  }

  static OrderException at(OrderToken token, String message) {
    return new OrderException("column %d: %s".formatted(token.column(), message));
  }
}
