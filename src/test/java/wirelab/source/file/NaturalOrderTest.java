package wirelab.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  @Test
  void comparesNumbersInsideNamesAsNumbers() {
    List<String> names =
        List.of("b1.png", "a10.png", "a2.png", "A1.png", "10.png", "9.png", "a02.png", "a.png");

    assertThat(names.stream().sorted(new NaturalOrder()))
        .containsExactly(
            "9.png", "10.png", "A1.png", "a02.png", "a2.png", "a10.png", "a.png", "b1.png");
  }

  @Test
  void survivesNumbersLongerThanAnyInteger() {
    assertThat(new NaturalOrder().compare("1".repeat(40), "2".repeat(40))).isNegative();
  }
}
