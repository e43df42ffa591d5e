package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StateFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void isWhereTheSystemKeepsStates() {
    assertThat(StateFolder.of(Os.LINUX, Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/.local/state/wirelab"));
    assertThat(StateFolder.of(Os.MAC, Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/wirelab"));
    assertThat(StateFolder.of(Os.WINDOWS, Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/AppData/Local/wirelab"));
  }

  @Test
  void isWhereTheUserWantsIt() {
    assertThat(StateFolder.of(Os.LINUX, Map.of("XDG_STATE_HOME", "/var/ada"), HOME))
        .isEqualTo(Path.of("/var/ada/wirelab"));
    assertThat(StateFolder.of(Os.WINDOWS, Map.of("LOCALAPPDATA", "/c/ada"), HOME))
        .isEqualTo(Path.of("/c/ada/wirelab"));
  }

  @Test
  void passesOverARelativeFolder() {
    assertThat(StateFolder.of(Os.LINUX, Map.of("XDG_STATE_HOME", "state"), HOME))
        .isEqualTo(Path.of("/home/ada/.local/state/wirelab"));
  }
}
