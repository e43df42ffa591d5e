package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.model.Memory;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** Whatever the bytes: a picture or a {@link CodecException}, and all memory given back. */
class PickleFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final int MOST_ALLOCATED = 1 << 20;

  private final Random random = new Random(20_240_607);

  @Test
  void survivesPicklesWithBytesChanged() throws Exception {
    List<byte[]> pickles = goldenPickles();
    attack(round -> changed(pickles.get(round % pickles.size()).clone()));
  }

  @Test
  void survivesRandomBytes() throws Exception {
    attack(
        round -> {
          byte[] bytes = new byte[random.nextInt(200)];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  @Test
  void survivesRandomOpcodes() throws Exception {
    Opcode[] opcodes = Opcode.values();
    attack(
        round -> {
          byte[] bytes = new byte[random.nextInt(300)];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                random.nextInt(3) > 0
                    ? opcodes[random.nextInt(opcodes.length)].code()
                    : (byte) random.nextInt(4);
          }
          return bytes;
        });
  }

  private static List<byte[]> goldenPickles() throws IOException {
    return GoldenPickleTest.pickles()
        .map(golden -> HexFormat.of().parseHex(golden.shown()))
        .toList();
  }

  private byte[] changed(byte[] pickle) {
    byte[] changed = pickle;
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(5)) {
        case 0 -> changed[at] = (byte) random.nextInt();
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = Arrays.copyOf(changed, at + 1);
        case 3 -> changed = without(changed, at);
        default -> {
          int from = random.nextInt(changed.length);
          int count = Math.min(8, changed.length - Math.max(at, from));
          System.arraycopy(changed, from, changed, at, count);
        }
      }
    }
    return changed;
  }

  private static byte[] without(byte[] bytes, int at) {
    byte[] shorter = Arrays.copyOf(bytes, Math.max(1, bytes.length - 1));
    System.arraycopy(bytes, Math.min(at + 1, bytes.length), shorter, at, bytes.length - at - 1);
    return shorter;
  }

  private static void attack(Attack attack) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long leased = Memory.common().leased();
    try (Codec codec = Pickles.codec()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] bytes = attack.bytes(round);
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
          codec.decode(Pickles.incoming(bytes)).close();
        } catch (CodecException e) {
          assertThat(e.getMessage()).hasSizeBetween(10, 400).doesNotContain("\n");
        } catch (RuntimeException | StackOverflowError e) {
          throw new AssertionError(
              "round %d: %s".formatted(round, HexFormat.of().formatHex(bytes)), e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
      }
    }
    assertThat(Memory.common().leased()).isEqualTo(leased);
  }

  /** Makes the bytes of one round. */
  @FunctionalInterface
  private interface Attack {
    byte[] bytes(int round);
  }
}
