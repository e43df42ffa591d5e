package wirelab.lab.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.lab.handin.StepRecord;

final class ReportTest {
  private static final String BIND =
      "{\"event\":\"call\",\"at\":1,\"side\":\"receiver\",\"name\":\"bind\",\"socket\":5,"
          + "\"detail\":\"127.0.0.1:20001\",\"result\":0,\"range\":{\"start\":0,\"end\":0},"
          + "\"nanos\":3,\"thread\":\"t\",\"line\":{\"file\":\"F\",\"marker\":\"m\"},\"error\":null}";

  @TempDir private Path folder;

  private static MarkedStep step(String id, Mark mark) {
    StepRecord.Claim claim =
        new StepRecord.Claim(
            true, "", "", List.of(BIND, "packet 12"), Map.of("why", "because 你 x".repeat(30)));
    StepRecord record =
        new StepRecord(
            "sockets", id, 7, "2026-01-02T03:04:05Z", claim, new StepRecord.Log(1, "00"));
    return new MarkedStep("sockets", id, "The step " + id, mark, Optional.of(record), "");
  }

  private String text(Marked marked) throws Exception {
    Path file = folder.resolve("report.pdf");
    Report.write(file, marked);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("JetBrainsMono");
      }
      return document.getNumberOfPages() + "\n" + new PDFTextStripper().getText(document);
    }
  }

  private static Marked marked(String learner, List<MarkedStep> steps) {
    return new Marked(
        Path.of("a.wirelab"),
        learner,
        7,
        "2026-01-02T03:04:06Z",
        steps,
        List.of("the end was cut off"));
  }

  @Test
  void saysWhoseItIsAndWhatWasDone() throws Exception {
    String text =
        text(
            marked(
                "Zoë Ångström",
                List.of(step("bind", Mark.DONE), step("in-use", Mark.VERDICT_ALTERED))));

    assertThat(text)
        .startsWith("1\n")
        .contains(
            "Labs of Zoë Ångström",
            "1 of 2 steps done · handed in 2026-01-02T03:04:06Z · seed 7",
            "Altered: the end was cut off",
            "[done] The step bind",
            "[verdict altered] The step in-use",
            "receiver: bind(127.0.0.1:20001) = 0",
            "packet 12",
            "answer to why: because ? x");
  }

  @Test
  void goesOnToOtherSheets() throws Exception {
    List<MarkedStep> steps = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      steps.add(step("s" + i, Mark.DONE));
    }
    String text = text(marked("Ada", steps));

    assertThat(Integer.parseInt(text.lines().findFirst().orElse("0"))).isGreaterThan(5);
    assertThat(text).contains("[done] The step s0", "[done] The step s59", "Wirelab · Ada · 6");
  }
}
