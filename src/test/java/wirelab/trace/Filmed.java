package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import wirelab.capture.tap.PacketTap;
import wirelab.codec.WirePictures;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.fault.Disturbance;
import wirelab.model.HostPort;
import wirelab.model.Lease;
import wirelab.model.LinkType;
import wirelab.model.Memory;
import wirelab.model.Packet;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.FrameSource;
import wirelab.spi.Limits;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * A session whose pictures are noise, each another, with the packets that the tap made of it.
 *
 * @param sent the pixels of each picture, as they were handed to the sender
 * @param received those of each picture that was received, by its number
 */
public record Filmed(
    List<byte[]> sent, List<Packet> packets, List<Event> events, Map<Long, byte[]> received) {
  public static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration QUIET = Duration.ofMillis(700);

  /** Sends so many pictures through a wire. */
  public static Filmed over(String wire, VideoFormat format, int pictures) throws Exception {
    return over(wire, format, pictures, Disturbance.NONE);
  }

  /** Sends so many pictures through a wire on which something is broken on purpose. */
  static Filmed over(String wire, VideoFormat format, int pictures, Disturbance disturbance)
      throws Exception {
    Map<Long, byte[]> received = new ConcurrentHashMap<>();
    List<byte[]> sent = Collections.synchronizedList(new ArrayList<>());
    List<Packet> packets = Collections.synchronizedList(new ArrayList<>());
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    plugins.add(new Noise(format, sent));
    PacketTap tap = new PacketTap(packet -> packets.add(numbered(packet, packets.size() + 1)));
    SessionLog log = new SessionLog(1);
    log.listen(tap);
    log.listen(events::add);
    Plan plan =
        new Plan(
            Role.BOTH,
            HostPort.DEFAULT.withPort(0),
            new Feed(Spec.of("noise"), new Rate(200), pictures, false),
            Wire.parse(wire, CATALOG),
            Handling.DEFAULT.withLimits(
                new Limits(Limits.DEFAULT_MESSAGE, Duration.ofMillis(200), !disturbance.none())),
            disturbance);
    try (Session session = new Session(new Catalog(plugins), log, tap)) {
      session.onPicture(
          picture ->
              received.put(
                  picture.stamp().orElseThrow().sequence(), WirePictures.copy(picture.pixels())));
      session.run(plan);
      await(session, received, disturbance.faults().isEmpty() ? pictures : Integer.MAX_VALUE);
    }
    assertThat(sent).hasSize(pictures);
    return new Filmed(
        List.copyOf(sent), renumbered(packets), List.copyOf(events), Map.copyOf(received));
  }

  /** Waits for all pictures; where some are lost, until no more will come. */
  private static void await(Session session, Map<Long, byte[]> received, int pictures)
      throws InterruptedException {
    if (pictures == Integer.MAX_VALUE) {
      assertThat(session.awaitSent(PATIENCE)).isTrue();
      Awaitility.await().pollDelay(QUIET).until(() -> true);
    } else {
      Awaitility.await().atMost(PATIENCE).until(() -> received.size() == pictures);
    }
  }

  private static Packet numbered(Packet packet, int number) {
    return new Packet(number, packet.time(), packet.link(), packet.bytes(), packet.comments());
  }

  /** These packets, counted from 1. */
  static List<Packet> renumbered(List<Packet> packets) {
    List<Packet> all = new ArrayList<>();
    for (Packet packet : packets) {
      LinkType link = packet.link();
      all.add(new Packet(all.size() + 1L, packet.time(), link, packet.bytes(), packet.comments()));
    }
    return all;
  }

  /** Makes pictures that can be mistaken for nothing else. */
  private record Noise(VideoFormat format, List<byte[]> sent) implements Plugin {
    @Override
    public List<Provider<FrameSource>> sources() {
      Descriptor descriptor = new Descriptor("noise", "noise", "Noise.", List.of());
      return List.of(Provider.of(descriptor, settings -> new NoiseSource(format, sent)));
    }
  }

  private static final class NoiseSource implements FrameSource {
    private final Random random = new Random(11);
    private final VideoFormat format;
    private final List<byte[]> sent;

    NoiseSource(VideoFormat format, List<byte[]> sent) {
      this.format = format;
      this.sent = sent;
    }

    @Override
    public void open() throws IOException {}

    @Override
    public VideoFormat format() {
      return format;
    }

    @Override
    public Optional<VideoFrame> next() {
      byte[] pixels = new byte[format.byteCount()];
      random.nextBytes(pixels);
      Lease lease = Memory.common().lease(pixels.length);
      ByteBuffer bytes = lease.bytes();
      bytes.put(pixels);
      VideoFrame frame = VideoFrame.of(format, new Stamp(sent.size(), 1), lease);
      sent.add(WirePictures.copy(frame.pixels()));
      return Optional.of(frame);
    }

    @Override
    public void close() {}
  }
}
