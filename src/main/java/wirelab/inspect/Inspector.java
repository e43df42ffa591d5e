package wirelab.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.inspect.Conversation.Ends;
import wirelab.model.Field;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.model.Packet;
import wirelab.spi.Dissector;

/**
 * Takes packets apart in the order in which they were captured, and remembers what the next ones
 * need: fragments and streams, both within bounds. Used by one thread.
 */
public final class Inspector {
  private static final List<String> OWN_KEYS =
      List.of(
          "frame.number",
          "frame.len",
          "frame.cap_len",
          "frame.comment",
          "tcp.stream",
          "udp.stream",
          "tcp.seq",
          "tcp.ack",
          "tcp.len",
          "tcp.analysis.retransmission",
          "tcp.analysis.out_of_order",
          "tcp.analysis.lost_segment",
          "data.data",
          "trailer.trailer");
  private static final Map<String, String> MARKS =
      Map.of(
          "retransmission", "[TCP Retransmission] ",
          "out_of_order", "[TCP Out-Of-Order] ",
          "lost_segment", "[TCP Previous segment not captured] ");

  private final Map<String, Dissector> dissectors = new LinkedHashMap<>();
  private final Fragments fragments = new Fragments();
  private final Conversations conversations = new Conversations();

  public Inspector(List<Dissector> dissectors) {
    dissectors.forEach(dissector -> this.dissectors.put(dissector.protocol(), dissector));
  }

  /** The names of all protocols and fields that there may be. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(OWN_KEYS);
    names.addAll(List.of("frame", "data", "trailer"));
    for (Dissector dissector : dissectors.values()) {
      names.add(dissector.protocol());
      names.addAll(dissector.keys());
    }
    return names;
  }

  /** The conversations so far; what waits for missing bytes is counted when {@link #finish} is. */
  public List<Conversation> conversations() {
    return conversations.all();
  }

  /** There will be no more packets: what waited for others has waited in vain. */
  public void finish() {
    for (Conversation conversation : conversations.all()) {
      conversation.forward().finish();
      conversation.backward().finish();
    }
  }

  /** Takes the next packet apart. */
  public Inspected inspect(Packet packet) {
    Walk walk = new Walk(packet);
    walk.go(packet.link().protocol(), dissectors, fragments);
    List<Layer> layers = walk.layers();
    List<Field> notes = Dissection.frame(packet);
    Inspected plain = new Inspected(packet, walk.bytes(), layers, notes, "");
    Optional<Layer> top = Layers.top(layers);
    String info = top.map(Layer::summary).orElseGet(() -> packet.bytes().wireLength() + " bytes");
    if (top.isPresent() && ends(plain, top.get()).isPresent()) {
      info = follow(plain, top.get(), notes);
    }
    return new Inspected(packet, walk.bytes(), layers, notes, info);
  }

  private String follow(Inspected packet, Layer top, List<Field> notes) {
    Ends ends = ends(packet, top).orElseThrow();
    Optional<Conversation> found = conversations.of(top.protocol(), ends);
    if (top.protocol().equals("udp")) {
      found.ifPresent(
          udp -> {
            udp.from(ends.client()).count();
            udp.from(ends.client()).datagram(top.payload().wireLength());
            notes.add(Dissection.note("Stream", "udp.stream", Integer.toString(udp.number())));
          });
      return top.summary();
    }
    Segment segment = Segment.of(top, packet.bytes());
    boolean opens = segment.syn() && !segment.ack();
    if (opens && found.filter(c -> c.from(ends.client()).differs(segment.sequence())).isPresent()) {
      found = conversations.begin("tcp", ends);
    }
    return found
        .map(tcp -> segment(tcp, ends, segment, notes, top.summary()))
        .orElse(top.summary());
  }

  private static String segment(
      Conversation tcp, Ends ends, Segment segment, List<Field> notes, String summary) {
    tcp.from(ends.client()).count();
    Optional<String> mark = tcp.segment(ends.client(), segment);
    long sequence = tcp.from(ends.client()).relative(segment.sequence());
    notes.add(Dissection.note("Stream", "tcp.stream", Integer.toString(tcp.number())));
    notes.add(Dissection.note("Relative sequence number", "tcp.seq", Long.toString(sequence)));
    long ack =
        segment.ack()
            ? tcp.to(ends.client()).relative(segment.acknowledgment())
            : segment.acknowledgment();
    notes.add(Dissection.note("Relative acknowledgment number", "tcp.ack", Long.toString(ack)));
    long length = segment.payload().wireLength();
    notes.add(Dissection.note("Payload length", "tcp.len", Long.toString(length)));
    mark.ifPresent(name -> notes.add(Dissection.note("Analysis", "tcp.analysis." + name, name)));
    return mark.map(MARKS::get).orElse("")
        + summary
        + " Seq=%d%s Win=%d Len=%d"
            .formatted(sequence, segment.ack() ? " Ack=" + ack : "", segment.window(), length);
  }

  private static Optional<Ends> ends(Inspected packet, Layer top) {
    Optional<Integer> from = port(top, ".srcport");
    Optional<Integer> to = port(top, ".dstport");
    boolean whole = !top.protocol().equals("tcp") || top.field("tcp.window_size_value").isPresent();
    return from.isPresent() && to.isPresent() && whole
        ? Optional.of(
            new Ends(
                new HostPort(packet.source(), from.get()),
                new HostPort(packet.destination(), to.get())))
        : Optional.empty();
  }

  private static Optional<Integer> port(Layer layer, String key) {
    return layer.field(layer.protocol() + key).map(field -> Integer.valueOf(field.plain()));
  }
}
