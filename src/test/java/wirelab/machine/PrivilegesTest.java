package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrivilegesTest {
  @Test
  void readsTheCapabilityOfRawSocketsFromTheStatusOfTheProcess() {
    assertThat(Privileges.capable(List.of("Name:\tjava", "CapEff:\t0000000000002000"))).isTrue();
    assertThat(Privileges.capable(List.of("CapEff:\tffffffffffffffff"))).isTrue();
    assertThat(Privileges.capable(List.of("CapEff:\tffffffffffffdfff"))).isFalse();
    assertThat(Privileges.capable(List.of())).isFalse();
  }
}
