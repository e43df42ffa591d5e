package wirelab.capture;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.model.Packet;

/**
 * Reads the packets of a pcap or pcapng file, one after the other, so that the size of the file
 * does not matter. A file that is damaged gives what stands before the damage.
 *
 * <pre>{@code
 * try (CaptureFile file = CaptureFile.open(path)) {
 *   for (Optional<Packet> p = file.next(); p.isPresent(); p = file.next()) { ... }
 *   file.damage().ifPresent(...);
 * }
 * }</pre>
 */
public final class CaptureFile implements Closeable {
  private static final int BUFFER = 1 << 18;
  private static final int MAGIC = 4;

  private final Input input;
  private @Nullable Records records;
  private @Nullable Damage damage;

  private CaptureFile(Input input) throws IOException {
    this.input = input;
    try {
      records = begin();
    } catch (DamagedException e) {
      damage = e.damage();
    }
  }

  /**
   * Opens a file and reads its first bytes.
   *
   * @throws IOException if there is no such file, or it can not be read
   */
  public static CaptureFile open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("%s is a folder, not a capture file".formatted(path));
    }
    return of(Files.newInputStream(path));
  }

  /** Reads from a stream, which is closed with this. */
  public static CaptureFile of(InputStream stream) throws IOException {
    Input input = new Input(new BufferedInputStream(stream, BUFFER));
    try {
      return new CaptureFile(input);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  /**
   * From now on {@code taker} is handed the content of each pcapng block of this type as {@link
   * #next} meets it, between the packets where it stands.
   */
  public void onBlock(int type, Consumer<ByteBuffer> taker) {
    if (records != null) {
      records.onBlock(type, taker);
    }
  }

  /** The next packet; empty at the end, and where the file is damaged. */
  public Optional<Packet> next() throws IOException {
    if (damage != null || records == null) {
      return Optional.empty();
    }
    try {
      return records.next();
    } catch (DamagedException e) {
      damage = e.damage();
      return Optional.empty();
    }
  }

  /** Where the bytes of the last packet stand in the file. */
  public long place() {
    return records == null ? 0 : records.place();
  }

  /** How many bytes of the file have been read. */
  public long position() {
    return input.position();
  }

  /** Why there are no more packets, if it is not because the file ends; known after the last. */
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }

  /** Whether it began as pcapng does. */
  boolean pcapng() {
    return records instanceof PcapngRecords;
  }

  /** Names of hosts by address, as far as the file has been read. */
  public Map<String, List<String>> names() {
    return records == null ? Map.of() : records.names();
  }

  /** Comments on the file as a whole, as far as it has been read. */
  public List<String> comments() {
    return records == null ? List.of() : records.comments();
  }

  private Records begin() throws IOException {
    byte[] first = input.upTo(MAGIC);
    if (first.length == 0) {
      throw new DamagedException(0, "the file is empty");
    }
    if (first.length < MAGIC) {
      throw new DamagedException(
          0, "the file has only %d bytes, a capture has 24 or more".formatted(first.length));
    }
    int big = ByteBuffer.wrap(first).getInt();
    int little = Integer.reverseBytes(big);
    if (big == PcapngRecords.SECTION) {
      return new PcapngRecords(input);
    }
    if (big == PcapRecords.MICROS || big == PcapRecords.NANOS) {
      return new PcapRecords(input, ByteOrder.BIG_ENDIAN, big);
    }
    if (little == PcapRecords.MICROS || little == PcapRecords.NANOS) {
      return new PcapRecords(input, ByteOrder.LITTLE_ENDIAN, little);
    }
    throw new DamagedException(0, "neither pcap nor pcapng: it begins with 0x%08x".formatted(big));
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
