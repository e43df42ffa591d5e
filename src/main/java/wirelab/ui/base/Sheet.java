package wirelab.ui.base;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Rows of letters of fixed width, so many that only those in sight can be drawn: what bytes and
 * packets are shown on. It draws at most once a pulse, and only when something has changed. Up to
 * 2^40 rows.
 *
 * @param <E> its colours
 */
public abstract class Sheet<E extends Enum<E>> extends Region {
  /** So much of the bar at least is its thumb, so that it can be caught. */
  private static final double LEAST_THUMB = 0.05;

  private final Inks<E> inks;
  private final Map<E, StyleableObjectProperty<Color>> colours;
  private final StyleableObjectProperty<Font> font;
  private final StyleableObjectProperty<Number> leastSize;
  private final Canvas canvas = new Canvas();
  private final Paper paper = new Paper();
  private final ScrollBar bar = new ScrollBar();
  private final Glide glide;
  private final double spacing;
  private Letters letters;
  private double top;
  private boolean settingBar;

  /**
   * @param spacing height of a row, in font sizes
   */
  @SuppressWarnings("this-escape") // listeners run only once the sheet is in a scene
  protected Sheet(Inks<E> inks, double spacing) {
    glide = new Glide(this);
    this.inks = inks;
    this.spacing = spacing;
    colours = properties(inks);
    font = new SimpleStyleableObjectProperty<>(inks.fontData(), Font.getDefault());
    leastSize = new SimpleStyleableObjectProperty<>(inks.leastSizeData(), 0);
    letters = Letters.of(font.get(), 0);
    colours.values().forEach(colour -> colour.addListener(changed -> redraw()));
    font.addListener(changed -> measure());
    leastSize.addListener(changed -> measure());
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.setUnitIncrement(1);
    bar.valueProperty().addListener(moved -> barMoved());
    getChildren().addAll(paper, bar);
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    focusedProperty().addListener(changed -> redraw());
  }

  private static <E extends Enum<E>> Map<E, StyleableObjectProperty<Color>> properties(
      Inks<E> inks) {
    Map<E, StyleableObjectProperty<Color>> all = new HashMap<>();
    inks.colours()
        .forEach(
            (kind, data) -> all.put(kind, new SimpleStyleableObjectProperty<>(data, Color.GRAY)));
    return all;
  }

  /** How many rows there are. */
  protected abstract long rows();

  /** Draws the rows in sight on paper that is empty. */
  protected abstract void draw(GraphicsContext pen, double width, double height);

  /** The room for rows has changed, or their height. */
  protected void resized() {}

  /** Someone, not the program, has moved the rows. */
  protected void scrolledByHand() {}

  /** Draws anew at the next pulse. */
  public final void redraw() {
    paper.requestLayout();
  }

  protected final Color ink(E kind) {
    return inkProperty(kind).get();
  }

  /** The letters that rows are written in. */
  public final Letters letters() {
    return letters;
  }

  /** Height of a row in pixels. */
  public final double rowHeight() {
    return Math.ceil(letters.font().getSize() * spacing);
  }

  /** Where a row's letters stand, from its top. */
  protected final double baseline() {
    return Math.rint((rowHeight() - letters.height()) / 2 + letters.ascent());
  }

  /** The rows above the upper edge; the last of them may be in sight in part. */
  public final double top() {
    return top;
  }

  /** Whole rows that are in sight. */
  public final int page() {
    return Math.max(1, (int) (paper.getHeight() / rowHeight()));
  }

  protected final double paperWidth() {
    return paper.getWidth();
  }

  protected final double paperHeight() {
    return paper.getHeight();
  }

  /** The row at a height of the sheet; may be before the first or after the last. */
  protected final long rowAt(double y) {
    return (long) Math.floor(top + (y - snappedTopInset()) / rowHeight());
  }

  /** From the upper edge of the paper; whole pixels. */
  protected final double yOf(long row) {
    return Math.rint((row - top) * rowHeight());
  }

  /** Moves the rows, as far as there are any, at once. */
  public final void scrollTo(double row) {
    glide.stop();
    place(row);
  }

  final void place(double row) {
    top = Math.clamp(row, 0, lowest());
    fitBar();
    redraw();
  }

  /**
   * Moves the rows as little as brings those from {@code first} to {@code last} into sight; not at
   * all where they fill the sheet already.
   */
  public final void reveal(long first, long last) {
    double from = glide.target();
    double to = from;
    if (first < from && last + 1 <= from + page()) {
      to = first;
    } else if (first >= from && last + 1 > from + page()) {
      to = Math.min(first, last + 1 - page());
    }
    if (to != from) {
      glide.to(Math.clamp(to, 0, lowest()), page());
    }
  }

  /** The number of rows may have changed. */
  protected final void recount() {
    place(top);
  }

  /** Where {@link #top} is when the last row is in sight. */
  public final double lowest() {
    return Math.max(0, rows() - paper.getHeight() / rowHeight());
  }

  private void measure() {
    letters = Letters.of(font.get(), leastSize.get().doubleValue());
    resized();
    requestLayout();
    redraw();
  }

  private void wheel(ScrollEvent event) {
    double lines =
        event.getTextDeltaYUnits() == ScrollEvent.VerticalTextScrollUnits.LINES
            ? event.getTextDeltaY()
            : event.getDeltaY() / rowHeight();
    if (lines != 0) {
      scrollTo(top - lines);
      scrolledByHand();
      event.consume();
    }
  }

  private void barMoved() {
    if (!settingBar) {
      scrollTo(bar.getValue());
      scrolledByHand();
    }
  }

  private void fitBar() {
    settingBar = true;
    bar.setMax(Math.max(lowest(), 1));
    double part = Math.max(LEAST_THUMB, (double) page() / Math.max(1, rows()));
    bar.setVisibleAmount(bar.getMax() * part);
    bar.setBlockIncrement(page());
    bar.setValue(top);
    bar.setVisible(lowest() > 0);
    settingBar = false;
  }

  @Override
  protected final void layoutChildren() {
    double left = snappedLeftInset();
    double above = snappedTopInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double height = Math.max(0, getHeight() - above - snappedBottomInset());
    double beside = snapSizeX(bar.prefWidth(-1));
    bar.resizeRelocate(left + width - beside, above, beside, height);
    paper.resizeRelocate(left, above, Math.max(0, Math.floor(width - beside)), Math.floor(height));
    resized();
    place(top);
  }

  final StyleableObjectProperty<Color> inkProperty(E kind) {
    return Objects.requireNonNull(colours.get(kind));
  }

  final StyleableObjectProperty<Font> fontProperty() {
    return font;
  }

  final StyleableObjectProperty<Number> leastSizeProperty() {
    return leastSize;
  }

  @Override
  public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return inks.all();
  }

  /** What is drawn on: laid out by itself, so that drawing does not lay out the window. */
  private final class Paper extends Region {
    Paper() {
      setManaged(false);
      setMouseTransparent(true);
      getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
      if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
      }
      GraphicsContext pen = canvas.getGraphicsContext2D();
      pen.clearRect(0, 0, getWidth(), getHeight());
      draw(pen, getWidth(), getHeight());
    }
  }
}
