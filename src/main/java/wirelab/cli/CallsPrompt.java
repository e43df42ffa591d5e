package wirelab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import wirelab.bench.Bench;
import wirelab.bench.Order;
import wirelab.bench.OrderException;
import wirelab.bench.Pending;
import wirelab.bench.Replay;
import wirelab.model.Side;

/** Asks a person for one order after the other. */
final class CallsPrompt {
  private static final String HELP =
      "An order looks like: receiver: s = socket(AF_INET, SOCK_STREAM). \"cancel\" ends a call that"
          + " waits, \"sender\" and \"receiver\" change sides, \"quit\" ends.";

  private final Bench bench;
  private final Streams streams;
  private final BufferedReader input;
  private final CallsReport report;
  private final Replay replay;
  private Side side = Side.RECEIVER;

  CallsPrompt(Bench bench, Streams streams, BufferedReader input) {
    this.bench = bench;
    this.streams = streams;
    this.input = input;
    this.report = new CallsReport(bench, streams, false);
    this.replay = new Replay(bench);
    bench.listen(report);
  }

  /** Until the person has had enough. */
  void run() throws IOException, InterruptedException {
    streams.tell(HELP);
    for (Optional<String> line = ask(); line.isPresent(); line = ask()) {
      if (!line.get().isEmpty()) {
        answer(line.get());
      }
    }
    for (Side one : Side.values()) {
      bench.pending(one).ifPresent(Pending::cancel);
      replay.free(one);
    }
  }

  /** The next line; empty at the end. */
  private Optional<String> ask() throws IOException {
    streams.err().print(name(side) + "> ");
    streams.err().flush();
    return Optional.ofNullable(input.readLine())
        .map(String::strip)
        .filter(line -> !line.equals("quit"));
  }

  private void answer(String line) throws InterruptedException {
    switch (line) {
      case "cancel" -> bench.pending(side).ifPresent(Pending::cancel);
      case "sender" -> side = Side.SENDER;
      case "receiver" -> side = Side.RECEIVER;
      default -> order(line);
    }
  }

  private void order(String line) throws InterruptedException {
    try {
      Order order = Order.parse(side, line);
      side = order.side();
      Pending pending = bench.order(order);
      if (!replay.settles(pending)) {
        report.waits(pending);
      }
    } catch (OrderException e) {
      streams.tell(String.valueOf(e.getMessage()));
    }
  }

  private static String name(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
