package wirelab.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captures that captures.py wrote, with what tshark 4.0 said of them. */
final class GoldenCapturesTest {
  @ParameterizedTest
  @MethodSource("golden")
  void everyPacketSaysWhatTsharkSaidOfTheGoldenCaptures(Path capture) throws IOException {
    Path told = Path.of(capture + ".tsv");
    assertThat(Captures.rows(capture))
        .isEqualTo(Files.readAllLines(told, StandardCharsets.UTF_8))
        .isNotEmpty();
  }

  static List<Path> golden() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/captures"))) {
      return files.filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
    }
  }
}
