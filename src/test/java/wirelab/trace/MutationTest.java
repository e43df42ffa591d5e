package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.CaptureWriter;
import wirelab.codec.WirePictures;
import wirelab.model.ByteRange;
import wirelab.model.Packet;
import wirelab.model.VideoFormat;
import wirelab.session.SessionFile;
import wirelab.session.SessionIndex;

/** Changes bytes of a capture where provenance says that pixels stand, and looks at the video. */
final class MutationTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(200, 150);
  private static final int PICTURES = 10;
  private static final int FLIPS = 1000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp+Q+struct",
        "tcp+Q+java",
        "tcp+Q+pickle",
        "udp+chunks+struct",
        "udp+chunks+java",
        "udp+chunks+pickle"
      })
  void aByteChangesExactlyTheChannelItCarries(String wire) throws Exception {
    Filmed filmed = Filmed.over(wire, FORMAT, PICTURES);
    Path capture = folder.resolve("capture.pcapng");
    try (CaptureWriter writer = CaptureWriter.create(capture)) {
      for (Packet packet : filmed.packets()) {
        writer.add(packet);
      }
    }
    byte[] file = Files.readAllBytes(capture);
    List<byte[]> expected = filmed.sent().stream().map(byte[]::clone).toList();
    flip(capture, file, expected);
    Path changed = Files.write(folder.resolve("changed.pcapng"), file);

    List<byte[]> shown = pictures(changed);
    assertThat(shown).hasSize(PICTURES);
    for (int i = 0; i < PICTURES; i++) {
      assertThat(shown.get(i)).as("picture %d", i).isEqualTo(expected.get(i));
    }
  }

  /** Flips bits of random channels of random pixels, in the file and in the pictures. */
  private static void flip(Path capture, byte[] file, List<byte[]> pictures) throws IOException {
    List<Long> places = places(capture);
    Random random = new Random(17);
    Set<List<Integer>> done = new HashSet<>();
    try (SessionIndex index = SessionIndex.open(capture)) {
      Trace trace = trace(index);
      List<TracedMessage> messages = messages(trace);
      while (done.size() < FLIPS) {
        int picture = random.nextInt(PICTURES);
        int x = random.nextInt(FORMAT.width());
        int y = random.nextInt(FORMAT.height());
        int channel = random.nextInt(3);
        if (done.add(List.of(picture, x, y, channel))) {
          TracedMessage message = messages.get(picture);
          ByteRange pixel = trace.bytes(message, x, y).orElseThrow();
          assertThat(pixel.length()).isEqualTo(3);
          ByteRange one = ByteRange.of(pixel.start() + channel, 1);
          List<Carrier> carriers = trace.chain(message, one).packets();
          assertThat(carriers).hasSize(1);
          Carrier carrier = carriers.getFirst();
          int mask = random.nextInt(1, 256);
          long at = places.get((int) carrier.packet() - 1) + carrier.at();
          file[(int) at] ^= (byte) mask;
          pictures.get(picture)[FORMAT.offset(x, y) + channel] ^= (byte) mask;
        }
      }
    }
  }

  private static List<Long> places(Path capture) throws IOException {
    List<Long> places = new ArrayList<>();
    try (SessionFile session = SessionFile.open(capture)) {
      for (Optional<Packet> p = session.next(); p.isPresent(); p = session.next()) {
        places.add(session.place());
      }
    }
    return places;
  }

  private static Trace trace(SessionIndex index) throws IOException {
    Trace trace = new Trace(Filmed.CATALOG, index);
    for (Optional<Packet> p = index.next(); p.isPresent(); p = index.next()) {
      trace.add(p.get());
    }
    trace.finish();
    return trace;
  }

  private static List<TracedMessage> messages(Trace trace) {
    return trace.flows().stream().flatMap(flow -> trace.messages(flow.id()).stream()).toList();
  }

  private static List<byte[]> pictures(Path capture) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    try (SessionIndex index = SessionIndex.open(capture);
        Playback playback = new Playback(Filmed.CATALOG, trace(index))) {
      for (Optional<Played> one = playback.next(); one.isPresent(); one = playback.next()) {
        try (Played played = one.get()) {
          assertThat(played.trouble()).isEmpty();
          pictures.add(WirePictures.copy(played.picture().orElseThrow().pixels()));
        }
      }
    }
    return pictures;
  }
}
