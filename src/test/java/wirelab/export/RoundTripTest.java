package wirelab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.tap.PacketTap;
import wirelab.event.SessionLog;
import wirelab.model.HostPort;
import wirelab.model.Packet;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.peer.Tshark;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.session.SessionIndex;
import wirelab.session.SessionRecording;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.FrameSource;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;
import wirelab.trace.Filmed;
import wirelab.trace.Playback;
import wirelab.trace.Played;
import wirelab.trace.Trace;

/** Records, exports, reads with tshark, and plays again: the pictures are those that were sent. */
final class RoundTripTest {
  /** A minute is asked for by {@code -Dwirelab.recorded.seconds=60}. */
  private static final int SECONDS = Integer.getInteger("wirelab.recorded.seconds", 2);

  private static final int RATE = 30;
  private static final int PICTURES = SECONDS * RATE;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tcp+Q+struct", "udp:datagram=9000+chunks+pickle"})
  void everyPictureOfARecordingIsTheOneThatWasSent(String wire) throws Exception {
    Path session = folder.resolve("session.pcapng");
    List<Long> sent = record(wire, session);
    Path exported = folder.resolve("exported.pcapng");
    assertThat(new Export(Filmed.CATALOG, session).to(exported, Format.PCAPNG)).isEmpty();
    String complaints = "_ws.malformed || _ws.expert.severity >= 0x600000";
    assertThat(Tshark.lines("tshark", "-n", "-r", exported.toString(), "-Y", complaints)).isEmpty();
    assertThat(played(exported)).hasSize(PICTURES).isEqualTo(sent);
  }

  private static List<Long> record(String wire, Path file) throws Exception {
    List<Long> sent = Collections.synchronizedList(new ArrayList<>());
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    plugins.add(new Logged(sent));
    AtomicLong received = new AtomicLong();
    SessionRecording recording = SessionRecording.create(file);
    try (recording) {
      PacketTap tap = new PacketTap(recording::packet);
      SessionLog log = new SessionLog(1);
      log.listen(tap);
      log.listen(recording);
      try (Session session = new Session(new Catalog(plugins), log, tap)) {
        session.onPicture(picture -> received.incrementAndGet());
        session.run(
            new Plan(
                Role.BOTH,
                HostPort.DEFAULT.withPort(0),
                new Feed(Spec.of("logged"), new Rate(RATE), PICTURES, false),
                Wire.parse(wire, Filmed.CATALOG),
                Handling.DEFAULT));
        assertThat(session.awaitSent(Duration.ofSeconds(30 + 3L * SECONDS))).isTrue();
        Awaitility.await().until(() -> received.get() == PICTURES);
      }
    }
    assertThat(recording.trouble()).isEmpty();
    assertThat(recording.droppedPackets()).isZero();
    return sent;
  }

  private static List<Long> played(Path file) throws IOException {
    List<Long> hashes = new ArrayList<>();
    try (SessionIndex index = SessionIndex.open(file)) {
      Trace trace = new Trace(Filmed.CATALOG, index);
      for (Optional<Packet> p = index.next(); p.isPresent(); p = index.next()) {
        trace.add(p.get());
      }
      trace.finish();
      try (Playback playback = new Playback(Filmed.CATALOG, trace)) {
        for (Optional<Played> one = playback.next(); one.isPresent(); one = playback.next()) {
          try (Played picture = one.get()) {
            hashes.add(hash(picture.picture().orElseThrow()));
          }
        }
      }
    }
    return hashes;
  }

  private static long hash(VideoFrame frame) {
    CRC32C hash = new CRC32C();
    ByteBuffer pixels = frame.pixels();
    hash.update(pixels);
    return hash.getValue();
  }

  /** The test pattern, with a log of what it showed. */
  private record Logged(List<Long> log) implements Plugin {
    @Override
    public List<Provider<FrameSource>> sources() {
      Descriptor descriptor = new Descriptor("logged", "logged", "Logged.", List.of());
      return List.of(Provider.of(descriptor, settings -> source()));
    }

    private FrameSource source() throws SettingException {
      Spec pattern = Spec.of(Feed.TEST_PATTERN).with("size", "640x480");
      return new LoggedSource(Filmed.CATALOG.sources().create(pattern), log);
    }
  }

  private record LoggedSource(FrameSource pattern, List<Long> log) implements FrameSource {
    @Override
    public void open() throws IOException, InterruptedException {
      pattern.open();
    }

    @Override
    public VideoFormat format() {
      return pattern.format();
    }

    @Override
    public Optional<VideoFrame> next() throws IOException, InterruptedException {
      Optional<VideoFrame> frame = pattern.next();
      frame.ifPresent(picture -> log.add(hash(picture)));
      return frame;
    }

    @Override
    public void close() {
      pattern.close();
    }
  }
}
