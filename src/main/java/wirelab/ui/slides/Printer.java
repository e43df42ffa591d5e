package wirelab.ui.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import wirelab.slides.Sheet;
import wirelab.slides.Slide;
import wirelab.slides.SlidesPdf;
import wirelab.ui.prose.Prose;

/** Prints a show: goes through it, lets live panes fill, and puts what is seen on pages. */
public final class Printer {
  private static final Duration DRAWN = Duration.millis(60);
  private static final double NOTES_WIDTH = 900;

  /** Pixels of a page for each pixel of the window. */
  private static final double SCALE = 1.5;

  private final ShowViewModel model;
  private final ShowController show;
  private final Theatre theatre;
  private final Order order;

  /**
   * What is to be printed, and how.
   *
   * @param notes whether the speaker's notes stand below the slides
   * @param filling how long live panes are given to show something
   */
  public record Order(Path target, boolean notes, java.time.Duration filling) {}

  /** For a show that has begun. */
  public Printer(ShowViewModel model, ShowController show, Theatre theatre, Order order) {
    this.model = model;
    this.show = show;
    this.theatre = theatre;
    this.order = order;
  }

  /**
   * Begins.
   *
   * @param done is told when the file is there, or why it is not
   */
  public void print(Consumer<Optional<IOException>> done) {
    show.hideBar();
    try {
      SlidesPdf pdf = new SlidesPdf(model.deck().title());
      print(pdf, 0, done);
    } catch (IOException e) {
      done.accept(Optional.of(e));
    }
  }

  private void print(SlidesPdf pdf, int number, Consumer<Optional<IOException>> done) {
    model.go(number);
    boolean live = !show.view().panes().isEmpty();
    PauseTransition pause =
        new PauseTransition(live ? Duration.millis((double) order.filling().toMillis()) : DRAWN);
    pause.setOnFinished(
        finished -> {
          try {
            add(pdf);
            if (number + 1 < model.deck().slides().size()) {
              print(pdf, number + 1, done);
              return;
            }
            pdf.save(order.target());
            pdf.close();
            done.accept(Optional.empty());
          } catch (IOException e) {
            done.accept(Optional.of(e));
          }
        });
    pause.play();
  }

  private void add(SlidesPdf pdf) throws IOException {
    Slide slide = show.view().slide();
    Optional<Sheet> notes = order.notes() ? Optional.of(notes(slide)) : Optional.empty();
    pdf.add(
        "%d  %s".formatted(model.number() + 1, slide.title()), sheet(show.view().root()), notes);
  }

  private Sheet notes(Slide slide) {
    VBox box = new Prose(model.deck().folder(), Map.of()).of(slide.notes());
    box.getStyleClass().addAll("window", "slide-handout");
    theatre.dress(box);
    box.setPrefWidth(NOTES_WIDTH);
    Scene scene = new Scene(box);
    box.applyCss();
    double height = Math.max(1, box.prefHeight(NOTES_WIDTH));
    box.resize(NOTES_WIDTH, height);
    box.layout();
    return sheet(scene.getRoot());
  }

  private static Sheet sheet(Node node) {
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(Transform.scale(SCALE, SCALE));
    WritableImage image = node.snapshot(larger, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      pixels.getPixels(
          0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
      copy.setRGB(0, y, width, 1, row, 0, width);
    }
    return new Sheet(copy, new PageText(node, SCALE).find());
  }
}
