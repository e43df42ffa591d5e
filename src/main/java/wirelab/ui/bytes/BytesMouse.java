package wirelab.ui.bytes;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import wirelab.model.ByteRange;

/** What the mouse does to bytes: points, selects, and moves on at the edges. */
final class BytesMouse {
  private final BytesView view;
  private final Tooltip tooltip = new Tooltip();
  private boolean told;

  BytesMouse(BytesView view) {
    this.view = view;
  }

  void listen() {
    view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hover(-1));
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(ScrollEvent.SCROLL, event -> hover(event.getX(), event.getY()));
  }

  private void hover(double x, double y) {
    long offset = view.offsetAt(x, y);
    view.hover(offset);
    String label = offset < 0 ? "" : label(offset);
    if (label.isEmpty() && told) {
      Tooltip.uninstall(view, tooltip);
    } else if (!label.isEmpty() && !told) {
      Tooltip.install(view, tooltip);
    }
    told = !label.isEmpty();
    tooltip.setText(label);
  }

  /** What the innermost tint with a label says. */
  private String label(long offset) {
    List<Tint> all = view.tints().within(ByteRange.of(offset, 1));
    return all.reversed().stream()
        .map(Tint::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    boolean inside = view.source().length() > 0;
    if (event.getButton() == MouseButton.PRIMARY && inside) {
      long offset = view.nearest(event.getX(), event.getY());
      view.move(view.cursor().to(offset, event.isShiftDown()));
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && view.source().length() > 0) {
      view.move(view.cursor().to(view.nearest(event.getX(), event.getY()), true));
      event.consume();
    }
  }
}
