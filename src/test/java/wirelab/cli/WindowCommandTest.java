package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirelab.cli.doctor.PluginReport;
import wirelab.model.HostPort;
import wirelab.model.PictureSize;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

final class WindowCommandTest {
  private static WindowOptions opened(String... words) {
    Shell shell = new Shell();
    Shell.Result result = shell.run(words);
    assertThat(result).isEqualTo(new Shell.Result(0, "", ""));
    assertThat(shell.windows()).hasSize(1);
    return shell.windows().getFirst();
  }

  private static Wire wire(String... words) {
    return opened(words).plan().wire();
  }

  @Test
  void opensWithTheTutorialWhereNothingIsSaid() {
    assertThat(opened())
        .isEqualTo(
            new WindowOptions(
                Plan.DEFAULT,
                null,
                null,
                null,
                false,
                Theme.LIGHT,
                new PictureSize(1440, 900),
                List.of(Path.of("labs")),
                null,
                null));
  }

  @Test
  void opensTheSameWhereWhatItDoesAnywayIsSaid() {
    assertThat(opened("--theme", "light")).isEqualTo(opened());
  }

  @Test
  void opensAsItIsTold() {
    String words =
        "--source webcam:1 --wire udp+chunks+struct --fps 25 --address [::1]:7000"
            + " --theme projector --size 1024x768 --picture w.png --after 1.5"
            + " --labs mine --lab sockets/bind";
    Feed feed =
        new Feed(Spec.of("webcam").with("index", "1").with("fps", "25"), new Rate(25), 0, true);
    Wire wire = new Wire(Spec.of("udp"), Spec.of("chunks"), Spec.of("struct"));

    assertThat(opened(words.split(" ")))
        .isEqualTo(
            new WindowOptions(
                new Plan(Role.BOTH, new HostPort("::1", 7000), feed, wire, Handling.DEFAULT),
                null,
                new WindowOptions.Shot(Path.of("w.png"), Duration.ofMillis(1500)),
                null,
                false,
                Theme.PROJECTOR,
                new PictureSize(1024, 768),
                List.of(Path.of("labs"), Path.of("mine")),
                "sockets/bind",
                null));
  }

  @Test
  void showsSlidesFromTheOneThatIsWanted() {
    WindowOptions.Slides slides = Objects.requireNonNull(opened("--slides", "lecture:3").slides());

    assertThat(slides.deck().title()).isEqualTo("Video streaming over sockets");
    assertThat(slides.slide()).isEqualTo(3);
    assertThat(slides.print()).isNull();
  }

  @Test
  void takesItsPictureAfterThreeSeconds() {
    assertThat(opened("--picture", "w.png").shot())
        .isEqualTo(new WindowOptions.Shot(Path.of("w.png"), Duration.ofSeconds(3)));
  }

  @Test
  void answersWithTheWindowsExitCode() {
    assertThat(new Cli(Shell.CATALOG, PluginReport.none(), options -> 7).execute()).isEqualTo(7);
  }

  @Test
  void replacesPartsOfTheWire() {
    assertThat(wire("--codec", "struct")).hasToString("tcp+Q+struct");
    assertThat(wire("--framing", ">L", "--jpeg", "80")).hasToString("tcp+>L+pickle:jpeg=80");
    assertThat(wire("--wire", "tcp+!I+struct", "--codec", "pickle:5"))
        .hasToString("tcp+!I+pickle:protocol=5");
    assertThat(wire("--protocol", "2", "--codec", "pickle:protocol=5,jpeg=80"))
        .hasToString("tcp+Q+pickle:jpeg=80,protocol=2");
  }

  @Test
  void choosesAFramingThatGoesWithTheTransport() {
    assertThat(wire("--transport", "udp")).hasToString("udp+chunks+pickle");
    assertThat(wire("--transport", "udp:datagram=65000"))
        .hasToString("udp:datagram=65000+chunks+pickle");
    assertThat(wire("--transport", "udp", "--framing", "none")).hasToString("udp+none+pickle");
    assertThat(wire("--transport", "tcp", "--wire", "udp+chunks+struct"))
        .hasToString("tcp+Q+struct");
    assertThat(wire("--transport", "tcp", "--wire", "tcp+none+struct"))
        .hasToString("tcp+none+struct");
  }

  @Test
  void takesASourceAsItsOwnNameSaysIt() {
    String[] names = {"test-pattern:size=320x240", "file:path=/a,size=32x32", "webcam:index=0"};
    for (String name : names) {
      assertThat(opened("--source", name).plan().feed().source()).hasToString(name);
    }
    assertThat(opened("--source", "file:/a,b=c").plan().feed().source())
        .isEqualTo(Spec.of("file").with("path", "/a,b=c"));
  }
}
