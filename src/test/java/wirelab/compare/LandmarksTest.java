package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Lane;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.Plugin;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

final class LandmarksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Test
  void areTheLastTheMedianAndTheSlowest() {
    assertThat(Landmarks.of(List.of(5L, 9L, 1L, 3L), Long::longValue))
        .contains(new Landmarks<>(3L, 3L, 9L));
    assertThat(Landmarks.of(List.of(7L), Long::longValue)).contains(new Landmarks<>(7L, 7L, 7L));
    assertThat(Landmarks.of(List.<Long>of(), Long::longValue)).isEmpty();
  }

  @Test
  void areThoseOfTheLastTenSeconds() throws Exception {
    Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
    Recent recent = new Recent();
    Spec small = Spec.of("test-pattern").with("size", "160x120");
    try (FrameSource source = catalog.sources().create(small);
        Lane lane = new Lane(catalog, Wire.parse("tcp+Q+struct", catalog), recent)) {
      source.open();
      assertThat(recent.landmarks()).isEmpty();
      for (int i = 0; i < 301; i++) {
        lane.carry(picture(source, i), PATIENCE);
      }
      await().until(() -> last(recent) == 300); // both sides tell of it on their own threads
      Landmarks<Journey> all = recent.landmarks().orElseThrow();
      assertThat(all.median().nanos()).isBetween(1L, all.slowest().nanos());
      assertThat(all.slowest().stages().keySet()).containsExactlyElementsOf(Journey.STAGES);

      recent.fresh();
      assertThat(recent.landmarks()).isEmpty();
      lane.carry(picture(source, 301), PATIENCE);
      await().until(() -> last(recent) == 301);
      assertThat(recent.landmarks().orElseThrow().slowest().sequence()).isEqualTo(301);
    }
  }

  private static VideoFrame picture(FrameSource source, long sequence) throws Exception {
    return source.next().orElseThrow().stamped(new Stamp(sequence, SessionClock.system().now()));
  }

  private static long last(Recent recent) {
    return recent.landmarks().map(all -> all.last().sequence()).orElse(-1L);
  }
}
