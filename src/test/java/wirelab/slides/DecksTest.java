package wirelab.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecksTest {
  @TempDir private Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  private Decks read(String... lines) throws IOException {
    return Decks.of(List.of(write("deck.md", lines)));
  }

  private List<String> flaws(Decks decks) {
    return decks.flaws().stream()
        .map(flaw -> flaw.toString().substring(folder.toString().length() + 1))
        .toList();
  }

  @Test
  void readsSlidesWithTitlesPartsAndNotes() throws IOException {
    Decks decks =
        read(
            "# First `slide`",
            "",
            "Some *words*.",
            "",
            "```live packets right wire=udp+chunks+pickle",
            "```",
            "",
            "Note:",
            "Speak slowly.",
            "",
            "---",
            "## Second",
            "Note: at once",
            "and more");

    assertThat(decks.flaws()).isEmpty();
    assertThat(decks.all())
        .containsExactly(
            new Deck(
                folder.resolve("deck.md"),
                "First \"slide\"",
                List.of(
                    new Slide(
                        1,
                        "First \"slide\"",
                        List.of(
                            new Part.Text("Some *words*."),
                            new Part.Pane(
                                LivePane.PACKETS, true, Optional.of("udp+chunks+pickle"))),
                        "Speak slowly."),
                    new Slide(12, "Second", List.of(), "at once\nand more"))));
  }

  @Test
  void keepsDashesInsideCode() throws IOException {
    Decks decks = read("# One", "```", "---", "```", "~~~", "Note:", "---", "~~~");

    assertThat(decks.flaws()).isEmpty();
    assertThat(decks.all().getFirst().slides())
        .containsExactly(
            new Slide(1, "One", List.of(new Part.Text("```\n---\n```\n~~~\nNote:\n---\n~~~")), ""));
  }

  @Test
  void showsCodeOfBothLanguagesFromTheSourcesThatRun() throws IOException {
    Decks decks =
        read(
            "# Code",
            "```snippet",
            "tutorial_sender.py @connect",
            "wirelab/transport/tcp/TcpTransport.java @connect",
            "tutorial_receiver.py @socket..@bind",
            "```");

    assertThat(decks.flaws()).isEmpty();
    Part.Code code = (Part.Code) decks.all().getFirst().slides().getFirst().parts().getFirst();
    assertThat(code.snippets())
        .extracting(snippet -> snippet.text())
        .containsExactly(
            "clientsocket.connect((host_ip, port))",
            "socket.connect(remote);",
            """
            s = socket.socket(family, socket.SOCK_STREAM)
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind((host_ip, port))""");
  }

  @Test
  void namesEachMistakeWithItsPlaceAndReadsTheRest() throws IOException {
    Decks decks =
        read(
            "# One",
            "```live packetz",
            "```",
            "---",
            "# Two",
            "```live",
            "```",
            "```live bytes left",
            "```",
            "---",
            "# Three",
            "```snippet",
            "tutorial_sender.py @nothing",
            "```",
            "```snippet",
            "../../etc/passwd @root",
            "```",
            "```snippet",
            "what",
            "```",
            "```snippet",
            "```",
            "---",
            "# Four",
            "Right.");

    assertThat(flaws(decks))
        .containsExactly(
            "deck.md:2:9: there is no pane 'packetz'; there are " + LivePane.words(),
            "deck.md:6:8: write which pane: " + LivePane.words(),
            "deck.md:8:15: 'left': write right, or wire=tutorial",
            "deck.md:13:1: there is no @nothing in tutorial_sender.py of this program",
            "deck.md:16:1: there is no @root in ../../etc/passwd of this program",
            "deck.md:19:1: 'what': write FILE @marker, or FILE @from..@to",
            "deck.md:22:1: write which code: tutorial_sender.py @connect, one source a line");
    assertThat(decks.all().getFirst().slides())
        .extracting(Slide::title)
        .containsExactly("One", "Two", "Three", "Four");
  }

  @Test
  void readsNothingOutsideOfItsFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.png"), "secret");
    Files.createSymbolicLink(inner.resolve("link.png"), folder.resolve("secret.png"));
    Path deck =
        Files.writeString(
            inner.resolve("deck.md"),
            "# P\n![a](../secret.png)\n\n![b](link.png) and ![c](none.png) ![d](/etc/hostname)\n");

    assertThat(Decks.of(List.of(deck)).flaws())
        .extracting(flaw -> flaw.line() + ":" + flaw.column() + ": " + flaw.message())
        .containsExactly(
            "2:1: the picture '../secret.png' is outside of the deck's folder; copy it there",
            "4:1: the picture 'link.png' leads out of the deck's folder; copy it there",
            "4:20: the picture 'none.png' is not there",
            "4:35: the picture '/etc/hostname' is outside of the deck's folder; copy it there");
  }

  @Test
  void saysThatHtmlIsText() throws IOException {
    assertThat(flaws(read("# H", "", "<script>alert(1)</script>", "", "a <b>word</b>")))
        .containsExactly(
            "deck.md:3:1: HTML is only shown as text here; write Markdown",
            "deck.md:5:3: HTML is only shown as text here; write Markdown, or `code`",
            "deck.md:5:10: HTML is only shown as text here; write Markdown, or `code`");
  }

  @Test
  void refusesWhatIsNoDeck() throws IOException {
    Path binary = Files.write(folder.resolve("a.md"), new byte[] {(byte) 0xff, 0});
    Path empty = write("b.md", "", "---", "");
    Path large = Files.writeString(folder.resolve("c.md"), "x".repeat((1 << 20) + 1));
    Path open = write("d.md", "# Fine", "---", "```", "never ends");
    Path many = write("e.md", "# x\n---\n".repeat(501));

    Decks decks = Decks.of(List.of(binary, empty, large, open, many, folder.resolve("f.md")));

    assertThat(flaws(decks))
        .containsExactly(
            "a.md:1:1: this is not UTF-8 text",
            "b.md:1:1: there is no slide in it: write a title, as in # Sockets",
            "c.md:1:1: more than 1,048,576 bytes: a deck has no more",
            "d.md:3:1: this block of code has no end: a line of ```",
            "e.md:1001:1: a deck has 500 slides at most",
            "f.md:1:1: there is no such file; `wirelab slides list` lists decks");
    assertThat(decks.all()).extracting(Deck::name).containsExactly("d");
  }

  @Test
  void listsTheDecksOfAFolderWithoutItsReadme() throws IOException {
    write("b.md", "# B");
    write("a.md", "# A");
    write("README.md", "# How to");
    write("notes.txt", "# No");

    Decks decks = Decks.in(folder);

    assertThat(decks.all()).extracting(Deck::title).containsExactly("A", "B");
    assertThat(decks.find("b")).map(Deck::title).contains("B");
    assertThat(Decks.in(folder.resolve("none")).flaws()).hasSize(1);
  }

  @Test
  void survivesAnyBytes() throws IOException {
    java.util.Random random = new java.util.Random(5);
    String[] words = {
      "#", "---", "```live", "```", "Note:", "packets", "@", "\n", "\n", "![", "](", ")", " "
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(60); w > 0; w--) {
        text.append(words[random.nextInt(words.length)]);
      }
      Path file = folder.resolve("any.md");
      Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      Decks decks = Decks.of(List.of(file));
      assertThat(decks.all().size() + decks.flaws().size()).as(text.toString()).isPositive();
    }
  }
}
