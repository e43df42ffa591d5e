package wirelab.lab.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.trace.Trace;

/** What facts tell of the packets in the recorded samples of labs. */
final class TraceFactsTest {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));

  private static List<?> facts(String sample, String variable) throws IOException {
    try (SessionIndex index = SessionIndex.open(Path.of("labs").resolve(sample))) {
      Trace trace = new Trace(CATALOG, index);
      Facts facts = new Facts(trace, CATALOG);
      index.onEvent(facts);
      Optional<Packet> next = index.next();
      while (next.isPresent()) {
        trace.add(next.get());
        next = index.next();
      }
      return list(facts, variable);
    }
  }

  private static List<?> list(Facts facts, String variable) {
    return (List<?>) Objects.requireNonNull(facts.values(Set.of(variable)).get(variable));
  }

  private static Map<?, ?> only(List<?> list) {
    assertThat(list).hasSize(1);
    return (Map<?, ?>) list.getFirst();
  }

  @Test
  void tellsTheHeadersThatWereWrittenByHand() throws IOException {
    Map<?, ?> header = only(facts("15-raw/own-header.pcapng", "headers"));

    assertThat(header.get("protocol")).isEqualTo("udp");
    assertThat(header.get("payload")).isEqualTo(5L);
    assertThat(header.get("df")).isEqualTo(false);
    assertThat(header.get("ip_status")).isEqualTo("good");
    assertThat(header.get("status")).isEqualTo("none");
    assertThat(header.get("checksum")).isEqualTo(0L);
    assertThat(header.get("real")).isEqualTo(true);
  }

  @Test
  void tellsAChecksumThatWasOffloaded() throws IOException {
    Map<?, ?> header = only(facts("15-raw/checksum.pcapng", "headers"));

    assertThat(header.get("ip_status")).isEqualTo("good");
    assertThat(header.get("ip_checksum")).isEqualTo(header.get("ip_expected"));
    assertThat(header.get("status")).isEqualTo("offloaded");
    assertThat(header.get("checksum")).isNotEqualTo(header.get("expected"));
  }

  @Test
  void tellsWhatTwoSourcesHaveSeen() throws IOException {
    List<?> captures = facts("15-raw/tap-and-pcap.pcapng", "captures");

    assertThat(captures).hasSize(2);
    assertThat(captures).extracting("source").containsExactly("libpcap", "tap");
    assertThat(captures).extracting("messages").containsExactly(4L, 4L);
    assertThat(captures).extracting("digest").doesNotContain("").hasSize(2);
  }

  @Test
  void tellsThePicturesByTheirHashes() throws IOException {
    List<?> frames = facts("12-python/send.pcapng", "frames");

    assertThat(frames).hasSize(10);
    assertThat(frames).extracting("codec").containsOnly("pickle");
    assertThat(frames).extracting("jpeg").containsOnly(false);
    assertThat(frames).extracting("hash").doesNotHaveDuplicates();
  }

  @Test
  void forgetsAnOpenCaptureWhenTheNextStepBegins() throws IOException {
    try (SessionIndex index = SessionIndex.open(Path.of("labs").resolve("12-python/send.pcapng"))) {
      Trace live = new Trace(CATALOG, index);
      Trace file = new Trace(CATALOG, index);
      Optional<Packet> next = index.next();
      while (next.isPresent()) {
        file.add(next.get());
        next = index.next();
      }
      Facts facts = new Facts(live, CATALOG);
      facts.open(file);
      assertThat(list(facts, "frames")).hasSize(10);
      facts.accept(new Event.StepBegan(1, "python", "send", 5));
      assertThat(list(facts, "frames")).isEmpty();
    }
  }
}
