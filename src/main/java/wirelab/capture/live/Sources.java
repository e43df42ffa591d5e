package wirelab.capture.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources of packets, best first, and which of them works here. */
public final class Sources {
  private final List<PacketSource> sources;

  /** These, best first. */
  public Sources(List<PacketSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Those of this machine: libpcap, then dumpcap. */
  public static Sources ofHere() {
    return new Sources(List.of(new LibpcapSource(), new DumpcapSource()));
  }

  /**
   * What was chosen.
   *
   * @param source the best that works; empty if none does
   * @param passedOver the better ones, with the reason and what mends it
   */
  public record Choice(Optional<PacketSource> source, List<Availability> passedOver) {
    public Choice {
      passedOver = List.copyOf(passedOver);
    }
  }

  /** Looks from the best on. May take seconds: not for the window's thread. */
  public Choice choose() {
    List<Availability> passedOver = new ArrayList<>();
    for (PacketSource source : sources) {
      Availability availability = source.availability();
      if (availability.usable()) {
        return new Choice(Optional.of(source), passedOver);
      }
      passedOver.add(availability);
    }
    return new Choice(Optional.empty(), passedOver);
  }

  /**
   * What was opened.
   *
   * @param name of the source; empty if none could be opened
   * @param lacking why better ones were not, and what mends that, a line each
   */
  public record Opened(String name, Optional<LiveCapture> capture, List<String> lacking) {
    public Opened {
      lacking = List.copyOf(lacking);
    }
  }

  /** Opens the best that works. May take seconds: not for the window's thread. */
  public Opened open(Target target, PacketSink sink) {
    List<String> lacking = new ArrayList<>();
    for (PacketSource source : sources) {
      try {
        return new Opened(source.name(), Optional.of(source.open(target, sink)), lacking);
      } catch (CaptureException e) {
        Availability availability = source.availability();
        lacking.add(availability.usable() ? e.line() : availability.toString());
      }
    }
    return new Opened("", Optional.empty(), lacking);
  }

  /** The one of this name alone, or none. */
  public Sources only(String name) {
    return new Sources(named(name).map(List::of).orElse(List.of()));
  }

  public List<PacketSource> all() {
    return sources;
  }

  public Optional<PacketSource> named(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }
}
