package wirelab.ui.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads layouts, which stand beside their controllers' packages in the resources. */
public final class Fxml {
  private static final String CONTROLLER = "Controller";

  private Fxml() {}

  /** The layout {@code toolbar.fxml} of a {@code ToolbarController}, bound to it. */
  public static Parent load(Object controller) {
    Class<?> type = controller.getClass();
    String name = type.getSimpleName();
    String pane = name.substring(0, name.length() - CONTROLLER.length()).toLowerCase(Locale.ROOT);
    URL layout = type.getResource(pane + ".fxml");
    if (layout == null) {
      throw new IllegalStateException("no layout " + pane + ".fxml beside " + type.getName());
    }
    FXMLLoader loader = new FXMLLoader(layout);
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("layout " + layout, e);
    }
  }

  /** The style sheet of {@code part}'s package: {@code stages.css} for all in {@code ui.stages}. */
  public static String styles(Class<?> part) {
    String pane = part.getPackageName();
    String name = pane.substring(pane.lastIndexOf('.') + 1) + ".css";
    URL sheet = part.getResource(name);
    if (sheet == null) {
      throw new IllegalStateException("no style sheet " + name + " in " + pane);
    }
    return sheet.toExternalForm();
  }
}
