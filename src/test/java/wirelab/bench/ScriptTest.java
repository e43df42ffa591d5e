package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptTest {
  @Test
  void passesOverRemarksAndKeepsTheSide() throws OrderException {
    Script script =
        Script.parse("# a remark\n\n s = socket()\nsender: c = socket()\n  c.close() # and here\n");

    assertThat(script.orders())
        .extracting(Order::toString)
        .isEqualTo(List.of("receiver: s = socket()", "sender: c = socket()", "sender: c.close()"));
    assertThat(script.record().outcomes()).isEmpty();
  }

  @Test
  void namesTheLineOfAMistake() {
    assertThatThrownBy(() -> Script.parse("# one\ns = socket()\ns.bnd()"))
        .isInstanceOf(OrderException.class)
        .hasMessageStartingWith("line 3, column 3: 'bnd' is no call");
    assertThatThrownBy(() -> Script.parse("s = socket()\n#= {\"number\":"))
        .isInstanceOf(OrderException.class)
        .hasMessageStartingWith("line 2, the record of 's = socket()' is damaged");
    assertThatThrownBy(() -> Script.parse("s = socket()\n#= {}"))
        .isInstanceOf(OrderException.class)
        .hasMessageStartingWith("line 2, the record of 's = socket()' is damaged");
  }

  @ParameterizedTest
  @EnumSource
  void readsTheExamples(Example example) {
    assertThat(example.script().orders()).hasSizeGreaterThan(10);
    assertThat(example.title()).isNotBlank();
  }
}
