package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FirstMomentsTest {
  private static final long PULSE = 16_000_000;

  private final FirstMoments moments = new FirstMoments();

  @Test
  void endWhenThePictureIsOnTheScreen() {
    for (int i = 1; i <= 10; i++) {
      assertThat(moments.over(i * PULSE, false)).isFalse();
    }
    for (int i = 11; i < 13; i++) {
      assertThat(moments.over(i * PULSE, true)).isFalse();
    }
    assertThat(moments.over(13 * PULSE, true)).isTrue();
    assertThat(moments.over(14 * PULSE, false)).isTrue();
  }

  @Test
  void endWithoutAPictureToo() {
    assertThat(moments.over(7, false)).isFalse();
    assertThat(moments.over(7 + 500_000_000L, false)).isFalse();
    assertThat(moments.over(8 + 500_000_000L, false)).isTrue();
  }
}
