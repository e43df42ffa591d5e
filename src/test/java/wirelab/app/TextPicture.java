package wirelab.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A program of its own that draws a text and prints a checksum of the pixels. */
final class TextPicture {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 100;

  private TextPicture() {}

  public static void main(String[] arguments) {
    if (arguments[0].equals("plain")) {
      PlainText.install();
    }
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          VBox lines = new VBox(new Label(arguments[1]));
          stage.setScene(new Scene(lines, WIDTH, HEIGHT));
          stage.show();
          System.out.println("pixels " + checksum(stage.getScene().snapshot(null)));
          Platform.exit();
        });
  }

  private static String checksum(WritableImage picture) {
    int sum = 0;
    int dark = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int pixel = picture.getPixelReader().getArgb(x, y);
        sum = 31 * sum + pixel;
        dark += (pixel & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return "%08x, %s".formatted(sum, dark > 100 ? "with text" : "without text");
  }
}
