package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.peer.Python;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** What somebody plants among pictures is refused, and nothing of it is run. */
final class PlantedTest {
  private static final String DISASSEMBLY =
      """
      import pickletools, sys
      pickletools.dis(sys.stdin.buffer.read())
      """;

  private static Planted planted(int first, int seed) {
    Lease lease = Memory.common().lease(8);
    ByteBuffer bytes = lease.bytes().limit(8);
    bytes.put(0, (byte) first);
    try (Message message = Message.outgoing(lease, bytes)) {
      return Planted.inPlaceOf(message, new SplittableRandom(seed));
    }
  }

  private static Set<String> refusals(String codecName, int first) throws Exception {
    Set<String> refusals = new HashSet<>();
    for (int seed = 0; seed < 30; seed++) {
      Spec spec = Bench.CATALOG.codecs().parse(codecName);
      try (Codec codec = Bench.CATALOG.codecs().create(spec)) {
        codec.decode(planted(first, seed).message()).close();
      } catch (CodecException e) {
        refusals.add(String.valueOf(e.getMessage()).replaceAll(".*asks for ([\\w.]+).*", "$1"));
      }
    }
    return refusals;
  }

  @Test
  void picklesThatWouldRunACommandAreRefused() throws Exception {
    assertThat(refusals("pickle", 0x80))
        .containsExactlyInAnyOrder("posix.system", "builtins.eval", "os.popen");
  }

  @Test
  void objectsOfOtherClassesAreRefused() throws Exception {
    assertThat(refusals("java", 0xac))
        .containsExactlyInAnyOrder(
            "java.util.ArrayList", "java.util.BitSet", "java.math.BigInteger");
  }

  @Test
  void isAPickleToPythonToo() throws Exception {
    ByteBuffer pickle = planted(0x80, 1).bytes();
    byte[] bytes = new byte[pickle.remaining()];
    pickle.get(bytes);
    String told = new String(Python.with().eval(DISASSEMBLY, bytes), StandardCharsets.UTF_8);
    assertThat(told)
        .contains("STACK_GLOBAL", "POP", "TUPLE1", "REDUCE", "highest protocol among opcodes = 4");
  }

  @Test
  void goesOnWithAStreamThatHasBegun() {
    assertThat(planted(0x79, 3).bytes().getShort(0)).isEqualTo((short) 0x7973);
    assertThat(planted(0x73, 3).bytes().get(0)).isEqualTo((byte) 0x73);
    assertThat(planted(0xac, 3).bytes().getInt(0)).isEqualTo(0xaced0005);
  }

  @Test
  void goesWithCodecsOfObjectsOnly() throws Exception {
    Disturbance disturbance = Bench.faults(1, "planted");
    Framing framing = Bench.CATALOG.framings().create(Spec.of("Q"));
    Wire struct = Wire.parse("tcp+Q+struct", Bench.CATALOG);
    assertThatThrownBy(() -> disturbance.check(struct, Kind.STREAM, framing))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("it is an object; choose java or pickle");
    disturbance.check(Wire.parse("tutorial", Bench.CATALOG), Kind.STREAM, framing);
    disturbance.check(Wire.parse("tcp+Q+java", Bench.CATALOG), Kind.STREAM, framing);
  }
}
