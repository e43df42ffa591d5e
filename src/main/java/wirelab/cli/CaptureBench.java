package wirelab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirelab.capture.live.PacketSource;
import wirelab.capture.live.Sources;
import wirelab.compare.path.CaptureBenchmark;
import wirelab.compare.path.CaptureBenchmark.Result;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** Runs the benchmark of live captures and tells what came of it. */
final class CaptureBench {
  private static final int SECONDS = 10;
  private static final List<String> WIRES = List.of("tcp+Q+struct", "udp+chunks+struct");

  private final Catalog catalog;
  private final Streams streams;

  CaptureBench(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  /** The exit code: 0 if all that was sent is in the log. */
  int run(boolean json) throws IOException, InterruptedException, SettingException {
    Sources.Choice choice = Sources.ofHere().choose();
    choice.passedOver().forEach(better -> tell("not by %s: %s".formatted(better.source(), better)));
    PacketSource source =
        choice.source().orElseThrow(() -> new IOException("nothing here can capture"));
    double append = CaptureBenchmark.appendNanos();
    List<Result> results = new ArrayList<>();
    for (String wire : WIRES) {
      tell("capturing %s for %d s".formatted(wire, SECONDS));
      results.add(new CaptureBenchmark(catalog, source, SECONDS).run(Wire.parse(wire, catalog)));
    }
    streams.out().println(json ? object(append, results) : text(append, results));
    streams.out().flush();
    return results.stream().allMatch(Result::complete) ? 0 : 1;
  }

  private void tell(String what) {
    streams.err().println(what);
    streams.err().flush();
  }

  private static String text(double append, List<Result> results) {
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, "append to the log, 1,400 bytes: %.2f µs", append / 1e3));
    for (Result result : results) {
      text.append(System.lineSeparator()).append(lines(result));
    }
    return text.toString();
  }

  private static String lines(Result result) {
    double seconds = result.sent().seconds();
    boolean stream = result.sent().datagrams() < 0;
    return String.format(
        Locale.ROOT,
        "%s (%s)%n  %,.0f packets/s, %.1f MB/s into the log%n  sent %,d bytes%s, logged %,d%s: %s%n"
            + "  dropped: %,d by the kernel, %,d by the interface, %,d by the program",
        result.wire(),
        result.how(),
        result.logged().packets() / seconds,
        result.logged().bytes() / seconds / 1e6,
        result.sent().bytes(),
        stream ? "" : " in %,d datagrams".formatted(result.sent().datagrams()),
        result.logged().payload(),
        stream ? "" : " in %,d".formatted(result.logged().datagrams()),
        result.complete() ? "all" : "not all",
        result.counters().droppedByKernel(),
        result.counters().droppedByInterface(),
        result.counters().droppedByProgram());
  }

  private static Json object(double append, List<Result> results) {
    Json all = new Json().with("append_ns", append);
    for (Result result : results) {
      double seconds = result.sent().seconds();
      all.with(
          result.wire().toString(),
          new Json()
              .with("source", result.how())
              .with("packets_per_second", result.logged().packets() / seconds)
              .with("mb_per_second", result.logged().bytes() / seconds / 1e6)
              .with("sent_bytes", result.sent().bytes())
              .with("sent_datagrams", result.sent().datagrams())
              .with("logged_packets", result.logged().packets())
              .with("logged_bytes", result.logged().payload())
              .with("logged_datagrams", result.logged().datagrams())
              .with("dropped_by_kernel", result.counters().droppedByKernel())
              .with("dropped_by_interface", result.counters().droppedByInterface())
              .with("dropped_by_program", result.counters().droppedByProgram()));
    }
    return all;
  }
}
