package wirelab.ui.picture;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.ui.base.Numbers;

/** A number that changes, with its unit, and the room that it is given. */
final class Figure {
  private final String unit;
  private final int digits;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(Numbers.NONE);

  Figure(String unit, int digits) {
    this.unit = unit;
    this.digits = digits;
  }

  String unit() {
    return unit;
  }

  int digits() {
    return digits;
  }

  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  void set(String next) {
    text.set(next);
  }
}
