package wirelab.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.spi.Wire;

/** The decks that come with the program. */
final class OurDecksTest {
  private static final Decks DECKS = Decks.in(Path.of("slides"));

  @Test
  void haveNoFlaws() {
    assertThat(DECKS.flaws()).isEmpty();
  }

  @Test
  void areTheLectureAndOneForEachLab() {
    assertThat(DECKS.all())
        .extracting(Deck::name)
        .containsExactly(
            "lab-01-sockets",
            "lab-02-life",
            "lab-03-stream",
            "lab-04-framing",
            "lab-05-broken-framing",
            "lab-06-datagrams",
            "lab-07-video-datagrams",
            "lab-08-java-serialization",
            "lab-09-pickle",
            "lab-10-header",
            "lab-11-latency",
            "lab-12-python",
            "lab-13-forensics",
            "lab-14-rtp",
            "lab-15-raw",
            "lecture");
  }

  @Test
  void haveFourToEightSlidesForALab() {
    assertThat(DECKS.all().stream().filter(deck -> deck.name().startsWith("lab-")))
        .allSatisfy(deck -> assertThat(deck.slides()).as(deck.name()).hasSizeBetween(4, 8));
  }

  @Test
  void followTheTutorialInTheLecture() {
    List<String> titles =
        DECKS.find("lecture").orElseThrow().slides().stream().map(Slide::title).toList();

    assertThat(titles)
        .containsSubsequence(
            "What is a socket?",
            "What is a network socket?",
            "What is a socket address?",
            "Implementation of a socket",
            "Datagram sockets",
            "Stream sockets",
            "Raw sockets",
            "The two Python modules",
            "The sender's calls",
            "The receiver's calls",
            "At the sender",
            "At the receiver",
            "Code: sender",
            "Code: receiver",
            "Output!",
            "Thank you");
  }

  @Test
  void askForWiresThatThereAre() {
    Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
    Stream<String> wires =
        DECKS.all().stream()
            .flatMap(deck -> deck.slides().stream())
            .flatMap(Slide::panes)
            .flatMap(pane -> pane.wire().stream())
            .distinct();

    assertThat(wires).isNotEmpty().allSatisfy(wire -> Wire.parse(wire, catalog));
  }
}
