package wirelab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.bench.Bench;
import wirelab.bench.Example;
import wirelab.bench.OrderException;
import wirelab.bench.Script;
import wirelab.event.Tap;
import wirelab.os.SocketCalls;
import wirelab.spi.SettingException;

/** Socket calls made by hand: {@code wirelab calls}. */
@Command(
    name = "calls",
    description = {
      "Makes socket calls one at a time, on real sockets, and says of each what it returned or the"
          + " system's error by name, how the sockets stand, and why.",
      "There are two sides, sender and receiver, as two processes would be: while one waits in a"
          + " call, the other goes on. An order is a line of something like Python, which names its"
          + " side, or means that of the line before:",
      "  receiver: s = socket(AF_INET, SOCK_STREAM)",
      "  s.bind(\"127.0.0.1\", 0)",
      "  sender: c.connect(\"127.0.0.1\", port(s))",
      "Calls: socket setsockopt getsockopt bind listen accept connect send sendall sendto write recv"
          + " recvfrom read shutdown close abort getsockname getpeername. port(s) is the port of the"
          + " socket s, whoever chose it; b\"x\" * 65508 and bytes(65508) are long values.",
      "A run that was kept is done again by python3 calls.py FILE too, with Python's own sockets."
    },
    footer = {
      "  wirelab calls",
      "  wirelab calls --example tcp",
      "  wirelab calls lesson.calls --pause --save what-happened.calls"
    })
final class CallsCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = {
        "Orders, one a line; lines that begin with # are passed over.",
        "Default: - for the standard input, where a person is asked for one after the other"
      })
  private Path file = STANDARD_INPUT;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "A run that comes with the program: tcp, tcp6, udp, udp6 or wrong-order.")
  private @Nullable String example;

  @Option(names = "--json", description = "Print one JSON object instead of the text.")
  private boolean json;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = {
        "Keep the run in this file: the orders, and what came of each.",
        "Default: it is not kept"
      })
  private @Nullable Path save;

  @Option(names = "--pause", description = "Wait for the return key before each order.")
  private boolean pause;

  private final Supplier<SocketCalls> calls;
  private final Streams streams;
  private final BufferedReader input;
  private final boolean person;

  /**
   * The command.
   *
   * @param input where orders and return keys are read from
   * @param person whether somebody types them
   */
  CallsCommand(Supplier<SocketCalls> calls, Streams streams, BufferedReader input, boolean person) {
    this.calls = calls;
    this.streams = streams;
    this.input = input;
    this.person = person;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    try (Bench bench = new Bench(calls.get(), event -> {}, Tap.NONE)) {
      CallsReport report = new CallsReport(bench, streams, json);
      if (person && example == null && file.equals(STANDARD_INPUT)) {
        new CallsPrompt(bench, streams, input).run();
      } else {
        new CallsRun(bench, report, input, pause).run(script().orders());
      }
      report.end();
      if (save != null) {
        bench.run().save(save);
      }
      return 0;
    } catch (OrderException e) {
      return complain("%s: %s".formatted(name(), e.getMessage()));
    } catch (NoSuchFileException e) {
      return complain(
          e.getFile() + ": there is no such file; check the spelling, or the folder you are in");
    } catch (CharacterCodingException e) {
      return complain(name() + ": this is no text in UTF-8");
    } catch (IOException e) {
      return complain("can not be read or written: " + e.getMessage());
    }
  }

  private Script script() throws IOException, OrderException, SettingException {
    if (example != null) {
      return example(example).script();
    }
    if (!file.equals(STANDARD_INPUT)) {
      return Script.read(file);
    }
    if (pause) {
      throw new SettingException(
          "--pause: the standard input can not be both orders and return keys");
    }
    return Script.parse(input.lines().collect(Collectors.joining("\n")));
  }

  private Example example(String wanted) throws SettingException {
    if (!file.equals(STANDARD_INPUT)) {
      throw new SettingException(
          "--example %s: there is a FILE too; give one of them".formatted(wanted));
    }
    Optional<Example> found =
        Arrays.stream(Example.values()).filter(one -> one.id().equals(wanted)).findFirst();
    return found.orElseThrow(
        () ->
            new SettingException(
                "--example %s: there are %s"
                    .formatted(
                        wanted,
                        Arrays.stream(Example.values())
                            .map(Example::id)
                            .collect(Collectors.joining(", ")))));
  }

  private String name() {
    return file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
  }

  private int complain(String line) {
    streams.tell("wirelab calls: " + line);
    return 1;
  }
}
