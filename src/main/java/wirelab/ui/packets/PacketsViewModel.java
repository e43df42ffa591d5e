package wirelab.ui.packets;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import wirelab.inspect.PacketRow;

/** Knows which packets are listed, which of them is selected, and what their rows say. */
final class PacketsViewModel {
  /** How far above and below what is in sight it looks for a message's beginning and end. */
  private static final int MARGIN = 24;

  private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper(this, "selected", -1);
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private final ObjectProperty<TimeFormat> timeFormat =
      new SimpleObjectProperty<>(this, "timeFormat", TimeFormat.RELATIVE);
  private final ZoneId zone;
  private Rows rows = Rows.EMPTY;
  private Remarks remarks = Remarks.NONE;
  private Listing.Chosen chosen = Listing.Chosen.ALL;
  private Listing listing = Listing.NONE;
  private Widths widths = new Widths();
  private Optional<PacketRow> origin = Optional.empty();

  PacketsViewModel(ZoneId zone) {
    this.zone = zone;
    timeFormat.addListener(changed -> widths.forgetTime());
  }

  void show(Rows all) {
    rows = all;
    chosen = Listing.Chosen.ALL;
    listing = Listing.NONE;
    widths = new Widths();
    origin = Optional.empty();
    selected.set(-1);
  }

  void setRemarks(Remarks all) {
    remarks = all;
  }

  Remarks remarks() {
    return remarks;
  }

  void choose(Listing.Chosen numbers) {
    chosen = numbers;
  }

  Listing listing() {
    return listing;
  }

  Widths widths() {
    return widths;
  }

  ReadOnlyLongProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  BooleanProperty followingProperty() {
    return following;
  }

  ObjectProperty<TimeFormat> timeFormatProperty() {
    return timeFormat;
  }

  /** Whether packets came or went since it was last asked to {@link #update}. */
  boolean stale() {
    return !listing.equals(Listing.of(rows.first(), rows.end(), chosen));
  }

  /**
   * Lists what is there now.
   *
   * @param top the rows above what is in sight
   * @return the same for the new list, so that what was in sight stays where it is
   */
  double update(double top) {
    Listing before = listing;
    listing = Listing.of(rows.first(), rows.end(), chosen);
    if (origin.isEmpty() && rows.first() < rows.end()) {
      origin = row(rows.first());
    }
    if (following.get()) {
      return listing.size();
    }
    if (before.size() == 0) {
      return 0;
    }
    long row = Math.min((long) top, before.size() - 1);
    return listing.row(before.number(row)) + top - row;
  }

  void select(long number) {
    selected.set(number);
  }

  /** Selects another packet, so many rows further down. */
  void move(long by) {
    if (listing.size() > 0) {
      boolean none = selected.get() < 0;
      long row = none && by > 0 ? -1 : listing.row(selected.get());
      select(listing.number(Math.clamp(row + by, 0, listing.size() - 1)));
    }
  }

  /** A packet, unless it is gone. */
  Optional<PacketRow> row(long number) {
    try {
      return Optional.of(rows.row(number));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** What rows say, empty where packets are gone. */
  List<Optional<Line>> lines(long from, int count) {
    List<Optional<PacketRow>> around = new ArrayList<>(count + 2 * MARGIN);
    for (long row = from - MARGIN; row < from + count + MARGIN; row++) {
      boolean listed = row >= 0 && row < listing.size();
      around.add(listed ? row(listing.number(row)) : Optional.empty());
    }
    List<Span> spans = Spans.of(around, MARGIN, listing.first() <= 1);
    List<Optional<Line>> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Span span = spans.get(i);
      Optional<PacketRow> above = around.get(MARGIN + i - 1);
      lines.add(around.get(MARGIN + i).map(row -> line(row, above, span)));
    }
    lines.forEach(line -> line.ifPresent(widths::see));
    return lines;
  }

  private Line line(PacketRow row, Optional<PacketRow> above, Span span) {
    Optional<PacketRow> from = timeFormat.get() == TimeFormat.DELTA ? above : origin;
    String time =
        timeFormat.get().write(row.time(), from.map(PacketRow::time).orElse(row.time()), zone);
    return new Line(row, time, span, remarks.sign(row));
  }

  /** What the row of a listed packet says. */
  Optional<Line> line(long number) {
    return listing.lists(number) ? lines(listing.row(number), 1).getFirst() : Optional.empty();
  }
}
