package wirelab.fault;

import java.io.IOException;
import java.util.List;

/** The steps of one channel, one after the other. Used by one thread. */
final class Course {
  private final List<Step> steps;
  private final Step.Next end;

  /**
   * These steps.
   *
   * @param end takes what comes out behind the last
   */
  Course(List<Step> steps, Step.Next end) {
    this.steps = steps;
    this.end = end;
  }

  void take(Unit unit) throws IOException {
    behind(0).take(unit);
  }

  /** Nothing more comes: what the steps hold back goes on, in the order of the steps. */
  void finish() throws IOException {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).finish(behind(i + 1));
    }
  }

  private Step.Next behind(int index) {
    if (index == steps.size()) {
      return end;
    }
    return new Step.Next() {
      @Override
      public void take(Unit unit) throws IOException {
        if (unit.size() == 0) {
          end.take(unit); // lost already
        } else {
          steps.get(index).take(unit, behind(index + 1));
        }
      }

      @Override
      public void abort() throws IOException {
        end.abort();
      }
    };
  }
}
