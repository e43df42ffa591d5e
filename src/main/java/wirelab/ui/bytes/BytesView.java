package wirelab.ui.bytes;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import wirelab.model.ByteRange;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Inks;
import wirelab.ui.base.Sheet;

/**
 * Shows bytes as offset, hex and text, with colours behind those that belong together. It reads
 * only what is in sight, so it does not matter how many there are. Where a range is asked for or
 * told, an empty one stands for none.
 */
public final class BytesView extends Sheet<BytesInk> {
  /** No bytes. */
  public static final ByteRange NONE = ByteRange.of(0, 0);

  /** For {@link #columnsProperty}: as many as fit, but at most {@value #USUAL}. */
  public static final int AUTOMATIC = 0;

  private static final Inks<BytesInk> INKS = new Inks<>(BytesInk.class);
  private static final double SPACING = 1.55;
  private static final int USUAL = 16;
  private static final int WIDEST = 32;

  private final ReadOnlyLongWrapper hovered = new ReadOnlyLongWrapper(this, "hovered", -1);
  private final ReadOnlyObjectWrapper<ByteRange> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", NONE);
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final IntegerProperty columns = new SimpleIntegerProperty(this, "columns", AUTOMATIC);
  private ByteSource source = ByteSource.EMPTY;
  private Tints tints = Tints.NONE;
  private List<ByteRange> missing = List.of();
  private final Highlight outline = new Highlight();
  private ByteRange highlight = NONE;
  private Cursor cursor = new Cursor(0, 0);
  private Grid grid = Grid.of(0, USUAL);

  public BytesView() {
    super(INKS, SPACING);
    getStyleClass().add("bytes-view");
    getStylesheets().add(Fxml.styles(BytesView.class));
    getChildren().add(outline);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleRoleDescription("bytes");
    columns.addListener(changed -> rearrange());
    selection.addListener(changed -> redraw());
    tell();
    new BytesMouse(this).listen();
    new BytesKeys(this).listen();
  }

  /** Shows other bytes from their beginning; nothing of them is selected, tinted or missing. */
  public void show(ByteSource bytes) {
    source = bytes;
    tints = Tints.NONE;
    missing = List.of();
    highlight = NONE;
    cursor = new Cursor(0, 0);
    hovered.set(-1);
    selection.set(NONE);
    scrollTo(0);
    refresh();
  }

  /** The source has other bytes now, or more. */
  public void refresh() {
    rearrange();
    tell();
  }

  public ByteSource source() {
    return source;
  }

  /** Colours ranges; those within others are drawn over them. */
  public void setTints(List<Tint> all) {
    tints = new Tints(all);
    redraw();
  }

  /** Marks bytes as missing. */
  public void setMissing(List<ByteRange> gaps) {
    missing = List.copyOf(gaps);
    redraw();
  }

  /** Outlines bytes that are pointed at elsewhere. */
  public void setHighlight(ByteRange range) {
    if (!highlight.equals(range)) {
      highlight = range;
      outline(places());
    }
  }

  /** Selects bytes, as if by hand, but leaves them where they are. */
  public void select(ByteRange range) {
    ByteRange within =
        new ByteRange(
            Math.min(range.start(), source.length()), Math.min(range.end(), source.length()));
    if (within.length() == 0) {
      selection.set(NONE);
    } else {
      put(Cursor.over(within));
    }
  }

  /** Scrolls as little as brings bytes into sight. */
  public void reveal(ByteRange range) {
    long last = Math.max(range.start(), range.end() - 1);
    reveal(range.start() / grid.columns(), last / grid.columns());
  }

