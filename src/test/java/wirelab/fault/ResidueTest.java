package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.model.Side;

final class ResidueTest {
  private static final double LOST = 0.1;

  @Test
  void isWhatTheFormulaSays() {
    assertThat(new Residue(LOST, 2, 1).expected()).isCloseTo(0.1 * (1 - 0.81), within(1e-12));
    assertThat(new Residue(LOST, 10, 1).expected())
        .isCloseTo(0.1 * (1 - Math.pow(0.9, 10)), within(1e-12));
    assertThat(new Residue(0, 4, 100).interval()).isEqualTo(new Loss.Interval(0, 0));
  }

  /** For one group all ways in which it can be lost are tried, to see that no path is forgotten. */
  @Test
  void spreadsAsAllWaysToLoseAGroupDo() {
    int group = 3;
    double[] stay = new double[group + 1];
    for (int lost = 0; lost < (2 << group); lost++) {
      int media = Integer.bitCount(lost & ((1 << group) - 1));
      int all = Integer.bitCount(lost);
      stay[all > 1 ? media : 0] += Math.pow(LOST, all) * Math.pow(1 - LOST, group + 1 - all);
    }
    double sum = 0;
    for (int i = 0; i <= group; i++) {
      sum += i * stay[i];
    }
    assertThat(sum / group).isCloseTo(new Residue(LOST, group, 1).expected(), within(1e-12));
    assertThat(new Residue(LOST, group, 1).interval().high() * group)
        .isEqualTo((double) highest(stay));
  }

  private static int highest(double[] stay) {
    double sum = 0;
    int at = -1;
    while (sum < 1 - (1 - Residue.CONFIDENCE) / 2) {
      sum += stay[++at];
    }
    return at;
  }

  @Test
  void holdsForEverySeedThatTheLabDraws() {
    List<String> outside = new ArrayList<>();
    for (int group = 2; group <= 6; group++) {
      for (int media = 440; media <= 640; media += 20) {
        Loss.Interval interval = new Residue(LOST, group, media / group).interval();
        for (int seed = 70; seed < 200; seed++) {
          double part = measured(seed, group, media);
          if (part < interval.low() || part > interval.high()) {
            outside.add("seed %d, groups of %d, %d packets".formatted(seed, group, media));
          }
        }
      }
    }
    assertThat(outside).isEmpty();
  }

  /** The part that stays lost where the dice of a session fall. */
  private static double measured(int seed, int group, int media) {
    Dice dice = new Dice(new Chance(seed, "drop1", Side.RECEIVER, 0), LOST);
    int stay = 0;
    int units = 0;
    for (int sent = 0; sent < media; sent += group) {
      int lost = 0;
      int size = Math.min(group, media - sent);
      for (int i = 0; i < size; i++) {
        lost += hit(dice, units++);
      }
      boolean parity = size == group && hit(dice, units++) == 0;
      stay += lost == 1 && parity ? 0 : lost;
    }
    return (double) stay / media;
  }

  private static int hit(Dice dice, int unit) {
    return dice.chance().of(unit).nextDouble() < LOST ? 1 : 0;
  }
}
