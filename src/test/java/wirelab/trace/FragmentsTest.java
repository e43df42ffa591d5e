package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.codec.WirePictures;
import wirelab.inspect.Inspected;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Packet;
import wirelab.model.Side;
import wirelab.model.VideoFormat;

/** Video in datagrams that IP had to break into fragments. */
final class FragmentsTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(120, 90);
  private static final int PICTURES = 5;
  private static final int HEADER = 20;
  private static final int PIECE = 1480;

  @Test
  void picturesAreFoundInFragmentsInAnyOrder() throws Exception {
    Filmed filmed = filmed();
    List<byte[]> pictures = new ArrayList<>();
    try (Playback playback = new Playback(Filmed.CATALOG, trace(filmed, fragments(filmed)))) {
      for (Optional<Played> one = playback.next(); one.isPresent(); one = playback.next()) {
        try (Played played = one.get()) {
          pictures.add(WirePictures.copy(played.picture().orElseThrow().pixels()));
        }
      }
    }
    assertThat(pictures).containsExactlyElementsOf(filmed.sent());
  }

  @Test
  void everyByteOfAMessageIsWhereItsCarriersSay() throws Exception {
    Filmed filmed = filmed();
    Listed packets = fragments(filmed);
    Trace trace = trace(filmed, packets);
    TracedMessage message = trace.messages(0).get(1);
    ByteRange all = ByteRange.of(0, message.length());
    ByteBuffer bytes = ByteBuffer.allocate(message.length());
    for (Carrier carrier : message.carriers(all)) {
      int length = (int) carrier.range().length();
      packets.packet(carrier.packet()).bytes().copy(carrier.at(), bytes, length);
    }
    assertThat(bytes.flip()).isEqualTo(trace.bytes(message, all));
    assertThat(message.carriers()).hasSizeGreaterThan(message.length() / PIECE);
    assertThat(trace.messagesOf(message.carriers().getFirst().packet())).containsExactly(message);
    assertThat(trace.calls(message, ByteRange.of(message.length() - 1, 1), Side.SENDER)).hasSize(1);
  }

  @Test
  void theLastFragmentShowsTheWholeDatagram() throws Exception {
    Filmed filmed = filmed();
    Listed packets = fragments(filmed);
    Trace trace = trace(filmed, packets);
    int whole = 0;
    for (Packet packet : packets.packets()) {
      Inspected inspected = trace.inspect(packet.number());
      int[] leaves = new int[inspected.bytes().length()];
      inspected.layers().stream()
          .flatMap(layer -> layer.fields().stream())
          .forEach(field -> count(field, leaves));
      assertThat(leaves).as("packet %d", packet.number()).containsOnly(1);
      List<String> layers = inspected.layers().stream().map(Layer::protocol).toList();
      if (layers.contains("udp")) {
        whole++;
        assertThat(layers).containsExactly("raw", "ip", "udp", "framing", "struct");
      }
    }
    assertThat(whole).isEqualTo(filmed.packets().size());
  }

  private static void count(Field field, int[] leaves) {
    if (!field.leaf()) {
      field.parts().forEach(part -> count(part, leaves));
      return;
    }
    for (long i = field.range().start(); i < field.range().end(); i++) {
      leaves[(int) i]++;
    }
  }

  private static Filmed filmed() throws Exception {
    return Filmed.over("udp:datagram=9000+chunks+struct", FORMAT, PICTURES);
  }

  private static Trace trace(Filmed filmed, Listed packets) {
    Trace trace = new Trace(Filmed.CATALOG, packets);
    filmed.events().forEach(trace);
    return packets.into(trace);
  }

  /** The packets, each in pieces, which change places within their datagram. */
  private static Listed fragments(Filmed filmed) {
    Random random = new Random(23);
    List<Packet> all = new ArrayList<>();
    int id = 1;
    for (Packet packet : filmed.packets()) {
      byte[] whole = packet.bytes().toArray();
      List<Packet> pieces = new ArrayList<>();
      for (int at = HEADER; at < whole.length; at += PIECE) {
        int length = Math.min(PIECE, whole.length - at);
        boolean more = at + length < whole.length;
        ByteBuffer piece = ByteBuffer.allocate(HEADER + length);
        piece.put(whole, 0, HEADER).put(whole, at, length);
        piece.putShort(2, (short) (HEADER + length));
        piece.putShort(4, (short) id);
        piece.putShort(6, (short) ((at - HEADER) / 8 | (more ? 0x2000 : 0)));
        ByteView bytes = ByteView.of(piece.array());
        pieces.add(new Packet(1, packet.time(), packet.link(), bytes, List.of()));
      }
      Collections.shuffle(pieces, random);
      all.addAll(pieces);
      id++;
    }
    return new Listed(Filmed.renumbered(all));
  }
}
