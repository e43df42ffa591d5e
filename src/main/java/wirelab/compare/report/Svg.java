package wirelab.compare.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import wirelab.compare.chart.Drawing;
import wirelab.compare.chart.Mark;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;
import wirelab.compare.chart.Reading;
import wirelab.export.Destination;

/** A drawing as SVG 1.1; what its marks say is told by the viewer where one points. */
public final class Svg {
  private static final List<String> SERIES =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#6a3d9a");
  private static final List<String> STAGES =
      List.of(
          "#8c8c8c", "#d55e00", "#e69f00", "#0072b2", "#c8c8c8", "#56b4e9", "#009e73", "#7a4fa3");
  private static final double DOT = 3;

  private Svg() {}

  public static void write(Drawing drawing, Path file) throws IOException {
    Destination.write(
        file, writer -> writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + of(drawing)));
  }

  /** As it may also stand in a page. */
  public static String of(Drawing drawing) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                + " height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n",
            drawing.width(),
            drawing.height(),
            drawing.width(),
            drawing.height()));
    svg.append("<title>").append(escaped(drawing.title())).append("</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    drawing.marks().forEach(mark -> svg.append(element(mark)).append('\n'));
    return svg.append("</svg>\n").toString();
  }

  private static String element(Mark mark) {
    String colour = colour(mark.pen());
    return switch (mark) {
      case Mark.Line line -> {
        StringBuilder points = new StringBuilder();
        for (Point point : line.points()) {
          points.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y()));
        }
        yield String.format(
            Locale.ROOT,
            "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" points=\"%s\"/>",
            colour,
            mark.pen().ink() == wirelab.compare.chart.Ink.SERIES ? "2" : "1",
            points);
      }
      case Mark.Bar bar ->
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\">%s</rect>",
              bar.x(),
              bar.y(),
              bar.width(),
              bar.height(),
              colour,
              title(mark));
      case Mark.Dot dot ->
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"%d\">%s</circle>",
              dot.at().x(),
              dot.at().y(),
              DOT,
              colour,
              dot.seen() ? 1 : 0,
              title(mark));
      case Mark.Words words ->
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
              words.at().x(),
              words.at().y(),
              words.anchor().name().toLowerCase(Locale.ROOT),
              colour,
              escaped(words.text()));
    };
  }

  private static String title(Mark mark) {
    return Drawing.reading(mark)
        .map(Reading::text)
        .map(text -> "<title>" + escaped(text) + "</title>")
        .orElse("");
  }

  /** Safe for the colour-blind (Okabe and Ito), and dark enough on white. */
  private static String colour(Pen pen) {
    return switch (pen.ink()) {
      case AXIS -> "#555555";
      case GRID -> "#e4e4e4";
      case TEXT -> "#111111";
      case FAINT -> "#555555";
      case COLLECTION -> "#aa0000";
      case SERIES -> SERIES.get(pen.number() % SERIES.size());
      case STAGE -> STAGES.get(pen.number() % STAGES.size());
    };
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
