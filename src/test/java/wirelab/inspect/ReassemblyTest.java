package wirelab.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteView;

final class ReassemblyTest {
  private final Told told = new Told();

  @Test
  void putsSegmentsInOrder() {
    Reassembly reassembly = new Reassembly(told, new Budget(1000));
    reassembly.add(6, view("world"));
    reassembly.add(3, view("lo wo"));
    reassembly.add(0, view("hel"));
    assertThat(told.text()).isEqualTo("hello world");
    assertThat(told.gaps).isEmpty();
  }

  @Test
  void putsAnyShuffledAndRepeatedSegmentsInOrder() {
    Random random = new Random(5);
    String text = "The quick brown fox jumps over the lazy dog. ".repeat(20);
    for (int run = 0; run < 200; run++) {
      told.bytes.setLength(0);
      Budget budget = new Budget(1_000_000);
      Reassembly reassembly = new Reassembly(told, budget);
      List<int[]> pieces = new ArrayList<>();
      for (int at = 0; at < text.length(); ) {
        int end = Math.min(text.length(), at + random.nextInt(1, 50));
        pieces.add(new int[] {Math.max(0, at - random.nextInt(20)), end});
        at = end;
      }
      Collections.shuffle(pieces, random);
      pieces.forEach(piece -> reassembly.add(piece[0], view(text.substring(piece[0], piece[1]))));
      assertThat(told.text()).isEqualTo(text);
      assertThat(budget.take(1_000_000)).isTrue();
    }
  }

  @Test
  void aHoleOfTwoGigabytesCostsNothing() {
    Reassembly reassembly = new Reassembly(told, new Budget(200));
    reassembly.add(0, view("before"));
    reassembly.add(1L << 31, view("after"));
    reassembly.add((1L << 31) + 5, view(" and more"));
    reassembly.finish();
    assertThat(told.text()).isEqualTo("beforeafter and more");
    assertThat(told.gaps).containsExactly("6+2147483642");
  }

  @Test
  void givesAHoleUpWhenTheBudgetIsSpent() {
    Reassembly reassembly = new Reassembly(told, new Budget(150));
    reassembly.add(10, view("a"));
    reassembly.add(20, view("b"));
    assertThat(told.text()).isEmpty();
    reassembly.add(30, view("c"));
    assertThat(told.text()).isEqualTo("a");
    assertThat(told.gaps).containsExactly("0+10");
  }

  private static ByteView view(String text) {
    return ByteView.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Keeps what it is told. */
  private static final class Told implements ByteSink {
    private final StringBuilder bytes = new StringBuilder();
    private final List<String> gaps = new ArrayList<>();

    String text() {
      return bytes.toString();
    }

    @Override
    public void bytes(long offset, ByteView view) {
      bytes.append(new String(view.toArray(), StandardCharsets.US_ASCII));
    }

    @Override
    public void gap(long offset, long length) {
      gaps.add(offset + "+" + length);
    }
  }
}