  /** The byte under the mouse, or -1. */
  public ReadOnlyLongProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** What is selected, with mouse, keys or {@link #select}. */
  public ReadOnlyObjectProperty<ByteRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** Bytes in a row: 8, 16 or 32 as far as they fit, or {@link #AUTOMATIC}. */
  public IntegerProperty columnsProperty() {
    return columns;
  }

  /** What someone who has just copied or searched should know; may be empty. */
  public StringProperty noteProperty() {
    return note;
  }

  Cursor cursor() {
    return cursor;
  }

  Grid grid() {
    return grid;
  }

  Tints tints() {
    return tints;
  }

  /** Selects and shows where the cursor is. */
  void move(Cursor to) {
    put(to);
    reveal(ByteRange.of(to.at(), 1));
  }

  void put(Cursor to) {
    cursor = to;
    selection.set(to.range());
    tell();
  }

  void hover(long offset) {
    hovered.set(offset);
  }

  /** The byte at a place of the control, or -1. */
  long offsetAt(double x, double y) {
    int column = grid.columnAt(letter(x));
    long row = rowAt(y);
    long offset = row * grid.columns() + column;
    return column < 0 || row < 0 || offset >= source.length() ? -1 : offset;
  }

  /** The byte nearest to a place; there is at least one. */
  long nearest(double x, double y) {
    long offset = rowAt(y) * grid.columns() + grid.nearest(letter(x));
    return Math.clamp(offset, 0, source.length() - 1);
  }

  private double letter(double x) {
    return (x - snappedLeftInset()) / letters().width() - Places.MARGIN;
  }

  @Override
  protected long rows() {
    return grid.rows(source.length());
  }

  @Override
  protected void resized() {
    rearrange();
  }

  /** Fits the rows to the width, and keeps the byte at the top there. */
  private void rearrange() {
    int most = columns.get() == AUTOMATIC ? USUAL : Math.clamp(columns.get(), 8, WIDEST);
    double room = paperWidth() / letters().width() - 2 * Places.MARGIN;
    Grid fitting = Grid.fitting(source.length(), Integer.highestOneBit(most), room);
    double place = top() * grid.columns() / fitting.columns();
    boolean same = fitting.columns() == grid.columns();
    grid = fitting;
    if (same) {
      recount();
    } else {
      scrollTo(Math.floor(place));
    }
  }

  @Override
  protected void draw(GraphicsContext pen, double width, double height) {
    ByteRange sight = sight(height);
    Places places = places();
    BytesPainter painter = new BytesPainter(pen, this::ink, places);
    painter.draw(
        Excerpt.read(source, sight, missing),
        new BytesPainter.Marks(tints.within(sight), selection.get()),
        width);
    if (isFocused() && sight.contains(cursor.at()) && selection.get().length() != 1) {
      painter.cursor(cursor.at());
    }
    outline(places);
  }

  /** The bytes of the rows in sight. */
  private ByteRange sight(double height) {
    long first = (long) top();
    long count = (long) Math.ceil(height / rowHeight()) + 1;
    return new ByteRange(
        Math.min(first * grid.columns(), source.length()),
        Math.min((first + count) * grid.columns(), source.length()));
  }

  private Places places() {
    long first = (long) top();
    return new Places(grid, letters(), new Places.Rows(first, yOf(first), rowHeight(), baseline()));
  }

  private void outline(Places places) {
    double height = paperHeight();
    ByteRange sight = sight(height);
    outline.setLayoutX(snappedLeftInset());
    outline.setLayoutY(snappedTopInset());
    outline.colours(ink(BytesInk.HIGHLIGHT), ink(BytesInk.HIGHLIGHT_EDGE));
    outline.around(highlight.meets(sight) ? highlight.within(sight) : NONE, places, height);
  }

  /** Says to those who do not see where the cursor is. */
  private void tell() {
    if (source.length() == 0) {
      setAccessibleText("No bytes");
      return;
    }
    long at = Math.min(cursor.at(), source.length() - 1);
    Excerpt one = Excerpt.read(source, ByteRange.of(at, 1), missing);
    String value = one.missing(at) ? "missing" : one.hex(grid, at, at + 1);
    setAccessibleText(
        String.format(
            Locale.ROOT,
            "Byte %,d of %,d: %s, %,d selected",
            at,
            source.length(),
            value,
            selection.get().length()));
  }
}
