package wirelab.ui.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import wirelab.bench.OrderException;
import wirelab.bench.Script;
import wirelab.compare.Contest;
import wirelab.event.Event;
import wirelab.lab.act.Comparison;
import wirelab.lab.act.Measurement;
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
  private final Consumer<Path> opener;

  /**
   * The room of a window.
   *
   * @param hands makes the calls that the learner would make
   * @param opener opens a capture, on the window's thread
   */
  public WindowRoom(Live live, Handwork hands, Consumer<Path> opener) {
    this.live = live;
    this.hands = hands;
    this.opener = opener;
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
    Settling settling = new Settling(plan.role());
    live.log().listen(settling);
    try {
      live.errand().run(plan, settling::over);
    } finally {
      live.log().ignore(settling);
    }
  }

  @Override
  public void compare(Plan plan) throws SettingException, IOException, InterruptedException {
    live.errand().stop();
    new Comparison(live.catalog(), live.log(), live.inspection().live()).run(plan);
  }

  @Override
  public void contest(Contest contest) throws SettingException, IOException, InterruptedException {
    live.errand().stop();
    Measurement.run(this, contest);
  }

  @Override
  public void show(Path capture) {
    live.later(() -> opener.accept(capture));
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
