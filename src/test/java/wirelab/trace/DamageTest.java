package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.fault.Disturbance;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Packet;
import wirelab.model.PixelArea;
import wirelab.model.Side;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.Wire;

/** What is outlined of a picture that was broken on purpose. */
final class DamageTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(96, 64);
  private static final int PICTURES = 30;
  private static final int CHANNELS = 3;

  /** Bytes in front of the pixels in a message of the codec struct. */
  private static final int HEAD = 32;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          udp+chunks+struct                     | corrupt:p=0.02
          udp+chunks+struct                     | corrupt:p=0.02,at=receiver,bits=3
          udp+chunks+struct                     | drop:p=0.05
          udp+chunks+pickle                     | drop:p=0.03,at=receiver
          udp+chunks+java                       | drop:p=0.03
          udp+chunks+java                       | corrupt:p=0.02
          udp+chunks+pickle                     | truncate:p=0.03
          udp+chunks+struct                     | delay:ms=300,p=0.03
          tcp+Q+struct                          | corrupt:p=0.5,bits=2
          tcp+Q+pickle                          | corrupt:p=0.5,at=receiver
          tcp+Q+java                            | corrupt:p=0.5
          tcp+Q+java                            | stale-handle
          tcp+Q+struct:jpeg=80                  | corrupt:p=0.5
          tcp+Q+java:jpeg=60                    | corrupt:p=0.5,at=receiver
          udp:datagram=300+chunks+struct:jpeg=80 | corrupt:p=0.03
          udp:datagram=300+chunks+pickle:jpeg=30 | corrupt:p=0.03,bits=2
          """)
  void outlinesEveryPixelThatDiffers(String wire, String fault) throws Exception {
    Filmed filmed = filmed(wire, fault);
    assertThat(differing(wire, filmed, trace(filmed), 0)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "tcp+Q+struct:jpeg=80, 'corrupt:p=0.5'",
    "tcp+Q+pickle:jpeg=80, 'corrupt:p=0.5,at=receiver'"
  })
  void outlinesItTooIfTheFirstPacketsWereNotCaptured(String wire, String fault) throws Exception {
    Filmed filmed = filmed(wire, fault);
    List<Packet> later = Filmed.renumbered(filmed.packets().subList(9, filmed.packets().size()));
    Filmed late = new Filmed(filmed.sent(), later, filmed.events(), filmed.received());
    Trace trace = trace(late);

    assertThat(trace.passed(Side.RECEIVER, 0)).isEmpty();
    assertThat(differing(wire, late, trace, 15)).isPositive();
  }

  /** How many pixels of the pictures from {@code first} on differ; each must be outlined. */
  private static int differing(String wire, Filmed filmed, Trace trace, long first)
      throws Exception {
    int differing = 0;
    for (var received : filmed.received().entrySet()) {
      if (received.getKey() < first) {
        continue;
      }
      byte[] clean = decodedCleanly(wire, filmed.sent().get(received.getKey().intValue()));
      List<PixelArea> areas =
          trace
              .passed(Side.RECEIVER, received.getKey())
              .map(message -> areas(trace.damages(message)))
              .orElse(List.of());
      assertThat(received.getValue()).hasSameSizeAs(clean);
      for (int i = 0; i < clean.length; i++) {
        if (clean[i] != received.getValue()[i]) {
          differing++;
          int x = i / CHANNELS % FORMAT.width();
          int y = i / CHANNELS / FORMAT.width();
          assertThat(areas)
              .as("picture %d, pixel %d, %d", received.getKey(), x, y)
              .anyMatch(area -> area.contains(x, y));
        }
      }
    }
    return differing;
  }

  @Test
  void namesTheUnitAndThePacket() throws Exception {
    Filmed filmed = filmed("udp+chunks+struct", "corrupt:p=0.02");
    Trace trace = trace(filmed);
    List<Damage> damages =
        trace.messages(0).stream().flatMap(one -> trace.damages(one).stream()).toList();
    assertThat(damages).isNotEmpty();
    assertThat(damages)
        .allSatisfy(
            damage -> {
              assertThat(damage.cause())
                  .matches(
                      "datagram \\d+ of 14 of picture \\d+ has bit \\d of byte \\d+ turned over");
              assertThat(damage.packet()).isPositive();
              assertThat(damage.areas()).containsExactly(pixelOf(damage));
            });
  }

  private static PixelArea pixelOf(Damage damage) {
    long pixel = (damage.bytes().start() - HEAD) / CHANNELS;
    return new PixelArea((int) (pixel % FORMAT.width()), (int) (pixel / FORMAT.width()), 1, 1);
  }

  @Test
  void saysWhichDatagramWasNeverSent() throws Exception {
    Filmed filmed = filmed("udp+chunks+struct", "drop:p=0.02");
    Trace trace = trace(filmed);
    List<Damage> damages =
        trace.messages(0).stream().flatMap(one -> trace.damages(one).stream()).toList();
    assertThat(damages)
        .isNotEmpty()
        .allSatisfy(
            damage -> {
              assertThat(damage.cause())
                  .matches("datagram \\d+ of 14 of picture \\d+ was never sent");
              assertThat(damage.packet()).isZero();
            });
  }

  @Test
  void nothingIsOutlinedOfWhatIsWhole() throws Exception {
    Trace trace = trace(filmed("udp+chunks+struct", "duplicate:p=0.2"));
    assertThat(trace.messages(0)).hasSize(PICTURES).allMatch(one -> trace.damages(one).isEmpty());
  }

  private static List<PixelArea> areas(List<Damage> damages) {
    return damages.stream().flatMap(damage -> damage.areas().stream()).toList();
  }

  private static Filmed filmed(String wire, String fault) throws Exception {
    Disturbance broken =
        Disturbance.NONE.withFaults(Disturbance.parse(List.of(fault))).withSeed(wire.length());
    return Filmed.over(wire, FORMAT, PICTURES, broken);
  }

  private static Trace trace(Filmed filmed) {
    Listed packets = new Listed(filmed.packets());
    Trace trace = new Trace(Filmed.CATALOG, packets);
    filmed.events().forEach(trace);
    return packets.into(trace);
  }

  /** What a receiver sees where nothing is broken. */
  private static byte[] decodedCleanly(String wire, byte[] pixels) throws Exception {
    var spec = Wire.parse(wire, Filmed.CATALOG).codec();
    Lease lease = Memory.common().lease(pixels.length);
    lease.bytes().put(pixels);
    try (Codec writer = Filmed.CATALOG.codecs().create(spec);
        Codec reader = Filmed.CATALOG.codecs().create(spec);
        VideoFrame frame = VideoFrame.of(FORMAT, null, lease);
        Message message = writer.encode(frame)) {
      Lease copy = Memory.common().lease(message.length());
      ByteBuffer bytes = copy.bytes().limit(message.length());
      for (ByteBuffer part : message.parts()) {
        bytes.put(part);
      }
      Message incoming =
          Message.incoming(
              copy, bytes.flip(), 0, wirelab.model.ByteRange.of(0, message.length()), List.of());
      try (VideoFrame shown = reader.decode(incoming)) {
        byte[] clean = new byte[shown.pixels().remaining()];
        shown.pixels().get(clean);
        return clean;
      }
    }
  }
}
