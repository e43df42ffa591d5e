package wirelab.source.webcam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.Parts;
import wirelab.spi.SettingException;

class WebcamPluginTest {
  private final Parts<FrameSource> sources = new Catalog(List.of(new WebcamPlugin())).sources();

  @Test
  void takesIndexSizeAndRate() throws SettingException {
    assertThat(sources.parse("webcam:1,size=1280x720,fps=60").settings().asMap())
        .containsOnlyKeys("index", "size", "fps");
    try (FrameSource source = sources.create(sources.parse("webcam:1,size=1280x720,fps=60"))) {
      assertThat(source.live()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"webcam:64", "webcam:-1", "webcam:0,size=big", "webcam:0,fps=0", "webcam:0,x=1"})
  void refusesWhatNoCameraHas(String text) {
    assertThatThrownBy(() -> sources.create(sources.parse(text)))
        .isInstanceOf(SettingException.class);
  }

  @Test
  void saysWhichSizeIsWrong() {
    assertThatThrownBy(() -> sources.create(sources.parse("webcam:0,size=99999x1")))
        .hasMessage("setting size '99999x1': each side must be 1 to 16384 pixels");
  }

  @Test
  void saysInOneLineThatThereIsNoCamera() throws Exception {
    assumeFalse(Files.exists(Path.of("/dev/video63")), "this machine has 64 cameras");
    try (FrameSource source = sources.create(sources.parse("webcam:63"))) {
      assertThatThrownBy(source::open)
          .isInstanceOf(IOException.class)
          .message()
          .startsWith("no camera 63: ")
          .endsWith("or choose the test pattern")
          .doesNotContain("\n");
    }
  }

  @Test
  void saysThatADeviceMayNotBeUsedOrIsNotThere() {
    Path absent = Path.of("/dev/no-such-camera");
    assertThatThrownBy(() -> OpenCvCamera.checkDevice(3, absent))
        .hasMessage(
            "no camera 3: there is no /dev/no-such-camera; plug one in, or choose the test"
                + " pattern");
  }
}
