package wirelab.ui.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.bench.Run;

final class TimelineTest {
  private final Timeline timeline = new Timeline();

  @Test
  void showsTheNewestStepUntilSomeoneGoesBack() {
    end(1, "s = socket()", 1);
    end(2, "s.listen()", 2);
    assertThat(shown()).isEqualTo(2);
    timeline.back();
    end(3, "s.close()", 3);

    assertThat(shown()).isEqualTo(1);
    assertThat(timeline.newestShown()).isFalse();
    timeline.newest();
    end(4, "s.close()", 4);
    assertThat(shown()).isEqualTo(4);
  }

  @Test
  void goesNoFurtherThanItsEnds() {
    end(1, "s = socket()", 1);
    end(2, "s.listen()", 2);
    timeline.forward();
    assertThat(shown()).isEqualTo(2);
    timeline.back();
    timeline.back();
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void aRecordTellsWhereACallBeganToBlockAndWhereItReturned() {
    timeline.show(
        new Run(
            List.of(
                Sample.outcome(1, "conn, addr = s.accept()", 100, 900),
                Sample.outcome(2, "sender: c.connect(\"127.0.0.1\", 9999)", 500, 1))));

    assertThat(timeline.steps())
        .extracting(Step::call, Step::kind)
        .containsExactly(
            tuple(1, Step.Kind.WAITS), tuple(2, Step.Kind.ENDS), tuple(1, Step.Kind.ENDS));
  }

  @Test
  void whatIsPlannedStandsAtTheEndUntilItIsMade() {
    timeline.plan(List.of(Sample.order("s = socket()"), Sample.order("s.close()")));
    timeline.taken(Sample.order("s = socket()"));
    end(1, "s = socket()", 1);

    assertThat(timeline.done()).isEqualTo(1);
    assertThat(timeline.planned()).containsExactly(Sample.order("s.close()"));
    timeline.forward();
    assertThat(requireNonNull(timeline.shown()).kind()).isEqualTo(Step.Kind.PLANNED);
  }

  @Test
  void nothingIsShownOnceItIsCleared() {
    end(1, "s = socket()", 1);
    timeline.clear();
    timeline.back();

    assertThat(timeline.shown()).isNull();
    assertThat(timeline.place()).isEqualTo(-1);
  }

  private void end(int number, String line, long at) {
    timeline.ended(Sample.outcome(number, line, at, 0), Moment.EMPTY);
  }

  private int shown() {
    return requireNonNull(timeline.shown()).call();
  }
}
