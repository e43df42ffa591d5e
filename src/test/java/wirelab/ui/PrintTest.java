package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.pipeline.Plan;
import wirelab.slides.Deck;
import wirelab.slides.Decks;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;
import wirelab.ui.slides.Printer;

/** Prints decks, as the command line does. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class PrintTest {
  /** Small pictures, not many a second. */
  private static final Plan PLAN = Desk.PLAN.withFeed(Desk.DATAGRAMS.feed());

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private Live live;
  private WindowController window;

  @Start
  void open(Stage stage) {
    live = Desk.live(PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of());
    window.open(stage, 1280, 720);
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  static List<Deck> decks() {
    return Decks.in(Path.of("slides")).all();
  }

  private Path print(FxRobot robot, Deck deck, boolean notes) {
    Path file = folder.resolve(deck.name() + ".pdf");
    AtomicReference<@Nullable Optional<IOException>> done = new AtomicReference<>();
    Printer.Order order = new Printer.Order(file, notes, Duration.ofMillis(100));
    robot.interact(() -> window.print(deck, order, done::set));
    await().atMost(PATIENCE).until(() -> done.get() != null);
    assertThat(done.get()).isEqualTo(Optional.empty());
    return file;
  }

  @ParameterizedTest
  @MethodSource("decks")
  void makesAPageOfEachSlideThatCanBeSearched(Deck deck, FxRobot robot) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(print(robot, deck, false).toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(deck.slides().size());
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(deck.title());
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= deck.slides().size(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        String firstWord = deck.slides().get(page - 1).title().split(" ", 2)[0];
        assertThat(text.getText(pdf)).contains(firstWord);
      }
    }
  }

  @Test
  void putsTheNotesBelow(FxRobot robot) throws IOException {
    Deck deck = decks().getFirst();
    try (PDDocument pdf = Loader.loadPDF(print(robot, deck, true).toFile())) {
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isGreaterThan(800);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Open the lab with Ctrl+L");
    }
  }
}
