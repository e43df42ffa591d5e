package wirelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wirelab.model.HostPort;
import wirelab.model.PictureSize;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;
import wirelab.slides.Decks;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The window: {@code wirelab} without a command. */
@Command(
    name = "wirelab",
    description = {
      "Wirelab sends live video through sockets and shows what happens on the way.",
      "Without a command it opens the window; the options are what it starts with, and all of them"
          + " can be changed there. The commands do their work without a window; each has its own"
          + " --help."
    },
    footer = {
      "  wirelab",
      "  wirelab --source webcam:0 --codec struct --theme projector",
      "  wirelab --picture window.png --after 5 --theme dark --size 1440x900",
      "  wirelab --open lesson.pcapng",
      "  wirelab --lab sockets --labs ~/my-labs",
      "  wirelab --slides lecture --theme projector",
      "  wirelab stream --frames 300 --json"
    })
final class WindowCommand implements Callable<Integer> {
  private static final double LONGEST_WAIT = 3600;
  private static final Pattern NUMBERED = Pattern.compile("(.+):(\\d{1,4})");

  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final WireOptions wire = new WireOptions();

  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9999",
      description = {
        "Where the receiver listens, and the sender connects to.",
        "Default: ${DEFAULT-VALUE}"
      })
  private HostPort address = HostPort.DEFAULT;

  @Option(
      names = "--theme",
      paramLabel = "light|dark|projector",
      defaultValue = "light",
      description = {
        "How the window looks; projector is large enough for the last row.",
        "Default: ${DEFAULT-VALUE}"
      })
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1440x900",
      description = {"Width and height of the window.", "Default: ${DEFAULT-VALUE}"})
  private PictureSize size = new PictureSize(1440, 900);

  @Option(
      names = "--open",
      paramLabel = "FILE",
      description = {
        "Show the packets of this capture (pcap or pcapng) and play its pictures, instead of"
            + " streaming.",
        "Default: no file"
      })
  private @Nullable Path capture;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = {
        "Write a picture of the window into this PNG file, and end.",
        "Default: no picture"
      })
  private @Nullable Path picture;

  @Option(
      names = "--after",
      paramLabel = "SECONDS",
      description = {"How long the window is open before --picture.", "Default: 3"})
  private @Nullable Double after;

  @Option(
      names = "--measure",
      paramLabel = "SECONDS",
      description = {
        "Stream, print how soon the first picture was shown, how many frames a second the window"
            + " drew for so long after it, how many packets were logged and dropped meanwhile and"
            + " how long pictures took, and end.",
        "Default: not measured"
      })
  private @Nullable Double measured;

  @Option(
      names = "--measure-hover",
      description = {
        "Open a made-up message of 1 MiB with 10,000 fields, move the mouse over its fields and"
            + " bytes, print how long it takes until what belongs to them lights up, and end.",
        "Default: not measured"
      })
  private boolean hover;

  @Mixin private final LabOptions labs = new LabOptions();

  @Option(
      names = "--lab",
      paramLabel = "ID",
      description = {
        "Open this lab (`wirelab lab list` lists them); a step may follow: sockets/bind.",
        "Default: no lab"
      })
  private @Nullable String lab;

  @Option(
      names = "--slides",
      paramLabel = "DECK[:N]",
      description = {
        "Show these slides over the whole window, from slide N on: a name that `wirelab slides"
            + " list` lists, or a file.",
        "Default: no slides"
      })
  private @Nullable String deck;

  private final Catalog catalog;
  private final WindowOpener opener;

  WindowCommand(Catalog catalog, WindowOpener opener) {
    this.catalog = catalog;
    this.opener = opener;
  }

  @Override
  public Integer call() throws SettingException {
    Plan plan =
        new Plan(
            Role.BOTH,
            address,
            feed.feed(catalog, null, 0, true),
            wire.wire(catalog),
            Handling.DEFAULT);
    return opener.open(
        new WindowOptions(
            plan, capture, shot(), time(), hover, theme, size, labs.folders(), lab, slides()));
  }

  private WindowOptions.@Nullable Slides slides() throws SettingException {
    if (deck == null) {
      return null;
    }
    Matcher matcher = NUMBERED.matcher(deck);
    boolean numbered = matcher.matches();
    Decks decks = Decks.of(List.of(Decks.file(numbered ? matcher.group(1) : deck)));
    if (decks.all().isEmpty()) {
      throw new SettingException("--slides " + deck + ": " + decks.flaws().getFirst());
    }
    int slide = numbered ? Integer.parseInt(matcher.group(2)) : 1;
    return new WindowOptions.Slides(decks.all().getFirst(), slide, null);
  }

  private @Nullable Duration time() throws SettingException {
    return measured == null ? null : seconds("--measure", measured);
  }

  private static Duration seconds(String option, double seconds) throws SettingException {
    if (!(seconds >= 0 && seconds <= LONGEST_WAIT)) {
      throw new SettingException("%s %s: write seconds, 0 to 3600".formatted(option, seconds));
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private WindowOptions.@Nullable Shot shot() throws SettingException {
    if (picture == null) {
      if (after != null) {
        throw new SettingException("--after says when --picture FILE is taken; name the file too");
      }
      return null;
    }
    return new WindowOptions.Shot(picture, seconds("--after", after == null ? 3 : after));
  }
}
