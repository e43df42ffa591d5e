package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GridTest {
  private static final Grid GRID = Grid.of(921_774, 16);

  @Test
  void setsBytesInGroupsOfEight() {
    assertThat(IntStream.of(0, 1, 7, 8, 15).map(GRID::hex)).containsExactly(10, 13, 31, 35, 56);
    assertThat(GRID.text(0)).isEqualTo(60);
    assertThat(GRID.letters()).isEqualTo(76);
  }

  @Test
  void findsEachByteUnderItsDigitsAndItsLetter() {
    for (int column = 0; column < 16; column++) {
      assertThat(GRID.columnAt(GRID.hex(column))).isEqualTo(column);
      assertThat(GRID.columnAt(GRID.hex(column) + 1.9)).isEqualTo(column);
      assertThat(GRID.columnAt(GRID.text(column) + 0.5)).isEqualTo(column);
    }
  }

  @Test
  void findsNoByteUnderTheOffsetAndBesideTheText() {
    assertThat(GRID.columnAt(3)).isEqualTo(-1);
    assertThat(GRID.columnAt(GRID.letters() + 0.1)).isEqualTo(-1);
  }

  @Test
  void takesTheNearestByteWhereADragLeavesTheBytes() {
    assertThat(GRID.nearest(-20)).isZero();
    assertThat(GRID.nearest(500)).isEqualTo(15);
  }

  @Test
  void writesOffsetsAsLongAsTheLastNeeds() {
    assertThat(Grid.of(1L << 32, 16).digits()).isEqualTo(8);
    assertThat(Grid.of((1L << 32) + 1, 16).digits()).isEqualTo(9);
    assertThat(Grid.of(1L << 40, 16).digits()).isEqualTo(10);
  }

  @Test
  void takesFewerBytesInARowWhereThereIsLessRoom() {
    assertThat(Grid.fitting(1000, 32, 200).columns()).isEqualTo(32);
    assertThat(Grid.fitting(1000, 16, 200).columns()).isEqualTo(16);
    assertThat(Grid.fitting(1000, 16, 76).columns()).isEqualTo(16);
    assertThat(Grid.fitting(1000, 32, 75).columns()).isEqualTo(8);
    assertThat(Grid.fitting(1000, 32, 5).columns()).isEqualTo(8);
  }

  @Test
  void countsABrokenRowToo() {
    assertThat(GRID.rows(0)).isZero();
    assertThat(GRID.rows(16)).isEqualTo(1);
    assertThat(GRID.rows(17)).isEqualTo(2);
    assertThat(GRID.rows(1L << 40)).isEqualTo(1L << 36);
  }
}
