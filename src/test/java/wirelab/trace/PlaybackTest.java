package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures;
import wirelab.model.ByteRange;
import wirelab.model.Packet;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

final class PlaybackTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(300, 200);
  private static final int PICTURES = 12;
  private static final int CUTS = 15;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp+Q+struct",
        "tcp+>L+pickle",
        "tcp+!I+java",
        "tcp+L+pickle:protocol=2",
        "tcp+Q+java:stream=session",
        "tcp+Q+java:stream=session,reset=false",
        "udp+chunks+struct",
        "udp:datagram=65000+chunks+pickle",
        "udp:datagram=9000+chunks+java"
      })
  void playsEveryPictureAsItWasSent(String wire) throws Exception {
    Filmed filmed = Filmed.over(wire, FORMAT, PICTURES);
    List<Shown> shown = played(filmed.packets());
    assertThat(shown).hasSize(PICTURES);
    for (int i = 0; i < PICTURES; i++) {
      assertThat(shown.get(i).missing()).isEmpty();
      assertThat(shown.get(i).pixels().array()).isEqualTo(filmed.sent().get(i));
    }
  }

  static List<String> wires() {
    return List.of(
        "tcp+Q+struct",
        "tcp+>L+pickle",
        "tcp+L+java",
        "udp+chunks+struct",
        "udp:datagram=9000+chunks+pickle");
  }

  @ParameterizedTest
  @MethodSource("wires")
  void beginsWhereverACaptureBegins(String wire) throws Exception {
    Filmed filmed = Filmed.over(wire, FORMAT, PICTURES);
    Random random = new Random(3);
    List<TracedMessage> whole = messages(filmed.packets());
    for (int i = 0; i < CUTS; i++) {
      int from = random.nextInt(filmed.packets().size());
      List<Packet> rest = filmed.packets().subList(from, filmed.packets().size());
      long expected = whole.stream().filter(message -> message.firstPacket() > from).count();
      List<Shown> shown = played(rest).stream().filter(one -> one.missing().isEmpty()).toList();
      assertThat(shown).as("from packet %d", from).hasSizeBetween((int) expected, PICTURES);
      for (int back = 1; back <= expected; back++) {
        assertThat(shown.get(shown.size() - back).pixels().array())
            .isEqualTo(filmed.sent().get(PICTURES - back));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wires")
  void marksWhatLostPacketsTookAway(String wire) throws Exception {
    Filmed filmed = Filmed.over(wire, FORMAT, PICTURES);
    Random random = new Random(4);
    List<TracedMessage> whole = messages(filmed.packets());
    for (int i = 0; i < CUTS; i++) {
      List<Packet> left = new ArrayList<>(filmed.packets());
      List<Long> lost = new ArrayList<>();
      for (int count = 1 + i % 4; count > 0; count--) {
        lost.add(left.remove(random.nextInt(left.size())).number());
      }
      long untouched =
          whole.stream()
              .filter(m -> m.carriers().stream().noneMatch(c -> lost.contains(c.packet())))
              .count();
      List<Shown> shown = played(left);
      assertThat(shown).allSatisfy(one -> assertThatItWasSent(one, filmed.sent()));
      assertThat(shown.stream().filter(one -> one.missing().isEmpty()))
          .as("without packets %s", lost)
          .hasSizeGreaterThanOrEqualTo((int) untouched);
    }
  }

  private static void assertThatItWasSent(Shown shown, List<byte[]> sent) {
    assertThat(sent).anySatisfy(picture -> assertThat(known(shown, picture)).isTrue());
  }

  /** Whether all pixels are those that were sent, but for those known to be missing. */
  private static boolean known(Shown shown, byte[] picture) {
    byte[] pixels = shown.pixels().array();
    int at = 0;
    for (ByteRange gap : shown.missing()) {
      if (!Arrays.equals(picture, at, (int) gap.start(), pixels, at, (int) gap.start())) {
        return false;
      }
      at = (int) gap.end();
    }
    return Arrays.equals(picture, at, picture.length, pixels, at, picture.length);
  }

  private static List<TracedMessage> messages(List<Packet> packets) {
    Trace trace = trace(new Listed(packets));
    return trace.flows().stream().flatMap(flow -> trace.messages(flow.id()).stream()).toList();
  }

  private static Trace trace(Listed packets) {
    return packets.into(new Trace(Filmed.CATALOG, packets));
  }

  private record Shown(ByteBuffer pixels, List<ByteRange> missing) {}

  private static List<Shown> played(List<Packet> packets) {
    List<Shown> shown = new ArrayList<>();
    Trace trace = trace(new Listed(Filmed.renumbered(packets)));
    try (Playback playback = new Playback(Filmed.CATALOG, trace)) {
      for (Optional<Played> one = playback.next(); one.isPresent(); one = playback.next()) {
        try (Played played = one.get()) {
          played.picture().map(PlaybackTest::shown).ifPresent(shown::add);
        }
      }
    }
    return shown;
  }

  private static Shown shown(VideoFrame frame) {
    return new Shown(ByteBuffer.wrap(WirePictures.copy(frame.pixels())), frame.missing());
  }
}
