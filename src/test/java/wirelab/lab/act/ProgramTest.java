package wirelab.lab.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // all of it is made before each test
final class ProgramTest {
  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void makeAFolderForTheLab() throws IOException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(Python.command()).as("a Python with NumPy").isPresent();
    }
    folder = Files.createDirectory(home.resolve("lab"));
    Files.writeString(
        folder.resolve("hello.py"), "import sys\nprint('ready')\nprint(sys.argv[1:])");
    Files.writeString(home.resolve("outside.py"), "open('harm', 'w')");
    Files.writeString(folder.resolve("shell.sh"), "touch harm");
    Files.createSymbolicLink(folder.resolve("link.py"), home.resolve("outside.py"));
  }

  private Program start(String... words) throws IOException {
    return Program.start(folder, List.of(words), Program.RUN);
  }

  @Test
  void runsAProgramOfTheLabAndKnowsItsLastLine() throws Exception {
    try (Program program = start("hello.py", "9999", "; touch harm")) {
      program.awaitReady();
      assertThat(program.awaitEnd()).isEqualTo("['9999', '; touch harm']");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.py",
        "link.py",
        "/usr/lib/python3/dist-packages/six.py",
        "shell.sh",
        "python3",
        "-c",
        "-m.py",
        "missing.py",
        ".",
        ""
      })
  void runsNothingElse(String name) {
    assertThatThrownBy(() -> start(name))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "run '%s': a lab runs only programs in Python from its own folder, as in client.py",
            name);
    assertThat(home.resolve("harm")).doesNotExist();
    assertThat(folder.resolve("harm")).doesNotExist();
  }

  @Test
  void runsNothingWhereNoProgramIsNamed() {
    assertThatThrownBy(this::start)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("run ''");
  }

  @Test
  void endsAProgramThatTakesTooLong() throws Exception {
    Files.writeString(folder.resolve("long.py"), "import time\nprint('ready')\ntime.sleep(600)");
    try (Program program = Program.start(folder, List.of("long.py"), Duration.ofMillis(500))) {
      assertThat(program.awaitEnd()).isIn("ready", "");
    }
  }

  @Test
  void endsTheProgramWhenItIsClosed() throws Exception {
    Files.writeString(folder.resolve("long.py"), "import time\nprint('ready')\ntime.sleep(600)");
    Program program = start("long.py");
    program.awaitReady();
    program.close();
    assertThat(program.awaitEnd()).isEqualTo("ready");
  }
}
