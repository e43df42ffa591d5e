package wirelab.ui.stages;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.event.Stage;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Part;

/** One stage as it is drawn: its name, what it works with, and how long it takes. */
public final class StageViewModel {
  private final Stage stage;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper(Numbers.NONE);
  private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper(true);

  StageViewModel(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  void show(String nextTitle, String nextDetail, String nextTime) {
    title.set(nextTitle);
    detail.set(nextDetail);
    time.set(nextTime);
  }

  void setHere(boolean next) {
    here.set(next);
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** Whether this program is the end that the stage belongs to. */
  ReadOnlyBooleanProperty hereProperty() {
    return here.getReadOnlyProperty();
  }

  /** What is set to change how the stage works. */
  Optional<Part> part() {
    return switch (stage) {
      case CAPTURE -> Optional.of(Part.SOURCE);
      case QUEUE -> Optional.of(Part.HANDLING);
      case ENCODE, DECODE -> Optional.of(Part.CODEC);
      case FRAME, DEFRAME -> Optional.of(Part.FRAMING);
      case SEND, RECEIVE -> Optional.of(Part.TRANSPORT);
      case WIRE, DRAW -> Optional.empty();
    };
  }

  String explanation() {
    return switch (stage) {
      case CAPTURE -> "Takes the next picture from the source.";
      case QUEUE -> "Pictures wait here while the sender is busy with earlier ones.";
      case ENCODE -> "Turns the picture into a message: the bytes that are to be sent.";
      case FRAME ->
          "Marks where the message begins and ends, so that the receiver finds it again among all"
              + " bytes.";
      case SEND ->
          "Hands the bytes to the operating system. The call returns when the system has taken"
              + " them, not when they have arrived.";
      case WIRE -> "What has left the sender and not yet reached the receiver.";
      case RECEIVE ->
          "Takes what has arrived from the operating system. One call rarely brings exactly one"
              + " message.";
      case DEFRAME -> "Collects bytes until a message is whole.";
      case DECODE -> "Turns the message back into a picture.";
      case DRAW -> "Converts the picture for the screen. Only the newest is drawn.";
    };
  }
}
