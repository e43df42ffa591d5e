package wirelab.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import wirelab.model.ByteRange;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Statistics;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;
import wirelab.trace.live.LiveTrace;
import wirelab.ui.live.Live;
import wirelab.ui.live.Subject;

/** Measures the window while it works, prints the figures, and closes it. */
final class Measurements {
  private static final Duration LOOK = Duration.ofMillis(100);

  /** In which everything that the window does is new. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  /** How long the first picture is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final double MILLION = 1e6;
  private static final Duration WARM = Duration.ofSeconds(3);

  private final Live live;
  private final Stage stage;

  Measurements(Live live, Stage stage) {
    this.live = live;
    this.stage = stage;
  }

  /**
   * When the first picture is shown; and for so long, from {@link #FRESH} after it, how many frames
   * are, how many packets are logged, and how old pictures are when they arrive.
   *
   * @param taken whether a pulse has taken a picture
   */
  void frames(LiveTrace trace, Duration time, BooleanSupplier taken) {
    FirstPicture first = new FirstPicture(taken, FirstPicture.startOfProgram());
    FrameMeter meter = new FrameMeter(trace.packets());
    Statistics pictures = new Statistics(live.clock());
    Runnable measure =
        () -> {
          live.log().listen(pictures);
          meter.start();
          later(
              time,
              () -> {
                meter.stop();
                System.out.println(first.figure());
                System.out.println(meter.figures(trace.origin()));
                System.out.println(ages(pictures.figures().received().age()));
                stage.hide();
              });
        };
    long opened = System.nanoTime();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (first.pulse() || System.nanoTime() - opened > PATIENCE.toNanos()) {
          stop();
          later(FRESH, measure);
        }
      }
    }.start();
  }

  private static String ages(Figures.Age age) {
    return String.format(
        Locale.ROOT,
        "one way, %,d pictures: p50 %.2f ms, p99 %.2f ms, most %.1f ms",
        age.samples(),
        age.p50() / MILLION,
        age.p99() / MILLION,
        age.max() / MILLION);
  }

  /** How soon fields and bytes light up, first with nothing else going on, then while streaming. */
  void hover() {
    live.ask(() -> HoverSample.subject(live.catalog()), this::show);
  }

  private void show(Subject subject) {
    live.inspection().show(subject);
    Trace trace = subject.trace();
    TracedMessage message = trace.messages(trace.flows().getFirst().id()).getFirst();
    live.inspection().tracing().bytes(message, ByteRange.of(message.length() / 2, 1));
    later(LOOK, () -> open(message.length()));
  }

  private void open(int length) {
    Scene scene = stage.getScene();
    ToggleButton whole = (ToggleButton) scene.lookup("#scope-message");
    Node list = scene.lookup("#fields-list");
    if (whole.isDisabled() || !(list instanceof ListView<?> fields)) {
      later(LOOK, () -> open(length));
      return;
    }
    whole.fire();
    String what =
        "hover to highlight, %,d bytes in %,d fields, ".formatted(length, fields.getItems().size());
    later(WARM, () -> measure(what + "nothing else running: ", () -> streaming(what)));
  }

  private void streaming(String what) {
    live.start();
    later(WARM, () -> measure(what + "while streaming: ", stage::hide));
  }

  private void measure(String what, Runnable then) {
    new HoverMeter(
            stage.getScene(),
            figures -> {
              System.out.println(what + figures);
              then.run();
            })
        .start();
  }

  private static void later(Duration time, Runnable what) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
    pause.setOnFinished(finished -> what.run());
    pause.play();
  }
}
