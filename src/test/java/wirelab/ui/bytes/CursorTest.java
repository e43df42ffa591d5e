package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.model.ByteRange;

final class CursorTest {
  @Test
  void selectsTheByteItIsAt() {
    assertThat(new Cursor(3, 3).to(7, false).range()).isEqualTo(ByteRange.of(7, 1));
  }

  @Test
  void selectsBothEndsWhicheverWayItGoes() {
    assertThat(new Cursor(3, 3).to(7, true).range()).isEqualTo(new ByteRange(3, 8));
    assertThat(new Cursor(7, 9).to(3, true).range()).isEqualTo(new ByteRange(3, 8));
  }

  @Test
  void standsOnTheLastByteOfARange() {
    assertThat(Cursor.over(new ByteRange(3, 8))).isEqualTo(new Cursor(3, 7));
  }

  /** In 100 bytes, 16 in a row, 4 rows a page. */
  @ParameterizedTest
  @CsvSource({
    "LEFT,0,0",
    "LEFT,16,15",
    "RIGHT,15,16",
    "RIGHT,99,99",
    "UP,5,5",
    "UP,20,4",
    "DOWN,83,99",
    "DOWN,84,84",
    "PAGE_UP,70,6",
    "PAGE_UP,38,6",
    "PAGE_DOWN,2,66",
    "PAGE_DOWN,66,98",
    "PAGE_DOWN,70,86",
    "ROW_START,37,32",
    "ROW_END,37,47",
    "ROW_END,97,99",
    "START,50,0",
    "END,50,99"
  })
  void movesWithinTheBytes(Move move, long from, long to) {
    assertThat(move.from(from, 100, 16, 4)).isEqualTo(to);
  }

  @Test
  void staysWhereThereIsOneByteOnly() {
    for (Move move : Move.values()) {
      assertThat(move.from(0, 1, 16, 4)).as(move.name()).isZero();
    }
  }
}
