package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.SettingException;

final class RetentionTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(640, 480);
  private static final long SIZE = FORMAT.byteCount();

  private static Codec codec(String text) throws SettingException {
    Catalog catalog = new Catalog(List.of(new ObjectStreamPlugin()));
    return catalog.codecs().create(catalog.codecs().parse(text));
  }

  /** What both ends keep of so many pictures. */
  private static List<Codec.Kept> kept(String text, int pictures) throws Exception {
    try (Codec sender = codec(text);
        Codec receiver = codec(text)) {
      for (int i = 0; i < pictures; i++) {
        Lease lease = Memory.common().lease(FORMAT.byteCount());
        try (VideoFrame frame = VideoFrame.of(FORMAT, null, lease);
            Message message = sender.encode(frame)) {
          Lease copy = Memory.common().lease(message.length());
          copy.bytes().put(message.bytes());
          Message arrived =
              Message.incoming(
                  copy,
                  copy.bytes().limit(message.length()),
                  i,
                  wirelab.model.ByteRange.of(0, message.length()),
                  List.of());
          receiver.decode(arrived).close();
        }
      }
      return List.of(sender.kept().orElseThrow(), receiver.kept().orElseThrow());
    }
  }

  @Test
  void aSessionWithoutResetKeepsEveryPicture() throws Exception {
    Codec.Kept all = new Codec.Kept(60, 60 * SIZE, 60 * SIZE);
    assertThat(kept("java:stream=session,reset=off", 60)).containsExactly(all, all);
    assertThat(all.bytes()).isGreaterThan(50_000_000);
  }

  @Test
  void aSessionWithResetKeepsTheLastAtMost() throws Exception {
    assertThat(kept("java:stream=session,reset=on", 60))
        .allSatisfy(
            kept -> {
              assertThat(kept.passed()).isEqualTo(60 * SIZE);
              assertThat(kept.bytes()).isLessThanOrEqualTo(SIZE);
            });
  }

  @Test
  void messagesOfTheirOwnAreNotMeasured() throws Exception {
    try (Codec codec = codec("java")) {
      assertThat(codec.kept()).isEmpty();
    }
  }

  @Test
  void doesNotHoldWhatItMeasures() {
    Retention retention = new Retention();
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      byte[] array = new byte[1000];
      retention.passed(array);
      if (i < 3) {
        held.add(array);
      }
    }
    assertThat(retention.measured()).contains(new Codec.Kept(3, 3000, 10_000));
    assertThat(held).hasSize(3);
  }
}
