package wirelab.source.testpattern;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.model.Stamp;

class CaptionTextTest {
  @ParameterizedTest
  @CsvSource({
    "2025-07-22T10:41:07.318999Z, 12:41:07.318",
    "2025-01-22T22:59:59.999Z, 23:59:59.999",
    "2025-10-26T00:59:59.999Z, 02:59:59.999",
    "2025-10-26T01:00:00.000Z, 02:00:00.000",
    "1969-12-31T23:59:59.999999Z, 00:59:59.999"
  })
  void tellsTheTimeOfDayInItsZone(Instant instant, String expected) {
    long nanos = instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
    ClockText clock = new ClockText(ZoneId.of("Europe/Berlin"));

    assertThat(spelled(clock, new Stamp(0, nanos))).isEqualTo(expected);
  }

  @Test
  void followsTheZoneFromSummerToWinter() {
    ClockText clock = new ClockText(ZoneId.of("Europe/Berlin"));
    long change = Instant.parse("2025-10-26T01:00:00Z").getEpochSecond() * 1_000_000_000;

    assertThat(spelled(clock, new Stamp(0, change - 1))).isEqualTo("02:59:59.999");
    assertThat(spelled(clock, new Stamp(0, change))).isEqualTo("02:00:00.000");
    assertThat(spelled(clock, new Stamp(0, change - 1))).isEqualTo("02:59:59.999");
  }

  @ParameterizedTest
  @CsvSource({
    "0, #0",
    "1204, #1204",
    "99999999, #99999999",
    "123456789, #23456789",
    "9223372036854775807, #54775807",
    "-1, #09551615"
  })
  void tellsTheLastDigitsOfTheNumber(long sequence, String expected) {
    assertThat(spelled(new NumberText(9), new Stamp(sequence, 0)).strip())
        .isEqualTo(expected.strip());
  }

  private static String spelled(Caption.Text text, Stamp stamp) {
    Glyph[] glyphs = new Glyph[text.length()];
    text.spell(stamp, glyphs);
    return Arrays.stream(glyphs).map(CaptionTextTest::character).collect(joining());
  }

  private static String character(Glyph glyph) {
    return switch (glyph) {
      case COLON -> ":";
      case POINT -> ".";
      case NUMBER -> "#";
      case BLANK -> " ";
      default -> {
        int digit = 0;
        while (Glyph.digit(digit) != glyph) {
          digit++;
        }
        yield Integer.toString(digit);
      }
    };
  }
}
