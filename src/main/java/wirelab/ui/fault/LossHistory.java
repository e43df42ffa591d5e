package wirelab.ui.fault;

import java.util.ArrayList;
import java.util.List;
import wirelab.fault.Loss;

/** How the loss of pictures went on, thinned out so that it can be drawn however long it is. */
final class LossHistory {
  private static final int MOST = 400;

  private final List<Loss> all = new ArrayList<>();

  /** Adds how it stands, if more pictures are known than before. */
  void add(Loss loss) {
    if (loss.pictures() == 0 || (!all.isEmpty() && all.getLast().pictures() == loss.pictures())) {
      return;
    }
    all.add(loss);
    if (all.size() > MOST) {
      for (int i = all.size() - 2; i > 0; i -= 2) {
        all.remove(i);
      }
    }
  }

  void clear() {
    all.clear();
  }

  List<Loss> points() {
    return List.copyOf(all);
  }
}
