package wirelab.inspect.filter;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import wirelab.inspect.Inspected;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * Reads a filter from left to right.
 *
 * <pre>
 * or    = and { "||" and }
 * and   = unary { "&amp;&amp;" unary }
 * unary = "!" unary | "(" or ")" | name [ sign value ]
 * </pre>
 */
final class Parser {
  private static final int DEEPEST = 100;

  private final List<Token> tokens;
  private final Set<String> names;
  private int position;
  private int depth;

  Parser(List<Token> tokens, Set<String> names) {
    this.tokens = tokens;
    this.names = names;
  }

  Predicate<Inspected> whole() throws FilterException {
    Predicate<Inspected> condition = or();
    if (peek().kind() != Token.Kind.END) {
      throw wrong("&& or || is missing before %s".formatted(shown(peek())));
    }
    return condition;
  }

  private Predicate<Inspected> or() throws FilterException {
    Predicate<Inspected> condition = and();
    while (taken("||")) {
      condition = condition.or(and());
    }
    return condition;
  }

  private Predicate<Inspected> and() throws FilterException {
    Predicate<Inspected> condition = unary();
    while (taken("&&")) {
      condition = condition.and(unary());
    }
    return condition;
  }

  private Predicate<Inspected> unary() throws FilterException {
    if (++depth > DEEPEST) {
      throw wrong("more than %d brackets or negations in one another".formatted(DEEPEST));
    }
    try {
      if (taken("!")) {
        return unary().negate();
      }
      if (!taken("(")) {
        return test();
      }
      Predicate<Inspected> inner = or();
      if (!taken(")")) {
        throw wrong("a closing bracket is missing before %s".formatted(shown(peek())));
      }
      return inner;
    } finally {
      depth--;
    }
  }

  private Predicate<Inspected> test() throws FilterException {
    if (peek().kind() != Token.Kind.WORD) {
      throw wrong("a field or protocol is missing before %s".formatted(shown(peek())));
    }
    Name name = Name.of(next(), names);
    for (String sign : List.of("==", "!=", "<=", ">=", "<", ">", "contains")) {
      if (taken(sign)) {
        return comparison(name, sign);
      }
    }
    return name::present;
  }

  private Predicate<Inspected> comparison(Name name, String sign) throws FilterException {
    Token value = peek();
    if (value.kind() != Token.Kind.WORD && value.kind() != Token.Kind.QUOTED) {
      throw wrong("a value is missing after %s".formatted(sign));
    }
    next();
    if (sign.equals("contains")) {
      byte[] wanted = Literal.bytes(value);
      return packet -> contains(packet, name, wanted);
    }
    if (name.protocol()) {
      throw new FilterException(
          value.column(),
          "'%s' is a protocol and has no value; compare one of its fields".formatted(name.text()));
    }
    Literal literal = Literal.of(value.text());
    return switch (sign) {
      case "==" -> packet -> values(name, packet).stream().anyMatch(literal::same);
      case "!=" ->
          packet -> name.present(packet) && values(name, packet).stream().noneMatch(literal::same);
      default -> order(name, sign, literal, value);
    };
  }

  private static Predicate<Inspected> order(Name name, String sign, Literal literal, Token value)
      throws FilterException {
    if (literal.number().isEmpty()) {
      throw new FilterException(
          value.column(), "%s needs a number, not '%s'".formatted(sign, value.text()));
    }
    BigInteger limit = literal.number().get();
    IntPredicate fits =
        switch (sign) {
          case "<" -> order -> order < 0;
          case "<=" -> order -> order <= 0;
          case ">" -> order -> order > 0;
          default -> order -> order >= 0;
        };
    return packet ->
        values(name, packet).stream()
            .map(Literal::number)
            .flatMap(Optional::stream)
            .anyMatch(number -> fits.test(number.compareTo(limit)));
  }

  private static List<Literal> values(Name name, Inspected packet) {
    return name.in(packet).stream().map(field -> Literal.of(field.plain())).toList();
  }

  private static boolean contains(Inspected packet, Name name, byte[] wanted) {
    if (name.text().equals("frame")) {
      return packet.packet().bytes().contains(wanted);
    }
    ByteView bytes = packet.bytes();
    return name.protocol()
        ? packet.layers().stream()
            .filter(layer -> layer.protocol().equals(name.text()))
            .anyMatch(layer -> from(bytes, layer).contains(wanted))
        : name.in(packet).stream()
            .anyMatch(field -> bytes.at(field.range(), field.range().length()).contains(wanted));
  }

  /** A protocol's header and all that it carries. */
  private static ByteView from(ByteView bytes, Layer layer) {
    int start = (int) layer.range().start();
    return bytes.slice(start, bytes.length() - start);
  }

  private Token peek() {
    return tokens.get(position);
  }

  private Token next() {
    return tokens.get(position++);
  }

  private boolean taken(String sign) {
    boolean taken = peek().is(sign);
    position += taken ? 1 : 0;
    return taken;
  }

  private FilterException wrong(String reason) {
    return new FilterException(peek().column(), reason);
  }

  private static String shown(Token token) {
    return token.kind() == Token.Kind.END ? "the end" : "'%s'".formatted(token.text());
  }
}
