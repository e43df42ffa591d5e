package wirelab.ui.packets;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;
import wirelab.ui.base.Letters;

/** Draws the rows of packets, once. */
final class PacketPainter {
  /** Where flag and comment stand in the gutter, and how wide an icon is, in letters. */
  static final double FLAG = 2;

  static final double COMMENT = 4.3;
  static final double ICON = 2.2;

  private static final double BAR = 0.6;
  private static final double TICK = 1.4;
  private static final double TICK_HEIGHT = 3;

  /** Of an icon below the line that letters stand on, in font sizes. */
  private static final double DESCENT = 0.07;

  /** What is the case with a row beside what it says. */
  record State(
      boolean selected, boolean hovered, boolean highlighted, boolean marked, boolean commented) {}

  /** The shape of every row. */
  record Shape(double width, double height, double baseline) {}

  private final GraphicsContext pen;
  private final Function<PacketsInk, Color> inks;
  private final Letters letters;
  private final Columns columns;
  private final Shape shape;

  PacketPainter(
      GraphicsContext pen,
      Function<PacketsInk, Color> inks,
      Letters letters,
      Columns columns,
      Shape shape) {
    this.pen = pen;
    this.inks = inks;
    this.letters = letters;
    this.columns = columns;
    this.shape = shape;
  }

  void draw(Line line, State state, double y) {
    ground(line, state, y);
    bar(line.span(), y);
    Color icon = inks.apply(state.selected() ? PacketsInk.ON_SELECTION : PacketsInk.ICON);
    if (state.marked()) {
      icon("fth-flag", FLAG, y, icon);
    }
    if (state.commented()) {
      icon("fth-message-square", COMMENT, y, icon);
    }
    columns
        .places()
        .forEach(
            (column, place) -> {
              if (column == Column.INFO) {
                info(line, place, state, y);
              } else {
                pen.setFill(ink(column, state));
                write(column, place, line.text(column, columns.brief()), y);
              }
            });
  }

  private void ground(Line line, State state, double y) {
    PacketsInk ink = null;
    if (state.selected()) {
      ink = PacketsInk.SELECTION;
    } else if (state.highlighted()) {
      ink = PacketsInk.HIGHLIGHT;
    } else if (state.hovered()) {
      ink = PacketsInk.HOVERED;
    } else if (line.sign().grave()) {
      ink = PacketsInk.GRAVE_ROW;
    }
    if (ink != null) {
      pen.setFill(inks.apply(ink));
      pen.fillRect(0, y, shape.width(), shape.height());
    }
  }

  private void bar(Span span, double y) {
    if (span.message() < 0) {
      return;
    }
    pen.setFill(inks.apply(span.even() ? PacketsInk.EVEN : PacketsInk.ODD));
    double top = span.starts() ? 1 : 0;
    double bottom = span.ends() ? 1 : 0;
    pen.fillRect(0, y + top, x(BAR), shape.height() - top - bottom);
    if (span.starts()) {
      pen.fillRect(0, y + 1, x(TICK), TICK_HEIGHT);
    }
    if (span.ends()) {
      pen.fillRect(0, y + shape.height() - 1 - TICK_HEIGHT, x(TICK), TICK_HEIGHT);
    }
  }

  private Color ink(Column column, State state) {
    if (state.selected()) {
      return inks.apply(PacketsInk.ON_SELECTION);
    }
    boolean faint = column == Column.NUMBER || column == Column.LENGTH;
    return inks.apply(faint ? PacketsInk.FAINT : PacketsInk.LETTERS);
  }

  private void write(Column column, Columns.Place place, String text, double y) {
    String shown = cut(text, place.width());
    int left = column.right() ? place.right() - shown.length() : place.left();
    pen.setFont(letters.font());
    pen.fillText(shown, x(left), y + shape.baseline());
  }

  /** First an icon and a word where something is the matter, then what the packet says. */
  private void info(Line line, Columns.Place place, State state, double y) {
    Columns.Place rest = place;
    if (line.sign() != Sign.NONE) {
      PacketsInk ink = line.sign().grave() ? PacketsInk.GRAVE : PacketsInk.SIGN;
      Color colour = inks.apply(state.selected() ? PacketsInk.ON_SELECTION : ink);
      icon(line.sign().icon(), place.left(), y, colour);
      pen.setFill(colour);
      rest = after(place, (int) Math.ceil(ICON));
      write(Column.INFO, rest, line.sign().title(), y);
      rest = after(rest, line.sign().title().length() + 1);
    }
    pen.setFill(ink(Column.INFO, state));
    write(Column.INFO, rest, line.row().info(), y);
  }

  private static Columns.Place after(Columns.Place place, int letters) {
    int taken = Math.min(letters, place.width());
    return new Columns.Place(place.left() + taken, place.width() - taken);
  }

  private void icon(String name, double letter, double y, Color colour) {
    IkonHandler icons =
        IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(name);
    double size = Math.rint(letters.font().getSize());
    pen.setFill(colour);
    pen.setFont(Font.font(icons.getFontFamily(), size));
    double middle = y + Math.rint((shape.height() + size) / 2) - DESCENT * size;
    pen.fillText(Character.toString(icons.resolve(name).getCode()), x(letter), middle);
  }

  private static String cut(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    return room < 1 ? "" : text.substring(0, room - 1) + "…";
  }

  private double x(double letter) {
    return Math.rint(letter * letters.width());
  }
}
