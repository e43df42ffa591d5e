package wirelab.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;
import wirelab.model.LinkType;
import wirelab.model.Packet;

/**
 * Writes packets as pcapng, with nanoseconds, comments and the names of hosts, so that any program
 * opens them. Used by one thread at a time, or by several.
 */
public final class CaptureWriter implements Closeable {
  private static final int NANOSECONDS = 9;

  /** For a packet's header, and a comment of the usual length. */
  private static final int ROOM = 256;

  private static final int HARDWARE = 3;
  private static final int DROPPED = 5;
  private static final long UNKNOWN = 0xffff_ffffL;
  private static final String PROGRAM = "Wirelab";
  private static final long FLUSHED_EVERY = 500;
  private static final int USER_PROGRAM = 4;

  private final BlockOutput out;
  private final Path written;
  private final @Nullable Path target;
  private final @Nullable Timer flusher;
  private final List<LinkType> interfaces = new ArrayList<>();
  private boolean closed;

  private CaptureWriter(Path written, OpenOption how, @Nullable Path target) throws IOException {
    this.written = written;
    this.target = target;
    this.out =
        new BlockOutput(
            FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how));
    this.flusher = target == null ? flushing() : null;
    put(
        new Block(PcapngRecords.SECTION)
            .u32(PcapngRecords.BYTE_ORDER)
            .u16(1)
            .u16(0)
            .u32(UNKNOWN)
            .u32(UNKNOWN)
            .option(USER_PROGRAM, PROGRAM.getBytes(StandardCharsets.UTF_8))
            .endOfOptions());
  }

  /**
   * Writes a file that appears under its name when it is complete: until {@link #close} it stands
   * beside it under another.
   */
  public static CaptureWriter create(Path target) throws IOException {
    // not createTempFile: what that makes is for no one else to read, and stays so when moved
    String unique = Long.toHexString(System.nanoTime());
    Path file = target.toAbsolutePath();
    return new CaptureWriter(
        file.resolveSibling(".%s.%s.part".formatted(file.getFileName(), unique)),
        StandardOpenOption.CREATE_NEW,
        file);
  }

  /**
   * Writes a file that is on disk as it goes, at most a second behind. One that is there already
   * makes place for it.
   */
  public static CaptureWriter record(Path path) throws IOException {
    return new CaptureWriter(path, StandardOpenOption.TRUNCATE_EXISTING, null);
  }

  /**
   * Goes on with a file, or begins it, as {@link #record} does: after the last of its blocks that
   * is whole.
   *
   * @throws IOException also if it is there and is no pcapng
   */
  public static CaptureWriter append(Path path) throws IOException {
    if (Files.exists(path) && Files.size(path) > 0) {
      cutDamage(path);
    }
    return new CaptureWriter(path, StandardOpenOption.APPEND, null);
  }

  /** Adds a packet. */
  public synchronized void add(Packet packet) throws IOException {
    int id = interfaces.indexOf(packet.link());
    if (id < 0) {
      id = describe(packet.link());
    }
    byte[] bytes = packet.bytes().toArray();
    Block block =
        new Block(PcapngRecords.PACKET, bytes.length + ROOM)
            .u32(id)
            .u32(packet.time() >>> 32)
            .u32(packet.time())
            .u32(bytes.length)
            .u32(packet.bytes().wireLength())
            .padded(bytes);
    packet.comments().forEach(block::comment);
    put(packet.comments().isEmpty() ? block : block.endOfOptions());
  }

  /** Says what hosts are called. */
  public synchronized void names(Map<InetAddress, String> names) throws IOException {
    Block block = new Block(PcapngRecords.NAMES);
    names.forEach(
        (address, name) -> {
          byte[] bytes = address.getAddress();
          byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_8);
          byte[] both = java.util.Arrays.copyOf(bytes, bytes.length + text.length);
          System.arraycopy(text, 0, both, bytes.length, text.length);
          block.option(bytes.length == 4 ? NameRecords.IPV4 : NameRecords.IPV6, both);
        });
    put(block.u32(NameRecords.END));
  }

  /**
   * Adds a block of a type for local use (0x80000000 and above), which other programs skip. Zeros
   * fill it up to a multiple of 4 bytes. The first block of a file should be a packet, since some
   * programs want to know of an interface before they meet anything else; where there is none yet,
   * one for raw IP is described.
   */
  public synchronized void add(int type, byte[] content) throws IOException {
    if (interfaces.isEmpty()) {
      describe(LinkType.RAW_IP);
    }
    put(new Block(type, content.length + ROOM).padded(content));
  }

  /** Complains if something that was added could not be stored. */
  public synchronized void check() throws IOException {
    out.check();
  }

  /** Says how many packets of {@code link} there was no room for. */
  public synchronized void dropped(LinkType link, long time, long packets) throws IOException {
    int id = interfaces.indexOf(link);
    put(
        new Block(PcapngRecords.STATISTICS)
            .u32(id < 0 ? describe(link) : id)
            .u32(time >>> 32)
            .u32(time)
            .option(DROPPED, ByteBuffer.allocate(Long.BYTES).putLong(packets).array())
            .endOfOptions());
  }

  /** The packets that are on disk, whatever happens to the others. */
  public synchronized long packets() {
    return out.packets();
  }

  private int describe(LinkType link) throws IOException {
    put(
        new Block(PcapngRecords.INTERFACE)
            .u16(link.number())
            .u16(0)
            .u32(0)
            .option(HARDWARE, link.name().getBytes(StandardCharsets.UTF_8))
            .option(Options.RESOLUTION, new byte[] {NANOSECONDS})
            .endOfOptions());
    interfaces.add(link);
    return interfaces.size() - 1;
  }

  private void put(Block block) throws IOException {
    out.put(block.bytes());
  }

  private Timer flushing() {
    Timer timer = new Timer("wirelab-recorder", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            flush();
          }
        },
        FLUSHED_EVERY,
        FLUSHED_EVERY);
    return timer;
  }

  /** On the thread of the recorder; who writes next is told what goes wrong. */
  private void flush() {
    try {
      synchronized (this) {
        if (closed) {
          return;
        }
        out.flush();
      }
      out.force();
    } catch (IOException ignored) {
      return; // the output remembers it, or was completed meanwhile
    }
  }

  private static void cutDamage(Path path) throws IOException {
    try (CaptureFile file = CaptureFile.open(path)) {
      if (!file.pcapng()) {
        throw new IOException("%s is no pcapng file, nothing can be appended".formatted(path));
      }
      Optional<Packet> packet = file.next();
      while (packet.isPresent()) {
        packet = file.next();
      }
      if (file.damage().isPresent()) {
        try (FileChannel torn = FileChannel.open(path, StandardOpenOption.WRITE)) {
          torn.truncate(file.damage().get().offset());
        }
      }
    }
  }

  /** Completes the file, and gives it its name. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (flusher != null) {
      flusher.cancel();
    }
    try (out) {
      out.flush();
      out.force();
    } catch (IOException e) {
      if (target != null) {
        Files.deleteIfExists(written);
      }
      throw e;
    }
    if (target != null) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
