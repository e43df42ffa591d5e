package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.peer.Python;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/** Ten bytes a datagram, the first of which counts down. */
final class CountdownFramingTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int UNIT = 11;

  /** What programs do that send so: {@code struct.pack("B", left) + slice}. */
  private static final String SENDER =
      """
      import struct, sys
      data = sys.stdin.buffer.read()
      size = int(sys.argv[1]) - 1
      left = -(-len(data) // size)
      for start in range(0, len(data), size):
          print((struct.pack("B", left) + data[start:start + size]).hex())
          left -= 1
      """;

  private final List<Event> events = new ArrayList<>();
  private final Recorder recorder = new Recorder(Side.RECEIVER, SessionClock.system(), events::add);
  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private static byte[] bytes(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }

  private static List<byte[]> datagrams(byte[] message) throws Exception {
    List<byte[]> datagrams = new ArrayList<>();
    Lease lease = Memory.common().lease(message.length);
    lease.bytes().put(message);
    try (Message whole = Message.outgoing(lease, lease.bytes().limit(message.length))) {
      new CountdownFraming()
          .framer(UNIT)
          .frame(
              whole,
              pieces -> {
                ByteBuffer unit = ByteBuffer.allocate(UNIT);
                for (ByteBuffer piece : pieces) {
                  unit.put(piece);
                }
                byte[] datagram = new byte[unit.flip().remaining()];
                unit.get(datagram);
                datagrams.add(datagram);
              });
    }
    return datagrams;
  }

  private List<String> received(List<byte[]> datagrams) throws Exception {
    List<String> messages = new ArrayList<>();
    try (Deframer deframer = new CountdownFraming().deframer(Limits.defaults(), recorder)) {
      for (byte[] datagram : datagrams) {
        deframer.space().put(datagram);
        deframer.arrived(datagram.length);
        Optional<Message> message = deframer.next();
        while (message.isPresent()) {
          try (Message one = message.get()) {
            byte[] bytes = new byte[one.length()];
            one.bytes().get(bytes);
            messages.add(one.number() + ":" + HEX.formatHex(bytes));
          }
          message = deframer.next();
        }
      }
      deframer.end();
    }
    return messages;
  }

  @Test
  void countsDownToOneAsPythonProgramsDo() throws Exception {
    byte[] message = bytes(0, 25);
    String told =
        new String(
            Python.with().eval(SENDER, message, "11"), java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(datagrams(message).stream().map(HEX::formatHex).toList())
        .containsExactly("0300010203040506070809", "020a0b0c0d0e0f10111213", "011415161718")
        .isEqualTo(told.lines().toList());
  }

  @Test
  void putsPiecesTogether() throws Exception {
    List<byte[]> all = new ArrayList<>(datagrams(bytes(0, 25)));
    all.addAll(datagrams(bytes(100, 7)));
    assertThat(received(all))
        .containsExactly("0:" + HEX.formatHex(bytes(0, 25)), "1:" + HEX.formatHex(bytes(100, 7)));
  }

  @Test
  void gluesTwoMessagesWhereALastPieceIsLost() throws Exception {
    List<byte[]> all = new ArrayList<>(datagrams(bytes(0, 25)));
    all.removeLast();
    all.addAll(datagrams(bytes(50, 25)));
    all.addAll(datagrams(bytes(100, 25)));
    assertThat(received(all))
        .containsExactly(
            "1:" + HEX.formatHex(bytes(0, 20)) + HEX.formatHex(bytes(50, 25)),
            "2:" + HEX.formatHex(bytes(100, 25)));
    assertThat(events.stream().filter(Event.PictureIncomplete.class::isInstance).toList())
        .singleElement()
        .extracting("number", "lacking", "units")
        .containsExactly(0L, 1, 3);
  }

  @Test
  void refusesWhatOneByteCanNotCount() {
    assertThatThrownBy(() -> datagrams(new byte[2551]))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining("makes 256 datagrams of 11; one byte counts to 255");
  }

  @Test
  void refusesACountOfNothing() {
    assertThatThrownBy(() -> received(List.of(new byte[] {0, 1, 2})))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining("says 0 pieces are left");
    assertThatThrownBy(() -> received(List.of(new byte[] {1})))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining("a datagram of 1 bytes");
  }
}
