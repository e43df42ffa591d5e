package wirelab.source.testpattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The centre line of a pen that writes a character, on a grid 10 wide and 16 high: {@code M x y}
 * sets the pen down, {@code L x y} draws a straight line, {@code C x1 y1 x2 y2 x y} a Bézier curve.
 */
final class Stroke {
  private static final int PIECES = 12;

  private final List<double[]> lines = new ArrayList<>();
  private final String[] words;
  private int next;
  private double x;
  private double y;

  private Stroke(String path) {
    words = path.split(" ");
  }

  /** The path as straight lines {@code x1 y1 x2 y2}. */
  static List<double[]> lines(String path) {
    Stroke stroke = new Stroke(path);
    while (stroke.next < stroke.words.length) {
      stroke.step(stroke.words[stroke.next++]);
    }
    return stroke.lines;
  }

  private void step(String command) {
    switch (command) {
      case "M" -> {
        x = number();
        y = number();
      }
      case "L" -> lineTo(number(), number());
      case "C" -> curveTo(numbers(6));
      default -> throw new IllegalArgumentException("no command of a path: " + command);
    }
  }

  private double number() {
    return Double.parseDouble(words[next++]);
  }

  private void lineTo(double toX, double toY) {
    lines.add(new double[] {x, y, toX, toY});
    x = toX;
    y = toY;
  }

  private double[] numbers(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> number());
    return numbers;
  }

  private void curveTo(double[] p) {
    double x0 = x;
    double y0 = y;
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      lineTo(bezier(t, x0, p[0], p[2], p[4]), bezier(t, y0, p[1], p[3], p[5]));
    }
  }

  private static double bezier(double t, double p0, double p1, double p2, double p3) {
    double s = 1 - t;
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  }
}
