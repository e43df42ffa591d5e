package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Limits;

/** A head that is found again behind a damaged one. */
final class SyncHeadTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int HEAD = 16;
  private static final int SIZE = 100;

  private static final String SENDER =
      """
      import struct, sys, zlib
      data = sys.stdin.buffer.read()
      head = struct.pack("!4sII", b"SYNC", int(sys.argv[1]), len(data))
      sys.stdout.buffer.write(head + struct.pack("!I", zlib.crc32(head)) + data)
      """;

  private final Framing framing = new PrefixFraming(new SyncHead(), false);
  private final List<Event> events = new ArrayList<>();
  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private byte[] stream(int messages) throws Exception {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Framer framer = framing.framer(Integer.MAX_VALUE);
    for (int i = 0; i < messages; i++) {
      Lease lease = Memory.common().lease(SIZE);
      lease.bytes().put(message(i));
      try (Message message = Message.outgoing(lease, lease.bytes().limit(SIZE))) {
        framer.frame(
            message,
            pieces -> {
              for (ByteBuffer piece : pieces) {
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                stream.write(bytes);
              }
            });
      }
    }
    return stream.toByteArray();
  }

  /** Noise in which the four letters stand, which are no head. */
  private static byte[] message(int number) {
    byte[] bytes = new byte[SIZE];
    new Random(number).nextBytes(bytes);
    ByteBuffer.wrap(bytes).putInt(20, 0x53594E43);
    return bytes;
  }

  private List<Long> received(byte[] stream, int most) throws Exception {
    List<Long> numbers = new ArrayList<>();
    Recorder recorder = new Recorder(Side.RECEIVER, SessionClock.system(), events::add);
    try (Deframer deframer = framing.deframer(Limits.defaults(), recorder)) {
      int at = 0;
      while (at < stream.length) {
        ByteBuffer space = deframer.space();
        int count = Math.min(Math.min(most, space.remaining()), stream.length - at);
        space.put(stream, at, count);
        at += count;
        deframer.arrived(count);
        Optional<Message> next = deframer.next();
        while (next.isPresent()) {
          try (Message message = next.get()) {
            assertThat(message.bytes()).isEqualTo(ByteBuffer.wrap(message((int) message.number())));
            numbers.add(message.number());
          }
          next = deframer.next();
        }
      }
    }
    return numbers;
  }

  @Test
  void writesTheHeadAsPythonDoes() throws Exception {
    byte[] stream = stream(3);
    byte[] third = java.util.Arrays.copyOfRange(stream, 2 * (HEAD + SIZE), stream.length);
    assertThat(HEX.formatHex(third, 0, HEAD)).isEqualTo("53594e430000000200000064" + "64b053c2");
    assertThat(third).isEqualTo(Python.with().eval(SENDER, message(2), "2"));
  }

  @Test
  void losesOneMessageOfAThousandForOneDamagedHead() throws Exception {
    for (int most : new int[] {1, 7, 115, 5000}) {
      for (int at = 0; at < HEAD; at += 5) {
        events.clear();
        byte[] stream = stream(50);
        stream[10 * (HEAD + SIZE) + at] ^= 0x40;
        assertThat(received(stream, most)).hasSize(49).doesNotContain(10L);
        assertThat(events.stream().filter(Event.StageFailed.class::isInstance)).hasSize(1);
      }
    }
  }

  @Test
  void findsItsWayIntoAStreamThatItHasNotSeenTheBeginningOf() throws Exception {
    byte[] stream = stream(5);
    byte[] rest = java.util.Arrays.copyOfRange(stream, 33, stream.length);
    assertThat(received(rest, 50)).containsExactly(1L, 2L, 3L, 4L);
  }
}
