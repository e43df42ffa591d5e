package wirelab.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void knowsWhereTheLibraryOfEachSystemLies() {
    assertThat(new Machine("Linux", "amd64").resource())
        .isEqualTo("/nu/pattern/opencv/linux/x86_64/libopencv_java490.so");
    assertThat(new Machine("Linux", "aarch64").resource())
        .isEqualTo("/nu/pattern/opencv/linux/ARMv8/libopencv_java490.so");
    assertThat(new Machine("Mac OS X", "aarch64").resource())
        .isEqualTo("/nu/pattern/opencv/osx/ARMv8/libopencv_java490.dylib");
    assertThat(new Machine("Windows 11", "amd64").resource())
        .isEqualTo("/nu/pattern/opencv/windows/x86_64/opencv_java490.dll");
  }

  @Test
  void keepsToTheCacheFolderOfEachSystem() {
    assertThat(new Machine("Linux", "amd64").cache(Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/.cache/wirelab"));
    assertThat(new Machine("Linux", "amd64").cache(Map.of("XDG_CACHE_HOME", "/fast"), HOME))
        .isEqualTo(Path.of("/fast/wirelab"));
    assertThat(new Machine("Mac OS X", "aarch64").cache(Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/Library/Caches/wirelab"));
    assertThat(new Machine("Windows 11", "amd64").cache(Map.of("LOCALAPPDATA", "/local"), HOME))
        .isEqualTo(Path.of("/local/wirelab/cache"));
  }

  @Test
  void ignoresARelativeCacheFolder() {
    assertThat(new Machine("Linux", "amd64").cache(Map.of("XDG_CACHE_HOME", "here"), HOME))
        .isEqualTo(Path.of("/home/ada/.cache/wirelab"));
  }
}
