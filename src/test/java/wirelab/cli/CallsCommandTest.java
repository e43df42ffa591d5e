package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wirelab.bench.Script;
import wirelab.os.Sockets;

final class CallsCommandTest {
  @TempDir Path folder;

  @Test
  void tellsOfEachOrderWhatCameOfItAndWhy() throws IOException {
    Path file =
        write(
            """
            # too early
            receiver: s = socket(AF_INET, SOCK_STREAM)
            conn, addr = s.accept()
            s.bind("127.0.0.1", 70000)
            """);

    Shell.Result result = Shell.type("calls", file.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("receiver: conn, addr = s.accept()\n    EINVAL [Errno 22] Invalid argument\n")
        .contains("    OverflowError: bind(): port must be 0-65535.\n")
        .contains("s does not listen")
        .contains("Call bind and listen before accept. [accept(2)]");
  }

  @Test
  void keepsTheRunAndDoesItAgain() throws Exception {
    Path kept = folder.resolve("kept.calls");

    Shell.Result first = Shell.type("calls", "--example", "tcp", "--save", kept.toString());
    Shell.Result again = Shell.type("calls", kept.toString(), "--json");

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("... waits: accept waits until somebody connects");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("\"value\":\"b'hello'\"").contains("\"state\":\"LISTEN\"");
    assertThat(Script.read(kept).orders()).hasSameSizeAs(Script.read(kept).record().outcomes());
  }

  @Test
  void namesTheLineThatIsNoOrder() throws IOException {
    Path file = write("s = socket()\nsender: c.conect(1)\n");

    assertThat(Shell.type("calls", file.toString()))
        .satisfies(result -> assertThat(result.code()).isEqualTo(1))
        .satisfies(
            result ->
                assertThat(result.err())
                    .startsWith(
                        "wirelab calls: %s: line 2, column 11: 'conect' is no call".formatted(file))
                    .hasLineCount(1));
  }

  @Test
  void refusesWhatItCanNotRead() throws IOException {
    Path picture = folder.resolve("picture.png");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    assertThat(Shell.type("calls", "nowhere.calls"))
        .isEqualTo(
            new Shell.Result(
                1,
                "",
                "wirelab calls: nowhere.calls: there is no such file; check the spelling, or the"
                    + " folder you are in\n"));
    assertThat(Shell.type("calls", picture.toString()).err())
        .isEqualTo("wirelab calls: " + picture + ": this is no text in UTF-8\n");
    assertThat(Shell.type("calls", "--example", "sctp"))
        .satisfies(result -> assertThat(result.code()).isEqualTo(2))
        .satisfies(
            result ->
                assertThat(result.err()).contains("there are tcp, tcp6, udp, udp6, wrong-order"));
    assertThat(Shell.type("calls", "a.calls", "--example", "tcp").code()).isEqualTo(2);
  }

  @Test
  void asksAPersonForOneOrderAfterTheOther() {
    String typed =
        """
        s = socket()
        s.listen(1)
        conn, addr = s.accept()
        s.close()
        cancel
        sender
        c = socket(
        c = socket()
        quit
        never read
        """;
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Streams streams = new Streams(new PrintWriter(out), new PrintWriter(err), false);
    BufferedReader input = new BufferedReader(new StringReader(typed));
    CallsCommand command = new CallsCommand(Sockets::system, streams, input, true);

    assertThat(new CommandLine(command).execute()).isZero();

    assertThat(out.toString())
        .contains("receiver: conn, addr = s.accept()\n    ... waits: accept waits until")
        .contains("    cancelled")
        .contains("sender: c = socket()\n")
        .doesNotContain("never");
    assertThat(err.toString())
        .contains("receiver> ")
        .contains("the receiver is still in conn, addr = s.accept()")
        .contains("sender> column 12: found the end of the line, expected")
        .startsWith("An order looks like: ");
  }

  @Test
  void waitsForAKeyBeforeEachOrderIfAskedTo() throws IOException {
    Path file = write("s = socket()\ns.close()\n");
    StringWriter err = new StringWriter();
    Streams streams = new Streams(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
    BufferedReader keys = new BufferedReader(new StringReader("\n\nleft"));
    CallsCommand command = new CallsCommand(Sockets::system, streams, keys, true);

    assertThat(new CommandLine(command).execute(file.toString(), "--pause")).isZero();

    assertThat(err)
        .hasToString("receiver: s = socket()   [return] receiver: s.close()   [return] ");
    assertThat(keys.lines().toList()).isEqualTo(List.of("left"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("run.calls"), text);
  }
}
