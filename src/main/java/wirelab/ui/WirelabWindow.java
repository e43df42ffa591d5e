package wirelab.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import wirelab.model.SessionClock;
import wirelab.spi.Catalog;
import wirelab.trace.live.LiveTrace;
import wirelab.ui.base.FileDialogs;
import wirelab.ui.base.Snapshot;
import wirelab.ui.live.Live;
import wirelab.ui.slides.Printer;

/** Opens the window of the program; what the app package starts. */
public final class WirelabWindow {
  private static final Duration UNTIL_PICTURE = Duration.ofSeconds(10);

  private final WindowRequest request;
  private final LiveTrace trace;
  private final Live live;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private WirelabWindow(Catalog catalog, WindowRequest request, LiveTrace trace) {
    this.request = request;
    this.trace = trace;
    this.live = new Live(catalog, request.plan(), SessionClock.system(), trace, Platform::runLater);
  }

  /**
   * Starts the toolkit, opens the window, streams, and comes back when the window is closed and
   * everything in it has ended. Can be called once in a program, and not on the toolkit's thread.
   *
   * @param trace follows the packets of the session; closed in the end
   * @return the exit code of the program: 0, or 1 if the window could not be opened or pictured,
   *     with a line about it on standard error
   */
  public static int open(Catalog catalog, WindowRequest request, LiveTrace trace) {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true"); // pictures are written without a screen
    }
    return new WirelabWindow(catalog, request, trace).run();
  }

  private int run() {
    try {
      Platform.startup(this::show);
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure.set(e);
    } finally {
      live.close();
      Platform.exit();
    }
    Throwable cause = failure.get();
    if (cause == null) {
      return 0;
    }
    System.err.println("wirelab: the window failed: " + cause.getMessage());
    return 1;
  }

  private void show() {
    try {
      Stage stage = new Stage();
      WindowController window =
          new WindowController(live, request.theme(), new FileDialogs(() -> stage), request.labs());
      if (!request.hover() && request.capture().isEmpty()) {
        live.start(); // on threads of its own, while the window is laid out
      }
      if (request.hover() || request.picture().isPresent()) {
        window.open(stage, request.width(), request.height());
      } else {
        window.begin(stage, request.width(), request.height());
      }
      stage.setOnHidden(hidden -> close(window));
      Measurements measurements = new Measurements(live, stage);
      if (request.hover()) {
        measurements.hover();
      } else {
        request.capture().ifPresent(window::open);
      }
      request.lab().ifPresent(window::openLab);
      request.slides().ifPresent(wanted -> slides(window, stage, wanted));
      request.picture().ifPresent(file -> pictureLater(stage, file));
      request.measured().ifPresent(time -> measurements.frames(trace, time, window::shows));
    } catch (RuntimeException e) {
      failure.set(e);
      closed.countDown();
    }
  }

  private void slides(WindowController window, Stage stage, SlidesRequest wanted) {
    if (wanted.print().isEmpty()) {
      window.openSlides(wanted.deck(), wanted.slide());
      return;
    }
    Printer.Order order = wanted.print().get();
    Consumer<Optional<IOException>> done =
        problem -> {
          problem.ifPresent(
              e ->
                  failure.set(new UncheckedIOException(order.target() + ": " + e.getMessage(), e)));
          stage.hide();
        };
    later(order.filling(), () -> window.print(wanted.deck(), order, done));
  }

  private void close(WindowController window) {
    window.close();
    closed.countDown();
  }

  private static void later(Duration time, Runnable what) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
    pause.setOnFinished(finished -> what.run());
    pause.play();
  }

  private void pictureLater(Stage stage, Path file) {
    later(
        request.after().orElse(UNTIL_PICTURE),
        () -> {
          try {
            Snapshot.write(stage.getScene(), file);
          } catch (IOException e) {
            failure.set(new UncheckedIOException("picture " + file + ": " + e.getMessage(), e));
          }
          stage.hide();
        });
  }
}
