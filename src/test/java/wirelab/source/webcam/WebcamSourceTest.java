package wirelab.source.webcam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.model.Memory;
import wirelab.model.PictureSize;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

class WebcamSourceTest {
  private static final CameraRequest REQUEST = new CameraRequest(42, new PictureSize(640, 480), 30);

  private final AtomicLong time = new AtomicLong(1000);
  private FakeCamera camera = FakeCamera.showing();
  private WebcamSource source = source(camera, Duration.ofSeconds(10));
  private long leased;

  @BeforeEach
  void count() {
    leased = Memory.common().leased();
  }

  @AfterEach
  void leavesNeitherThreadNorMemoryBehind() throws InterruptedException {
    camera.mayOpen.countDown();
    camera.unplug();
    source.close();
    assertThat(camera.closed.await(10, TimeUnit.SECONDS)).isTrue();
    await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("webcam 42"));
    assertThat(Memory.common().leased()).isEqualTo(leased);
  }

  @Test
  void tellsTheShapeThatTheCameraGivesNotTheOneAskedFor() throws Exception {
    open(FakeCamera.showing(1));

    assertThat(source.format()).isEqualTo(FakeCamera.FORMAT);
    assertThat(source.live()).isTrue();
  }

  @Test
  void handsOverTheNewestPictureOnly() throws Exception {
    open(FakeCamera.showing(1, 2, 3));
    await().until(() -> camera.grabs.get() == 4);

    assertThat(nextColour()).isEqualTo(3);
  }

  @Test
  void waitsForAPictureNewerThanTheLast() throws Exception {
    open(FakeCamera.showing(1));
    assertThat(nextColour()).isEqualTo(1);
    FutureTask<Integer> next = new FutureTask<>(this::nextColour);
    waitInside(next);

    camera.show(2);

    assertThat(next.get()).isEqualTo(2);
  }

  @Test
  void numbersWithoutGapsAndStampsWithTheTimeOfGrabbing() throws Exception {
    open(FakeCamera.showing(1, 2, 3));
    await().until(() -> camera.grabs.get() == 4);
    Stamp first = nextStamp();
    time.set(2000);
    camera.show(4);

    assertThat(first).isEqualTo(new Stamp(0, 1000));
    assertThat(nextStamp()).isEqualTo(new Stamp(1, 2000));
  }

  @Test
  void passesOverDamagedPictures() throws Exception {
    open(FakeCamera.showing(FakeCamera.DAMAGED, 5, FakeCamera.DAMAGED));
    assertThat(nextColour()).isEqualTo(5);
    camera.show(6);
    assertThat(nextColour()).isEqualTo(6);
  }

  @Test
  void saysThatTheCameraWasUnpluggedAfterTheLastPicture() throws Exception {
    open(FakeCamera.showing(9));
    camera.unplug();
    camera.closed.await();

    assertThat(nextColour()).isEqualTo(9);
    assertThatThrownBy(source::next).isInstanceOf(IOException.class).hasMessage(Complaint.gone(42));
    assertThatThrownBy(source::next).isInstanceOf(IOException.class).hasMessage(Complaint.gone(42));
  }

  @Test
  void saysThatAnOpenCameraGivesNoPicture() {
    camera = FakeCamera.showing();
    camera.unplug();
    source = source(camera, Duration.ofSeconds(10));

    assertThatThrownBy(source::open).isInstanceOf(IOException.class).hasMessage(Complaint.dark(42));
  }

  @Test
  void givesBackACameraThatOpensTooLate() throws Exception {
    camera = new FakeCamera();
    source = source(camera, Duration.ofMillis(20));

    assertThatThrownBy(source::open)
        .isInstanceOf(IOException.class)
        .hasMessage(Complaint.slow(42, Duration.ofMillis(20)));
    camera.mayOpen.countDown();

    assertThat(camera.closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(camera.grabs).hasValue(0);
  }

  @Test
  void saysThatThereIsNoCameraInTheWordsOfTheDriver() {
    Camera.Driver none =
        request -> {
          camera.close();
          throw new IOException("no camera 42");
        };
    source = source(none, Duration.ofSeconds(10));

    assertThatThrownBy(source::open).isInstanceOf(IOException.class).hasMessage("no camera 42");
  }

  @Test
  void saysThatACameraHangs() throws Exception {
    camera = FakeCamera.showing(1);
    source = source(camera, Duration.ofMillis(500));
    source.open();
    assertThat(nextColour()).isEqualTo(1);

    assertThatThrownBy(source::next)
        .isInstanceOf(IOException.class)
        .hasMessage(Complaint.mute(42, Duration.ofMillis(500)));
  }

  @Test
  void closingEndsAWaitingNext() throws Exception {
    open(FakeCamera.showing(1));
    assertThat(nextColour()).isEqualTo(1);
    FutureTask<Optional<VideoFrame>> next = new FutureTask<>(source::next);
    waitInside(next);

    Thread closing = Thread.ofVirtual().start(source::close);

    assertThat(next.get()).isEmpty();
    assertThat(source.next()).isEmpty();
    camera.show(2);
    closing.join();
    assertThat(camera.closed.getCount()).isZero();
  }

  @Test
  void closingEndsAWaitingOpen() throws Exception {
    camera = new FakeCamera();
    source = source(camera, Duration.ofSeconds(10));
    FutureTask<Void> open =
        new FutureTask<>(
            () -> {
              source.open();
              return null;
            });
    waitInside(open);

    Thread.ofVirtual().start(source::close);

    assertThatThrownBy(open::get).hasMessageContaining("camera 42 was closed while it opened");
  }

  private void open(FakeCamera fake) throws Exception {
    camera = fake;
    source = source(fake, Duration.ofSeconds(10));
    source.open();
  }

  private WebcamSource source(Camera.Driver driver, Duration patience) {
    return new WebcamSource(driver, REQUEST, time::get, patience);
  }

  private int nextColour() throws Exception {
    try (VideoFrame picture = source.next().orElseThrow()) {
      return picture.pixels().get(0);
    }
  }

  private Stamp nextStamp() throws Exception {
    try (VideoFrame picture = source.next().orElseThrow()) {
      return picture.stamp().orElseThrow();
    }
  }

  /** Runs the task on a thread of its own, and returns once it waits. */
  private static void waitInside(FutureTask<?> task) {
    Thread thread = Thread.ofPlatform().start(task);
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
  }
}
