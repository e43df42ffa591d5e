package wirelab.ui.bench;

import static wirelab.os.TcpState.CLOSED;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import wirelab.os.TcpState;

/**
 * The state diagram of TCP as RFC 9293 draws it (figure 5), with the state of a socket filled and
 * the arrows that it went along numbered.
 */
final class StateDiagram extends Region {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

  /** Between two arrows there and back, in pixels from the middle. */
  private static final double ASIDE = 5;

  private final Map<Box, Label> labels = new EnumMap<>(Box.class);
  private final Map<Transition, Arrow> arrows = new LinkedHashMap<>();

  /** Where the states stand, in parts of the width and the height. */
  private enum Box {
    CLOSED(TcpState.CLOSED, 0.5, 0),
    LISTEN(TcpState.LISTEN, 0.5, 0.165),
    SYN_RECEIVED(TcpState.SYN_RECEIVED, 0, 0.33),
    SYN_SENT(TcpState.SYN_SENT, 1, 0.33),
    ESTABLISHED(TcpState.ESTABLISHED, 0.5, 0.495),
    FIN_WAIT_1(TcpState.FIN_WAIT_1, 0, 0.66),
    CLOSE_WAIT(TcpState.CLOSE_WAIT, 1, 0.66),
    FIN_WAIT_2(TcpState.FIN_WAIT_2, 0, 0.83),
    CLOSING(TcpState.CLOSING, 0.5, 0.83),
    LAST_ACK(TcpState.LAST_ACK, 1, 0.83),
    TIME_WAIT(TcpState.TIME_WAIT, 0.5, 1),
    CLOSED_AGAIN(TcpState.CLOSED, 1, 1);

    private final TcpState state;
    private final double across;
    private final double down;

    Box(TcpState state, double across, double down) {
      this.state = state;
      this.across = across;
      this.down = down;
    }
  }

  StateDiagram() {
    getStyleClass().add("tcp-states");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (Transition transition : Transition.values()) {
      Arrow arrow = new Arrow();
      arrows.put(transition, arrow);
      getChildren().add(arrow);
    }
    for (Box box : Box.values()) {
      Label label = new Label(Wording.state(box.state));
      label.getStyleClass().add("tcp-state");
      labels.put(box, label);
      getChildren().add(label);
    }
  }

  void show(Course course) {
    Optional<TcpState> now = course.state();
    boolean over = course.way().stream().anyMatch(StateDiagram::ends);
    labels.forEach(
        (box, label) -> {
          boolean here = now.filter(state -> state == box.state).isPresent();
          boolean other = box.state == CLOSED && over == (box == Box.CLOSED);
          label.pseudoClassStateChanged(NOW, here && !other);
          label.pseudoClassStateChanged(
              PASSED, course.way().stream().anyMatch(one -> from(one) == box));
        });
    arrows.forEach(
        (transition, arrow) ->
            arrow.mark(
                course.way().indexOf(transition) + 1,
                now.filter(state -> Transition.after(state).contains(transition)).isPresent()));
    labels.values().forEach(Label::toFront);
    setOpacity(now.isPresent() ? 1 : 0.45);
    setAccessibleText("State diagram of TCP: " + course.title() + ", " + course.words());
    requestLayout();
  }

  /** Whether it leads to the lower of the two boxes for CLOSED. */
  private static boolean ends(Transition transition) {
    return transition == Transition.IS_OVER || transition == Transition.HAS_WAITED;
  }

  private static Box from(Transition transition) {
    return Box.valueOf(transition.from().name());
  }

  private static Box to(Transition transition) {
    return ends(transition) ? Box.CLOSED_AGAIN : Box.valueOf(transition.to().name());
  }

  private static boolean hasOpposite(Transition transition) {
    for (Transition other : Transition.values()) {
      if (from(other) == to(transition) && to(other) == from(transition)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    double width =
        labels.values().stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
    double height = label(Box.CLOSED).prefHeight(-1);
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double free = getWidth() - left - snappedRightInset() - width;
    double above = getHeight() - top - snappedBottomInset() - height;
    for (Box box : Box.values()) {
      label(box)
          .resizeRelocate(
              snapPositionX(left + Math.max(0, free) * box.across),
              snapPositionY(top + Math.max(0, above) * box.down),
              snapSizeX(width),
              snapSizeY(height));
    }
    arrows.forEach(
        (transition, arrow) ->
            arrow.span(
                label(from(transition)).getBoundsInParent(),
                label(to(transition)).getBoundsInParent(),
                hasOpposite(transition) ? ASIDE : 0));
  }

  private Label label(Box box) {
    return Objects.requireNonNull(labels.get(box));
  }
}
