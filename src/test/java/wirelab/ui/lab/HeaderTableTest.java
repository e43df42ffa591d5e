package wirelab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeaderTableTest {
  @Test
  void showsWhereEachFieldStandsAndWhatIsBetweenThem() {
    assertThat(HeaderTable.of("?I flag length").lines())
        .containsExactly(
            "byte   0  ?    flag", "byte   1  3x   (padding)", "byte   4  I    length", "8 bytes");
  }

  @Test
  void saysWhyThereCanBeNoSuchHeader() {
    assertThat(HeaderTable.of("!4sI magic")).isEqualTo("the format has 2 fields, you named 1");
    assertThat(HeaderTable.of("  ")).startsWith("as in");
  }
}
