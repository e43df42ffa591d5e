package wirelab.source.testpattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.model.VideoFormat;
import wirelab.spi.FrameSource;
import wirelab.spi.Provider;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

class TestPatternPluginTest {
  private final Provider<FrameSource> provider = new TestPatternPlugin().sources().getFirst();

  @Test
  void is640By480UnlessSetOtherwise() throws Exception {
    try (FrameSource source = provider.create(Settings.defaults())) {
      assertThat(source.format()).isEqualTo(VideoFormat.bgr(640, 480));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "16x16, 16, 16",
    "641x479, 641, 479",
    "7680x4320, 7680, 4320",
    "' 320 X 240', 320, 240",
    "320×240, 320, 240"
  })
  void takesSizes(String text, int width, int height) throws Exception {
    try (FrameSource source = create(text)) {
      assertThat(source.format()).isEqualTo(VideoFormat.bgr(width, height));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "640", "640x", "x480", "640x480x3", "-640x480", "640*480"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> create(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("setting size '%s': write WIDTHxHEIGHT in pixels, as in 640x480", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x0", "99999x99999", "1234567x1"})
  void refusesSidesThatNoPictureHas(String text) {
    assertThatThrownBy(() -> create(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("setting size '%s': each side must be 1 to 16384 pixels", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15x16", "16x15", "7681x4320", "7680x4321"})
  void refusesSizesBeyondTheLimits(String text) {
    assertThatThrownBy(() -> create(text))
        .isInstanceOf(SettingException.class)
        .hasMessage("setting size '%s': it is not between 16x16 and 7680x4320", text);
  }

  private FrameSource create(String size) throws SettingException {
    return provider.create(Settings.defaults().with("size", size));
  }
}
