package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import wirelab.model.PictureSize;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Rate;
import wirelab.pipeline.WhenFull;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

final class OptionsTest {
  private static <T> T read(T options, String... words) {
    return CommandLine.populateCommand(options, words);
  }

  @Test
  void leaveThePipelinesDefaultsWhereNothingIsSaid() throws SettingException {
    assertThat(read(new QueueOptions()).applyTo(Handling.DEFAULT)).isEqualTo(Handling.DEFAULT);
    assertThat(read(new ReceiptOptions()).applyTo(Handling.DEFAULT)).isEqualTo(Handling.DEFAULT);
    assertThat(read(new FeedOptions()).feed(Shell.CATALOG, null, 0, true)).isEqualTo(Feed.DEFAULT);
    assertThat(read(new RunOptions()).frames()).isZero();
    assertThat(read(new RunOptions()).time()).isZero();
    assertThat(read(new RunOptions()).json()).isFalse();
  }

  @Test
  void setTheQueue() throws SettingException {
    QueueOptions options = read(new QueueOptions(), "--queue", "7", "--when-full", "drop");

    assertThat(options.applyTo(Handling.DEFAULT))
        .isEqualTo(new Handling(7, WhenFull.DROP, Limits.defaults(), true));
  }

  @Test
  void setWhatAReceiverPutsUpWith() throws SettingException {
    ReceiptOptions options =
        read(new ReceiptOptions(), "--incomplete", "show", "--reassembly-ms", "50");

    assertThat(options.applyTo(Handling.DEFAULT).limits())
        .isEqualTo(new Limits(Limits.DEFAULT_MESSAGE, Duration.ofMillis(50), true));
  }

  @Test
  void setWhatIsSent() throws SettingException {
    FeedOptions options = read(new FeedOptions(), "--source", "webcam:2", "--fps", "max");

    assertThat(options.feed(Shell.CATALOG, new PictureSize(320, 240), 9, false))
        .isEqualTo(
            new Feed(
                Spec.of("webcam").with("index", "2").with("size", "320x240"), Rate.MAX, 9, false));
  }

  @Test
  void leaveACamerasRateWhereItIsGivenWithIt() throws SettingException {
    FeedOptions options = read(new FeedOptions(), "--source", "webcam:fps=60", "--fps", "29.97");

    assertThat(options.feed(Shell.CATALOG, null, 0, false))
        .isEqualTo(new Feed(Spec.of("webcam").with("fps", "60"), new Rate(29.97), 0, false));
  }

  @Test
  void refuseASourceThatIsNot() {
    FeedOptions options = read(new FeedOptions(), "--source", "moon");

    assertThatThrownBy(() -> options.feed(Shell.CATALOG, null, 0, false))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith("there is no source 'moon'");
  }

  @Test
  void setWhenARunIsOver() throws SettingException {
    RunOptions options = read(new RunOptions(), "--frames", "60", "--seconds", "2.5", "--json");

    assertThat(options.frames()).isEqualTo(60);
    assertThat(options.time()).isEqualTo(Duration.ofMillis(2500));
    assertThat(options.json()).isTrue();
  }
}
