package wirelab.ui.packets;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import wirelab.ui.base.Inks;
import wirelab.ui.base.Sheet;

/** The rows of packets that are in sight. */
final class PacketSheet extends Sheet<PacketsInk> {
  private static final Inks<PacketsInk> INKS = new Inks<>(PacketsInk.class);
  private static final double SPACING = 1.7;

  private final PacketsViewModel model;
  private final ReadOnlyObjectWrapper<Columns> columns;
  private LongPredicate highlight = number -> false;
  private long hovered = -1;

  PacketSheet(PacketsViewModel model) {
    super(INKS, SPACING);
    this.model = model;
    columns = new ReadOnlyObjectWrapper<>(this, "columns", Columns.fit(model.widths(), 0));
    getStyleClass().add("packet-sheet");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleRoleDescription("list of packets");
    model.selectedProperty().addListener(changed -> redraw());
    model.timeFormatProperty().addListener(changed -> redraw());
  }

  /** Where columns stand; follows what is in sight. */
  ReadOnlyObjectProperty<Columns> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  double letterWidth() {
    return letters().width();
  }

  void setHighlight(LongPredicate numbers) {
    highlight = numbers;
    redraw();
  }

  void setHovered(long number) {
    hovered = number;
    redraw();
  }

  /** The packet at a height of the sheet, or -1. */
  long numberAt(double y) {
    long row = rowAt(y);
    return row < 0 || row >= rows() ? -1 : model.listing().number(row);
  }

  /** Counted in letters. */
  double letterAt(double x) {
    return (x - snappedLeftInset()) / letterWidth();
  }

  @Override
  protected long rows() {
    return model.listing().size();
  }

  @Override
  protected void scrolledByHand() {
    model.followingProperty().set(top() >= lowest() - 0.5);
  }

  @Override
  protected void draw(GraphicsContext pen, double width, double height) {
    long first = (long) top();
    int count = (int) Math.clamp(rows() - first, 0, (long) Math.ceil(height / rowHeight()) + 1);
    List<Optional<Line>> lines = model.lines(first, count);
    columns.set(Columns.fit(model.widths(), (int) (width / letterWidth()) - 1));
    PacketPainter painter =
        new PacketPainter(
            pen,
            this::ink,
            letters(),
            columns.get(),
            new PacketPainter.Shape(width, rowHeight(), baseline()));
    for (int i = 0; i < count; i++) {
      double y = yOf(first + i);
      lines.get(i).ifPresent(line -> painter.draw(line, state(line.row().number()), y));
    }
  }

  private PacketPainter.State state(long number) {
    return new PacketPainter.State(
        number == model.selectedProperty().get(),
        number == hovered,
        highlight.test(number),
        model.remarks().marked(number),
        !model.remarks().comment(number).isEmpty());
  }
}
