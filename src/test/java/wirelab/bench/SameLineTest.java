package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wirelab.event.SourceLine;
import wirelab.os.SocketType;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;

final class SameLineTest {
  @ParameterizedTest
  @EnumSource
  void standsInSourcesThatRun(Verb verb) throws IOException {
    for (SocketType type : List.of(SocketType.SOCK_STREAM, SocketType.SOCK_DGRAM)) {
      SameLine line = SameLine.of(verb, type);
      assertMarked(line.made());
      assertMarked(line.channels());
      assertThat(Snippets.replay(line.python())).as(verb.text()).isPresent();
    }
  }

  @Test
  void isTheCallItselfInPython() {
    SameLine line = SameLine.of(Verb.BIND, SocketType.SOCK_STREAM);

    assertThat(Snippets.replay(line.python()).map(Snippet::meant)).contains("s.bind((host, port))");
  }

  private static void assertMarked(SourceLine line) throws IOException {
    Path file = Path.of("src/main/java").resolve(line.file());
    assertThat(Files.readAllLines(file))
        .as(line.toString())
        .filteredOn(text -> text.endsWith("// @" + line.marker()))
        .hasSize(1);
  }
}
