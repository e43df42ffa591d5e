package wirelab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import wirelab.machine.NativeLibraries;

@EnabledOnOs(OS.LINUX)
class PlainTextTest {
  @Test
  void drawsLatinTextAsPangoDoes() throws IOException, InterruptedException {
    assumeTrue(NativeLibraries.has("libpangoft2-1.0.so.0"), "Pango is not on this machine");

    String text = "Größe 640×480 → 921600 bytes, AVAV fi 0.5 ms";
    assertThat(picture("plain", text)).endsWith("with text").isEqualTo(picture("pango", text));
  }

  @Test
  void drawsLettersThatNeedPangoOneByOne() throws IOException, InterruptedException {
    assertThat(picture("plain", "pixel مرحبا नमस्ते 😀 pixel")).endsWith("with text");
  }

  /** JavaFX decides once in a process how text is laid out, so each picture has its own. */
  private static String picture(String layout, String text)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                TextPicture.class.getName(),
                layout,
                text)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }
}
