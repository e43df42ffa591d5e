package wirelab.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteView;
import wirelab.model.Layer;

final class RtpDissectorTest {
  private static final String JPEG =
      "809a" + "fffd" + "000f4240" + "12345678" + "0000000041ff0201" + "0007ffff";

  private static ByteView bytes(String hex) {
    return ByteView.of(HexFormat.of().parseHex(hex));
  }

  private static List<String> told(Layer layer) {
    return layer.all().map(field -> field.key() + "=" + field.plain()).toList();
  }

  @Test
  void readsTheHeader() {
    Layer layer = new RtpDissector().dissect(bytes(JPEG), List.of());
    assertThat(told(layer))
        .containsExactly(
            "rtp.first=0x80",
            "rtp.version=2",
            "rtp.padding=0",
            "rtp.ext=0",
            "rtp.cc=0",
            "rtp.second=0x9a",
            "rtp.marker=1",
            "rtp.p_type=26",
            "rtp.seq=65533",
            "rtp.timestamp=1000000",
            "rtp.ssrc=0x12345678");
    assertThat(layer.summary())
        .isEqualTo("PT=JPEG, SSRC=0x12345678, Seq=65533, Time=1000000, Mark");
    assertThat(layer.payload().protocol()).isEqualTo("jpeg");
  }

  @Test
  void readsJpegWithRestartMarkersAndTables() {
    Layer layer =
        new RtpJpegDissector()
            .dissect(
                bytes("0000000041ff0201" + "0007ffff" + "00000004" + "01020304" + "ee"), List.of());
    assertThat(told(layer))
        .containsExactly(
            "jpeg.main_hdr.ts=0",
            "jpeg.main_hdr.offset=0",
            "jpeg.main_hdr.type=65",
            "jpeg.main_hdr.q=255",
            "jpeg.main_hdr.width=2",
            "jpeg.main_hdr.height=1",
            "jpeg.restart_hdr.interval=7",
            "jpeg.restart_hdr.count=0xffff",
            "jpeg.qtable_hdr.mbz=0",
            "jpeg.qtable_hdr.precision=0",
            "jpeg.qtable_hdr.length=4",
            "jpeg.qtable_hdr.data=4 bytes");
    assertThat(layer.payload().range().length()).isEqualTo(1);
  }

  @Test
  void doesNotTakeOtherDatagramsForRtp() {
    assertThat(RtpDissector.recognises(bytes(JPEG))).isTrue();
    assertThat(RtpDissector.recognises(bytes(JPEG.replaceFirst("80", "40")))).isFalse();
    assertThat(RtpDissector.recognises(bytes("0000000000000003aabbccddeeff00112233445566")))
        .isFalse();
    Random random = new Random(5);
    int taken = 0;
    for (int round = 0; round < 100_000; round++) {
      byte[] some = new byte[40];
      random.nextBytes(some);
      taken += RtpDissector.recognises(ByteView.of(some)) ? 1 : 0;
    }
    assertThat(taken).isLessThan(5);
  }
}
