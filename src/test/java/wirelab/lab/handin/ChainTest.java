package wirelab.lab.handin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainTest {
  private static String chain() {
    Chain chain = new Chain();
    List.of("one", "two", "three").forEach(chain::add);
    return chain.toString();
  }

  private static List<Boolean> intact(String text) {
    return Chain.read(text).stream().map(Chain.Link::intact).toList();
  }

  @Test
  void readsWhatItWrote() {
    assertThat(Chain.read(chain()))
        .containsExactly(
            new Chain.Link("one", true),
            new Chain.Link("two", true),
            new Chain.Link("three", true));
  }

  /** As {@code printf '%064d\none' 0 | sha256sum} has it. */
  @Test
  void beginsWithTheHashOfZerosAndTheFirstLine() {
    assertThat(chain())
        .startsWith("35151f30ff0286cea7ae44d7c3de49ac184b3da9d0739837426604fa126e24ba one\n");
  }

  @Test
  void breaksAtTheLineThatWasChanged() {
    assertThat(intact(chain().replace("two", "too"))).containsExactly(true, false, true);
  }

  @Test
  void breaksBehindALineThatWasTakenOut() {
    String without =
        String.join("\n", chain().lines().filter(line -> !line.endsWith("two")).toList());

    assertThat(intact(without)).containsExactly(true, false);
  }

  @Test
  void readsLinesThatHaveNoHash() {
    assertThat(Chain.read("nothing of this kind\n\n"))
        .containsExactly(new Chain.Link("nothing of this kind", false), new Chain.Link("", false));
  }
}
