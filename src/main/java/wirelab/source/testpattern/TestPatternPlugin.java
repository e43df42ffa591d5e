package wirelab.source.testpattern;

import java.time.ZoneId;
import java.util.List;
import wirelab.model.SessionClock;
import wirelab.spi.Descriptor;
import wirelab.spi.FrameSource;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;

/** Brings the source {@code test-pattern}, which needs no hardware and is never the bottleneck. */
public final class TestPatternPlugin implements Plugin {
  private static final Setting.Text SIZE =
      new Setting.Text(
          "size",
          "Size",
          "Width and height in pixels, as in 640x480; 16x16 to 7680x4320.",
          "640x480");

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "test-pattern",
          "Test pattern",
          "Draws colour bars, a moving ball and a clock, and writes number and time into the top of"
              + " each picture in a form that programs can read.",
          List.of(SIZE));

  private final SessionClock clock;
  private final ZoneId zone;

  /** On the machine's clock and in its time zone. */
  public TestPatternPlugin() {
    this(SessionClock.system(), ZoneId.systemDefault());
  }

  /** On a clock of the caller's; the clock in the picture shows its time in {@code zone}. */
  public TestPatternPlugin(SessionClock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Provider<FrameSource>> sources() {
    return List.of(
        Provider.of(
            DESCRIPTOR,
            settings -> new TestPatternSource(PatternSize.parse(settings.get(SIZE)), clock, zone)));
  }
}
