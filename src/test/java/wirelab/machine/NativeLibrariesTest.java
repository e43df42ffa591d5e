package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLibrariesTest {
  @Test
  void doesNotFindALibraryThatNobodyMade() {
    assertThat(NativeLibraries.has("libwirelab-nobody-made-this.so.1")).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void findsTheLibraryOfMathematics() {
    assertThat(NativeLibraries.has("libm.so.6")).isTrue();
  }
}
