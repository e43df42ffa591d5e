package wirelab.pipeline;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.awaitility.core.ConditionFactory;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.HostPort;
import wirelab.model.SessionClock;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** A session under test, with its log and figures. */
final class Running implements AutoCloseable {
  static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(5);

  final SessionLog log = new SessionLog(200_000);
  final Statistics statistics = new Statistics(SessionClock.system());
  final Session session;

  Running() {
    this(CATALOG);
  }

  Running(Catalog catalog) {
    session = new Session(catalog, log);
    log.listen(statistics);
  }

  /** Both ends here, on a port of the system's choice. */
  static Plan plan(String wire, int frames, double fps) throws SettingException {
    return new Plan(
        Role.BOTH,
        HostPort.DEFAULT.withPort(0),
        new Feed(Spec.of("test-pattern"), fps == 0 ? Rate.MAX : new Rate(fps), frames, false),
        Wire.parse(wire, CATALOG),
        Handling.DEFAULT);
  }

  Running run(Plan plan) throws SettingException, IOException {
    session.run(plan);
    return this;
  }

  /** Waits patiently, and looks often. */
  static ConditionFactory soon() {
    return await().atMost(PATIENCE).pollInterval(LOOK);
  }

  InetSocketAddress listening() {
    return session.listening().orElseThrow();
  }

  Figures figures() {
    return statistics.figures();
  }

  void awaitReceived(long pictures) {
    soon().until(() -> figures().received().pictures() >= pictures);
  }

  /** Waits until all that was sent has arrived whole or been given up. */
  void awaitAccountedFor(long pictures) {
    soon()
        .until(
            () -> figures().received().pictures() + figures().received().incomplete() >= pictures);
  }

  void awaitError(String part) {
    soon().until(() -> figures().errors().stream().anyMatch(error -> error.contains(part)));
  }

  <T extends Event> List<T> events(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Event event : log.events()) {
      if (type.isInstance(event)) {
        found.add(type.cast(event));
      }
    }
    return found;
  }

  @Override
  public void close() {
    session.close();
  }
}
