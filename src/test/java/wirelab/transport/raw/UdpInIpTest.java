package wirelab.transport.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UdpInIpTest {
  private static final byte[] PAYLOAD = {1, 2, 3, 4, 5, 6, 7};

  private static ByteBuffer packet(String checksum) throws Exception {
    return PacketBuilderTest.builder(Map.of("checksum", checksum)).build(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"computed", "zero"})
  void takesTheDatagramOut(String checksum) throws Exception {
    UdpInIp datagram = UdpInIp.of(packet(checksum)).orElseThrow();

    assertThat(datagram.damage()).isEmpty();
    assertThat(datagram.source()).isEqualTo(new InetSocketAddress("192.0.2.1", 1000));
    assertThat(datagram.isFor(new InetSocketAddress("192.0.2.2", 2000))).isTrue();
    assertThat(datagram.isFor(new InetSocketAddress("192.0.2.2", 2001))).isFalse();
    assertThat(datagram.payload()).isEqualTo(ByteBuffer.wrap(PAYLOAD));
  }

  @Test
  void passesOverWhatStandsBehindTheDatagram() throws Exception {
    ByteBuffer longer = ByteBuffer.allocate(100).put(packet("computed")).rewind();
    UdpInIp datagram = UdpInIp.of(longer).orElseThrow();

    assertThat(datagram.damage()).isEmpty();
    assertThat(datagram.payload()).isEqualTo(ByteBuffer.wrap(PAYLOAD));
  }

  @Test
  void saysWhatTheChecksumShouldBe() throws Exception {
    short good = packet("computed").getShort(26);
    short bad = packet("wrong").getShort(26);

    assertThat(UdpInIp.of(packet("wrong")).orElseThrow().damage())
        .contains(
            "a packet from 192.0.2.1:1000: its UDP checksum is 0x%04x, and should be 0x%04x"
                .formatted(bad, good));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 'its UDP header says 7 bytes, 15 came'",
    "16, 'its UDP header says 16 bytes, 15 came'"
  })
  void refusesALengthThatCanNotBe(short length, String told) throws Exception {
    ByteBuffer packet = packet("zero").putShort(24, length);

    assertThat(UdpInIp.of(packet).orElseThrow().damage())
        .contains("a packet from 192.0.2.1:1000: " + told);
  }

  /**
   * What Linux leaves in a packet that never left the machine: the sum over addresses, protocol and
   * length.
   */
  @Test
  void takesAChecksumThatTheNetworkCardWasToFinish() throws Exception {
    int sum = 0xc000 + 0x0201 + 0xc000 + 0x0202 + 17 + 15;
    ByteBuffer packet = packet("zero").putShort(26, (short) ((sum & 0xffff) + (sum >>> 16)));

    assertThat(UdpInIp.of(packet).orElseThrow().damage()).isEmpty();
  }

  @Test
  void takesNothingElseForADatagram() throws Exception {
    ByteBuffer sixth = packet("computed").put(0, (byte) 0x60);
    ByteBuffer tcp = packet("computed").put(9, (byte) 6);
    ByteBuffer shortHeader = packet("computed").put(0, (byte) 0x44);
    ByteBuffer longHeader = packet("computed").put(0, (byte) 0x4f);

    assertThat(UdpInIp.of(sixth)).isEmpty();
    assertThat(UdpInIp.of(tcp)).isEmpty();
    assertThat(UdpInIp.of(shortHeader)).isEmpty();
    assertThat(UdpInIp.of(longHeader)).isEmpty();
    assertThat(UdpInIp.of(packet("computed").limit(27))).isEmpty();
  }
}
