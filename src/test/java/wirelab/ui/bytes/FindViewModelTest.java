package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteRange;

final class FindViewModelTest {
  private static final ByteSource ENDLESS =
      new ByteSource() {
        @Override
        public long length() {
          return 1L << 40;
        }

        @Override
        public int read(long offset, byte[] into) {
          return into.length;
        }
      };

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private ByteSource source = ByteSource.of("..PK..PK..".getBytes(StandardCharsets.US_ASCII));
  private ByteRange selection = BytesView.NONE;
  private final FindViewModel model =
      new FindViewModel(() -> source, () -> selection, range -> selection = range, window::add);

  @Test
  void goesFromOneToTheNextAndBack() throws InterruptedException {
    model.textProperty().set("PK");

    model.next();
    assertThat(finished()).isEqualTo(new ByteRange(2, 4));
    model.next();
    assertThat(finished()).isEqualTo(new ByteRange(6, 8));
    model.previous();
    assertThat(finished()).isEqualTo(new ByteRange(2, 4));
    assertThat(model.noteProperty().get()).isEqualTo("At byte 2");
  }

  @Test
  void readsHexWhereItIsToldTo() throws InterruptedException {
    model.hexProperty().set(true);
    model.textProperty().set("4b 2e");

    model.next();

    assertThat(finished()).isEqualTo(new ByteRange(3, 5));
  }

  @Test
  void saysWhatCanNotBeSearchedFor() {
    model.hexProperty().set(true);
    model.textProperty().set("xy");

    model.next();

    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.noteProperty().get()).startsWith("'x' is not hex");
  }

  @Test
  void saysThatNothingWasFound() throws InterruptedException {
    model.textProperty().set("nowhere");

    model.next();

    assertThat(finished()).isEqualTo(BytesView.NONE);
    assertThat(model.noteProperty().get()).isEqualTo("Not found");
  }

  @Test
  void showsItsProgressAndCanBeStopped() throws InterruptedException {
    source = ENDLESS;
    model.textProperty().set("nowhere");

    model.next();
    assertThat(model.busyProperty().get()).isTrue();
    while (model.progressProperty().get() == 0) {
      step();
    }
    model.cancel();

    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.noteProperty().get()).isEqualTo("Stopped");
  }

  private ByteRange finished() throws InterruptedException {
    while (model.busyProperty().get()) {
      step();
    }
    return selection;
  }

  private void step() throws InterruptedException {
    Runnable next = window.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    next.run();
  }
}
