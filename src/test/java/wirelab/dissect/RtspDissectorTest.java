package wirelab.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;

final class RtspDissectorTest {
  private static final String REQUEST =
      "PLAY rtsp://host/movie RTSP/1.0\r\nCSeq: 2\r\nSession: 123456\r\nRange: npt=0-\r\n\r\nbody";

  private static ByteView bytes(String text) {
    return ByteView.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> told(String text) {
    Layer layer = new RtspDissector().dissect(bytes(text), List.of());
    return layer.all().map(field -> field.key() + "=" + field.value()).toList();
  }

  @Test
  void readsARequest() {
    assertThat(told(REQUEST))
        .containsExactly(
            "rtsp.method=PLAY",
            "rtsp.url=rtsp://host/movie",
            "rtsp.version=RTSP/1.0",
            "rtsp.cseq=2",
            "rtsp.session=123456",
            "rtsp.header=Range: npt=0-",
            "rtsp.end=");
  }

  @Test
  void readsAResponseWhoseLinesEndAsTheyLike() {
    assertThat(told("RTSP/1.0 455 Method Not Valid in This State\ncseq:7\n\n"))
        .containsExactly(
            "rtsp.version=RTSP/1.0",
            "rtsp.status=455",
            "rtsp.reason=Method Not Valid in This State",
            "rtsp.cseq=7",
            "rtsp.end=");
  }

  @Test
  void namesEachByteOnceWhateverComes() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      StringBuilder text =
          new StringBuilder(REQUEST.substring(0, random.nextInt(REQUEST.length())));
      for (int i = 0; i < 3 && !text.isEmpty(); i++) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      Layer layer = new RtspDissector().dissect(bytes(text.toString()), List.of());
      long at = 0;
      for (Field field : layer.fields()) {
        assertThat(field.range().start()).isEqualTo(at);
        at = field.range().end();
      }
      assertThat(layer.payload().range().start()).isEqualTo(at);
      assertThat(layer.payload().range().end()).isEqualTo(text.length());
    }
  }

  @Test
  void knowsItsOwn() {
    assertThat(RtspDissector.recognises(bytes(REQUEST))).isTrue();
    assertThat(RtspDissector.recognises(bytes("RTSP/1.0 200 OK\r\n"))).isTrue();
    assertThat(RtspDissector.recognises(bytes("GET / HTTP/1.1\r\n\r\n"))).isFalse();
    assertThat(RtspDissector.recognises(bytes("PLAY"))).isFalse();
  }
}
