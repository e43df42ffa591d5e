package wirelab.transport.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

class PacketBuilderTest {
  private static final InetSocketAddress FROM = new InetSocketAddress("192.0.2.1", 1000);
  private static final InetSocketAddress TO = new InetSocketAddress("192.0.2.2", 2000);
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);
  private static final String GOLDEN_IP = "45b80021123440000711dcdcc0000201c0000202";
  private static final String GOLDEN_UDP = "03e807d0000d2c4668656c6c6f";
  private static final int ID = 4;
  private static final int UDP_CHECKSUM = 26;

  static PacketBuilder builder(Map<String, String> settings) throws SettingException {
    return new PacketBuilder(HeaderOptions.of(Settings.of(settings)), FROM, TO);
  }

  /** As Python's struct.pack makes it. */
  @Test
  void writesBothHeaders() throws Exception {
    PacketBuilder builder = builder(Map.of("ttl", "7", "id", "4660", "dscp", "46", "df", "on"));

    assertThat(HexFormat.of().formatHex(builder.build(HELLO).array()))
        .isEqualTo(GOLDEN_IP + GOLDEN_UDP);
  }

  @Test
  void leavesTheIpHeaderToTheKernel() throws Exception {
    assertThat(HexFormat.of().formatHex(builder(Map.of("header", "kernel")).build(HELLO).array()))
        .isEqualTo(GOLDEN_UDP);
  }

  @Test
  void countsTheIdUpPastZero() throws Exception {
    PacketBuilder builder = builder(Map.of("id", "65535"));

    assertThat(builder.build(HELLO).getShort(ID)).isEqualTo((short) 65_535);
    assertThat(builder.build(HELLO).getShort(ID)).isEqualTo((short) 1);
  }

  @Test
  void leavesTheIdToTheKernel() throws Exception {
    PacketBuilder builder = builder(Map.of("id", "0"));

    assertThat(builder.build(HELLO).getShort(ID)).isZero();
    assertThat(builder.build(HELLO).getShort(ID)).isZero();
  }

  @Test
  void writesAChecksumOfZeroAsAllOnes() throws Exception {
    ByteBuffer sum = ByteBuffer.allocate(2);
    sum.putShort(builder(Map.of()).build(new byte[2]).getShort(UDP_CHECKSUM));

    assertThat(builder(Map.of()).build(sum.array()).getShort(UDP_CHECKSUM))
        .isEqualTo((short) 0xffff);
  }

  @Test
  void leavesTheChecksumOutOrMakesItWrong() throws Exception {
    ByteBuffer good = builder(Map.of()).build(HELLO);
    ByteBuffer none = builder(Map.of("checksum", "zero")).build(HELLO);
    ByteBuffer wrong = builder(Map.of("checksum", "wrong")).build(HELLO);

    assertThat(none.getShort(UDP_CHECKSUM)).isZero();
    assertThat(wrong.getShort(UDP_CHECKSUM)).isNotZero().isNotEqualTo(good.getShort(UDP_CHECKSUM));
    assertThat(wrong.putShort(UDP_CHECKSUM, (short) 0)).isEqualTo(none);
  }
}
