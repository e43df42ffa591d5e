package wirelab.ui.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import wirelab.pipeline.Handling;
import wirelab.pipeline.WhenFull;
import wirelab.spi.Descriptor;
import wirelab.spi.Limits;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;
import wirelab.spi.Spec;

/** The handling of pictures, put like the settings of a part, so that the same controls serve. */
final class HandlingSettings {
  private static final Handling DEFAULT = Handling.DEFAULT;
  private static final String WAIT = "wait";
  private static final String DROP = "drop the oldest";

  private static final Setting.Whole QUEUE =
      new Setting.Whole(
          "queue",
          "Queue length",
          "Pictures that may wait for the sender: a long queue makes them old, 0 is none.",
          DEFAULT.queue(),
          0,
          64);
  private static final Setting.Choice WHEN_FULL =
      new Setting.Choice(
          "full",
          "When it is full",
          "Waiting loses no picture but makes them old; dropping keeps them young.",
          word(DEFAULT.whenFull()),
          List.of(WAIT, DROP));
  private static final Setting.Whole REASSEMBLY =
      new Setting.Whole(
          "reassembly",
          "Reassembly (ms)",
          "How long the receiver waits for the rest of a picture's datagrams.",
          (int) DEFAULT.limits().reassembly().toMillis(),
          1,
          10_000);
  private static final Setting.Flag INCOMPLETE =
      new Setting.Flag(
          "incomplete",
          "Show incomplete pictures",
          "With the missing bytes hatched; else they are dropped.",
          DEFAULT.limits().keepIncomplete());
  private static final Setting.Flag VERIFY =
      new Setting.Flag(
          "verify",
          "Compare pictures",
          "Compares each received picture with the one that was sent, where both ends are here.",
          DEFAULT.verify());

  static final Descriptor DESCRIPTOR =
      new Descriptor(
          "handling",
          "Queue and reassembly",
          "How pictures are handled on their way.",
          List.of(QUEUE, WHEN_FULL, REASSEMBLY, INCOMPLETE, VERIFY));

  private HandlingSettings() {}

  static Spec spec(Handling handling) {
    Limits limits = handling.limits();
    return new Spec(
        DESCRIPTOR.name(),
        Settings.of(
            Map.of(
                QUEUE.name(), String.valueOf(handling.queue()),
                WHEN_FULL.name(), word(handling.whenFull()),
                REASSEMBLY.name(), String.valueOf(limits.reassembly().toMillis()),
                INCOMPLETE.name(), String.valueOf(limits.keepIncomplete()),
                VERIFY.name(), String.valueOf(handling.verify()))));
  }

  /** {@code before} with what {@code spec} says. */
  static Handling handling(Handling before, Spec spec) throws SettingException {
    Settings settings = spec.settings();
    Limits limits =
        new Limits(
            before.limits().message(),
            Duration.ofMillis(settings.get(REASSEMBLY)),
            settings.get(INCOMPLETE));
    WhenFull whenFull = settings.get(WHEN_FULL).equals(DROP) ? WhenFull.DROP : WhenFull.BLOCK;
    return new Handling(settings.get(QUEUE), whenFull, limits, settings.get(VERIFY));
  }

  private static String word(WhenFull whenFull) {
    return whenFull == WhenFull.DROP ? DROP : WAIT;
  }
}
