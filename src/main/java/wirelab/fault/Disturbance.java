package wirelab.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wirelab.event.Recorder;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Transport;
import wirelab.spi.Wire;

/**
 * What is broken on purpose in a session. The same faults and the same seed break the same units
 * again.
 *
 * @param faults each as {@link Fault#all} reads it: {@code drop:p=0.05}
 * @param seed what chance begins with
 * @param relay the most bytes that a relay between the two ends forwards at once; 0 for no relay
 */
public record Disturbance(List<Spec> faults, long seed, int relay) {
  /** What TCP puts into a segment on Ethernet, with its time stamps. */
  public static final int ETHERNET = 1448;

  /** The most that a relay forwards at once. */
  public static final int MOST = 65_536;

  /** Nothing is broken. */
  public static final Disturbance NONE = new Disturbance(List.of(), 1, 0);

  private static final String JAVA = "java";
  private static final String PICKLE = "pickle";

  public Disturbance {
    faults = List.copyOf(faults);
  }

  /** Reads faults as they are on a command line. */
  public static List<Spec> parse(List<String> texts) throws SettingException {
    List<Spec> specs = new ArrayList<>();
    for (String text : texts) {
      specs.add(Fault.all().parse(text));
    }
    return specs;
  }

  /** Whether nothing is broken and nobody relays. */
  public boolean none() {
    return faults.isEmpty() && relay == 0;
  }

  public Disturbance withFaults(List<Spec> others) {
    return new Disturbance(others, seed, relay);
  }

  public Disturbance withSeed(long other) {
    return new Disturbance(faults, other, relay);
  }

  public Disturbance withRelay(int other) {
    return new Disturbance(faults, seed, other);
  }

  /**
   * Checks that all this can be done to a wire.
   *
   * @throws SettingException with one line about the first fault that can not
   */
  public void check(Wire wire, Kind kind, Framing framing) throws SettingException {
    for (Spec spec : faults) {
      Fault fault = Fault.all().create(spec);
      var unfit = fault.unfit(kind);
      if (unfit.isPresent()) {
        throw refused(spec, wire.transport(), unfit.get());
      }
      switch (fault.layer()) {
        case FRAMING -> {
          if (framing.marks().isEmpty()) {
            throw refused(spec, wire.framing(), "it has no length; choose Q, >L, !I or L");
          }
        }
        case CODEC -> {
          boolean pickle = fault == Fault.PLANTED && wire.codec().name().equals(PICKLE);
          if (!pickle && !wire.codec().name().equals(JAVA)) {
            String java = "it is a mistake with Java's objects; choose java";
            String either = "it is an object; choose java or pickle";
            throw refused(spec, wire.codec(), fault == Fault.PLANTED ? either : java);
          }
        }
        default -> {}
      }
    }
    checkRelay(wire, kind);
  }

  private void checkRelay(Wire wire, Kind kind) throws SettingException {
    if (relay < 0 || relay > MOST) {
      throw new SettingException(
          "relay %d: write how many bytes it forwards at once, 1 to %d, or 0 for none"
              .formatted(relay, MOST));
    }
    if (relay > 0 && kind != Kind.STREAM) {
      throw new SettingException(
          "a relay does not go with %s: it forwards streams; choose tcp, or smaller datagrams"
              .formatted(wire.transport().name()));
    }
  }

  private static SettingException refused(Spec fault, Spec part, String why) {
    return new SettingException(
        "fault %s does not go with %s: %s".formatted(fault.name(), part.name(), why));
  }

  /** The wire on which its mistakes with a codec are made, by settings that the codec has. */
  public Wire applied(Wire wire) {
    Spec codec = wire.codec();
    for (Spec fault : faults) {
      if (is(fault, Fault.STALE_HANDLE) || is(fault, Fault.NO_RESET)) {
        codec =
            codec
                .with("stream", "session")
                .with("reset", "off")
                .with("shared", is(fault, Fault.STALE_HANDLE) ? "on" : "off");
      }
    }
    return new Wire(wire.transport(), wire.framing(), codec);
  }

  /** A transport that breaks what it carries; {@code transport} itself where nothing is broken. */
  public Transport applied(Transport transport, Framing framing) {
    boolean broken = faults.stream().map(Steps::fault).anyMatch(Fault::onTheWay);
    return broken ? new FaultyTransport(transport, framing, this) : transport;
  }

  /** A framing that makes mistakes; {@code framing} itself where none are to be made. */
  public Framing applied(Framing framing, Recorder sender) {
    boolean mistaken = faults.stream().map(Steps::fault).anyMatch(Fault::mistake);
    return mistaken ? new Mistakes(framing, this, sender) : framing;
  }

  /** The probability that a datagram is dropped on its way. */
  public double dropped() {
    double arrives = 1;
    for (Spec spec : faults) {
      if (is(spec, Fault.DROP)) {
        arrives *= 1 - Steps.probability(Fault.DROP, spec.settings());
      }
    }
    return 1 - arrives;
  }

  /** How long a receiver takes for each picture on purpose. */
  public Duration slowness() {
    return Duration.ofMillis(
        faults.stream()
            .filter(spec -> is(spec, Fault.SLOW_RECEIVER))
            .mapToLong(spec -> Steps.value(spec.settings(), FaultSettings.TAKES))
            .sum());
  }

  private static boolean is(Spec spec, Fault fault) {
    return spec.name().equals(fault.text());
  }

  /** As on the command line: {@code drop:p=0.05 seed 7 relay 1448}. */
  @Override
  public String toString() {
    if (none()) {
      return "none";
    }
    String text = faults.stream().map(Spec::toString).collect(Collectors.joining(" "));
    String seeded = faults.isEmpty() ? "" : text + " seed " + seed;
    String relayed = relay == 0 ? "" : " relay " + relay;
    return (seeded + relayed).strip();
  }
}
