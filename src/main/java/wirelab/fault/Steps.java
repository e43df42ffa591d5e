package wirelab.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirelab.model.Side;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;
import wirelab.spi.Spec;

/** Makes the steps of one channel, in the order in which the faults were given. */
final class Steps {
  private final Disturbance disturbance;

  Steps(Disturbance disturbance) {
    this.disturbance = disturbance;
  }

  /** Whether anything is done to the units of that side. */
  boolean any(Side side) {
    return disturbance.faults().stream().anyMatch(spec -> concerns(spec, side));
  }

  /** Whether units of that side are late. */
  boolean timed(Side side) {
    return disturbance.faults().stream()
        .filter(spec -> concerns(spec, side))
        .map(Steps::fault)
        .anyMatch(Steps::late);
  }

  private static boolean late(Fault fault) {
    return switch (fault) {
      case DELAY, BANDWIDTH, STALL -> true;
      default -> false;
    };
  }

  /** The steps of a channel whose deeds {@code witness} writes down. */
  List<Step> of(Witness witness, int connection) {
    List<Step> steps = new ArrayList<>();
    Map<String, Integer> before = new HashMap<>();
    for (Spec spec : disturbance.faults()) {
      int which = before.merge(spec.name(), 1, Integer::sum);
      if (concerns(spec, witness.side())) {
        String name = spec.name() + which;
        Chance chance = new Chance(disturbance.seed(), name, witness.side(), connection);
        steps.add(step(spec, chance, witness));
      }
    }
    return steps;
  }

  private static boolean concerns(Spec spec, Side side) {
    Fault fault = fault(spec);
    if (!fault.onTheWay()) {
      return false;
    }
    boolean choosesSide = fault.descriptor().settings().contains(FaultSettings.AT);
    boolean receiver =
        choosesSide && value(spec.settings(), FaultSettings.AT).equals(FaultSettings.RECEIVER);
    return receiver == (side == Side.RECEIVER);
  }

  private static Step step(Spec spec, Chance chance, Witness witness) {
    Fault fault = fault(spec);
    Settings settings = spec.settings();
    Dice dice = new Dice(chance, probability(fault, settings));
    return switch (fault) {
      case CORRUPT -> new Corrupt(dice, value(settings, FaultSettings.BITS), witness);
      case EDIT ->
          new Edit(
              value(settings, FaultSettings.UNIT),
              value(settings, FaultSettings.BYTE),
              value(settings, FaultSettings.XOR),
              witness);
      case DROP -> {
        boolean last = value(settings, FaultSettings.ONLY).equals(FaultSettings.LAST);
        yield new Drop(dice, last, witness);
      }
      case DUPLICATE -> new Duplicate(dice, witness);
      case REORDER -> new Reorder(dice, value(settings, FaultSettings.BY), witness);
      case TRUNCATE -> new Truncate(dice, witness);
      case DELAY -> {
        int jitter = value(settings, FaultSettings.JITTER);
        yield new Delay(dice, value(settings, FaultSettings.MILLIS), jitter, witness);
      }
      case BANDWIDTH -> new Bandwidth(value(settings, FaultSettings.KBIT), witness);
      case SPLIT -> new Split(dice, value(settings, FaultSettings.PIECES), witness);
      case MERGE -> new Merge(dice, witness);
      case STALL -> new Stall(dice, value(settings, FaultSettings.STALLED), witness);
      case RESET -> new Reset(dice, witness);
      case UNCOUNTED -> new Uncounted(dice);
      case SLOW_RECEIVER,
          PREFIX_OFF,
          PREFIX_SWAPPED,
          PREFIX_WIDTH,
          PREFIX_MISSING,
          PREFIX_WRONG,
          STALE_HANDLE,
          NO_RESET,
          PLANTED ->
          throw new IllegalArgumentException(fault + " is no step between channel and wire");
    };
  }

  static double probability(Fault fault, Settings settings) {
    for (Setting<?> setting : fault.descriptor().settings()) {
      if (setting instanceof Setting.Decimal chance && chance.name().equals(FaultSettings.CHANCE)) {
        return value(settings, chance);
      }
    }
    return 1;
  }

  static Fault fault(Spec spec) {
    try {
      return Fault.all().create(spec);
    } catch (SettingException e) {
      throw new IllegalStateException("a fault that was checked before", e);
    }
  }

  static <T> T value(Settings settings, Setting<T> setting) {
    try {
      return settings.get(setting);
    } catch (SettingException e) {
      throw new IllegalStateException("settings that were checked before", e);
    }
  }
}
