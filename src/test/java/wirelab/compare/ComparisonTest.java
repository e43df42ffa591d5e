package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import wirelab.event.Stage;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

final class ComparisonTest {
  private static final Spec SMALL = Spec.of("test-pattern").with("size", "160x120");

  /** A codec that makes a mistake of its own. */
  private static final class Throwing implements Codec {
    @Override
    public Message encode(VideoFrame frame) {
      throw new IllegalStateException("no more ink");
    }

    @Override
    public VideoFrame decode(Message message) {
      throw new IllegalStateException("no more ink");
    }

    @Override
    public Layout layout(Message message) {
      throw new IllegalStateException("no more ink");
    }
  }

  private static Catalog catalog() {
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    plugins.add(
        new Plugin() {
          @Override
          public List<Provider<Codec>> codecs() {
            Descriptor descriptor = new Descriptor("throwing", "Throwing", "", List.of());
            return List.of(Provider.of(descriptor, settings -> new Throwing()));
          }
        });
    return new Catalog(plugins);
  }

  private static Contestant contestant(String wire, Duration handicap) throws Exception {
    return new Contestant(wire, Wire.parse(wire, catalog()), handicap);
  }

  private static Run run(int pictures, Contestant... contestants) throws Exception {
    return run(SMALL, pictures, contestants);
  }

  private static Run run(Spec source, int pictures, Contestant... contestants) throws Exception {
    Contest contest = new Contest(List.of(contestants), source, pictures, 4, Rate.MAX, 3);
    return new Comparison(catalog(), contest, progress -> {}).run();
  }

  @Test
  void sendsTheSamePicturesThroughAllWiresInTurns() throws Exception {
    Run run =
        run(
            20,
            contestant("tcp+Q+struct", Duration.ZERO),
            contestant("tcp+Q+java", Duration.ZERO),
            contestant("udp+chunks+pickle:jpeg=80", Duration.ZERO));

    assertThat(run.failures()).isEmpty();
    assertThat(run.stopped()).isFalse();
    for (int wire = 0; wire < 3; wire++) {
      assertThat(run.samples(wire).stream().map(Sample::picture).toList())
          .isEqualTo(java.util.stream.LongStream.range(4, 24).boxed().toList());
    }
    for (Sample sample : run.samples()) {
      assertThat(sample.journey().rest()).isBetween(0L, sample.nanos());
      assertThat(sample.cost().allocated()).isPositive();
    }
    assertThat(run.samples())
        .as("each two on connections of their own, which have carried eight before")
        .allMatch(sample -> sample.journey().number() == 8 + sample.picture() % 2);
    assertThat(run.samples(0)).allMatch(sample -> sample.cost().copied() == 32);
    assertThat(run.samples(1)).allMatch(sample -> sample.cost().copied() > 2 * 160 * 120 * 3);
  }

  @Test
  void findsADifferenceThatWasPutIn() throws Exception {
    Run run =
        run(
            40,
            contestant("tcp+Q+struct", Duration.ZERO),
            contestant("tcp+Q+struct", Duration.ofMillis(20)));
    PairedDifference found = PairedDifference.of(run, 0, 1).orElseThrow();

    assertThat(found.total().value()).isBetween(19e6, 30e6); // waiting may take longer
    assertThat(found.main().getFirst()).isEqualTo(Stage.ENCODE);
  }

  @Test
  void givesUpAWireThroughWhichNothingComesAndGoesOn() throws Exception {
    Run run =
        run(
            Spec.of("test-pattern"),
            10,
            contestant("tcp+Q+struct", Duration.ZERO),
            contestant("tcp+Q+throwing", Duration.ZERO),
            contestant("tcp+none+struct", Duration.ZERO));

    assertThat(run.samples(0)).hasSize(10);
    assertThat(run.samples(1)).isEmpty();
    assertThat(Verdict.sentences(run))
        .anyMatch(
            line ->
                line.startsWith("tcp+Q+throwing was given up: ") && line.contains("no more ink"))
        .anyMatch(line -> line.startsWith("tcp+none+struct was given up: "));
  }

  @Test
  void keepsWhatThereIsWhenItIsStopped() throws Exception {
    Contest contest =
        new Contest(
            List.of(
                contestant("tcp+Q+struct", Duration.ZERO),
                contestant("tcp+Q+pickle", Duration.ZERO)),
            SMALL,
            1_000_000,
            2,
            Rate.MAX,
            3);
    Comparison[] comparison = new Comparison[1];
    comparison[0] =
        new Comparison(
            catalog(),
            contest,
            progress -> {
              if (progress.done() == 12) {
                comparison[0].stop();
              }
            });
    Run run = comparison[0].run();

    assertThat(run.stopped()).isTrue();
    assertThat(run.samples(0)).hasSize(10);
    assertThat(run.samples(1)).hasSize(10);
  }
}
