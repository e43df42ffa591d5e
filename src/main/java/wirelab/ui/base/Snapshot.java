package wirelab.ui.base;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of the window and of what is in it. */
public final class Snapshot {
  private Snapshot() {}

  /** Writes a PNG that is there whole or not at all; on the window's thread. */
  public static void write(Scene scene, Path file) throws IOException {
    write(scene.snapshot(null), file);
  }

  /** Writes an image as a PNG that is there whole or not at all; on any thread. */
  public static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    Path draft = Files.createTempFile(folder, ".wirelab", ".png");
    try {
      ImageIO.write(copy, "png", draft.toFile());
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
