package wirelab.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wirelab.event.Stage;
import wirelab.pipeline.Rate;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** Comparisons that nobody ran: two wires, the second slower by a known time. */
public final class Runs {
  private Runs() {}

  /** {@code pictures} through each; the encode stage of the second takes {@code slower} more. */
  public static Run of(int pictures, long slower) {
    Random dice = new Random(9);
    List<Sample> samples = new ArrayList<>();
    for (int picture = 10; picture < 10 + pictures; picture++) {
      for (int wire = 0; wire < 2; wire++) {
        long encode = 100_000 + dice.nextInt(5000) + wire * slower;
        samples.add(sample(wire, picture, encode, 400_000 + dice.nextInt(5000)));
      }
    }
    List<Contestant> contestants =
        List.of(
            new Contestant("a <quick>", Wire.TUTORIAL),
            new Contestant(
                "b", new Wire(Spec.of("udp"), Spec.of("chunks"), pickle()), Duration.ofMillis(1)));
    Contest contest =
        new Contest(contestants, Spec.of("test-pattern"), pictures, 10, new Rate(30), 7);
    Surroundings there = new Surroundings("Wirelab 1", "a JDK", "a system", 2, 1L << 30);
    List<Failure> failures = List.of(new Failure(1, 3, "it got lost", false));
    return new Run(Instant.EPOCH, contest, there, samples, failures, false);
  }

  private static Spec pickle() {
    return Spec.of("pickle").with("jpeg", "80").with("protocol", "5");
  }

  private static Sample sample(int wire, int picture, long encode, long send) {
    Journey journey =
        new Journey(
            picture,
            picture,
            picture * 33_000_000L,
            encode + send + 10,
            Map.of(Stage.ENCODE, encode, Stage.SEND, send),
            900,
            908);
    Sample.Cost cost = new Sample.Cost(wire * 921_600L, 4000, 300_000);
    return new Sample(
        wire, picture, (picture + wire) % 2, journey, cost, picture % 16 == 0 ? 1 : 0);
  }
}
