package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.event.SessionLog;
import wirelab.model.HostPort;
import wirelab.model.VideoFrame;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/**
 * Switches everything while it runs, in an order by chance: {@code -Dwirelab.soak.switches=1000}
 * for a long run, {@code -Dwirelab.soak.seed=2} for another order, {@code
 * -Dwirelab.soak.minutes=60} to end after that time though switches are left.
 */
class SwitchingTest {
  private static final int QUICK = 40;
  private static final int THOROUGH = 1500;
  private static final int SWITCHES =
      Integer.getInteger(
          "wirelab.soak.switches", "true".equals(System.getenv("CI")) ? THOROUGH : QUICK);
  private static final long SEED = Long.getLong("wirelab.soak.seed", 1);
  private static final Duration LONGEST =
      Duration.ofMinutes(Long.getLong("wirelab.soak.minutes", 180));
  private static final Duration PATIENCE =
      Duration.ofSeconds(Long.getLong("wirelab.soak.patience", 5));
  private static final List<String> STREAMS =
      List.of("tcp+Q", "tcp+>L", "tcp+!I", "tcp:recv=4096+L");
  private static final List<String> DATAGRAMS =
      List.of("udp+chunks", "udp:datagram=9000+chunks", "udp:datagram=65507+chunks");
  private static final List<String> CODECS =
      List.of(
          "struct",
          "struct:jpeg=80",
          "java",
          "java:jpeg=50",
          "pickle:2",
          "pickle:3",
          "pickle:4",
          "pickle:5",
          "pickle:5,jpeg=90");
  private static final List<String> SIZES = List.of("160x120", "320x240", "640x480", "641x479");
  private static final List<String> HOSTS = List.of("127.0.0.1", "::1");

  private final Random random = new Random(SEED);

  /** What the process has taken while the same plan runs. */
  private record Usage(int threads, List<String> ours, long descriptors, long residentMiB) {
    static Usage now() throws IOException {
      return new Usage(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          Leftovers.now().threads(),
          Leftovers.descriptors(""),
          resident());
    }

    /** 0 where the system does not tell. */
    private static long resident() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.isReadable(status)) {
        return 0;
      }
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
      return 0;
    }
  }

  @Test
  void picturesComeAfterEachSwitchAndNothingIsLeftBehind() throws Exception {
    Plan first = Running.plan("tutorial", 0, 120);
    try (Running once = new Running().run(first)) {
      once.awaitReceived(1);
    }
    Leftovers before = Leftovers.now();
    try (Session session = new Session(Running.CATALOG, new SessionLog(1000))) {
      switchAbout(session, first, SWITCHES / 4 + CODECS.size(), LONGEST.dividedBy(4));
      Usage warm = usage(session, first);
      switchAbout(session, first, SWITCHES / 2, LONGEST.dividedBy(2));
      Usage middle = usage(session, first);
      switchAbout(session, first, SWITCHES - SWITCHES / 2 - SWITCHES / 4, LONGEST.dividedBy(4));
      Usage end = usage(session, first);
      String told = "%s%n%s%n%s".formatted(warm, middle, end);
      System.out.println(told);
      assertThat(end.ours())
          .as(told)
          .containsExactly("wirelab-acceptor", "wirelab-receiver", "wirelab-sender");
      assertThat(end.descriptors()).as(told).isLessThanOrEqualTo(warm.descriptors() + 2);
      assertThat(end.threads()).as(told).isLessThanOrEqualTo(warm.threads() + 8);
      assertThat(end.residentMiB() - warm.residentMiB()).as(told).isLessThan(400);
    }
    before.awaitAgain();
  }

  private Usage usage(Session session, Plan plan) throws Exception {
    session.run(plan);
    showsPictures(session, plan);
    return Usage.now();
  }

  private void switchAbout(Session session, Plan first, int switches, Duration limit)
      throws Exception {
    Plan plan = first;
    long longest = 0;
    int done = 0;
    long started = System.nanoTime();
    for (; done < switches && System.nanoTime() - started < limit.toNanos(); done++) {
      plan = another(plan);
      long began = System.nanoTime();
      session.run(plan);
      showsPictures(session, plan);
      longest = Math.max(longest, System.nanoTime() - began);
    }
    System.out.printf("%d switches, the longest %d ms%n", done, longest / 1_000_000);
  }

  /** One thing is different, or all. */
  private Plan another(Plan plan) throws SettingException {
    return switch (random.nextInt(6)) {
      case 0 -> plan.withFeed(feed(plan.feed()));
      case 1 -> plan.withWire(wire());
      case 2 -> plan.withAddress(new HostPort(any(HOSTS), 0));
      case 3 -> plan.withHandling(handling(plan.handling()));
      case 4 -> plan.withFeed(plan.feed().withRate(new Rate(60 + random.nextInt(200))));
      default ->
          plan.withFeed(feed(plan.feed()))
              .withWire(wire())
              .withAddress(new HostPort(any(HOSTS), 0));
    };
  }

  private Handling handling(Handling handling) {
    WhenFull whenFull = any(List.of(WhenFull.values()));
    return new Handling(random.nextInt(3), whenFull, handling.limits(), handling.verify());
  }

  private Feed feed(Feed feed) {
    return feed.withSource(feed.source().with("size", any(SIZES)));
  }

  private Wire wire() throws SettingException {
    String carrier = any(random.nextBoolean() ? STREAMS : DATAGRAMS);
    return Wire.parse(carrier + "+" + any(CODECS), Running.CATALOG);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Until a picture of the size that is asked for has been received since now. */
  private static void showsPictures(Session session, Plan plan) {
    session.receivedPictures().take().ifPresent(VideoFrame::close);
    String size = plan.feed().source().settings().asMap().getOrDefault("size", "640x480");
    Running.soon()
        .atMost(PATIENCE)
        .alias(plan.toString())
        .until(
            () -> session.receivedPictures().take().map(SwitchingTest::size).orElse(""),
            size::equals);
  }

  private static String size(VideoFrame frame) {
    try (frame) {
      return frame.format().width() + "x" + frame.format().height();
    }
  }
}
