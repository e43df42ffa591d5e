package wirelab.bench;

import java.util.ArrayList;
import java.util.List;
import wirelab.bench.OrderToken.Kind;

/**
 * Reads what stands in the brackets of a call. Python's own forms will do too: an address may have
 * brackets of its own, constants may begin with {@code socket.}, and an option may be told its
 * level, which nobody needs here.
 */
final class ArgumentParser {
  /** No call moves more. */
  private static final int MOST_BYTES = 1 << 26;

  private final OrderParser line;
  private final Verb verb;
  private final OrderToken call;

  ArgumentParser(OrderParser line, Verb verb, OrderToken call) {
    this.line = line;
    this.verb = verb;
    this.call = call;
  }

  List<Argument> all() throws OrderException {
    line.mark("(", "an opening bracket, as in " + verb.text() + "(...)");
    List<Argument> arguments = new ArrayList<>();
    List<Parameter> parameters = verb.parameters();
    boolean inner = false;
    while (!line.peek().is(")")) {
      if (!arguments.isEmpty()) {
        line.mark(",", "a comma or the closing bracket");
      }
      if (line.peek().kind() == Kind.END) {
        throw OrderParser.wrong(line.peek(), "the closing bracket");
      }
      if (arguments.size() == parameters.size()) {
        throw OrderParser.at(line.peek(), taken());
      }
      Parameter parameter = parameters.get(arguments.size());
      if (parameter.kind() == Parameter.Kind.HOST && line.peek().is("(")) {
        line.take();
        inner = true;
      }
      arguments.add(argument(parameter));
      if (inner && parameter.kind() == Parameter.Kind.PORT) {
        line.mark(")", "the bracket that closes the address");
        inner = false;
      }
    }
    line.mark(")", "the closing bracket");
    if (arguments.size() < verb.least()) {
      throw OrderParser.at(call, taken());
    }
    return arguments;
  }

  private String taken() {
    String takes =
        verb.parameters().stream()
            .map(Parameter::name)
            .reduce((a, b) -> a + ", " + b)
            .orElse("nothing");
    String example =
        verb.parameters().stream().map(Parameter::first).reduce((a, b) -> a + ", " + b).orElse("");
    return "%s() takes %s: write %s(%s)".formatted(verb.text(), takes, verb.text(), example);
  }

  private Argument argument(Parameter parameter) throws OrderException {
    OrderToken token = line.take();
    return switch (parameter.kind()) {
      case FAMILY, TYPE, DIRECTION -> constant(token, parameter);
      case OPTION -> option(token, parameter);
      case PROTOCOL -> token.kind() == Kind.NUMBER ? number(token) : constant(token, parameter);
      case NUMBER -> number(token, parameter);
      case HOST -> host(token, parameter);
      case PORT -> port(token, parameter);
      case BYTES -> bytes(token, parameter);
    };
  }

  /** A level before the option is passed over. */
  private Argument option(OrderToken token, Parameter parameter) throws OrderException {
    OrderToken name = unqualified(token);
    if (name.text().startsWith("SOL_") || name.text().startsWith("IPPROTO_")) {
      line.mark(",", "a comma and the option");
      name = unqualified(line.take());
    }
    return known(name, parameter);
  }

  private Argument constant(OrderToken token, Parameter parameter) throws OrderException {
    return known(unqualified(token), parameter);
  }

  private OrderToken unqualified(OrderToken token) {
    if (token.text().equals("socket") && line.peek().is(".")) {
      line.take();
      return line.take();
    }
    return token;
  }

  private static Argument known(OrderToken token, Parameter parameter) throws OrderException {
    if (!parameter.kind().choices().contains(token.text())) {
      throw OrderParser.wrong(token, String.join(", ", parameter.kind().choices()));
    }
    return new Argument.Constant(token.text());
  }

  private static Argument number(OrderToken token, Parameter parameter) throws OrderException {
    if (token.kind() != Kind.NUMBER) {
      throw OrderParser.wrong(token, parameter.kind().words());
    }
    Argument.Whole number = number(token);
    if (parameter.name().equals("bufsize") || parameter.name().equals("n")) {
      limit(token, number.value());
    }
    return number;
  }

  private static Argument.Whole number(OrderToken token) throws OrderException {
    try {
      return new Argument.Whole(Integer.parseInt(token.text().replace("_", "")));
    } catch (NumberFormatException e) {
      throw OrderParser.at(
          token, "%s does not fit into the 32 bits of a C int".formatted(token.text()));
    }
  }

  private static void limit(OrderToken token, long count) throws OrderException {
    if (count > MOST_BYTES) {
      throw OrderParser.at(
          token,
          "%d bytes are more than one call can have here: at most %d".formatted(count, MOST_BYTES));
    }
  }

  private static Argument host(OrderToken token, Parameter parameter) throws OrderException {
    if (token.kind() != Kind.TEXT) {
      throw OrderParser.wrong(token, parameter.kind().words());
    }
    return new Argument.Text(token.content());
  }

  private Argument port(OrderToken token, Parameter parameter) throws OrderException {
    if (token.kind() == Kind.NAME && token.text().equals("port")) {
      line.mark("(", "the name of a socket in brackets, as in port(s)");
      OrderToken socket = line.name("the name of a socket");
      line.mark(")", "the closing bracket");
      return new Argument.PortOf(socket.text());
    }
    return number(token, parameter);
  }

  private Argument bytes(OrderToken token, Parameter parameter) throws OrderException {
    if (token.kind() == Kind.NAME && token.text().equals("bytes")) {
      line.mark("(", "how many, in brackets, as in bytes(1000)");
      Argument.Bytes zeros = new Argument.Bytes("\0", count(line.take()));
      line.mark(")", "the closing bracket");
      return zeros;
    }
    if (token.kind() != Kind.BYTES) {
      throw OrderParser.wrong(token, parameter.kind().words());
    }
    String unit = token.content();
    if (unit.chars().anyMatch(character -> character > 0xff)) {
      throw OrderParser.at(token, "bytes hold ASCII and escapes such as \\xe9 only");
    }
    if (!line.peek().is("*")) {
      return new Argument.Bytes(unit, 1);
    }
    line.take();
    OrderToken times = line.take();
    int count = count(times);
    limit(times, (long) unit.length() * count);
    return new Argument.Bytes(unit, count);
  }

  private static int count(OrderToken token) throws OrderException {
    if (token.kind() != Kind.NUMBER || token.text().startsWith("-")) {
      throw OrderParser.wrong(token, "how many, 0 or more");
    }
    long value = number(token).value();
    limit(token, value);
    return (int) value;
  }
}
