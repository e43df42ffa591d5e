package wirelab.source.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.PictureSize;
import wirelab.model.SessionClock;
import wirelab.spi.Descriptor;
import wirelab.spi.FrameSource;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/** Brings the source {@code file}: {@code file:street.avi}, {@code file:/home/me/pictures}. */
public final class FilePlugin implements Plugin {
  private static final Setting.Text PATH =
      new Setting.Text(
          "path", "File or folder", "An MJPEG AVI, a folder of pictures, or one picture.", "");
  private static final Setting.Text SIZE =
      new Setting.Text(
          "size",
          "Size",
          "Width and height to scale to, as in 640x480; empty keeps the first picture's own.",
          "");

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "file",
          "File",
          "Pictures from an MJPEG AVI, a folder or one picture, again and again.",
          List.of(PATH, SIZE));

  @Override
  public List<Provider<FrameSource>> sources() {
    return List.of(Provider.of(DESCRIPTOR, FilePlugin::create));
  }

  private static FrameSource create(Settings settings) throws SettingException {
    return new FileSource(
        path(settings.get(PATH)), size(settings.get(SIZE)), SessionClock.system());
  }

  private static Path path(String text) throws SettingException {
    if (text.isBlank()) {
      throw new SettingException(
          "setting path: name a file or folder, as in file:street.avi or file:/home/me/pictures");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw (SettingException)
          new SettingException("setting path: '%s' is no path: %s".formatted(text, e.getReason()))
              .initCause(e);
    }
  }

  private static @Nullable PictureSize size(String text) throws SettingException {
    if (text.isBlank()) {
      return null;
    }
    try {
      return PictureSize.parse(text);
    } catch (IllegalArgumentException e) {
      throw (SettingException) new SettingException("setting " + e.getMessage()).initCause(e);
    }
  }
}
