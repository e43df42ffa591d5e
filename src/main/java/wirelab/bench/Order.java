package wirelab.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wirelab.model.Side;

/**
 * One call by name, at one side, with its arguments: what a person orders. It is written as a line
 * of something like Python, which is also how runs are kept:
 *
 * <pre>{@code
 * receiver: s = socket(AF_INET, SOCK_STREAM)
 * receiver: s.bind("127.0.0.1", 0)
 * receiver: conn, addr = s.accept()
 * sender: c.connect("127.0.0.1", port(s))
 * }</pre>
 *
 * @param names what stands before the equals sign; may be none
 * @param socket the name of the socket that it is made on; empty for {@code socket()} itself
 */
public record Order(
    Side side, List<String> names, String socket, Verb verb, List<Argument> arguments) {
  public Order {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads one line; where it does not begin with a side, it is meant for {@code otherwise}.
   *
   * @throws OrderException with one line that says what is wrong, and where
   */
  public static Order parse(Side otherwise, String line) throws OrderException {
    return new OrderParser(line).order(otherwise);
  }

  /** The name of what it makes; empty unless it makes a socket. */
  public String made() {
    return verb.makes() && !names.isEmpty() ? names.getFirst() : "";
  }

  /** The line without the side: {@code s.listen(10)}. */
  public String text() {
    String before = names.isEmpty() ? "" : String.join(", ", names) + " = ";
    String on = socket.isEmpty() ? "" : socket + ".";
    String in = arguments.stream().map(Argument::toString).collect(Collectors.joining(", "));
    return before + on + verb.text() + "(" + in + ")";
  }

  /** The whole line, which can be read again. */
  @Override
  public String toString() {
    return side.name().toLowerCase(Locale.ROOT) + ": " + text();
  }
}
