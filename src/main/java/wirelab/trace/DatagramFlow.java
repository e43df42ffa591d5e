package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.spi.Countdown;
import wirelab.spi.Mark;

/** The datagrams from one socket to another; puts the pieces of messages together. */
final class DatagramFlow extends Flow {
  /** A message is given up when another begins that is so many further. */
  private static final int WINDOW = 8;

  private final Wires wires;
  private final Map<Long, Assembly> underWay = new LinkedHashMap<>();
  private @Nullable WireGuess wire;
  private final Countdown countdown = new Countdown();
  private int lastPiece = -1;
  private long counted;
  private long missing;

  DatagramFlow(int id, int conversation, Ends ends, Wires wires) {
    super(id, conversation, ends);
    this.wires = wires;
  }

  @Override
  Fact take(Arrival arrival) {
    Glance glance = arrival.glance();
    count(glance.length());
    if (glance.captured() == 0) {
      return new Fact(id(), -1, Analysis.PLAIN);
    }
    ByteBuffer payload = arrival.bytes().buffer(glance.at(), glance.captured());
    if (wire == null) {
      wire = wires.guess(payload).orElse(null);
    }
    WireGuess known = wire;
    if (known == null) {
      return new Fact(id(), -1, Analysis.PLAIN);
    }
    return new Fact(id(), take(known, payload, arrival), Analysis.PLAIN);
  }

  private long take(WireGuess known, ByteBuffer payload, Arrival arrival) {
    Glance glance = arrival.glance();
    if (known.framing().isEmpty()) {
      ByteRange cut = new ByteRange(glance.captured(), glance.length());
      message(known, counted, (int) glance.length(), arrival.parts(), cut);
      return counted++;
    }
    Mark read = Wires.mark(known.framing().get(), payload);
    if (read == null) {
      return -1;
    }
    Mark mark = countdown.placed(read);
    Assembly assembly =
        underWay.computeIfAbsent(mark.number(), number -> new Assembly(mark.count()));
    int width = known.width();
    assembly.add(
        mark.index(),
        (int) glance.length() - width,
        arrival.parts(new ByteRange(width, Math.max(width, glance.captured()))));
    if (assembly.complete()) {
      underWay.remove(mark.number());
      hand(known, mark.number(), assembly);
    }
    giveUpBefore(known, mark.number() - WINDOW);
    return mark.number();
  }

  private void giveUpBefore(WireGuess known, long number) {
    while (!underWay.isEmpty() && underWay.keySet().iterator().next() <= number) {
      Map.Entry<Long, Assembly> eldest = underWay.entrySet().iterator().next();
      underWay.remove(eldest.getKey());
      hand(known, eldest.getKey(), eldest.getValue());
    }
  }

  private void hand(WireGuess known, long number, Assembly assembly) {
    if (assembly.lastPiece() > 0) {
      lastPiece = assembly.lastPiece();
    }
    assembly
        .message(lastPiece)
        .ifPresent(
            whole ->
                found(
                    new TracedMessage(
                        id(),
                        number,
                        -1,
                        0,
                        whole.length(),
                        whole.carriers(),
                        lost(whole),
                        known)));
  }

  private List<ByteRange> lost(Assembly.Whole whole) {
    missing += whole.missing().stream().mapToLong(ByteRange::length).sum();
    return whole.missing();
  }

  private void message(
      WireGuess known, long number, int length, List<Carrier> carriers, ByteRange cut) {
    List<ByteRange> lacking = cut.length() == 0 ? List.of() : List.of(cut);
    missing += cut.length();
    found(new TracedMessage(id(), number, -1, 0, length, carriers, lacking, known));
  }

  @Override
  void finish() {
    WireGuess known = wire;
    if (known != null) {
      giveUpBefore(known, Long.MAX_VALUE);
    }
  }

  /** For datagrams the fact is the number itself. */
  @Override
  long messageAt(long offset) {
    return offset;
  }

  @Override
  long missing() {
    return missing;
  }

  @Override
  boolean fromStart() {
    return true;
  }
}
