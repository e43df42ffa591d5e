package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirelab.inspect.Dissection;
import wirelab.model.Field;

/** Says what a packet is in its conversation. */
final class Words {
  private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};

  private Words() {}

  /** One line: flags and numbers of a segment, length of a datagram. */
  static String info(Glance glance, @Nullable Flow flow, Analysis analysis) {
    if (!glance.tcp()) {
      return "Len=" + glance.length();
    }
    StringBuilder info = new StringBuilder(analysis.remark());
    info.append('[').append(flags(glance.flags())).append(']');
    if (flow instanceof StreamFlow stream) {
      info.append(" Seq=").append(stream.relative(glance.sequence()));
      if (glance.has(Glance.ACK)) {
        info.append(" Ack=").append(acknowledgment(glance, stream));
      }
    }
    info.append(" Win=").append(glance.window()).append(" Len=").append(glance.length());
    return info.toString();
  }

  static long acknowledgment(Glance glance, StreamFlow stream) {
    StreamFlow peer = stream.peer();
    return peer == null || !glance.has(Glance.ACK)
        ? glance.acknowledgment()
        : peer.relative(glance.acknowledgment());
  }

  /** The names of the flags that are set. */
  static String flags(int flags) {
    List<String> names = new ArrayList<>();
    for (int bit = 0; bit < FLAGS.length; bit++) {
      if ((flags & 1 << bit) != 0) {
        names.add(FLAGS[bit]);
      }
    }
    return String.join(", ", names);
  }

  /** What was worked out of the packet and those before it, by Wireshark's names. */
  static List<Field> notes(Glance glance, Flow flow, Fact fact) {
    List<Field> notes = new ArrayList<>();
    String stream = Integer.toString(flow.conversation());
    notes.add(Dissection.note("Stream", glance.tcp() ? "tcp.stream" : "udp.stream", stream));
    if (flow instanceof StreamFlow tcp) {
      String sequence = Long.toString(tcp.relative(glance.sequence()));
      String acknowledged = Long.toString(acknowledgment(glance, tcp));
      notes.add(Dissection.note("Relative sequence number", "tcp.seq", sequence));
      notes.add(Dissection.note("Relative acknowledgment number", "tcp.ack", acknowledged));
      notes.add(Dissection.note("Payload length", "tcp.len", Long.toString(glance.length())));
      if (fact.analysis() != Analysis.PLAIN) {
        String name = fact.analysis().name().toLowerCase(Locale.ROOT);
        notes.add(Dissection.note("Analysis", fact.analysis().key(), name));
      }
    }
    long message = glance.length() == 0 ? -1 : flow.messageAt(fact.offset());
    if (message >= 0) {
      notes.add(Dissection.note("Message", "wirelab.message", Long.toString(message)));
    }
    return notes;
  }
}
