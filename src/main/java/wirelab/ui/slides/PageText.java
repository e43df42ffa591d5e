package wirelab.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import wirelab.slides.Sheet;

/** Finds the words in what has been laid out, and about where each line of them stands. */
final class PageText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Node root;
  private final double scale;
  private final List<Sheet.Words> words = new ArrayList<>();

  /** In pixels of a picture of {@code root} that is so many times as large. */
  PageText(Node root, double scale) {
    this.root = root;
    this.scale = scale;
  }

  List<Sheet.Words> find() {
    visit(root);
    return words;
  }

  private void visit(Node node) {
    if (node instanceof PaneBox || !node.isVisible()) {
      return;
    }
    if (node instanceof TextFlow flow) {
      flow(flow);
    } else if (node instanceof Label label) {
      lines(label, label.getText(), label.getFont().getSize());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private void flow(TextFlow flow) {
    StringBuilder text = new StringBuilder();
    double size = 0;
    for (Node piece : flow.getChildren()) {
      if (piece instanceof Text part) {
        text.append(part.getText());
        size = Math.max(size, part.getFont().getSize());
      }
    }
    lines(flow, text.toString(), size);
  }

  /** Lines that were wrapped are taken to be of the same length. */
  private void lines(Node node, String text, double fontSize) {
    Bounds place = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    List<String> lines = new ArrayList<>();
    text.lines().filter(Predicate.not(String::isBlank)).forEach(lines::add);
    if (lines.isEmpty() || fontSize <= 0) {
      return;
    }
    int seen = Math.max(1, (int) Math.round(place.getHeight() / (fontSize * 1.4)));
    if (lines.size() == 1 && seen > 1) {
      lines = wrapped(text, seen);
    }
    double height = place.getHeight() / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double width = Math.min(place.getWidth(), line.length() * fontSize * 0.6);
      words.add(
          new Sheet.Words(
              line,
              place.getMinX() * scale,
              (place.getMinY() + i * height) * scale,
              width * scale,
              Math.min(height, fontSize * 1.2) * scale));
    }
  }

  private static List<String> wrapped(String text, int count) {
    List<String> lines = new ArrayList<>();
    int length = Math.ceilDiv(text.length(), count);
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.split(text, -1)) {
      if (!line.isEmpty() && line.length() + word.length() >= length && lines.size() < count - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
