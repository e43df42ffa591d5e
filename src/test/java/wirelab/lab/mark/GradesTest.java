package wirelab.lab.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.lab.handin.HandIns;

/** A course of thirty, of whom some have tried what they should not. */
final class GradesTest {
  private static final int LEARNERS = 30;
  private static final String DONE_TITLE = HandIns.STEP.title();

  @TempDir private static Path made;
  @TempDir private static Path course;
  private static Grades grades = new Grades(List.of(), List.of());

  /** Learner 4 has altered the log, 5 the verdict, 6 the verdict with a new chain, and so on. */
  @BeforeAll
  static void handIn() throws Exception {
    try (ExecutorService together = Executors.newFixedThreadPool(6)) {
      List<Future<Path>> files = new ArrayList<>();
      for (int i = 1; i <= LEARNERS; i++) {
        int seed = i;
        boolean open = i == 5 || i == 6 || i == 9;
        files.add(
            together.submit(
                () ->
                    open
                        ? HandIns.open(made, name(seed), seed)
                        : HandIns.right(made, name(seed), seed)));
      }
      for (Future<Path> file : files) {
        Files.copy(file.get(), course.resolve(file.get().getFileName()));
      }
    }
    HandIns.alter(file(4), HandIns.LOG, GradesTest::altered);
    HandIns.edit(file(5), "\"done\":false", "\"done\":true");
    HandIns.forge(file(6), "\"done\":false", "\"done\":true");
    HandIns.edit(file(7), "T", "t");
    Files.copy(file(1), file(8), StandardCopyOption.REPLACE_EXISTING);
    HandIns.forge(file(8), "\"learner\":\"learner 01\"", "\"learner\":\"learner 08\"");
    Files.write(course.resolve("broken.wirelab"), new byte[] {'P', 'K', 3, 4, 9});
    Files.writeString(course.resolve("notes.txt"), "no hand-in");
    grades = Grades.of(course, new Marker(HandIns.CATALOG, HandIns.LABS), one -> {});
    GradeFolder.write(course.resolve("marks"), grades);
  }

  private static String name(int number) {
    return "learner %02d".formatted(number);
  }

  private static Path file(int number) {
    return course.resolve("learner-%02d.wirelab".formatted(number));
  }

