package wirelab.lab.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
final class ProgressTest {
  @TempDir private Path folder;

  private Progress read() {
    return Progress.in(folder.resolve("wirelab"), new Random());
  }

  @Test
  void isThereAgainAfterARestart() {
    Progress first = read();
    first.goTo("sockets", "bind");
    first.finish("sockets", "descriptor");
    first.finish("sockets", "bind");
    first.finish("sockets", "bind");
    first.save();
    Progress second = read();

    assertThat(second.seed()).isEqualTo(first.seed());
    assertThat(second.at("sockets")).contains("bind");
    assertThat(second.done("sockets", "descriptor")).isTrue();
    assertThat(second.done("sockets", "bind")).isTrue();
    assertThat(second.done("sockets", "in-use")).isFalse();
    assertThat(second.at("life")).isEmpty();
    assertThat(second.trouble()).isEmpty();
  }

  @Test
  void drawsTheSeedOnce() {
    Progress first = read();
    first.save();

    assertThat(first.seed()).isPositive();
    assertThat(read().seed()).isEqualTo(first.seed());
  }

  @Test
  void putsADamagedFileAside() throws IOException {
    Files.createDirectories(folder.resolve("wirelab"));
    Files.writeString(folder.resolve("wirelab/progress.json"), "{\"seed\": 4, \"labs\": [");
    Progress progress = read();

    assertThat(progress.trouble()).get().asString().contains("makes no sense");
    assertThat(folder.resolve("wirelab/progress.json.damaged")).exists();
    progress.save();
    assertThat(progress.trouble()).isEmpty();
    assertThat(read().seed()).isEqualTo(progress.seed());
  }

  @Test
  void doesNotBelieveAFileThatLacksSomething() throws IOException {
    Files.createDirectories(folder.resolve("wirelab"));
    Files.writeString(folder.resolve("wirelab/progress.json"), "{\"seed\": 4}");

    assertThat(read().trouble()).get().asString().contains("makes no sense");
  }

  @Test
  void saysWhyItCanNotBeKept() throws IOException {
    Files.writeString(folder.resolve("wirelab"), "a file where the folder should be");
    Progress progress = read();
    progress.finish("sockets", "bind");
    progress.save();

    assertThat(progress.trouble()).get().asString().startsWith("Your progress can not be kept");
    assertThat(progress.done("sockets", "bind")).isTrue();
  }
}
