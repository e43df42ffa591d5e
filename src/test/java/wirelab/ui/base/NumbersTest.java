package wirelab.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumbersTest {
  @Test
  void writesTimesInTheUnitThatSuitsThem() {
    assertThat(Numbers.duration(410_000)).isEqualTo("410 µs");
    assertThat(Numbers.duration(999_600)).isEqualTo("1.0 ms");
    assertThat(Numbers.duration(12_340_000)).isEqualTo("12.3 ms");
    assertThat(Numbers.duration(1_234_000_000)).isEqualTo("1,234 ms");
    assertThat(Numbers.duration(12_340_000_000.0)).isEqualTo("12.3 s");
  }

  @Test
  void writesADashWhereThereIsNoNumber() {
    assertThat(Numbers.duration(Double.NaN)).isEqualTo("–");
  }

  @Test
  void writesNumbersTheSameInAllCountries() {
    java.util.Locale before = java.util.Locale.getDefault();
    java.util.Locale.setDefault(java.util.Locale.GERMANY);
    try {
      assertThat(Numbers.count(921_774)).isEqualTo("921,774");
      assertThat(Numbers.tenths(30)).isEqualTo("30.0");
      assertThat(Numbers.megabytes(27_648_000)).isEqualTo("27.6");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void writesTheTimeOfASession() {
    assertThat(Numbers.clock(3_723_000_000_000L)).isEqualTo("01:02:03");
  }
}
