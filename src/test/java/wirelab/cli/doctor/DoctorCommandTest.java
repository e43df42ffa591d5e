package wirelab.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorCommandTest {
  private static final Check GOOD = new Check("JDK", true, () -> Finding.works("25"));
  private static final Check LACKING =
      new Check("camera", false, () -> Finding.lacks("no camera", "plug in a \"webcam\""));
  private static final Check BROKEN =
      new Check("TCP", true, () -> Finding.lacks("nothing arrives →", "look at the firewall"));

  private final StringWriter printed = new StringWriter();

  @Test
  void endsWellWhereOnlyLuxuryIsMissing() {
    assertThat(run(List.of(GOOD, LACKING))).isZero();
    assertThat(printed.toString().lines())
        .containsExactly(
            "OK  JDK          25",
            "--  camera       no camera",
            "                 -> plug in a \"webcam\"");
  }

  @Test
  void failsWhereStreamingIsBroken() {
    assertThat(run(List.of(BROKEN, GOOD))).isEqualTo(1);
    assertThat(printed.toString().lines())
        .containsExactly(
            "!!  TCP          nothing arrives →",
            "                 -> look at the firewall",
            "OK  JDK          25");
  }

  @Test
  void printsJsonInAsciiOnly() {
    assertThat(run(List.of(LACKING, BROKEN), "--json")).isEqualTo(1);
    assertThat(printed.toString().strip())
        .isEqualTo(
            """
            [{"what":"camera","mark":"--","meaning":"no camera","mend":"plug in a \\"webcam\\""},\
            {"what":"TCP","mark":"!!","meaning":"nothing arrives \\u2192",\
            "mend":"look at the firewall"}]""");
  }

  @Test
  void doesNotWaitForACheckThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    Check hanging =
        new Check(
            "camera",
            false,
            () -> {
              never.await();
              return Finding.works("never said");
            });

    assertThat(run(Duration.ZERO, List.of(hanging))).isZero();
    assertThat(printed.toString().strip()).isEqualTo("--  camera       no answer within 0 s");
    never.countDown();
  }

  @Test
  void reportsACheckThatBreaks() {
    Check breaking =
        new Check(
            "UDP buffer",
            false,
            () -> {
              throw new java.io.IOException("no such file");
            });

    assertThat(run(List.of(breaking))).isZero();
    assertThat(printed.toString().strip())
        .isEqualTo("--  UDP buffer   can not be looked at: java.io.IOException: no such file");
  }

  private int run(List<Check> checks, String... arguments) {
    return run(Duration.ofMinutes(1), checks, arguments);
  }

  private int run(Duration limit, List<Check> checks, String... arguments) {
    return new CommandLine(new DoctorCommand(() -> checks, new Examination(limit)))
        .setOut(new PrintWriter(printed))
        .execute(arguments);
  }
}
