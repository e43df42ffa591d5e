package wirelab.inspect;

import wirelab.model.ByteView;
import wirelab.model.Layer;

/** What a TCP header says of the stream, with the payload. */
record Segment(long sequence, long acknowledgment, long window, int flags, ByteView payload) {
  private static final int SYN = 2;
  private static final int ACK = 16;

  static Segment of(Layer tcp, ByteView bytes) {
    return new Segment(
        number(tcp, "tcp.seq_raw"),
        number(tcp, "tcp.ack_raw"),
        number(tcp, "tcp.window_size_value"),
        (int) number(tcp, "tcp.flags"),
        bytes.at(tcp.payload().range(), tcp.payload().wireLength()));
  }

  boolean syn() {
    return (flags & SYN) != 0;
  }

  boolean ack() {
    return (flags & ACK) != 0;
  }

  private static long number(Layer layer, String key) {
    return layer.field(key).map(field -> Long.decode(field.plain())).orElse(0L);
  }
}
