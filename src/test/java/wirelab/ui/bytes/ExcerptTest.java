package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteRange;

final class ExcerptTest {
  private static final Grid GRID = Grid.of(100, 16);

  @Test
  void writesARowWithItsGroups() {
    Excerpt excerpt = excerpt(new byte[] {0, 1, 2, 3, 4, 5, 6, 'A', 'B', (byte) 0xff}, List.of());

    assertThat(excerpt.hex(GRID, 0, 10)).isEqualTo("00 01 02 03 04 05 06 41  42 ff");
    assertThat(excerpt.hex(GRID, 7, 9)).isEqualTo("41  42");
    assertThat(excerpt.text(0, 10)).isEqualTo("·······AB·");
  }

  @Test
  void showsDotsWhereBytesAreMissing() {
    Excerpt excerpt = excerpt(new byte[] {'a', 'b', 'c'}, List.of(new ByteRange(1, 2)));

    assertThat(excerpt.hex(GRID, 0, 3)).isEqualTo("61 ·· 63");
    assertThat(excerpt.text(0, 3)).isEqualTo("a·c");
    assertThat(excerpt.missing(1)).isTrue();
  }

  @Test
  void takesWhatIsNotReadAsMissing() {
    ByteSource source = ByteSource.of(new byte[] {'a', 'b', 'c'});

    Excerpt excerpt = Excerpt.read(source, new ByteRange(1, 5), List.of());

    assertThat(excerpt.hex(GRID, 1, 5)).isEqualTo("62 63 ·· ··");
  }

  private static Excerpt excerpt(byte[] bytes, List<ByteRange> gaps) {
    return Excerpt.read(ByteSource.of(bytes), ByteRange.of(0, bytes.length), gaps);
  }
}
