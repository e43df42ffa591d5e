package wirelab.compare.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import wirelab.compare.Contestant;
import wirelab.compare.Journey;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.event.Stage;
import wirelab.export.Destination;

/** Comparisons as a table (RFC 4180): a line for each picture through each wire. */
public final class Csv {
  private Csv() {}

  public static void write(List<Run> runs, Path file) throws IOException {
    Destination.write(
        file,
        writer -> {
          writer.write("run,name,wire,source,picture,turn,began_ns,latency_ns,");
          for (Stage stage : Journey.STAGES) {
            writer.write(stage.title() + "_ns,");
          }
          writer.write("rest_ns,message_bytes,wire_bytes,copied_bytes,allocated_bytes,cpu_ns,");
          writer.write("collections\r\n");
          for (int i = 0; i < runs.size(); i++) {
            for (Sample sample : runs.get(i).samples()) {
              line(writer, i, runs.get(i), sample);
            }
          }
        });
  }

  private static void line(Writer writer, int number, Run run, Sample sample) throws IOException {
    Contestant wire = run.contest().contestants().get(sample.contestant());
    Map<Stage, Long> stages = sample.journey().stages();
    StringBuilder line = new StringBuilder();
    line.append(number).append(',').append(quoted(wire.name())).append(',');
    line.append(quoted(wire.wire().toString())).append(',');
    line.append(quoted(run.contest().source().toString())).append(',');
    line.append(sample.picture()).append(',').append(sample.turn()).append(',');
    line.append(sample.journey().began()).append(',').append(sample.nanos()).append(',');
    for (Stage stage : Journey.STAGES) {
      line.append(stages.getOrDefault(stage, 0L)).append(',');
    }
    line.append(sample.journey().rest()).append(',');
    line.append(sample.journey().messageBytes()).append(',');
    line.append(sample.journey().wireBytes()).append(',');
    line.append(sample.cost().copied()).append(',').append(sample.cost().allocated()).append(',');
    line.append(sample.cost().cpu()).append(',').append(sample.collections()).append("\r\n");
    writer.write(line.toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
