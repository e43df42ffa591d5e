package wirelab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.inspect.Inspected;
import wirelab.peer.Tshark;

/** Each capture in sample-captures/ holds what the table there says. */
final class SampleCapturesTest {
  private static final Path FOLDER = Path.of("sample-captures");
  private static final long LARGEST = 2_000_000;

  static List<SampleRow> table() throws IOException {
    return SampleRow.table(FOLDER.resolve("README.md"));
  }

  @Test
  void theTableListsExactlyTheFilesOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(table().stream().map(SampleRow::file))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".pcapng"))
                  .toList())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void isSmallAndMadeByTheCommandsThatTheTableTells(SampleRow row) throws IOException {
    String script = Files.readString(FOLDER.resolve("make"));
    assertThat(Files.size(FOLDER.resolve(row.file()))).isLessThan(LARGEST);
    assertThat(row.commands()).isNotEmpty().allSatisfy(one -> assertThat(script).contains(one));
  }

  @ParameterizedTest
  @MethodSource("table")
  void holdsThePacketsMessagesPicturesAndWireOfTheTable(SampleRow row) throws IOException {
    try (Sample sample = Sample.open(FOLDER.resolve(row.file()))) {
      assertThat(sample.found()).isEqualTo(row.promised());
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void givesEachByteOfEachPacketToExactlyOneLeaf(SampleRow row) throws IOException {
    try (Sample sample = Sample.open(FOLDER.resolve(row.file()))) {
      List<String> faults = new ArrayList<>();
      for (Inspected packet : sample.inspected()) {
        faults.addAll(Leaves.faults(packet));
      }
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void tsharkCountsTheSamePacketsAndFindsNoneMalformed(SampleRow row) throws IOException {
    List<String> told =
        Tshark.fields(FOLDER.resolve(row.file()), List.of("frame.number", "_ws.malformed"));
    assertThat(told)
        .isEqualTo(
            LongStream.rangeClosed(1, row.promised().packets())
                .mapToObj(number -> number + "\t")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("table")
  void testPatternsThatAreWholeTellTheirNumbersInOrder(SampleRow row) throws IOException {
    try (Sample sample = Sample.open(FOLDER.resolve(row.file()))) {
      List<Long> numbers = sample.sequenceNumbers();
      boolean pattern = row.pattern();
      assertThat(numbers).hasSize(pattern ? row.promised().whole() : 0).isSorted();
      if (pattern && row.promised().damaged() == 0 && !numbers.isEmpty()) {
        assertThat(numbers)
            .isEqualTo(
                LongStream.range(numbers.getFirst(), numbers.getFirst() + numbers.size())
                    .boxed()
                    .toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "reset"})
  void aRefusedAndAClosedConnectionAreAnsweredByRst(String name) throws IOException {
    assertThat(infos(name)).anyMatch(info -> info.contains("RST"));
  }

  @Test
  void tcpSendsAgainWhatANarrowLinkDropped() throws IOException {
    assertThat(infos("tcp-loss"))
        .anyMatch(info -> info.contains("Previous segment not captured"))
        .anyMatch(info -> info.contains("Out-Of-Order"));
  }

  private static List<String> infos(String name) throws IOException {
    try (Sample sample = Sample.open(FOLDER.resolve(name + ".pcapng"))) {
      return sample.inspected().stream().map(Inspected::info).toList();
    }
  }
}
