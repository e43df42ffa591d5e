package wirelab.ui.bytes;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import wirelab.model.ByteRange;

/** The hex view's 40 rows in sight made into letters, and a packet copied as a hex dump. */
@State(Scope.Thread)
public class HexBenchmark {
  private static final int COLUMNS = 16;
  private static final int ROWS = 40;
  private static final int PACKET = 1442;

  private final ByteSource source = ByteSource.of(new byte[1 << 20]);
  private final Grid grid = Grid.of(source.length(), COLUMNS);
  private final byte[] packet = new byte[PACKET];

  @Benchmark
  public void rowsInSight(Blackhole sink) {
    ByteRange sight = ByteRange.of(0, ROWS * COLUMNS);
    Excerpt excerpt = Excerpt.read(source, sight, List.of());
    for (long from = 0; from < sight.end(); from += COLUMNS) {
      sink.consume(excerpt.hex(grid, from, from + COLUMNS));
      sink.consume(excerpt.text(from, from + COLUMNS));
    }
  }

  @Benchmark
  public String hexDump() {
    return Formats.HEX_DUMP.write(packet, 0);
  }
}
