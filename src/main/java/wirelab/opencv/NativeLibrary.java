package wirelab.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.opencv.core.Core;

/**
 * OpenCV's native library inside its jar. It is unpacked once for each user and version; size and
 * checksum, which the jar tells, are compared before the copy is used again.
 */
record NativeLibrary(URL packed, String name, long size, long checksum) {
  /** Looks up the library for {@code machine}. */
  static NativeLibrary find(Machine machine) throws IOException {
    URL url = Core.class.getResource(machine.resource());
    if (url == null) {
      throw new IOException("OpenCV has no library for " + machine);
    }
    if (!(url.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("OpenCV's library should lie in a jar, and is at " + url);
    }
    JarEntry entry = connection.getJarEntry();
    return new NativeLibrary(url, machine.libraryName(), entry.getSize(), entry.getCrc());
  }

  /** Where the copy stands in {@code cache}: a folder of its own for each version and build. */
  Path in(Path cache) {
    return cache.resolve("opencv-%s-%08x".formatted(Core.VERSION, checksum), name);
  }

  /**
   * Makes sure that a whole copy stands in {@code cache}. Several programs may do so at once.
   *
   * @return the copy
   */
  Path unpack(Path cache) throws IOException {
    Path copy = in(cache);
    if (!isWhole(copy)) {
      Files.createDirectories(copy.getParent());
      Path part = Files.createTempFile(copy.getParent(), name, ".part");
      try {
        write(part);
        replace(part, copy);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return copy;
  }

  private void write(Path part) throws IOException {
    try (InputStream bytes = packed.openStream()) {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!isWhole(part)) {
      throw new IOException("the jar of OpenCV is damaged: download it again");
    }
  }

  private void replace(Path part, Path copy) throws IOException {
    try {
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Windows lets no one replace a library that another program has loaded meanwhile
      if (!isWhole(copy)) {
        throw e;
      }
    }
  }

  private boolean isWhole(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != size) {
      return false;
    }
    CRC32 sum = new CRC32();
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena).asByteBuffer());
    }
    return sum.getValue() == checksum;
  }
}
