package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteRange;

final class TintsTest {
  @Test
  void findsThoseThatReachIntoARange() {
    Tint before = new Tint(new ByteRange(0, 10), 0);
    Tint into = new Tint(new ByteRange(5, 11), 1);
    Tint after = new Tint(new ByteRange(20, 30), 2);

    assertThat(new Tints(List.of(after, before, into)).within(new ByteRange(10, 20)))
        .containsExactly(into);
  }

  @Test
  void givesThoseWithinOthersLast() {
    Tint inner = new Tint(new ByteRange(0, 4), 1);
    Tint outer = new Tint(new ByteRange(0, 100), 0);
    Tint late = new Tint(new ByteRange(50, 60), 2);

    Tints tints = new Tints(List.of(inner, late, outer));

    assertThat(tints.within(new ByteRange(0, 100))).containsExactly(outer, inner, late);
    assertThat(tints.within(new ByteRange(55, 56))).containsExactly(outer, late);
  }

  @Test
  void findsTheFewInSightAmongMany() {
    List<Tint> packets =
        LongStream.range(0, 50_000)
            .mapToObj(i -> new Tint(ByteRange.of(i * 1448, 1448), (int) (i % 2)))
            .toList();

    assertThat(new Tints(packets).within(ByteRange.of(1448L * 40_000 - 1, 2)))
        .containsExactly(packets.get(39_999), packets.get(40_000));
  }

  @Test
  void repeatsItsColours() {
    assertThat(BytesInk.tint(Tint.STYLES + 1)).isEqualTo(BytesInk.TINT_1);
  }

  @Test
  void rejectsAStyleBelowZero() {
    assertThatThrownBy(() -> new Tint(BytesView.NONE, -1))
        .hasMessage("style -1 of a tint: they begin at 0");
  }
}
