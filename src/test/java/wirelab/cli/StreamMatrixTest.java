package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every transport with every codec, raw and JPEG, from the command line. */
class StreamMatrixTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp+Q+struct",
        "tcp+Q+java",
        "tcp+Q+pickle",
        "tcp+Q+struct:jpeg=80",
        "tcp+Q+java:jpeg=80",
        "tcp+Q+pickle:jpeg=80",
      })
  void everyPictureArrivesOverTcp(String wire) throws Exception {
    InvokedCommand stream = stream(wire);
    assertThat(stream.count("frames_intact")).as(stream.output()).isEqualTo(60);
    assertThat(stream.count("lost")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "udp+chunks+struct",
        "udp+chunks+java",
        "udp+chunks+pickle",
        "udp+chunks+struct:jpeg=80",
        "udp+chunks+java:jpeg=80",
        "udp+chunks+pickle:jpeg=80",
      })
  void everyPictureIsAccountedForOverUdp(String wire) throws Exception {
    InvokedCommand stream = stream(wire);
    assertThat(stream.count("frames_intact")).as(stream.output()).isPositive();
  }

  private static InvokedCommand stream(String wire) throws Exception {
    InvokedCommand stream =
        InvokedCommand.run(
            "stream",
            "--address=127.0.0.1:0",
            "--frames=60",
            "--fps=120",
            "--wire",
            wire,
            "--json");
    assertThat(stream.exitCode()).as(stream.error() + stream.output()).isZero();
    assertThat(stream.count("frames_sent")).isEqualTo(60);
    assertThat(stream.count("frames_intact") + stream.count("lost")).isEqualTo(60);
    assertThat(stream.count("frames_changed")).isZero();
    assertThat(stream.number("p50")).isPositive();
    return stream;
  }

  @Test
  void saysWhereNoPictureCanBeKept(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("notes.txt"));
    for (Path target : new Path[] {file, file.resolve("pictures")}) {
      InvokedCommand stream =
          InvokedCommand.run("receive", "--listen=127.0.0.1:0", "--frames-out=" + target);
      assertThat(stream.exitCode()).isEqualTo(1);
      assertThat(stream.error().lines()).hasSize(1).first().asString().contains(target.toString());
    }
  }

  @Test
  void saysWhichSourceIsMissing() throws Exception {
    InvokedCommand stream =
        InvokedCommand.run("stream", "--address=127.0.0.1:0", "--source=file:/no/such.avi");
    assertThat(stream.exitCode()).isEqualTo(1);
    assertThat(stream.error().lines()).hasSize(1).first().asString().contains("/no/such.avi");
  }

  @Test
  void saysWhichCodecsThereAre() throws Exception {
    InvokedCommand stream = InvokedCommand.run("stream", "--codec=nope");
    assertThat(stream.exitCode()).isEqualTo(2);
    assertThat(stream.error().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("'nope'", "pickle", "struct", "java");
  }
}