  private static byte[] altered(byte[] log) {
    byte[] other = log.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  private static Marked of(String file) {
    return grades.all().stream()
        .filter(one -> one.fileName().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static MarkedStep step(int number) {
    return of("learner-%02d.wirelab".formatted(number)).steps().stream()
        .filter(one -> one.step().equals("bind"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void marksThirtyAndTheOneThatCanNotBeRead() {
    assertThat(grades.all()).hasSize(LEARNERS + 1);
    assertThat(grades.labs()).containsExactly("sockets");
    assertThat(grades.all().stream().filter(Marked::sound)).hasSize(LEARNERS - 5);
    assertThat(grades.sound()).isFalse();
    assertThat(grades.all().stream().mapToLong(Marked::done).sum()).isEqualTo(LEARNERS - 5);
    assertThat(of("broken.wirelab").readable()).isFalse();
    assertThat(of("broken.wirelab").remarks().getFirst()).startsWith("it is ");
  }

  @Test
  void namesAnAlteredLog() {
    assertThat(step(4).mark()).isEqualTo(Mark.LOG_ALTERED);
    assertThat(step(4).told()).isEqualTo("its SHA-256 is not the one in the record");
  }

  @Test
  void namesAnAlteredVerdict() {
    assertThat(step(5).mark()).isEqualTo(Mark.VERDICT_ALTERED);
    assertThat(step(5).told())
        .startsWith("it claims done; by the log it is open (You bound to all addresses");
  }

  @Test
  void namesAnAlteredVerdictThoughTheChainWasMadeAnew() {
    assertThat(step(6).mark()).isEqualTo(Mark.VERDICT_ALTERED);
  }

  @Test
  void namesOtherAlteredRecords() {
    assertThat(step(7).mark()).isEqualTo(Mark.RECORD_ALTERED);
    assertThat(of("learner-07.wirelab").remarks())
        .containsExactly("the name or the seed was altered");
  }

  @Test
  void namesACopyWithAnotherName() {
    assertThat(of("learner-08.wirelab").learner()).isEqualTo("learner 08");
    assertThat(of("learner-08.wirelab").remarks())
        .containsExactly("it has the seed of learner-01.wirelab, as a copy has");
  }

  @Test
  void countsWhatIsOpenAndWhatIsMissing() {
    assertThat(step(9).mark()).isEqualTo(Mark.OPEN);
    assertThat(of("learner-09.wirelab").sound()).isTrue();
    assertThat(of("learner-01.wirelab").steps())
        .extracting(MarkedStep::step, MarkedStep::mark)
        .startsWith(
            org.assertj.core.groups.Tuple.tuple("descriptor", Mark.MISSING),
            org.assertj.core.groups.Tuple.tuple("bind", Mark.DONE))
        .hasSize(5);
  }

  @Test
  void writesTables() throws Exception {
    List<String> summary = Files.readAllLines(course.resolve("marks/Summary.csv"));
    assertThat(summary).hasSize(LEARNERS + 2);
    assertThat(summary)
        .contains(
            "learner,file,seed,done,of,altered,remarks",
            "learner 02,learner-02.wirelab,2,1,5,,",
            "learner 04,learner-04.wirelab,4,0,5,sockets / bind: log altered,",
            "learner 05,learner-05.wirelab,5,0,5,sockets / bind: verdict altered,");
    assertThat(Files.readAllLines(course.resolve("marks/All.csv"))).hasSize(LEARNERS * 5 + 2);
    assertThat(Files.readAllLines(course.resolve("marks/Failed.csv")))
        .hasSize(LEARNERS * 5 + 2 - (LEARNERS - 5))
        .contains("learner 02,learner-02.wirelab,sockets,in-use,,not handed in,");
  }

  @Test
  void writesAPageThatNeedsNothingElse() throws Exception {
    String page = Files.readString(course.resolve("marks/Grades.html"));
    assertThat(page)
        .contains("learner 30", "sockets / bind: verdict altered", "broken.wirelab", DONE_TITLE)
        .doesNotContain("{{", "http://", "https://", "<script");
  }

  @Test
  void takesNoNameForAFormulaOrForMarkup() throws Exception {
    Marked one =
        new Marked(
            Path.of("x.wirelab"), "=cmd()<b>", 1, "", List.of(), List.of("say \"no\", please"));
    Grades evil = new Grades(List.of(one), List.of());
    Path out = course.resolve("evil");
    GradeFolder.write(out, evil);

    assertThat(Files.readAllLines(out.resolve("Summary.csv")).getLast())
        .isEqualTo("'=cmd()<b>,x.wirelab,1,0,0,,\"say \"\"no\"\", please\"");
    assertThat(Files.readString(out.resolve("Grades.html")))
        .contains("=cmd()&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void namesALogOfSomebodyElse() throws Exception {
    Path mixed = Files.copy(file(3), made.resolve("mixed.wirelab"));
    HandIns.exchange(mixed, log(2));

    assertThat(marked(mixed).mark()).isEqualTo(Mark.FOREIGN);
    assertThat(marked(mixed).told())
        .isEqualTo(
            "the log is of sockets / bind, seed 2; this hand-in is of sockets / bind, seed 3");
  }

  @Test
  void namesALogThatEndsInTheMiddle() throws Exception {
    Path cut = Files.copy(file(3), made.resolve("cut.wirelab"));
    HandIns.exchange(cut, Arrays.copyOf(log(3), log(3).length - 5));

    assertThat(marked(cut).mark()).isEqualTo(Mark.UNREADABLE);
    assertThat(marked(cut).told()).contains("byte ");
  }

  private static byte[] log(int number) throws IOException {
    return HandIns.unzipped(file(number)).getOrDefault(HandIns.LOG, new byte[0]);
  }

  private static MarkedStep marked(Path file) {
    return new Marker(HandIns.CATALOG, HandIns.LABS).mark(file).steps().getFirst();
  }
}
