package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wirelab.event.Tap;
import wirelab.os.Sockets;
import wirelab.peer.Python;

/** The same run by the bench and by Python: the same values, the same errors. */
final class CallsPeerTest {
  private static final Path PROGRAM = Path.of("src/main/python/calls.py");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @EnumSource
  void givesWhatPythonGives(Example example) throws Exception {
    List<String> python = python(example.text());
    List<String> bench = bench(example.script());

    assertThat(bench).isEqualTo(python);
  }

  private static List<String> bench(Script script) throws InterruptedException {
    try (Bench bench = new Bench(Sockets.system(), event -> {}, Tap.NONE)) {
      return new Replay(bench)
          .all(script.orders()).stream()
              .map(outcome -> line(outcome.order().text(), result(outcome.result())))
              .toList();
    }
  }

  private static String result(Result result) {
    return switch (result.kind()) {
      case RETURNED -> result.value();
      case FAILED -> result.error() + " " + result.number() + " " + result.words();
      case CANCELLED -> "cancelled";
    };
  }

  private static List<String> python(String run) throws IOException {
    byte[] told =
        Python.with()
            .eval(
                Files.readString(PROGRAM).replace("os.path.abspath(__file__)", quoted()),
                run.getBytes(StandardCharsets.UTF_8),
                "--json");
    List<String> lines = new ArrayList<>();
    for (String line : new String(told, StandardCharsets.UTF_8).lines().toList()) {
      JsonNode result = JSON.readTree(line);
      lines.add(line(result.get("text").asString(), value(result)));
    }
    return lines;
  }

  private static String quoted() {
    return "'" + PROGRAM.toAbsolutePath() + "'";
  }

  private static String value(JsonNode result) {
    if (result.has("error")) {
      return Stream.of("error", "number", "words")
          .map(name -> result.get(name).asString())
          .reduce((one, other) -> one + " " + other)
          .orElseThrow();
    }
    return result.has("value") ? result.get("value").asString() : "cancelled";
  }

  /** Descriptors and ports are the system's choice. */
  private static String line(String order, String result) {
    String told = result.replaceAll("fd=\\d+", "fd=N").replaceAll("', [1-9]\\d*", "', PORT");
    return order.replace('\'', '"') + " -> " + told;
  }
}
