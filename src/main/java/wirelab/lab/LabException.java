package wirelab.lab;

import java.io.Serial;

/** A lab's file makes no sense at one place. */
final class LabException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Place place;

  LabException(Place place, String message) {
    super(message);
    this.place = place;
  }

  Place place() {
    return place;
  }
}
