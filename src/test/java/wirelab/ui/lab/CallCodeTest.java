package wirelab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.lab.Lab;
import wirelab.lab.Labs;
import wirelab.snippet.Snippet;

final class CallCodeTest {
  private static final Labs LABS = Labs.read(List.of(Path.of("labs")), lab -> List.of());

  private static List<String> lines(String lab, String step) {
    Lab found = LABS.find(lab).orElseThrow();
    return CallCode.of(found.step(step).orElseThrow()).stream()
        .map(
            code ->
                "%s | %s"
                    .formatted(
                        code.java().map(Snippet::meant).orElse("–"),
                        code.python().map(Snippet::meant).orElse("–")))
        .toList();
  }

  @Test
  void showsTheLinesThatRunBesideThoseOfTheTutorial() {
    assertThat(lines("sockets", "four-tuple"))
        .containsExactly(
            "socket.connect(remote); | clientsocket.connect((host_ip, port))",
            "SocketChannel connection = socket.accept(); | conn, addr = s.accept()");
  }

  @Test
  void findsLinesForEveryCallOfAllLabs() {
    assertThat(LABS.all())
        .flatExtracting(Lab::steps)
        .allSatisfy(
            step ->
                assertThat(CallCode.of(step))
                    .hasSameSizeAs(step.code())
                    .allMatch(code -> code.java().isPresent() && code.python().isPresent()));
  }
}
