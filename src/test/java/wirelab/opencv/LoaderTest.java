package wirelab.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  private static final String WITHOUT =
      "; without it there are no webcam, no video files and no JPEG: use the test pattern and raw"
          + " pixels";

  /** One for all tests: to unpack takes a while. */
  @TempDir private static Path cache;

  private final Machine machine = Machine.current();
  private final List<String> loaded = new ArrayList<>();

  @Test
  void unpacksIntoAFreshFolderAndLoadsFromThere() throws IOException {
    NativeLibrary library = NativeLibrary.find(machine);

    Path copy = new Loader(machine, cache.resolve("new"), loaded::add).load();

    assertThat(copy).isEqualTo(library.in(cache.resolve("new"))).hasSize(library.size());
    assertThat(loaded).containsExactly(copy.toString());
    try (var files = Files.list(copy.getParent())) {
      assertThat(files).containsExactly(copy);
    }
  }

  @Test
  void usesTheCopyThatIsThere() throws IOException {
    Path copy = NativeLibrary.find(machine).unpack(cache);
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(copy, longAgo);

    assertThat(NativeLibrary.find(machine).unpack(cache)).isEqualTo(copy);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(longAgo);
  }

  @Test
  void replacesACopyInWhichOneByteIsWrong() throws IOException {
    Path copy = NativeLibrary.find(machine).unpack(cache);
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'?'}), 1_000_000);
    }
    assertThatReplaced(copy);
  }

  @Test
  void replacesACopyThatWasCutShort() throws IOException {
    Path copy = NativeLibrary.find(machine).unpack(cache);
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.truncate(4096);
    }
    assertThatReplaced(copy);
  }

  private void assertThatReplaced(Path copy) throws IOException {
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(copy, longAgo);
    NativeLibrary library = NativeLibrary.find(machine);

    library.unpack(cache);

    assertThat(copy).hasSize(library.size());
    assertThat(Files.getLastModifiedTime(copy)).isNotEqualTo(longAgo);
    library.unpack(cache);
  }

  @Test
  void saysInOneLineThatTheFolderCanNotBeMade() throws IOException {
    Path inTheWay = Files.writeString(cache.resolve("file"), "in the way");
    long megabytes = (NativeLibrary.find(machine).size() >> 20) + 1;

    assertThatThrownBy(() -> new Loader(machine, inTheWay, loaded::add).load())
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("OpenCV can not be unpacked into %s: ".formatted(inTheWay))
        .endsWith(
            "; it takes %d MB there, or set %s to another folder%s"
                .formatted(megabytes, machine.cacheVariable(), WITHOUT))
        .doesNotContain("\n");
  }

  @Test
  void saysThatThereIsNoLibraryForAMachine() {
    assertThatThrownBy(
            () -> new Loader(new Machine("Windows 11", "aarch64"), cache, loaded::add).load())
        .hasMessage("OpenCV has no library for Windows 11 on aarch64" + WITHOUT);
  }

  @Test
  void failsTheSecondTimeWithTheSameLineAndWithoutTrying() {
    Loader loader =
        new Loader(
            new Machine("Linux", "amd64"),
            cache,
            path -> {
              loaded.add(path);
              throw new UnsatisfiedLinkError("version `GLIBC_2.29'\nnot found");
            });
    String line =
        "OpenCV does not load on Linux on amd64 (version `GLIBC_2.29' not found): it needs glibc"
            + " 2.29 or later, which Alpine and old systems do not have"
            + WITHOUT;

    assertThatThrownBy(loader::load).isInstanceOf(IOException.class).hasMessage(line);
    assertThatThrownBy(loader::load).isInstanceOf(IOException.class).hasMessage(line);
    assertThat(loaded).hasSize(1);
  }

  @Test
  void namesTheMediaFeaturePackOnWindows() {
    Loader loader =
        new Loader(
            new Machine("Windows 11", "amd64"),
            cache,
            path -> {
              throw new UnsatisfiedLinkError("x.dll: Can't find dependent libraries");
            });

    assertThatThrownBy(loader::load).hasMessageContaining("lack the Media Feature Pack");
  }

  @Test
  void describesWhatIsLoaded() throws IOException {
    assertThat(OpenCv.describe()).matches("OpenCV 4\\.9\\.0 from .*opencv_java490.*");
  }
}
