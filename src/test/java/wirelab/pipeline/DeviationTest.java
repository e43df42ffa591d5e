package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

final class DeviationTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(4, 3);

  private static Deviation deviation(int... changed) {
    Lease lease = Memory.common().lease(FORMAT.byteCount());
    ByteBuffer sent = ByteBuffer.allocate(FORMAT.byteCount());
    lease.bytes().put(0, sent, 0, sent.capacity());
    for (int at : changed) {
      lease.bytes().put(at, (byte) 9);
    }
    try (VideoFrame frame = VideoFrame.of(FORMAT, null, lease)) {
      return Deviation.of(frame, sent);
    }
  }

  @Test
  void countsPixelsAndNamesTheFirst() {
    assertThat(deviation()).isEqualTo(new Deviation(0, -1, -1));
    assertThat(deviation(0)).isEqualTo(new Deviation(1, 0, 0));
    assertThat(deviation(4 * 3 + 2)).isEqualTo(new Deviation(1, 0, 1));
    assertThat(deviation(15, 16, 17, 35)).isEqualTo(new Deviation(2, 1, 1));
  }

  @Test
  void knowsNothingOfPicturesOfAnotherSize() {
    Lease lease = Memory.common().lease(FORMAT.byteCount());
    try (VideoFrame frame = VideoFrame.of(FORMAT, null, lease)) {
      assertThat(Deviation.of(frame, ByteBuffer.allocate(5))).isEqualTo(Deviation.UNKNOWN);
    }
  }
}
