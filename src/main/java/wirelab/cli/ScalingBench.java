package wirelab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirelab.compare.path.Scaling;
import wirelab.compare.path.Scaling.Cost;
import wirelab.compare.path.StraightLine;
import wirelab.compare.path.StraightLine.Point;
import wirelab.model.PictureSize;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** Measures how the cost of a picture grows, and tells it as a table with a straight line. */
final class ScalingBench {
  private static final List<String> WIRES =
      List.of("tcp+Q+struct", "udp:datagram=65000+chunks+struct");
  private static final PictureSize ONE_SIZE = new PictureSize(640, 480);
  private static final String LINE = "  %-10s %10s %12s %10s %6s";

  private final Catalog catalog;
  private final Streams streams;
  private final Scaling scaling;

  /** Rounds of runs that send {@code budget} bytes each. */
  ScalingBench(Catalog catalog, Streams streams, int rounds, long budget) {
    this.catalog = catalog;
    this.streams = streams;
    this.scaling = new Scaling(catalog, budget, rounds, this::tell);
  }

  private void tell(String what) {
    streams.err().println(what);
    streams.err().flush();
  }

  /** What was measured of one wire. */
  private record Growth(Wire wire, List<Cost> sizes, List<Cost> receivers) {
    StraightLine line() {
      return StraightLine.through(
          sizes.stream().map(cost -> new Point(cost.bytes(), cost.micros())).toList());
    }
  }

  int run(boolean json) throws IOException, InterruptedException, SettingException {
    List<Growth> all = new ArrayList<>();
    for (String name : WIRES) {
      Wire wire = Wire.parse(name, catalog);
      all.add(new Growth(wire, scaling.sizes(wire), scaling.receivers(wire, ONE_SIZE)));
    }
    streams.out().println(json ? object(all) : String.join("%n".formatted(), text(all)));
    streams.out().flush();
    return 0;
  }

  private static List<String> text(List<Growth> all) {
    List<String> lines = new ArrayList<>();
    for (Growth growth : all) {
      lines.add(growth.wire() + ", one receiver");
      lines.add(LINE.formatted("size", "bytes", "a picture", "ns/byte", "lost"));
      growth.sizes().forEach(cost -> lines.add(row(cost.size().toString(), cost)));
      StraightLine line = growth.line();
      lines.add(
          String.format(
              Locale.ROOT,
              "  straight line: %.1f µs + %.4f ns for each byte; the farthest size lies %.0f %% off",
              line.start(),
              1e3 * line.slope(),
              1e2 * line.worst()));
      lines.add("%s, %s, senders and receivers at once".formatted(growth.wire(), ONE_SIZE));
      lines.add(LINE.formatted("pairs", "bytes", "a picture", "ns/byte", "lost"));
      growth.receivers().forEach(cost -> lines.add(row("" + cost.receivers(), cost)));
    }
    return lines;
  }

  private static String row(String name, Cost cost) {
    return LINE.formatted(
        name,
        number("%,.0f", cost.bytes()),
        number("%,.1f µs", cost.micros()),
        number("%.4f", cost.nanosPerByte()),
        number("%.1f %%", 100 * cost.lost()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static Json object(List<Growth> all) {
    Json object = new Json();
    for (Growth growth : all) {
      StraightLine line = growth.line();
      object.with(
          growth.wire().toString(),
          new Json()
              .withAll("sizes", growth.sizes().stream().map(ScalingBench::object).toList())
              .withAll("receivers", growth.receivers().stream().map(ScalingBench::object).toList())
              .with("start_us", line.start())
              .with("ns_per_byte", 1e3 * line.slope())
              .with("farthest", line.worst()));
    }
    return object;
  }

  private static Json object(Cost cost) {
    return new Json()
        .with("size", cost.size().toString())
        .with("bytes", cost.bytes())
        .with("receivers", cost.receivers())
        .with("us_per_picture", cost.micros())
        .with("ns_per_byte", cost.nanosPerByte())
        .with("lost", cost.lost());
  }
}
