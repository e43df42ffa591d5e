package wirelab.ui.fault;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.fault.Fault;
import wirelab.spi.Spec;

/** One fault: whether it is on, how it is set, how often it struck, or why it can not be. */
final class FaultRow {
  private final Fault fault;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper unfit = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private Spec spec;

  FaultRow(Fault fault) {
    this.fault = fault;
    this.spec = Spec.of(fault.text());
  }

  Fault fault() {
    return fault;
  }

  /** How it is set, or was when it was on last. */
  Spec spec() {
    return spec;
  }

  void remember(Spec next) {
    spec = next;
  }

  void set(boolean nowOn, String whyUnfit) {
    on.set(nowOn);
    unfit.set(whyUnfit);
  }

  void count(String text) {
    count.set(text);
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Why it does not go with what is chosen; empty if it does. */
  ReadOnlyStringProperty unfitProperty() {
    return unfit.getReadOnlyProperty();
  }

  /** How often it struck since the faults were changed last; empty before the first time. */
  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }
}
