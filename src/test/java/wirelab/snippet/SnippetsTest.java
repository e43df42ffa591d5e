package wirelab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class SnippetsTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern MADE =
      Pattern.compile("SourceLine\\.in\\(\\s*(\\w+)\\.class,\\s*\"([^\"]+)\"\\)");

  @Test
  void findsTheLineOfEveryCallThatATransportMakes() throws IOException {
    List<SourceLine> made = sourceLines();

    assertThat(made).hasSizeGreaterThan(15);
    assertThat(made)
        .allSatisfy(
            line -> {
              Snippet snippet = Snippets.java(line).orElseThrow();
              assertThat(snippet.meant()).isNotBlank().doesNotContain("@");
              assertThat(snippet.lines()).noneMatch(text -> text.contains("// @"));
            });
  }

  /** As written in the sources of the transports. */
  private static List<SourceLine> sourceLines() throws IOException {
    List<SourceLine> made = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN.resolve("wirelab/transport"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = MADE.matcher(Files.readString(file));
        while (matcher.find()) {
          Path source = file.resolveSibling(matcher.group(1) + ".java");
          String name = MAIN.relativize(source).toString().replace('\\', '/');
          made.add(new SourceLine(name, matcher.group(2)));
        }
      }
    }
    return made;
  }

  @ParameterizedTest
  @CsvSource({
    "SOCKET, SENDER, 'clientsocket = socket.socket(family, socket.SOCK_STREAM)'",
    "CONNECT, SENDER, 'clientsocket.connect((host_ip, port))'",
    "SEND, SENDER, clientsocket.sendall(message)",
    "CLOSE, SENDER, clientsocket.close()",
    "SOCKET, RECEIVER, 's = socket.socket(family, socket.SOCK_STREAM)'",
    "BIND, RECEIVER, 's.bind((host_ip, port))'",
    "LISTEN, RECEIVER, s.listen(10)",
    "ACCEPT, RECEIVER, 'conn, addr = s.accept()'",
    "RECV, RECEIVER, packet = conn.recv(options.recv)",
    "CLOSE, RECEIVER, conn.close()"
  })
  void findsTheTutorialsLineOfACall(CallName name, Side side, String line) {
    assertThat(Snippets.python(name, side)).map(Snippet::meant).contains(line);
  }

  @Test
  void findsNothingOfTheTutorialForCallsItDoesNotMake() {
    SourceLine udp = new SourceLine("wirelab/transport/udp/UdpSender.java", "send");
    ByteRange range = ByteRange.of(0, 1);
    Event.Call call =
        new Event.Call(0, Side.SENDER, CallName.SEND, 1, "", 1, range, 1, "sender", udp, null);

    assertThat(Snippets.python(call)).isEmpty();
    assertThat(Snippets.python(CallName.SHUTDOWN, Side.SENDER)).isEmpty();
  }

  @Test
  void findsNothingOfPluginsFromElsewhere() {
    assertThat(Snippets.java(new SourceLine("org/example/Quic.java", "send"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"append-prefix", "append", "unpack", "cut", "end-prefix", "end"})
  void findsEachLineOfTheReceiveLoop(String marker) {
    Snippet loop = Snippets.receiveLoop(marker);

    assertThat(loop.lines().getFirst()).isEqualTo("data = b\"\"");
    assertThat(loop.lines().getLast()).isEqualTo("    frame = pickle.loads(frame_data)");
    assertThat(Path.of("src/main/python/tutorial_receiver.py"))
        .satisfies(
            file ->
                assertThat(Files.readAllLines(file).get(loop.number() - 1))
                    .endsWith("# @" + marker));
  }

  @Test
  void tellsWordsOfJavaApart() {
    String text = "long n = 1_000L; // @send \"x\"\n@Override char c = '\\'';";

    assertThat(words(text, Language.JAVA))
        .containsExactly(
            "KEYWORD long",
            "NUMBER 1_000L",
            "COMMENT // @send \"x\"",
            "ANNOTATION @Override",
            "KEYWORD char",
            "STRING '\\''");
  }

  @Test
  void tellsWordsOfPythonApart() {
    String text = "while len(data) < 8:  # wait\n    data = b\"#\"";

    assertThat(words(text, Language.PYTHON))
        .containsExactly("KEYWORD while", "NUMBER 8", "COMMENT # wait", "STRING b\"#\"");
  }

  private static List<String> words(String text, Language language) {
    return Token.in(text, language).stream()
        .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
        .toList();
  }
}
