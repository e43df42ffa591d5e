package wirelab.framing.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RtpFramerTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final ByteBuffer TABLES = JpegTables.quantization(50);

  /** A file of 16 by 8 pixels, whose scan is no real one. */
  private static byte[] file(int interval, String scan) {
    JpegHeader header = new JpegHeader(0, interval > 0 ? 65 : 1, 255, 2, 1, interval);
    ByteBuffer head = new BaselineJpeg(header, TABLES, ByteBuffer.allocate(0)).head();
    byte[] data = HEX.parseHex(scan);
    ByteBuffer file = ByteBuffer.allocate(head.remaining() + data.length).put(head).put(data);
    return file.array();
  }

  @Test
  void beginsPacketsWithTheHeadersOfBothStandards() throws Exception {
    byte[] quantization = new byte[TABLES.remaining()];
    TABLES.duplicate().get(quantization);
    String tables = HEX.formatHex(quantization);
    assertThat(RtpLine.datagrams(RtpLine.STREAM, List.of(file(0, "a1b2c3d4ffd9"))))
        .extracting(HEX::formatHex)
        .containsExactly(
            ("80" + "9a" + "fffd" + "000f4240" + "12345678")
                + ("00" + "000000" + "01" + "ff" + "02" + "01")
                + ("00" + "00" + "0080" + tables)
                + "a1b2c3d4ffd9");
  }

  @Test
  void tellsOfRestartMarkers() throws Exception {
    byte[] packet = RtpLine.datagrams(RtpLine.STREAM, List.of(file(7, "a1ffd9"))).getFirst();
    assertThat(HEX.formatHex(packet, 12, 28))
        .isEqualTo("00000000" + "41ff0201" + "0007ffff" + "00000080");
  }

  @Test
  void cutsPicturesAndCountsOnAfter65535() throws Exception {
    byte[] large = file(0, "5a".repeat(700) + "ffd9");
    List<String> heads = new ArrayList<>();
    for (byte[] packet : RtpLine.datagrams(RtpLine.STREAM, List.of(large, large))) {
      assertThat(packet.length).isLessThanOrEqualTo(RtpLine.UNIT);
      heads.add(HEX.formatHex(packet, 0, 16));
    }
    assertThat(heads)
        .containsExactly(
            "801afffd000f424012345678" + "00000000",
            "801afffe000f424012345678" + "000000f8",
            "809affff000f424012345678" + "00000274",
            "801a0000000f4df812345678" + "00000000",
            "801a0001000f4df812345678" + "000000f8",
            "809a0002000f4df812345678" + "00000274");
  }

  @Test
  void refusesWhatHasNoPlaceInTheStandard() throws Exception {
    assertRefused(new byte[] {1, 2, 3, 4, 5}, "choose the codec jpeg");
    assertRefused(RtpLine.files(1, 60, 40).getFirst(), "a picture of 60×40 pixels");
    byte[] progressive = file(0, "a1ffd9");
    progressive[158 + 1] = (byte) 0xc2;
    assertRefused(progressive, "another process than baseline (ff c2)");
    byte[] own = file(0, "a1ffd9");
    own[220]++;
    assertRefused(own, "Huffman tables of its own");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> RtpLine.datagrams(RtpLine.STREAM, List.of(file)))
        .hasMessageContaining(reason);
  }

  @Test
  void refusesDatagramsThatHaveNoRoom() {
    assertThatThrownBy(
            () ->
                new RtpFramer(RtpLine.STREAM, 152)
                    .frame(
                        wirelab.model.Message.outgoing(
                            wirelab.model.Memory.common().lease(1),
                            ByteBuffer.wrap(file(0, "a1ffd9"))),
                        pieces -> {}))
        .hasMessageContaining("152 bytes have no room");
  }
}
