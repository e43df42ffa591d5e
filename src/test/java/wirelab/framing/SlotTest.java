package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Side;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/** Datagrams are received where their pieces belong, and nothing else there is touched. */
class SlotTest {
  private static final int UNIT = 108;
  private static final int LENGTH = 1950;

  private final List<Event> events = new ArrayList<>();

  @Test
  void spaceIsInThePictureOnceItsSizeIsKnown() throws Exception {
    List<byte[]> datagrams = datagrams(picture(1));
    try (Deframer deframer = deframer()) {
      ByteBuffer first = deframer.space();
      first.put(datagrams.get(0));
      deframer.arrived(UNIT);
      ByteBuffer second = deframer.space();
      assertThat(second.remaining()).isGreaterThanOrEqualTo(65_507);
      second.put(datagrams.get(1));
      deframer.arrived(UNIT);
      first.put(0, new byte[UNIT]);
      for (byte[] datagram : datagrams.subList(2, datagrams.size())) {
        arrive(deframer, datagram);
      }
      assertThat(bytes(deframer)).containsExactly(picture(1));
    }
  }

  @Test
  void picturesStayWholeAmongDuplicatesStraysAndDatagramsInDisorder() throws Exception {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] picture = picture(seed);
      List<byte[]> arriving = new ArrayList<>();
      List<byte[]> sent = datagrams(picture);
      for (byte[] datagram : sent) {
        arriving.add(arriving.isEmpty() ? 0 : random.nextInt(arriving.size() + 1), datagram);
        if (random.nextInt(3) == 0) {
          arriving.add(sent.get(random.nextInt(sent.size())));
        }
        if (random.nextInt(3) == 0) {
          arriving.add(rubbish(random));
        }
      }
      try (Deframer deframer = deframer()) {
        arriving.forEach(datagram -> arriveOrBeRefused(deframer, datagram));
        assertThat(bytes(deframer)).as("seed %d", seed).containsExactly(picture);
      }
    }
  }

  @Test
  void whatWasPutIntoTheSpaceInVainLeavesNothingBehind() throws Exception {
    List<byte[]> datagrams = datagrams(picture(3));
    try (Deframer deframer = deframer()) {
      for (byte[] datagram : datagrams) {
        deframer.space().put(new byte[60_000]);
        deframer.expire(0);
        arrive(deframer, datagram);
      }
      assertThat(bytes(deframer)).containsExactly(picture(3));
    }
  }

  @Test
  void anIncompletePictureHasItsPiecesAndLacksTheOthers() throws Exception {
    byte[] picture = picture(5);
    List<byte[]> datagrams = datagrams(picture);
    try (Deframer deframer = deframer()) {
      for (int i = 0; i < datagrams.size(); i++) {
        if (i % 3 != 1) {
          arrive(deframer, datagrams.get(i));
        }
      }
      deframer.space().put(new byte[1000]);
      deframer.end();
      try (Message message = deframer.next().orElseThrow()) {
        ByteBuffer got = message.bytes();
        for (int i = 0; i < picture.length; i++) {
          if ((i / (UNIT - Chunk.BYTES)) % 3 != 1) {
            assertThat(got.get(i)).as("byte %d", i).isEqualTo(picture[i]);
          }
        }
      }
    }
  }

  /** Nothing that belongs to picture 0: the wrong length, number, count or index. */
  private static byte[] rubbish(Random random) {
    byte[] datagram = new byte[random.nextInt(3000)];
    random.nextBytes(datagram);
    if (datagram.length > Chunk.BYTES) {
      ByteBuffer.wrap(datagram)
          .putInt(random.nextBoolean() ? 0 : -1)
          .putChar((char) random.nextInt(30))
          .putChar((char) (21 + random.nextInt(30)));
    }
    return datagram;
  }

  private static byte[] picture(int seed) {
    byte[] bytes = new byte[LENGTH];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static List<byte[]> datagrams(byte[] picture) throws Exception {
    List<byte[]> datagrams = new ArrayList<>();
    Lease lease = Memory.common().lease(picture.length);
    lease.bytes().put(picture);
    try (Message message = Message.outgoing(lease, lease.bytes())) {
      new ChunkFraming()
          .framer(UNIT)
          .frame(
              message,
              pieces -> {
                ByteBuffer joined = ByteBuffer.allocate(UNIT);
                for (ByteBuffer piece : pieces) {
                  joined.put(piece);
                }
                datagrams.add(java.util.Arrays.copyOf(joined.array(), joined.position()));
              });
    }
    return datagrams;
  }

  private Deframer deframer() {
    Limits limits = new Limits(1 << 20, Duration.ofMillis(100), true);
    return new ChunkFraming().deframer(limits, new Recorder(Side.RECEIVER, () -> 0, events::add));
  }

  private static void arrive(Deframer deframer, byte[] datagram) throws FramingException {
    deframer.space().put(datagram);
    deframer.arrived(datagram.length);
  }

  private static void arriveOrBeRefused(Deframer deframer, byte[] datagram) {
    try {
      arrive(deframer, datagram);
    } catch (FramingException e) {
      assertThat(e).hasMessageContaining("");
    }
  }

  private static byte[] bytes(Deframer deframer) throws FramingException {
    Optional<Message> message = deframer.next();
    try (Message whole = message.orElseThrow()) {
      byte[] bytes = new byte[whole.length()];
      whole.bytes().get(bytes);
      return bytes;
    }
  }
}
