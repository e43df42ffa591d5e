package wirelab.slides;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a deck: slides of Markdown between lines of three dashes.
 *
 * <pre>
 * # A title
 *
 * Words, lists, tables, pictures.
 *
 * ```live packets right wire=udp+chunks+pickle
 * ```
 *
 * ```snippet
 * tutorial_sender.py @connect
 * wirelab/transport/tcp/TcpTransport.java @connect
 * ```
 *
 * Note:
 * What the speaker says.
 *
 * ---
 * # The next title
 * </pre>
 */
final class DeckReader {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_SLIDES = 500;
  private static final String BORDER = "---";

  private final Path file;
  private final List<Flaw> flaws;

  /** What is found to be wrong goes to {@code flaws}. */
  DeckReader(Path file, List<Flaw> flaws) {
    this.file = file;
    this.flaws = flaws;
  }

  /** All slides that make sense; empty if the file makes none at all. */
  Optional<Deck> read() {
    try {
      List<Slide> slides = slides(text().lines().toList());
      if (slides.isEmpty()) {
        throw new DeckException(1, 1, "there is no slide in it: write a title, as in # Sockets");
      }
      return Optional.of(new Deck(file, slides.getFirst().title(), slides));
    } catch (DeckException e) {
      flaws.add(e.flaw(file));
    } catch (NoSuchFileException e) {
      flaws.add(new Flaw(file, 1, 1, "there is no such file; `wirelab slides list` lists decks"));
    } catch (IOException e) {
      flaws.add(new Flaw(file, 1, 1, "can not be read: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private String text() throws IOException, DeckException {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new DeckException(
          1, 1, "more than %,d bytes: a deck has no more".formatted(MOST_BYTES));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DeckException(1, 1, "this is not UTF-8 text");
    }
  }

  private List<Slide> slides(List<String> lines) throws DeckException {
    List<Slide> slides = new ArrayList<>();
    Fence fence = new Fence();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || (!fence.inside() && lines.get(i).strip().equals(BORDER));
      if (!ends) {
        fence.pass(lines.get(i), i);
        continue;
      }
      if (slides.size() == MOST_SLIDES) {
        throw new DeckException(from + 1, 1, "a deck has %d slides at most".formatted(MOST_SLIDES));
      }
      new SlideReader(file, lines.subList(from, i), from, flaws).read().ifPresent(slides::add);
      from = i + 1;
    }
    if (fence.inside()) {
      String message = "this block of code has no end: a line of " + fence.marks();
      flaws.add(new Flaw(file, fence.begun() + 1, 1, message));
    }
    return slides;
  }
}
