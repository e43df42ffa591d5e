package wirelab.lab.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import wirelab.lab.Expression;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Place;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

final class LessonTest {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final int TURNS = 40;
  private static final long LIMIT_NANOS = 250_000_000;

  private static final LabStep CHEAP = step("cheap", "'x' in answers");

  /** Looks at all that a raw stream leaves behind. */
  private static final LabStep COSTLY =
      step(
          "costly",
          "'x' in answers && messages.all(m, m.prefix_length == 8)"
              + " && packets.all(p, p.payload >= 0) && calls.all(c, c.error == '')");

  private static final Lab LAB =
      new Lab(
          Path.of("lab.md"), "a", "", "", List.of(), List.of(), List.of(), List.of(CHEAP, COSTLY));

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  private record Told(Lesson.Standing standing, long at) {}

  private static LabStep step(String id, String check) {
    return new LabStep(
        id,
        "",
        "",
        1,
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        new Expression(check, new Place(1, 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Lesson lesson(OwnPlace place) {
    Lesson lesson =
        new Lesson(place, LAB, 7, standing -> told.add(new Told(standing, System.nanoTime())));
    place.listen(lesson);
    return lesson;
  }

  /** Waits for the verdict of a turn. */
  private Told next(int turn, boolean done) throws InterruptedException {
    Told one = told.poll(20, TimeUnit.SECONDS);
    assertThat(one).as("verdict of turn %d", turn).isNotNull();
    assertThat(one.standing().turn()).isEqualTo(turn);
    assertThat(one.standing().verdict().done()).isEqualTo(done);
    return one;
  }

  @Test
  void tellsAStepThatBeginsAgainThoughItStandsAsBefore() throws InterruptedException {
    try (OwnPlace place = new OwnPlace(CATALOG, Map.of());
        Lesson lesson = lesson(place)) {
      for (int turn = 1; turn <= 2; turn++) {
        lesson.begin(CHEAP, turn);
        next(turn, false);
        lesson.answer("x", "1");
        next(turn, true);
      }
    }
  }

  @Test
  void forgetsTheAnswersOfTheTurnBefore() throws InterruptedException {
    try (OwnPlace place = new OwnPlace(CATALOG, Map.of());
        Lesson lesson = lesson(place)) {
      lesson.begin(CHEAP, 1);
      lesson.answer("x", "1");
      await().until(() -> told.stream().anyMatch(one -> one.standing().verdict().done()));
      told.clear();
      lesson.begin(CHEAP, 2);
      next(2, false);
    }
  }

  @Test
  void givesItsVerdictSoonWhileARawStreamRuns() throws Exception {
    try (OwnPlace place = new OwnPlace(CATALOG, Map.of("port", 29_871L));
        Lesson lesson = lesson(place)) {
      CompletableFuture<Void> stream = stream(place);
      await().until(() -> place.trace().flows().stream().anyMatch(flow -> flow.messages() > 3));
      lesson.begin(CHEAP, 0);
      next(0, false);
      long[] cheap = measured(lesson, CHEAP, 1);
      lesson.begin(COSTLY, TURNS + 1);
      next(TURNS + 1, false);
      long[] costly = measured(lesson, COSTLY, TURNS + 2);
      place.stop();
      report("answers only", cheap);
      report("messages, packets and calls too", costly);

      assertThat(stream).isNotCompletedExceptionally();
      assertThat(cheap[TURNS / 2]).isLessThan(LIMIT_NANOS);
      assertThat(costly[TURNS / 2]).isLessThan(LIMIT_NANOS);
      stream.cancel(true);
    }
  }

  /** Thirty raw pictures of 921,600 bytes a second. */
  private static CompletableFuture<Void> stream(OwnPlace place) {
    Map<String, String> options =
        Map.of(
            "wire", "tcp+Q+struct",
            "source", "test-pattern:size=640x480",
            "fps", "30",
            "frames", "600",
            "address", "127.0.0.1:29871");
    return CompletableFuture.runAsync(
        () -> {
          try {
            place.stream(new StreamPlan(CATALOG).of(options));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }

  /** Nanoseconds from the deciding event to the verdict, in their order. */
  private long[] measured(Lesson lesson, LabStep step, int from) throws InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int turn = from; turn < from + TURNS; turn++) {
      lesson.begin(step, turn);
      next(turn, false);
      long decided = System.nanoTime();
      lesson.answer("x", "1");
      times.add(next(turn, true).at() - decided);
    }
    return times.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static void report(String name, long[] nanos) {
    System.out.printf(
        "event to verdict, %s: min %.0f ms, median %.0f ms, p95 %.0f ms, max %.0f ms (%d)%n",
        name,
        nanos[0] / 1e6,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        nanos.length);
  }
}
