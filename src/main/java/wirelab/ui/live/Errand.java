package wirelab.ui.live;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Session;
import wirelab.spi.SettingException;

/**
 * Runs the window's session in place of its user. Afterwards nothing runs, and the user's own plan
 * is asked for again. Not for the window's thread.
 */
public final class Errand {
  private static final long PATIENCE_SECONDS = 20;
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Live live;
  private final Session session;

  Errand(Live live, Session session) {
    this.live = live;
    this.session = session;
  }

  /** Stops what runs, and comes back when it has stopped. */
  public void stop() throws SettingException, InterruptedException {
    ordered(then -> live.end(live.plan(), then));
  }

  /**
   * Runs {@code plan} until all pictures are sent and {@code over} says that none is on its way.
   *
   * @throws SettingException if it can not be run, in one line
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the user's plan
  public void run(Plan plan, BooleanSupplier over) throws SettingException, InterruptedException {
    CompletableFuture<Plan> before = new CompletableFuture<>();
    try {
      Outcome outcome =
          ordered(
              then -> {
                before.complete(live.plan());
                live.begin(plan, then);
              });
      if (outcome.notice().kind() == Notice.Kind.ERROR) {
        throw new SettingException(outcome.notice().text());
      }
      while (!session.awaitSent(LOOK) || !over.getAsBoolean()) {
        Thread.sleep(LOOK);
      }
    } finally {
      before.thenAccept(own -> live.later(() -> live.end(own, ignored -> {})));
    }
    stop();
  }

  /** Gives an order on the window's thread and waits for what comes of it. */
  private Outcome ordered(Consumer<Consumer<Outcome>> order)
      throws SettingException, InterruptedException {
    CompletableFuture<Outcome> told = new CompletableFuture<>();
    live.later(() -> order.accept(told::complete));
    try {
      return told.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new SettingException(
          "the session has not answered within %d s".formatted(PATIENCE_SECONDS));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
