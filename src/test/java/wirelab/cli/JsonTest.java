package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class JsonTest {
  @Test
  void writesEveryKindOfMember() {
    String text =
        new Json()
            .with("count", 42)
            .with("rate", 29.97)
            .with("name", "tcp+>L+struct")
            .with("list", List.of("a", "b"))
            .with("empty", List.of())
            .with("inner", new Json().with("p50", 1.5).withNull("max"))
            .with("none", (String) null)
            .toString();

    assertThat(text)
        .isEqualTo(
            "{\"count\":42,\"rate\":29.970,\"name\":\"tcp+>L+struct\",\"list\":[\"a\",\"b\"],"
                + "\"empty\":[],\"inner\":{\"p50\":1.500,\"max\":null},\"none\":null}");
  }

  @Test
  void writesAnEmptyObject() {
    assertThat(new Json()).hasToString("{}");
  }

  @Test
  void escapesWhatJsonAndOldTerminalsCanNotCarry() {
    String text = new Json().with("e", "\"\\\n\r\t\u0001×\u2028\ud83d\ude00").toString();

    assertThat(text).isEqualTo("{\"e\":\"\\\"\\\\\\n\\r\\t\\u0001\\u00d7\\u2028\\ud83d\\ude00\"}");
  }

  @Test
  void hasNoNumberForWhatIsNone() {
    assertThat(new Json().with("a", Double.NaN).with("b", Double.POSITIVE_INFINITY))
        .hasToString("{\"a\":null,\"b\":null}");
  }

  @Test
  void writesNumbersTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(new Json().with("n", 1234567).with("x", 1234.5))
          .hasToString("{\"n\":1234567,\"x\":1234.500}");
    } finally {
      Locale.setDefault(before);
    }
  }
}
