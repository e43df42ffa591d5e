package wirelab.fault;

import static wirelab.event.FaultLayer.APPLICATION;
import static wirelab.event.FaultLayer.CODEC;
import static wirelab.event.FaultLayer.FRAMING;
import static wirelab.event.FaultLayer.LINK;
import static wirelab.event.FaultLayer.NETWORK;
import static wirelab.event.FaultLayer.TRANSPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.event.FaultLayer;
import wirelab.spi.Descriptor;
import wirelab.spi.Kind;
import wirelab.spi.Parts;
import wirelab.spi.Provider;
import wirelab.spi.Setting;

/**
 * What can be broken on purpose, from the cable upwards: for each the layer where it happens in
 * real life, what can be set, and which transports it goes with.
 */
public enum Fault {
  CORRUPT(
      LINK,
      Fit.ANY,
      "Flip bits",
      "Turns single bits over. On a real network a checksum finds nearly all of these and the packet"
          + " is dropped; here the damaged bytes arrive.",
      chance(0.01),
      FaultSettings.BITS,
      FaultSettings.AT),
  EDIT(
      LINK,
      Fit.ANY,
      "Change one byte",
      "Changes a byte that you choose, once: as somebody on the way could who knows where it stands.",
      FaultSettings.UNIT,
      FaultSettings.BYTE,
      FaultSettings.XOR,
      FaultSettings.AT),
  DROP(
      NETWORK,
      Fit.DATAGRAMS,
      "Drop",
      "Datagrams that never arrive, as when a router has no room left.",
      chance(0.05),
      FaultSettings.ONLY,
      FaultSettings.AT),
  DUPLICATE(
      NETWORK,
      Fit.DATAGRAMS,
      "Duplicate",
      "Datagrams that arrive twice.",
      chance(0.05),
      FaultSettings.AT),
  REORDER(
      NETWORK,
      Fit.DATAGRAMS,
      "Reorder",
      "Datagrams that are overtaken by later ones.",
      chance(0.05),
      FaultSettings.BY,
      FaultSettings.AT),
  TRUNCATE(
      NETWORK,
      Fit.DATAGRAMS,
      "Cut off",
      "Datagrams that lose their end, cut at a random place.",
      chance(0.05),
      FaultSettings.AT),
  DELAY(
      NETWORK,
      Fit.ANY,
      "Delay",
      "Everything takes longer, by a time that varies with jitter. Datagrams overtake each other"
          + " then; a stream stays in order.",
      FaultSettings.MILLIS,
      FaultSettings.JITTER,
      chance(1),
      FaultSettings.AT),
  BANDWIDTH(
      NETWORK,
      Fit.ANY,
      "Limit the bandwidth",
      "A slow line: what is sent waits until the line is free. Nothing is lost, so it grows old.",
      FaultSettings.KBIT,
      FaultSettings.AT),
  SPLIT(
      TRANSPORT,
      Fit.STREAMS,
      "Split",
      "Sends one message in several pieces, at random places. TCP may do so at any time, and a"
          + " receiver must not mind.",
      chance(0.1),
      FaultSettings.PIECES,
      FaultSettings.AT),
  MERGE(
      TRANSPORT,
      Fit.STREAMS,
      "Merge",
      "Keeps a message back and sends it together with the next one. TCP may do so at any time, and"
          + " a receiver must not mind.",
      chance(0.1),
      FaultSettings.AT),
  STALL(
      TRANSPORT,
      Fit.STREAMS,
      "Stall",
      "The stream stands still for a while, as when TCP waits for a lost segment to be sent again.",
      chance(0.01),
      FaultSettings.STALLED,
      FaultSettings.AT),
  RESET(
      TRANSPORT,
      Fit.STREAMS,
      "Reset",
      "Ends the connection with a RST, as a crashed program or a firewall does; the sender connects"
          + " again.",
      chance(0.01),
      FaultSettings.AT),
  UNCOUNTED(
      APPLICATION,
      Fit.STREAMS,
      "send without looking at its count",
      "Calls send once on a socket that does not block, and forgets what it did not take. Shows with"
          + " messages larger than the free send buffer, so make that small: tcp:sndbuf=4096. sendall"
          + " is the cure.",
      chance(1)),
  SLOW_RECEIVER(
      APPLICATION,
      Fit.ANY,
      "Slow receiver",
      "The receiver takes its time for each picture, as a program does that computes something with"
          + " it. Meanwhile it does not call recv, and what was sent waits.",
      FaultSettings.TAKES),
  PREFIX_OFF(
      FRAMING,
      Fit.STREAMS,
      "Length off by one",
      "The length in front of a message is wrong by a little, so the next length is read from the"
          + " wrong place.",
      chance(1),
      FaultSettings.OFF),
  PREFIX_SWAPPED(
      FRAMING,
      Fit.STREAMS,
      "Wrong byte order",
      "The length in front of a message has its bytes the other way round, as L instead of >L.",
      chance(1)),
  PREFIX_WIDTH(
      FRAMING,
      Fit.STREAMS,
      "Wrong width",
      "The length has 4 bytes where the receiver reads 8, or 8 where it reads 4: struct's native L is"
          + " 8 bytes on 64-bit Linux and macOS, and 4 on Windows.",
      chance(1)),
  PREFIX_MISSING(
      FRAMING,
      Fit.STREAMS,
      "No length",
      "The length in front of a message is left out.",
      chance(1)),
  PREFIX_WRONG(
      FRAMING,
      Fit.STREAMS,
      "Length of the wrong thing",
      "The length of something else than the bytes that follow.",
      FaultSettings.OF,
      chance(1)),
  STALE_HANDLE(
      CODEC,
      Fit.JAVA,
      "Same object again",
      "Writes one and the same object into one object stream, with new pixels: Java sends only a"
          + " handle to the object it has sent before, and the video is frozen."),
  NO_RESET(
      CODEC,
      Fit.JAVA,
      "No reset",
      "Writes a new object each time into one object stream without reset(): both ends keep every"
          + " picture in case it is referred to again, until memory runs out."),
  PLANTED(
      CODEC,
      Fit.ANY,
      "Planted object",
      "Some messages are no picture but a Java object of another class, or a pickle that would run a"
          + " command. A receiver must refuse them and go on.",
      chance(0.1));

