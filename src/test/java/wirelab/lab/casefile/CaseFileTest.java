package wirelab.lab.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.trace.PictureDigest;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

final class CaseFileTest {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final int PIECE = 800;

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsWhatItsKeySays(long seed) throws IOException {
    CaseFile made = CaseFile.of(CATALOG, seed);
    Path file = folder.resolve("case.pcapng");
    made.write(file);

    try (SessionIndex index = SessionIndex.open(file)) {
      assertThat(found(index, made.key())).isEqualTo(made.key());
    }
    assertThat(file)
        .satisfies(written -> assertThat(written.toFile().length()).isLessThan(300_000));
  }

  /** The word can not be read by a program; all else can. */
  private static Key found(SessionIndex index, Key key) throws IOException {
    Trace trace = new Trace(CATALOG, index);
    Optional<Packet> next = index.next();
    while (next.isPresent()) {
      trace.add(next.get());
      next = index.next();
    }
    trace.finish();
    List<String> hashes = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    long change = 0;
    for (TracedMessage message : trace.messages(0)) {
      Optional<PictureDigest> digest = PictureDigest.of(trace, message);
      digest.ifPresent(one -> hashes.add(one.text()));
      if (change == 0 && digest.filter(PictureDigest::jpeg).isPresent()) {
        change = message.firstPacket();
      }
      message.missing().forEach(gap -> lost.add(message.number() + "." + gap.start() / PIECE));
    }
    return new Key(hashes, lost, change, key.picture(), key.text());
  }

  @Test
  void isTheSameWheneverItIsMade() {
    CaseFile one = CaseFile.of(CATALOG, 7);
    CaseFile other = CaseFile.of(CATALOG, 7);

    assertThat(one.key()).isEqualTo(other.key());
    assertThat(one.packets()).isEqualTo(other.packets());
  }

  @Test
  void differsFromLearnerToLearner() {
    assertThat(LongStream.range(0, 20).mapToObj(seed -> CaseFile.of(CATALOG, seed).key()))
        .doesNotHaveDuplicates();
  }
}
