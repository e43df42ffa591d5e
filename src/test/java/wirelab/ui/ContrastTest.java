package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.pipeline.Plan;
import wirelab.slides.Decks;
import wirelab.ui.base.Theme;
import wirelab.ui.bytes.BytesView;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/**
 * Measures the colours of the projected window as JavaFX has resolved them, by the formula of WCAG
 * 2.2 (contrast ratio, 1.4.3). What is disabled is left out, as it is there.
 */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class ContrastTest {
  /** Small pictures, not many a second. */
  private static final Plan PLAN = Desk.PLAN.withFeed(Desk.DATAGRAMS.feed());

  private static final double LEAST = 4.5;
  private static final double LEAST_HEX = 28 * 4.0 / 3 - 1e-9; // 28 pt in pixels

  private int measured;
  private Live live;
  private WindowController window;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    live = Desk.live(PLAN);
    window = new WindowController(live, Theme.PROJECTOR, new Chosen(), List.of(Path.of("labs")));
    window.open(stage, 1440, 900);
    live.start();
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  @Test
  void isStrongForAllTextsOfTheProjectedWindow(FxRobot robot) {
    Map<String, Double> weak = new TreeMap<>();
    TabPane tabs = robot.lookup("#tabs").query();
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      int tab = i;
      robot.interact(
          () -> {
            tabs.getSelectionModel().select(tab);
            window.root().applyCss();
          });
      robot.interact(() -> measure(stage.getScene().getRoot(), weak));
    }
    assertThat(measured).isGreaterThan(300);
    assertThat(weak).isEmpty();
  }

  @Test
  void isStrongOnSlides(FxRobot robot) {
    Map<String, Double> weak = new TreeMap<>();
    var deck = Decks.in(Path.of("slides")).find("lecture").orElseThrow();
    robot.interact(
        () -> {
          for (int i = 1; i <= deck.slides().size(); i++) {
            window.openSlides(deck, i);
            window.root().applyCss();
            window.root().layout();
            measure(window.root(), weak);
          }
        });
    assertThat(weak).isEmpty();
  }

  @Test
  void isStrongForBytesAndPackets(FxRobot robot) {
    BytesView bytes = robot.lookup("#bytes").query();
    Region packets = robot.lookup(".packet-sheet").query();

    List<String> weak = new ArrayList<>();
    for (String ground :
        List.of("ground", "tint-0", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5")) {
      weak.addAll(weak(bytes, "hex", ground));
      weak.addAll(weak(bytes, "letters", ground));
    }
    for (String text : List.of("offset", "missing", "label", "hex", "letters")) {
      weak.addAll(weak(bytes, text, "ground"));
    }
    weak.addAll(weak(bytes, "on-selection", "selection"));
    for (String text : List.of("letters", "faint", "sign", "icon", "grave")) {
      weak.addAll(weak(packets, text, "ground"));
      weak.addAll(weak(packets, text, "hovered"));
      weak.addAll(weak(packets, text, "highlight"));
    }
    weak.addAll(weak(packets, "letters", "grave-row"));
    weak.addAll(weak(packets, "on-selection", "selection"));
    assertThat(weak).isEmpty();
  }

  @Test
  void showsBytesAloneInLettersForTheLastRow(FxRobot robot) {
    BytesView bytes = robot.lookup("#bytes").query();
    robot.push(
        javafx.scene.input.KeyCode.CONTROL,
        javafx.scene.input.KeyCode.SHIFT,
        javafx.scene.input.KeyCode.DIGIT5);
    robot.interact(() -> stage.getScene().getRoot().applyCss());

    assertThat(number(bytes, "-wirelab-least-size")).isGreaterThanOrEqualTo(LEAST_HEX);
    await().until(() -> bytes.getWidth() > stage.getScene().getWidth() * 0.9);
    robot.push(javafx.scene.input.KeyCode.ESCAPE);
    await().until(() -> bytes.getWidth() < stage.getScene().getWidth() * 0.6);
  }

  private void measure(Node node, Map<String, Double> weak) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color) {
      measured++;
      Color ground = ground(text);
      double ratio = contrast(over((Color) text.getFill(), ground), ground);
      if (ratio < LEAST) {
        weak.put(
            "%s on %s: %s in %s".formatted(text.getFill(), ground, text.getText(), place(text)),
            ratio);
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> measure(child, weak));
    }
  }

  private static String place(Node node) {
    Parent up = node.getParent();
    return up == null ? "" : up.getClass().getSimpleName() + up.getStyleClass();
  }

  /** What is painted behind {@code node}, from the nearest opaque ground up. */
  private static Color ground(Node node) {
    List<Color> layers = new ArrayList<>();
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      Optional<Color> fill = fill(up);
      if (fill.isPresent()) {
        layers.addFirst(fill.get());
        if (fill.get().isOpaque()) {
          break;
        }
      }
    }
    Color ground = Color.WHITE;
    for (Color layer : layers) {
      ground = over(layer, ground);
    }
    return ground;
  }

  private static Optional<Color> fill(Parent parent) {
    if (!(parent instanceof Region region) || region.getBackground() == null) {
      return Optional.empty();
    }
    List<BackgroundFill> fills = region.getBackground().getFills();
    return fills.isEmpty() || !(fills.getLast().getFill() instanceof Color color)
        ? Optional.empty()
        : Optional.of(color);
  }

  private static Color over(Color upper, Color lower) {
    return lower.interpolate(
        Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static List<String> weak(Region sheet, String text, String ground) {
    Color behind = ground.equals("ground") ? fill(sheet).orElseThrow() : colour(sheet, ground);
    double ratio = contrast(over(colour(sheet, text), behind), behind);
    return ratio >= LEAST
        ? List.of()
        : List.of(String.format(Locale.ROOT, "%s on %s: %.2f", text, ground, ratio));
  }

  private static Color colour(Region sheet, String name) {
    return (Color) value(sheet, "-wirelab-" + name);
  }

  private static double number(Region sheet, String name) {
    return ((Number) value(sheet, name)).doubleValue();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Region sheet, String name) {
    for (CssMetaData<? extends Styleable, ?> data : sheet.getCssMetaData()) {
      if (data.getProperty().equals(name)) {
        return ((CssMetaData) data).getStyleableProperty(sheet).getValue();
      }
    }
    throw new AssertionError(name);
  }
}