  private static final Parts<Fault> PARTS = new Parts<>("fault", providers());

  private final FaultLayer layer;
  private final Fit fit;

  @SuppressWarnings("ImmutableEnumChecker") // settings are records of numbers and texts
  private final Descriptor descriptor;

  /** What a fault goes with. */
  private enum Fit {
    ANY,
    DATAGRAMS,
    STREAMS,
    JAVA
  }

  Fault(FaultLayer layer, Fit fit, String title, String help, Setting<?>... settings) {
    this.layer = layer;
    this.fit = fit;
    String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    this.descriptor = new Descriptor(name, title, help, List.of(settings));
  }

  private static Setting<?> chance(double usual) {
    return FaultSettings.chance(usual);
  }

  private static List<Provider<Fault>> providers() {
    List<Provider<Fault>> all = new ArrayList<>();
    for (Fault fault : values()) {
      all.add(Provider.of(fault.descriptor, settings -> fault));
    }
    return all;
  }

  /** All faults by their names, to be read from a command line and listed in its help. */
  public static Parts<Fault> all() {
    return PARTS;
  }

  /** Its name as on the command line. */
  public String text() {
    return descriptor.name();
  }

  public FaultLayer layer() {
    return layer;
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  /** Why it does not go with such a transport, in a few words; empty if it does. */
  public Optional<String> unfit(Kind kind) {
    boolean stream = kind == Kind.STREAM;
    return switch (fit) {
      case DATAGRAMS ->
          stream
              ? Optional.of("it is for datagrams, and a stream has none; choose udp")
              : Optional.empty();
      case STREAMS ->
          stream
              ? Optional.empty()
              : Optional.of("it is for streams, and datagrams are none; choose tcp");
      case ANY, JAVA -> Optional.empty();
    };
  }

  /** Whether only a receiver can be it; others are a sender's, or may be either's. */
  public boolean receivers() {
    return this == SLOW_RECEIVER;
  }

  /** Whether it befalls units between framing and socket. */
  boolean onTheWay() {
    return !mistake() && !receivers();
  }

  /** Whether it is a mistake in what is sent, made before a socket sees the bytes. */
  boolean mistake() {
    return layer == FRAMING || layer == CODEC;
  }
}
