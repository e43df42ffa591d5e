package wirelab.lab.act;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import wirelab.bench.Bench;
import wirelab.bench.Order;
import wirelab.bench.OrderException;
import wirelab.bench.Replay;
import wirelab.bench.Script;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.Sources;
import wirelab.compare.Contest;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.Packets;
import wirelab.model.SessionClock;
import wirelab.os.Sockets;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.trace.Trace;
import wirelab.trace.live.LiveTrace;

/** A workplace without a window. Closing it closes all its sockets. */
public final class OwnPlace implements Workplace, AutoCloseable {
  private static final int KEPT_EVENTS = 200_000;
  private static final long LOOK_MILLIS = 5;
  private static final String PORT = "port";

  /** A call that has not ended then is taken to be waiting. */
  private static final Duration MOMENT = Duration.ofMillis(150);

  /** One that has not ended then is given up when its side is wanted for something else. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Catalog catalog;
  private final SessionClock clock = SessionClock.system();
  private final SessionLog log = new SessionLog(KEPT_EVENTS);
  private final LiveTrace trace;
  private final Bench bench;
  private final Replay replay;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  /**
   * Captures what comes from and goes to the lab's ports.
   *
   * @param parameters of the lab; the ports are those whose names begin with {@code port}
   */
  public OwnPlace(Catalog catalog, Map<String, Long> parameters) {
    this.catalog = catalog;
    this.trace = new LiveTrace(catalog, Sources.ofHere());
    this.bench = new Bench(Sockets.system(), log, trace.tap());
    this.replay = new Replay(bench, MOMENT, PATIENCE);
    log.listen(trace);
    log.listen(events::add);
    String ports =
        parameters.entrySet().stream()
            .filter(parameter -> parameter.getKey().startsWith(PORT))
            .map(parameter -> "port " + parameter.getValue())
            .collect(Collectors.joining(" or "));
    trace.capture(CaptureFilter.of(ports));
  }

  /** From now on {@code listener} hears of all that happens here. */
  public void listen(Consumer<Event> listener) {
    log.listen(listener);
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public Trace trace() {
    return trace.trace();
  }

  @Override
  public long now() {
    return clock.now();
  }

  @Override
  public void record(Event event) {
    log.accept(event);
  }

  @Override
  public void calls(String orders) throws SettingException, InterruptedException {
    try {
      for (Order order : Script.parse(orders).orders()) {
        replay.next(order);
      }
    } catch (OrderException e) {
      throw new SettingException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void stream(Plan plan) throws SettingException, IOException, InterruptedException {
    Settling settling = new Settling(plan.role());
    log.listen(settling);
    try (Session session = new Session(catalog, log, trace.tap())) {
      session.run(plan);
      while (!session.awaitSent(Duration.ofMillis(LOOK_MILLIS)) || !settling.over()) {
        Thread.sleep(LOOK_MILLIS);
      }
    } finally {
      log.ignore(settling);
    }
  }

  @Override
  public void compare(Plan plan) throws SettingException, IOException, InterruptedException {
    new Comparison(catalog, log, trace).run(plan);
  }

  @Override
  public void contest(Contest contest) throws SettingException, IOException, InterruptedException {
    Measurement.run(this, contest);
  }

  @Override
  public void show(Path capture) {} // nobody looks

  /** All that has happened here. */
  List<Event> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  @Override
  public Packets packets() {
    return trace.packets();
  }

  /** Ends what still runs, and waits until all that is known of it is in the trace. */
  public void stop() throws InterruptedException {
    bench.close();
    trace.settle();
  }

  @Override
  public void close() {
    bench.close();
    trace.close();
  }
}
