package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wirelab.event.Tap;
import wirelab.os.SocketCalls;
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

  /** Where the system's calls can not be made. With UDP, connect forgets what had come before. */
  @ParameterizedTest
  @EnumSource(names = {"TCP", "TCP6"})
  void isTheSameWithJavasChannels(Example example) throws InterruptedException {
    assertThat(bench(Sockets.channels(), example.script())).isEqualTo(bench(example.script()));
  }

  @Test
  void treatsSocketsThatLoseTheirNamesAsPythonDoes() throws Exception {
    String run =
        """
        receiver: s = socket(AF_INET, SOCK_STREAM)
        receiver: s.bind("127.0.0.1", 0)
        receiver: s.listen(5)
        sender: c = socket(AF_INET, SOCK_STREAM)
        sender: c.connect("127.0.0.1", port(s))
        sender: d = socket(AF_INET, SOCK_STREAM)
        sender: d.connect("127.0.0.1", port(s))
        receiver: conn, addr = s.accept()
        receiver: conn, addr = s.accept()
        sender: c.recv(10)
        sender: d.recv(10)
        receiver: s = socket(AF_INET, SOCK_DGRAM)
        sender: e = socket(AF_INET, SOCK_STREAM)
        sender: e.connect("127.0.0.1", 1)
        """;

    assertThat(bench(Script.parse(run))).isEqualTo(python(run));
  }

  /** Whoever waits longer than it is worth is cancelled. */
  @Test
  void givesUpWhatWaitsForEver() throws Exception {
    String run =
        """
        receiver: s = socket(AF_INET, SOCK_DGRAM)
        receiver: s.recv(10)
        receiver: s.bind("127.0.0.1", 0)
        receiver: s.getsockopt(SO_BROADCAST)
        receiver: t = socket(AF_INET, SOCK_STREAM)
        receiver: t.bind("127.0.0.1", 0)
        receiver: t.listen()
        receiver: conn, addr = t.accept()
        sender: c = socket(AF_INET, SOCK_STREAM)
        sender: c.connect("127.0.0.1", port(t))
        sender: c.setsockopt(SO_LINGER, 0)
        sender: c.getsockopt(TCP_NODELAY)
        sender: c.setsockopt(TCP_NODELAY, 1)
        sender: c.sendall(b"x" * 20000000)
        sender: c.close()
        receiver: conn.read(-1)
        receiver: conn.recv(0)
        """;

    assertThat(bench(Script.parse(run))).isEqualTo(python(run));
  }

  private static List<String> bench(Script script) throws InterruptedException {
    return bench(Sockets.system(), script);
  }

  private static List<String> bench(SocketCalls calls, Script script) throws InterruptedException {
    try (Bench bench = new Bench(calls, event -> {}, Tap.NONE)) {
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
