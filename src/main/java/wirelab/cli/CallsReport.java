package wirelab.cli;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wirelab.bench.Bench;
import wirelab.bench.BenchListener;
import wirelab.bench.Explanation;
import wirelab.bench.Order;
import wirelab.bench.Outcome;
import wirelab.bench.Pending;
import wirelab.bench.Result;
import wirelab.bench.SocketView;
import wirelab.model.HostPort;
import wirelab.os.TcpState;

/** Tells what comes of orders, as text while it happens or as one JSON object in the end. */
final class CallsReport implements BenchListener {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Bench bench;
  private final Streams streams;
  private final boolean json;

  CallsReport(Bench bench, Streams streams, boolean json) {
    this.bench = bench;
    this.streams = streams;
    this.json = json;
  }

  /** The order that comes when a key is pressed. */
  void next(Order order) {
    streams.err().print(order + "   [return] ");
    streams.err().flush();
  }

  /** Its call has not returned. */
  synchronized void waits(Pending pending) {
    if (!json) {
      streams.out().println(pending.order());
      line("... waits: " + pending.waiting());
      streams.out().flush();
    }
  }

  @Override
  public void began(Pending pending) {}

  @Override
  public synchronized void ended(Outcome outcome) {
    if (json) {
      return;
    }
    streams.out().println(outcome.order());
    line(outcome.result() + (outcome.waited() ? " after %s".formatted(millis(outcome)) : ""));
    outcome.socket().ifPresent(socket -> line(stands(socket)));
    explain(outcome.explanation());
    streams.out().flush();
  }

  private void explain(Explanation explanation) {
    if (!explanation.text().isEmpty()) {
      line(explanation.toString());
    }
  }

  private void line(String text) {
    streams.out().println("    " + text);
  }

  private static String millis(Outcome outcome) {
    return String.format(Locale.ROOT, "%.1f ms", outcome.nanos() / NANOS_PER_MILLI);
  }

  /** One line on how a socket stands. */
  private static String stands(SocketView socket) {
    List<String> words = new ArrayList<>();
    words.add(socket.name() + (socket.open() ? ", descriptor " + socket.descriptor() : ", closed"));
    socket.local().ifPresent(local -> words.add(HostPort.of(local).toString()));
    socket.remote().ifPresent(remote -> words.add("to " + HostPort.of(remote)));
    socket.state().tcp().map(TcpState::name).ifPresent(words::add);
    if (socket.state().sendQueue() > 0) {
      words.add("unacknowledged " + socket.state().sendQueue());
    }
    if (socket.state().receiveQueue() > 0) {
      words.add("to be received " + socket.state().receiveQueue());
    }
    return String.join(", ", words);
  }

  /** Everything has been done. */
  void end() {
    if (json) {
      Json all = new Json().with("calls", bench.calls().description());
      all.with("lacking", bench.calls().lacking());
      all.withAll("outcomes", bench.run().outcomes().stream().map(CallsReport::object).toList());
      streams.out().println(all);
    }
    streams.out().flush();
  }

  private static Json object(Outcome outcome) {
    Result result = outcome.result();
    return new Json()
        .with("side", outcome.order().side().name().toLowerCase(Locale.ROOT))
        .with("order", outcome.order().text())
        .with("result", result.kind().name().toLowerCase(Locale.ROOT))
        .with("value", result.value())
        .with("error", result.error())
        .with("errno", result.number())
        .with("words", result.words())
        .with("milliseconds", outcome.nanos() / NANOS_PER_MILLI)
        .with("explanation", outcome.explanation().text())
        .with("advice", outcome.explanation().advice())
        .with("source", outcome.explanation().source())
        .withAll("sockets", outcome.sockets().stream().map(CallsReport::object).toList());
  }

  private static Json object(SocketView socket) {
    return new Json()
        .with("name", socket.name())
        .with("descriptor", socket.descriptor())
        .with("family", socket.family().name())
        .with("type", socket.file() ? "file" : socket.type().name())
        .with("local", address(socket.local()))
        .with("remote", address(socket.remote()))
        .with("state", socket.state().tcp().map(TcpState::name).orElse(""))
        .with("send_queue", socket.state().sendQueue())
        .with("receive_queue", socket.state().receiveQueue());
  }

  private static String address(Optional<InetSocketAddress> address) {
    return address.map(HostPort::of).map(HostPort::toString).orElse("");
  }
}
