package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirelab.spi.Descriptor;

/** Both ends in one program, through real sockets. */
final class StreamCommandTest {
  private static final List<String> MEMBERS =
      List.of(
          "frames_sent",
          "frames_received",
          "frames_intact",
          "bytes",
          "fps",
          "latency_ms.p50",
          "latency_ms.p90",
          "latency_ms.p99",
          "latency_ms.max",
          "lost",
          "duplicated",
          "reordered",
          "errors",
          "wire",
          "source",
          "size",
          "seconds",
          "frames_changed",
          "incomplete",
          "late",
          "dropped",
          "datagrams_lost");

  @TempDir Path folder;

  private static Stream<String> codecs() {
    return Shell.CATALOG.codecs().descriptors().stream().flatMap(StreamCommandTest::settings);
  }

  /** As it comes, and with JPEG where that can be chosen. */
  private static Stream<String> settings(Descriptor codec) {
    return codec.settings().stream().anyMatch(setting -> setting.name().equals("jpeg"))
        ? Stream.of(codec.name(), codec.name() + ":jpeg=80")
        : Stream.of(codec.name());
  }

  private static Shell.Result stream(String options) {
    return Shell.type(("stream --size 160x120 " + options).split(" "));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void everyPictureArrivesIntactOverTcp(String codec) {
    Shell.Result result = stream("--frames 60 --fps 200 --json --codec " + codec);

    assertThat(result.err()).isEmpty();
    JsonText json = result.json();
    MEMBERS.forEach(json::get);
    assertThat(json.whole("frames_sent")).isEqualTo(60);
    assertThat(json.whole("frames_received")).isEqualTo(60);
    assertThat(json.whole("frames_intact")).isEqualTo(60);
    assertThat(json.whole("lost")).isZero();
    assertThat(json.list("errors")).isEmpty();
    assertThat(json.get("size")).isEqualTo("160x120");
    assertThat(json.get("source")).isEqualTo("test-pattern:size=160x120");
    assertThat((String) json.get("wire")).startsWith("tcp+Q+" + codec.replaceAll(":.*", ""));
    assertThat(json.number("fps")).isPositive();
    assertThat(json.number("latency_ms.p50")).isPositive();
    assertThat(json.whole("bytes")).isGreaterThan(60 * 1000);
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void everyPictureIsAccountedForOverUdp(String codec) {
    Shell.Result result = stream("--frames 60 --fps 200 --json --transport udp --codec " + codec);

    JsonText json = result.json();
    assertThat(json.whole("frames_sent")).isEqualTo(60);
    assertThat(json.whole("frames_intact")).isPositive();
    assertThat(json.whole("frames_intact") + json.whole("lost")).isEqualTo(60);
    assertThat(json.whole("frames_changed")).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void tellsPeopleInAFewAlignedLines() {
    Shell.Result result = stream("--frames 3 --fps max --wire tcp+>L+struct");

    assertThat(result.out())
        .startsWith("test-pattern:size=160x120 160x120 over tcp+>L+struct, ")
        .contains("  sent       3\n", "  received   3\n", "  intact     3\n", "  lost       0\n")
        .contains("  bytes      172,908 (", "  age        ");
    assertThat(result.code()).isZero();
  }

  @Test
  void endsWhenItsTimeIsUpWithNothingUnderWay() {
    JsonText json = stream("--seconds 0.5 --fps 100 --json").json();

    assertThat(json.whole("frames_sent")).isPositive();
    assertThat(json.whole("frames_intact")).isEqualTo(json.whole("frames_sent"));
    assertThat(json.number("seconds")).isGreaterThanOrEqualTo(0.5);
  }

  @Test
  void saysWhenTheTimeWasTooShortForWhatWasAsked() {
    Shell.Result result = stream("--seconds 0.3 --fps 10 --frames 1000 --json");

    assertThat(result.err()).containsPattern("^wirelab stream: \\d+ of 1000 pictures were sent\n$");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void doesNotCompareWhereItIsToldNotTo() {
    Shell.Result result = stream("--frames 5 --fps max --no-verify --codec struct:jpeg=50 --json");

    assertThat(result.json().whole("frames_intact")).isEqualTo(5);
    assertThat(result.code()).isZero();
  }

  @Test
  void countsWhatItDropsAsAsked() {
    Shell.Result result = stream("--frames 200 --fps max --queue 1 --when-full drop --json");

    JsonText json = result.json();
    assertThat(json.whole("frames_sent") + json.whole("dropped")).isEqualTo(200);
    assertThat(json.whole("frames_intact")).isEqualTo(json.whole("frames_sent"));
    assertThat(result.code()).isZero();
  }

  @Test
  void writesThePicturesToo() throws IOException {
    Shell.Result result = stream("--frames 3 --fps max --frames-out " + folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("000000.png", "000001.png", "000002.png");
    }
    assertThat(result.code()).isZero();
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      Shell.Result result = stream("--frames 1 --address 127.0.0.1:" + port);

      assertThat(result)
          .isEqualTo(
              new Shell.Result(
                  1,
                  "",
                  "wirelab stream: port %s is in use by another program; choose another with --address HOST:PORT\n"
                      .formatted(port)));
    }
  }

  @Test
  void twoRunsOneAfterTheOtherDoNotDisturbEachOther() {
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      codes.add(stream("--frames 10 --fps max --json").code());
    }

    assertThat(codes).containsExactly(0, 0, 0);
  }
}
