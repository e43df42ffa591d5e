package wirelab.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;

/** Reads the two kinds of blocks that are more than text. */
final class Directives {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern SOURCE =
      Pattern.compile("\\s*(\\S+)\\s+@([a-z0-9-]+)(?:\\.\\.@([a-z0-9-]+))?\\s*");
  private static final String WIRE = "wire=";
  private static final int KINDS = 2;

  private Directives() {}

  /** {@code ```live NAME [right] [wire=WIRE]}. */
  static Part.Pane live(String line, int at) throws DeckException {
    Matcher words = WORD.matcher(line);
    words.find(); // ```live, which is why we are here
    if (words.group().endsWith("`") || words.group().endsWith("~")) {
      words.find();
    }
    if (!words.find()) {
      throw new DeckException(at, line.length() + 1, "write which pane: " + LivePane.words());
    }
    String word = words.group();
    int column = words.start() + 1;
    LivePane pane =
        LivePane.named(word)
            .orElseThrow(
                () ->
                    new DeckException(
                        at,
                        column,
                        "there is no pane '%s'; there are %s".formatted(word, LivePane.words())));
    boolean right = false;
    Optional<String> wire = Optional.empty();
    while (words.find()) {
      String more = words.group();
      if (more.equals("right")) {
        right = true;
      } else if (more.startsWith(WIRE)) {
        wire = Optional.of(more.substring(WIRE.length()));
      } else {
        throw new DeckException(
            at, words.start() + 1, "'%s': write right, or wire=tutorial".formatted(more));
      }
    }
    return new Part.Pane(pane, right, wire);
  }

  /** Lines of {@code FILE @marker}, or {@code FILE @from..@to}. */
  static Part.Code snippet(List<String> lines, int first) throws DeckException {
    List<Snippet> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        found.add(source(lines.get(i), first + i));
      }
    }
    if (found.isEmpty()) {
      throw new DeckException(
          first, 1, "write which code: tutorial_sender.py @connect, one source a line");
    }
    if (found.stream().map(Snippet::language).distinct().count() > KINDS) {
      throw new DeckException(first, 1, "code of two languages at most stands side by side");
    }
    return new Part.Code(found);
  }

  private static Snippet source(String line, int at) throws DeckException {
    Matcher matcher = SOURCE.matcher(line);
    if (!matcher.matches()) {
      throw new DeckException(
          at, 1, "'%s': write FILE @marker, or FILE @from..@to".formatted(line.strip()));
    }
    String from = matcher.group(2);
    String to = matcher.group(3) == null ? from : matcher.group(3);
    Optional<Snippet> snippet = Snippets.part(matcher.group(1), from, to);
    if (snippet.isEmpty()) {
      throw new DeckException(
          at,
          matcher.start(1) + 1,
          "there is no @%s in %s of this program"
              .formatted(from.equals(to) ? from : from + "..@" + to, matcher.group(1)));
    }
    return snippet.get();
  }
}
