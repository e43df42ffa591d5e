package wirelab.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import wirelab.bench.Order;
import wirelab.ui.bench.BenchViewModel;
import wirelab.ui.live.Handwork;
import wirelab.ui.live.Live;

/** Makes the calls of labs on the bench in the window, where the learner sees them and goes on. */
final class BenchHands implements Handwork {
  private final Live live;
  private final BenchViewModel bench;

  BenchHands(Live live, BenchViewModel bench) {
    this.live = live;
    this.bench = bench;
  }

  @Override
  public void perform(List<Order> orders) throws InterruptedException {
    ordered(over -> bench.make(orders, over));
  }

  @Override
  public void clear() throws InterruptedException {
    ordered(bench::clear);
  }

  /** Gives an order on the window's thread, and comes back when it has been done. */
  private void ordered(Consumer<Runnable> order) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    live.later(() -> order.accept(done::countDown));
    done.await();
  }
}
