package wirelab.ui.live;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.awaitility.Awaitility;
import wirelab.capture.live.Sources;
import wirelab.model.HostPort;
import wirelab.model.SessionClock;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.spi.Spec;
import wirelab.spi.Wire;
import wirelab.trace.live.LiveTrace;

/** A live session without a toolkit: what is meant for the window's thread runs in the test's. */
public final class Desk implements AutoCloseable {
  /** Everything on ports that the system chooses. */
  public static final Plan PLAN =
      Plan.DEFAULT
          .withAddress(new HostPort("127.0.0.1", 0))
          .withWire(new Wire(Spec.of("tcp"), Spec.of("Q"), Spec.of("struct")));

  /** Small pictures, not many a second, in datagrams: what faults are tried on. */
  public static final Plan DATAGRAMS =
      PLAN.withWire(new Wire(Spec.of("udp"), Spec.of("chunks"), Spec.of("struct")))
          .withFeed(
              PLAN.feed()
                  .withSource(PLAN.feed().source().with("size", "160x120"))
                  .withRate(new Rate(10)));

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final Live live;

  public Desk(Plan plan) {
    live = new Live(catalog(), plan, SessionClock.system(), trace(), window::add);
  }

  /** A live session for a window: what is meant for the window's thread runs there. */
  public static Live live(Plan plan) {
    return new Live(catalog(), plan, SessionClock.system(), trace(), Platform::runLater);
  }

  /** All parts that are there. */
  public static Catalog catalog() {
    return new Catalog(ServiceLoader.load(Plugin.class));
  }

  /** Packets that need no rights: those of the tap. */
  public static LiveTrace trace() {
    return new LiveTrace(catalog(), new Sources(List.of()));
  }

  public Live live() {
    return live;
  }

  /** Does the work of the window's thread until {@code condition} holds. */
  public void until(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .pollInSameThread()
        .until(
            () -> {
              for (Runnable next = window.poll(); next != null; next = window.poll()) {
                next.run();
              }
              live.pulse();
              return condition.getAsBoolean();
            });
  }

  /** Waits until pictures arrive. */
  public void untilStreaming() {
    until(
        "pictures arrive", () -> live.readingProperty().get().figures().received().pictures() > 3);
  }

  @Override
  public void close() {
    live.close();
  }
}
