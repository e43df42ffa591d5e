package wirelab.ui.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Bench;
import wirelab.bench.Order;
import wirelab.bench.Replay;
import wirelab.os.Sockets;
import wirelab.ui.live.Handwork;
import wirelab.ui.live.Live;

/** A bench that nobody sees but in the log. */
public final class OwnHands implements Handwork, AutoCloseable {
  private final Live live;
  private @Nullable Bench bench;

  public OwnHands(Live live) {
    this.live = live;
  }

  private synchronized Bench bench() {
    Bench now = bench;
    if (now == null) {
      now = new Bench(Sockets.system(), live.handmade(), live.inspection().tap());
      bench = now;
    }
    return now;
  }

  @Override
  public void perform(List<Order> orders) throws InterruptedException {
    Replay replay = new Replay(bench());
    for (Order order : orders) {
      replay.next(order);
    }
  }

  @Override
  public synchronized void clear() {
    close();
  }

  @Override
  public synchronized void close() {
    Bench last = bench;
    bench = null;
    if (last != null) {
      last.close();
    }
  }
}
