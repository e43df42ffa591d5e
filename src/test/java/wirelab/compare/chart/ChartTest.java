package wirelab.compare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wirelab.compare.Run;
import wirelab.compare.Runs;
import wirelab.compare.report.HistogramLog;
import wirelab.compare.report.Svg;

final class ChartTest {
  private static final Run RUN = Runs.of(300, 50_000);

  @TempDir private Path folder;

  @Test
  void percentilesAreThoseOfTheLog() throws Exception {
    Path file = folder.resolve("run.hlog");
    HistogramLog.write(List.of(RUN), file);
    HistogramLogReader log = new HistogramLogReader(file.toFile());
    Histogram first = (Histogram) log.nextIntervalHistogram();
    Drawing drawing = Chart.PERCENTILES.draw(Series.of(List.of(RUN)), 900, 400);

    assertThat(first.getTag()).isEqualTo("a;<quick>");
    for (double percentile : List.of(50.0, 90.0, 99.0)) {
      // the axis has twenty steps for each nine: 50 % lies between two of them
      double nines = Math.round(-Math.log10(1 - percentile / 100) * 20) / 20.0;
      double drawn = 100 * (1 - Math.pow(10, -nines));
      String value =
          String.format(Locale.ROOT, "%,.3f ms", first.getValueAtPercentile(drawn) / 1e6);
      assertThat(texts(drawing)).anySatisfy(text -> assertThat(text).endsWith(": " + value));
    }
  }

  private static List<String> texts(Drawing drawing) {
    return drawing.marks().stream()
        .flatMap(mark -> Drawing.reading(mark).stream())
        .map(Reading::text)
        .filter(text -> text.startsWith("a <quick>"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void isWellFormedAndWithinItsSize(Chart chart) throws Exception {
    Drawing drawing = chart.draw(Series.of(List.of(RUN, RUN)), 900, 400);
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Bar bar) {
        assertThat(bar.x() + bar.width()).isBetween(0.0, 900.0);
        assertThat(bar.y() + bar.height()).isBetween(0.0, 400.0);
      } else if (mark instanceof Mark.Dot dot) {
        assertThat(dot.at().x()).isBetween(0.0, 900.0);
        assertThat(dot.at().y()).isBetween(0.0, 400.0);
      }
    }
    byte[] svg = Svg.of(drawing).getBytes(StandardCharsets.UTF_8);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    assertThat(builder.parse(new ByteArrayInputStream(svg)).getDocumentElement().getNodeName())
        .isEqualTo("svg");
  }

  @ParameterizedTest
  @EnumSource
  void saysSoWhereThereIsNothing(Chart chart) {
    assertThat(chart.draw(Series.of(List.of(Runs.of(0, 0))), 300, 200).marks())
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Mark.Words.class,
            words -> assertThat(words.text()).isEqualTo("no picture got through"));
  }

  @Test
  void readsWhatIsPointedAt() {
    Drawing drawing = Chart.HISTOGRAM.draw(Series.of(List.of(RUN)), 900, 400);
    Mark.Bar bar =
        drawing.marks().stream()
            .filter(mark -> mark instanceof Mark.Bar tall && tall.reading() != null)
            .map(Mark.Bar.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(drawing.at(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2)).contains(bar);
    assertThat(drawing.at(5, 395)).isEmpty();
  }
}
