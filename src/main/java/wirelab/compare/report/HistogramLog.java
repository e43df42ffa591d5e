package wirelab.compare.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.compare.Summary;
import wirelab.export.Destination;

/**
 * Latencies as a log that HdrHistogram's own programs read: one histogram for each wire, whose tag
 * is the wire's name with {@code ;} instead of commas. Values are nanoseconds.
 */
public final class HistogramLog {
  private static final double THOUSAND = 1000;
  private static final double MILLION = 1e6;

  private HistogramLog() {}

  public static void write(List<Run> runs, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HistogramLogWriter log = new HistogramLogWriter(bytes);
    log.outputLogFormatVersion();
    log.outputStartTime(runs.isEmpty() ? 0 : runs.getFirst().began().toEpochMilli());
    log.outputLegend();
    for (Run run : runs) {
      List<Summary> all = Summary.of(run);
      for (int wire = 0; wire < all.size(); wire++) {
        add(log, run, wire, all.get(wire));
      }
    }
    log.close();
    Destination.write(file, writer -> writer.write(bytes.toString(StandardCharsets.UTF_8)));
  }

  private static void add(HistogramLogWriter log, Run run, int wire, Summary summary) {
    List<Sample> samples = run.samples(wire);
    if (samples.isEmpty()) {
      return;
    }
    Histogram histogram = summary.latency().copy();
    histogram.setTag(summary.contestant().name().replaceAll("[,\\s]", ";"));
    double begin = run.began().toEpochMilli();
    double first = samples.getFirst().journey().began() / MILLION;
    double last = samples.getLast().journey().began() / MILLION;
    log.outputIntervalHistogram(
        (first - begin) / THOUSAND, (last - begin) / THOUSAND, histogram, 1);
  }
}
