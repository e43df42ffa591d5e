package wirelab.bench;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an explanation may look at.
 *
 * @param traits of the socket before the call; none if there is no such socket
 * @param held the socket itself, or null
 * @param value what was returned, as Python shows it
 */
record Context(
    Order order, Set<Trait> traits, @Nullable Held held, Desk.Ports ports, String value) {
  static Context of(Order order, @Nullable Held held, Desk.Ports ports) {
    Set<Trait> traits = held == null ? EnumSet.noneOf(Trait.class) : held.traits();
    return new Context(order, traits, held, ports, "");
  }

  /** The same after the call; the traits stay those of before. */
  Context after(@Nullable Held now, Result result) {
    return new Context(order, traits, now, ports, result.value());
  }

  /** Fills the places in curly brackets. */
  String fill(String text) {
    return text.replace("{s}", order.socket())
        .replace("{made}", order.made())
        .replace("{where}", where())
        .replace("{value}", value)
        .replace("{first}", argument(0))
        .replace("{option}", OptionWords.of(argument(0)))
        .replace("{size}", Integer.toString(size()))
        .replace("{local}", shown(held == null ? Optional.empty() : held.local()))
        .replace("{remote}", shown(held == null ? Optional.empty() : held.remote()));
  }

  private static String shown(Optional<InetSocketAddress> address) {
    return address.map(Addresses::plain).orElse("no address");
  }

  String argument(int index) {
    return index < order.arguments().size() ? order.arguments().get(index).toString() : "";
  }

  /** Bytes that are to be sent. */
  private int size() {
    return order.arguments().stream()
        .filter(Argument.Bytes.class::isInstance)
        .mapToInt(argument -> ((Argument.Bytes) argument).length())
        .findFirst()
        .orElse(0);
  }

  private String port(Argument argument) {
    return argument instanceof Argument.PortOf of
        ? ports.port(order.side(), of.socket()).map(String::valueOf).orElse(argument.toString())
        : argument.toString();
  }

  /** The address in the arguments: {@code 127.0.0.1:9999}. */
  private String where() {
    for (int i = 0; i + 1 < order.arguments().size(); i++) {
      if (order.arguments().get(i) instanceof Argument.Text host) {
        String name = host.value().isEmpty() ? "all addresses" : host.value();
        return (name.contains(":") ? "[" + name + "]" : name)
            + ":"
            + port(order.arguments().get(i + 1));
      }
    }
    return "";
  }
}
