package wirelab.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirelab.peer.Python;
import wirelab.peer.Tshark;

final class TsharkTest {
  private static final int LEAST = 50;

  @TempDir private static Path folder;

  @BeforeAll
  static void writesTheCaptures() throws IOException {
    Python.with("scapy").run("captures.py", new byte[0], folder.toString());
  }

  static List<Path> captures() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereAreFiftyCapturesOrMore() throws IOException {
    assertThat(captures()).hasSizeGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void everyPacketSaysWhatTsharkSays(Path capture) throws IOException {
    assertThat(Captures.rows(capture)).isEqualTo(Tshark.fields(capture, Captures.FIELDS));
  }
}
