package wirelab.ui.lab;

import java.util.Set;
import java.util.function.Consumer;
import wirelab.bench.OrderException;
import wirelab.bench.Script;
import wirelab.event.Event;
import wirelab.lab.act.Settling;
import wirelab.model.Packets;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.trace.Trace;
import wirelab.ui.live.Handwork;
import wirelab.ui.live.Live;

/** The window's own session, packets and sockets, as labs use them. */
public final class WindowRoom implements Room {
  private final Live live;
  private final Handwork hands;

  /** {@code hands} makes the calls that the learner would make. */
  public WindowRoom(Live live, Handwork hands) {
    this.live = live;
    this.hands = hands;
  }

  @Override
  public Catalog catalog() {
    return live.catalog();
  }

  @Override
  public Trace trace() {
    return live.inspection().session().trace();
  }

  @Override
  public Packets packets() {
    return live.inspection().session().packets();
  }

  @Override
  public long now() {
    return live.clock().now();
  }

  @Override
  public void record(Event event) {
    live.log().accept(event);
  }

  @Override
  public void listen(Consumer<Event> listener) {
    live.log().listen(listener);
  }

  @Override
  public void ignore(Consumer<Event> listener) {
    live.log().ignore(listener);
  }

  @Override
  public void capture(Set<Integer> ports) {
    live.inspection().capture(ports);
  }

  @Override
  public void calls(String orders) throws SettingException, InterruptedException {
    try {
      hands.perform(Script.parse(orders).orders());
    } catch (OrderException e) {
      throw new SettingException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void stream(Plan plan) throws SettingException, InterruptedException {
    Settling settling = new Settling();
    live.log().listen(settling);
    try {
      live.errand().run(plan, settling::over);
    } finally {
      live.log().ignore(settling);
    }
  }

  @Override
  public void clear() throws InterruptedException {
    hands.clear();
  }

  @Override
  public void stopStream() throws SettingException, InterruptedException {
    live.errand().stop();
  }
}
