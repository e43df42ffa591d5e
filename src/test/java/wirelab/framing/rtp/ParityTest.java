package wirelab.framing.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.Event;
import wirelab.model.Fingerprint;
import wirelab.model.Side;

final class ParityTest {
  private static final HexFormat HEX = HexFormat.of();

  private final RtpLine line = new RtpLine();

  private static RtpStream stream(int group) {
    return new RtpStream(26, 0x12345678, 65_533, 1_000_000, 3000, group);
  }

  @Test
  void isTheXorOfTheGroupBehindTheHeaderOfRfc5109() {
    Parity parity = new Parity(stream(2));
    add(parity, "801a" + "fffd" + "000f4240" + "12345678" + "0102030405");
    ByteBuffer packet = add(parity, "809a" + "fffe" + "000f4240" + "12345678" + "ff00ff");
    byte[] bytes = new byte[packet.remaining()];
    packet.duplicate().get(bytes);
    assertThat(HEX.formatHex(bytes))
        .isEqualTo(
            ("807f" + "fffd" + "000f4240" + "12345679")
                + ("0080" + "fffd" + "00000000" + "0006" + "0005" + "c000")
                + "fe02fc0405");
  }

  private static ByteBuffer add(Parity parity, String packet) {
    ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(packet));
    return parity
        .add(bytes.slice(0, 12), bytes.slice(12, bytes.limit() - 12))
        .orElse(ByteBuffer.allocate(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16})
  void bringsAnyOneOfAGroupBack(int group) throws Exception {
    List<byte[]> files = RtpLine.files(4, 160, 120);
    List<byte[]> all = RtpLine.datagrams(stream(group), files);
    int groups = all.size() / (group + 1);
    for (int lost = 0; lost <= group; lost++) {
      List<byte[]> some = new ArrayList<>(all);
      List<String> gone = new ArrayList<>();
      for (int i = groups - 1; i >= 0; i--) {
        byte[] packet = some.remove(i * (group + 1) + lost);
        if (lost < group) {
          gone.addFirst(Fingerprint.of(ByteBuffer.wrap(packet)));
        }
      }
      line.events.clear();
      assertThat(line.pictures(stream(group), some)).isEqualTo(RtpLine.whole(files));
      assertThat(line.events(Event.UnitRebuilt.class))
          .extracting(Event.UnitRebuilt::digest)
          .isEqualTo(gone);
    }
  }

  @Test
  void doesNotBringTwoBack() throws Exception {
    List<byte[]> some = new ArrayList<>(RtpLine.datagrams(stream(4), RtpLine.files(1, 160, 120)));
    some.remove(2);
    some.remove(1);
    assertThat(line.pictures(stream(4), some)).isEmpty();
    assertThat(line.events(Event.UnitRebuilt.class)).isEmpty();
  }

  @Test
  void bringsBackWhenTheParityIsOvertaken() throws Exception {
    List<byte[]> files = RtpLine.files(1, 160, 120);
    List<byte[]> some = new ArrayList<>(RtpLine.datagrams(stream(4), files));
    some.add(0, some.remove(4));
    some.remove(2);
    assertThat(line.pictures(stream(4), some)).isEqualTo(RtpLine.whole(files));
    assertThat(line.events(Event.UnitRebuilt.class))
        .extracting(Event.UnitRebuilt::sequence, Event.UnitRebuilt::side)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(65_534, Side.RECEIVER));
  }
}
