package wirelab.source.webcam;

import java.time.Duration;
import java.util.List;
import wirelab.model.PictureSize;
import wirelab.model.SessionClock;
import wirelab.spi.Descriptor;
import wirelab.spi.FrameSource;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/** Brings the source {@code webcam}: {@code webcam:0}, {@code webcam:1,size=1280x720,fps=60}. */
public final class WebcamPlugin implements Plugin {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Setting.Whole INDEX =
      new Setting.Whole("index", "Camera", "0 is the first camera of this machine.", 0, 0, 63);
  private static final Setting.Text SIZE =
      new Setting.Text(
          "size",
          "Size",
          "Width and height to ask the camera for; it may give another size.",
          "640x480");
  private static final Setting.Whole FPS =
      new Setting.Whole(
          "fps",
          "Pictures per second",
          "The rate to ask the camera for; it may give another.",
          30,
          1,
          1000);

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "webcam",
          "Webcam",
          "The newest picture of a camera at this machine.",
          List.of(INDEX, SIZE, FPS));

  @Override
  public List<Provider<FrameSource>> sources() {
    return List.of(Provider.of(DESCRIPTOR, WebcamPlugin::create));
  }

  private static FrameSource create(Settings settings) throws SettingException {
    CameraRequest request =
        new CameraRequest(settings.get(INDEX), size(settings.get(SIZE)), settings.get(FPS));
    return new WebcamSource(OpenCvCamera::open, request, SessionClock.system(), PATIENCE);
  }

  private static PictureSize size(String text) throws SettingException {
    try {
      return PictureSize.parse(text);
    } catch (IllegalArgumentException e) {
      throw (SettingException) new SettingException("setting " + e.getMessage()).initCause(e);
    }
  }
}
