package wirelab.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.model.Side;

/**
 * Finds the source of what happens: of this program, the files that make socket calls, the
 * tutorial's two programs, and the one that does runs of the call bench again. All of them are in
 * the program itself.
 */
public final class Snippets {
  private static final String RECEIVER = "tutorial_receiver.py";
  private static final String REPLAY = "calls.py";
  private static final String SENDER = "tutorial_sender.py";

  /** The tutorial's programs know no other transport. */
  private static final String TUTORIAL_TRANSPORT = "wirelab/transport/tcp/";

  /** Sources are in folders of the program, and nowhere else. */
  private static final Pattern SOURCE_FILE = Pattern.compile("[A-Za-z0-9_/]+\\.(py|java)");

  private Snippets() {}

  /** The file with the line that made a call; empty for calls of plugins from elsewhere. */
  public static Optional<Snippet> java(SourceLine line) {
    return whole(line.file(), line.file(), Language.JAVA, line.marker());
  }

  /** The tutorial's program with the line that makes this call, where it makes one. */
  public static Optional<Snippet> python(Event.Call call) {
    if (!call.line().file().startsWith(TUTORIAL_TRANSPORT)) {
      return Optional.empty();
    }
    return python(call.name(), call.side());
  }

  /** The tutorial's program of {@code side} with the line that makes calls of that name. */
  public static Optional<Snippet> python(CallName name, Side side) {
    String file = side == Side.SENDER ? SENDER : RECEIVER;
    String marker = name.text().toLowerCase(Locale.ROOT);
    return whole("/wirelab/python/" + file, file, Language.PYTHON, marker);
  }

  /**
   * The program that does runs of the call bench again, with the line under {@code marker} meant.
   */
  public static Optional<Snippet> replay(String marker) {
    return whole("/wirelab/python/" + REPLAY, REPLAY, Language.PYTHON, marker);
  }

  /**
   * The part of the tutorial's receiver that handles its buffer, with the line under {@code marker}
   * meant.
   */
  public static Snippet receiveLoop(String marker) {
    Snippet all =
        whole("/wirelab/python/" + RECEIVER, RECEIVER, Language.PYTHON, marker).orElseThrow();
    int from = all.lines().indexOf("    data = b\"\"");
    int to = from;
    while (!all.lines().get(to).contains("pickle.loads")) {
      to++;
    }
    List<String> part = all.lines().subList(from, to + 1);
    return new Snippet(RECEIVER, Language.PYTHON, from + 1, unindented(part), all.line() - from);
  }

  /**
   * The lines of a source from the one under one marker to the one under another, the first of them
   * meant.
   *
   * @param file as in {@code tutorial_sender.py} or {@code wirelab/transport/tcp/TcpChannel.java}
   */
  public static Optional<Snippet> part(String file, String from, String to) {
    if (!SOURCE_FILE.matcher(file).matches()) {
      return Optional.empty();
    }
    Language language = file.endsWith(".py") ? Language.PYTHON : Language.JAVA;
    String resource = language == Language.PYTHON ? "/wirelab/python/" + file : file;
    Optional<Snippet> first = whole(resource, file, language, from);
    Optional<Snippet> last = whole(resource, file, language, to);
    if (first.isEmpty() || last.isEmpty() || last.get().line() < first.get().line()) {
      return Optional.empty();
    }
    int line = first.get().line();
    List<String> part = first.get().lines().subList(line, last.get().line() + 1);
    return Optional.of(new Snippet(file, language, line + 1, unindented(part), 0));
  }

  private static List<String> unindented(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private static Optional<Snippet> whole(
      String resource, String file, Language language, String marker) {
    List<String> source = lines(resource);
    if (source == null) {
      return Optional.empty();
    }
    OptionalInt line = Snippet.marked(source, language, marker);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<String> clean = source.stream().map(text -> withoutMarker(text, language)).toList();
    return Optional.of(new Snippet(file, language, 1, clean, line.getAsInt()));
  }

  private static String withoutMarker(String line, Language language) {
    return line.replaceFirst("\\s*" + language.remark() + " @[a-z-]+$", "");
  }

  private static @Nullable List<String> lines(String resource) {
    try (InputStream bytes = Snippets.class.getResourceAsStream(resource)) {
      return bytes == null
          ? null
          : new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
