package wirelab.compare.chart;

import java.util.List;
import java.util.Optional;
import wirelab.compare.Journey;
import wirelab.compare.Landmarks;
import wirelab.compare.Sample;
import wirelab.compare.chart.Mark.Anchor;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;
import wirelab.event.Stage;

/** Where the time of three pictures of each wire went: the median one, the slowest, the last. */
final class StageChart {
  private static final String MEDIAN = "median";
  private static final double LABEL = 120;
  private static final double LINE = 16;
  private static final double FULL = 0.8;
  private static final double LETTER = 7;

  private StageChart() {}

  /** A picture and what it stands for. */
  private record Row(int wire, String wireName, String name, Sample sample) {
    String title() {
      return wireName + ", " + name;
    }
  }

  static void draw(List<Series> all, Sheet sheet) {
    List<Row> rows = new java.util.ArrayList<>();
    double most = 0;
    for (int wire = 0; wire < all.size(); wire++) {
      Optional<Landmarks<Sample>> found = Landmarks.of(all.get(wire).samples(), Sample::nanos);
      if (found.isPresent()) {
        Landmarks<Sample> landmarks = found.get();
        String name = all.get(wire).name();
        rows.add(new Row(wire, name, MEDIAN, landmarks.median()));
        rows.add(new Row(wire, name, "slowest", landmarks.slowest()));
        rows.add(new Row(wire, name, "last", landmarks.last()));
        most = Math.max(most, Chart.millis((double) landmarks.slowest().nanos()));
      }
    }
    Scale across = Scale.reaching(most, sheet.left() + LABEL, sheet.right());
    sheet.along(across.ticks(), across, value -> Sheet.number(value, across.top()), "ms");
    double room = sheet.bottom() - sheet.top() - LINE;
    if (room < rows.size() * LINE) {
      rows.removeIf(row -> !row.name().equals(MEDIAN)); // those that there is room for
    }
    double height = room / Math.max(1, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      double top = sheet.top() + LINE + i * height;
      row(rows.get(i), sheet, across, top, Math.min(2 * LINE, height * FULL));
    }
    legend(sheet);
  }

  private static void row(Row row, Sheet sheet, Scale across, double top, double thick) {
    sheet.bar(new Pen(Ink.SERIES, row.wire()), new Point(4, top), LINE / 4, thick, null);
    sheet.words(Ink.TEXT, LINE, top + thick / 2 + 4, Anchor.START, row.title());
    long before = 0;
    for (var part : row.sample().journey().stages().entrySet()) {
      Stage stage = part.getKey();
      double from = across.at(Chart.millis((double) before));
      before += part.getValue();
      double to = across.at(Chart.millis((double) before));
      String text =
          "%s, %s: %s of %s"
              .formatted(
                  row.title(),
                  stage.title(),
                  Chart.text((double) part.getValue()),
                  Chart.text(row.sample()));
      sheet.bar(
          new Pen(Ink.STAGE, Journey.STAGES.indexOf(stage)),
          new Point(from, top),
          to - from,
          thick,
          Reading.of(text, row.sample()));
    }
  }

  private static void legend(Sheet sheet) {
    double x = sheet.left();
    for (Stage stage : Journey.STAGES) {
      sheet.bar(
          new Pen(Ink.STAGE, Journey.STAGES.indexOf(stage)),
          new Point(x, 6),
          LINE / 2,
          LINE / 2,
          null);
      sheet.words(Ink.TEXT, x + LINE - 4, LINE - 2, Anchor.START, stage.title());
      x += LINE * 2 + stage.title().length() * LETTER;
    }
  }
}
