package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.lab.handin.HandIns;

/** What a learner has handed in, on the command line. */
final class LabHandInTest {
  @TempDir private static Path folder;
  @TempDir private static Path out;
  private static Path ada = Path.of("");
  private static Shell.Result solved = new Shell.Result(-1, "", "");

  @BeforeAll
  static void solve() {
    ada = folder.resolve("ada.wirelab");
    solved =
        Shell.type(
            "lab",
            "solve",
            "sockets",
            "--step",
            "bind",
            "--name",
            "Ada",
            "--seed",
            "41",
            "--to",
            ada.toString());
  }

  @Test
  void solvesAStep() {
    assertThat(solved).isEqualTo(new Shell.Result(0, "sockets / bind: done\n", ""));
  }

  @Test
  void saysThatThereIsNoSuchStep() {
    Shell.Result result =
        Shell.type("lab", "solve", "sockets", "--step", "bnd", "--name", "A", "--to", ada + "x");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("sockets has no step 'bnd'");
  }

  @Test
  void checksAHandIn() {
    Shell.Result result = Shell.type("lab", "check", ada.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Ada, seed 41, handed in ")
        .endsWith("sockets / bind: done\n1 of 1 steps done, nothing altered\n");
  }

  @Test
  void checksAnAlteredHandIn() throws Exception {
    Path altered = out.resolve("altered.wirelab");
    Files.copy(ada, altered);
    HandIns.edit(altered, "\"done\":true", "\"done\":false");
    Shell.Result result = Shell.type("lab", "check", altered.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .endsWith(
            """
            sockets / bind: VERDICT ALTERED  "it claims open; by the log it is done"
            0 of 1 steps done, NOT as it was written
            """);
  }

  @Test
  void saysInOneLineWhatIsNoHandIn() throws Exception {
    Path text = Files.writeString(out.resolve("text.wirelab"), "hello");
    String line = text + ": it is no zip file, so it is no hand-in\n";

    assertThat(Shell.type("lab", "check", text.toString()))
        .isEqualTo(new Shell.Result(1, "", "wirelab lab check: " + line));
    assertThat(Shell.type("lab", "report", text.toString(), "--to", out + "/x.pdf"))
        .isEqualTo(new Shell.Result(1, "", "wirelab lab report: " + line));
  }

  @Test
  void gradesAFolder() {
    Path marks = out.resolve("marks");
    Shell.Result result = Shell.type("lab", "grade", folder.toString(), "--to", marks.toString());

    assertThat(result)
        .isEqualTo(
            new Shell.Result(
                0,
                "ada.wirelab: Ada, 1 done\n1 hand-ins marked, 0 not as they must be; wrote"
                    + " Summary.csv, All.csv, Failed.csv, Grades.html into "
                    + marks
                    + "\n",
                ""));
    assertThat(marks.resolve("Grades.html")).isNotEmptyFile();
  }

  @Test
  void saysThatThereIsNothingToGrade() throws Exception {
    Path empty = Files.createDirectory(out.resolve("empty"));

    assertThat(Shell.type("lab", "grade", empty.toString(), "--to", out.toString()).err())
        .contains(empty + ": there is no hand-in (*.wirelab) in it");
    assertThat(Shell.type("lab", "grade", empty + "x", "--to", out.toString()).err())
        .contains("there is no such folder");
  }

  @Test
  void writesAReport() throws Exception {
    Path pdf = out.resolve("ada.pdf");

    assertThat(Shell.type("lab", "report", ada.toString(), "--to", pdf.toString()))
        .isEqualTo(new Shell.Result(0, "", ""));
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Labs of Ada", "[done] " + HandIns.STEP.title(), "bind(127.0.0.1:");
    }
  }

  @Test
  void showsALab() {
    Shell.Result result = Shell.type("lab", "show", "sockets", "--seed", "41");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("# A socket, its descriptor and its address\n\n5 steps, 30 min\n")
        .contains("numbers: {port} = " + HandIns.LAB.draw(41).get("port"))
        .contains("## 2 " + HandIns.STEP.title() + " (bind, 4 min)", "? Why did the second bind()");
    assertThat(Shell.type("lab", "show", "sokets").err()).contains("there is no lab 'sokets'");
  }
}
