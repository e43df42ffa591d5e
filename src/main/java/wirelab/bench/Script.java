package wirelab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.Side;

/**
 * A text of orders, one a line, as a person writes it or as a run was kept: what can be done on a
 * bench, and the record of what came of it where there is one. Lines that begin with {@code #} are
 * passed over, but for those of the record, which begin with {@code #=}. An order without a side is
 * meant for the side of the one before.
 */
public record Script(List<Order> orders, Run record) {
  /** Nobody writes more. */
  private static final long MOST_BYTES = 1 << 24;

  private static final String RECORD = "#=";

  public Script {
    orders = List.copyOf(orders);
  }

  /**
   * Reads a file.
   *
   * @throws OrderException with one line that says what is wrong, and where
   */
  public static Script read(Path file) throws IOException, OrderException {
    if (Files.size(file) > MOST_BYTES) {
      throw new OrderException(
          "%s has %d bytes, and a run has at most %d"
              .formatted(file, Files.size(file), MOST_BYTES));
    }
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Reads text.
   *
   * @throws OrderException with one line that says what is wrong, and where
   */
  public static Script parse(String text) throws OrderException {
    List<Order> orders = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Side side = Side.RECEIVER;
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      try {
        if (line.startsWith(RECORD) && !orders.isEmpty()) {
          outcomes.add(Keeping.read(orders.getLast(), line.substring(RECORD.length())));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          Order order = Order.parse(side, line);
          side = order.side();
          orders.add(order);
        }
      } catch (OrderException e) {
        throw new OrderException("line %d, %s".formatted(number, e.getMessage()));
      }
    }
    return new Script(orders, Run.of(outcomes));
  }

  /** The text of a run: the orders, what came of each for people, and the record. */
  static String of(Run run) {
    StringBuilder text =
        new StringBuilder(
            "# A run of Wirelab's call bench. To do it again: wirelab calls FILE, or python3"
                + " calls.py FILE\n");
    for (Outcome outcome : run.outcomes()) {
      text.append(outcome.order()).append('\n');
      text.append("#   ").append(outcome.result()).append('\n');
      text.append(RECORD).append(' ').append(Keeping.write(outcome)).append('\n');
    }
    return text.toString();
  }
}
