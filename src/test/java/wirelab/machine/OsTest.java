package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OsTest {
  @Test
  void knowsSystemsByTheNamesThatJavaGivesThem() {
    assertThat(Os.named("Windows 11")).isEqualTo(Os.WINDOWS);
    assertThat(Os.named("Mac OS X")).isEqualTo(Os.MAC);
    assertThat(Os.named("Linux")).isEqualTo(Os.LINUX);
  }

  @Test
  void takesAnyOtherUnixForLinux() {
    assertThat(Os.named("FreeBSD")).isEqualTo(Os.LINUX);
  }
}
