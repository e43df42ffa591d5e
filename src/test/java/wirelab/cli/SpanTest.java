package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpanTest {
  @Test
  void thirtyOnePicturesInOneSecondAreThirtyPerSecond() {
    Span span = new Span();
    for (int i = 0; i <= 30; i++) {
      span.add(i * 1_000_000_000L / 30);
    }

    assertThat(span.perSecond()).isEqualTo(30);
    assertThat(span.count()).isEqualTo(31);
  }

  @Test
  void onePictureHasNoRate() {
    Span span = new Span();
    span.add(5);

    assertThat(span.perSecond()).isZero();
  }
}
