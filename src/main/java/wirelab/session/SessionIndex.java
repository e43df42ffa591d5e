package wirelab.session;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.capture.Damage;
import wirelab.event.Event;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.model.Packets;

/**
 * The packets of a file by number: one thread reads it from the first to the last with {@link
 * #next}, and what has been read any thread can have again. Only places are kept in memory, some 30
 * bytes a packet.
 */
public final class SessionIndex implements Packets, Closeable {
  private static final int FIRST_ROOM = 1 << 12;

  private final SessionFile file;
  private final FileChannel channel;
  private final long size;
  private final List<LinkType> links = new ArrayList<>();
  private final Map<Long, List<String>> comments = new HashMap<>();
  private long[] places = new long[FIRST_ROOM];
  private long[] times = new long[FIRST_ROOM];
  private int[] captured = new int[FIRST_ROOM];
  private int[] lengths = new int[FIRST_ROOM];
  private byte[] linkOf = new byte[FIRST_ROOM];
  private int count;

  private SessionIndex(Path path) throws IOException {
    file = SessionFile.open(path);
    channel = FileChannel.open(path);
    size = Files.size(path);
  }

  /**
   * Opens a capture or a session; nothing of its packets has been read yet.
   *
   * @throws IOException if there is no such file, or it can not be read
   */
  public static SessionIndex open(Path path) throws IOException {
    return new SessionIndex(path);
  }

  /** From now on {@code taker} is told of each event, as {@link #next} meets it. */
  public void onEvent(Consumer<Event> taker) {
    file.onEvent(taker);
  }

  /** Reads on: the next packet; empty at the end, and where the file is damaged. */
  public Optional<Packet> next() throws IOException {
    Optional<Packet> packet = file.next();
    if (packet.isPresent()) {
      add(packet.get());
    }
    return packet;
  }

  private synchronized void add(Packet packet) {
    if (count == places.length) {
      int room = Math.multiplyExact(count, 2);
      places = Arrays.copyOf(places, room);
      times = Arrays.copyOf(times, room);
      captured = Arrays.copyOf(captured, room);
      lengths = Arrays.copyOf(lengths, room);
      linkOf = Arrays.copyOf(linkOf, room);
    }
    places[count] = file.place();
    times[count] = packet.time();
    captured[count] = packet.bytes().length();
    lengths[count] = (int) Math.min(Integer.MAX_VALUE, packet.bytes().wireLength());
    int link = links.indexOf(packet.link());
    if (link < 0) {
      link = links.size();
      links.add(packet.link());
    }
    linkOf[count++] = (byte) link;
    if (!packet.comments().isEmpty()) {
      comments.put(packet.number(), packet.comments());
    }
  }

  @Override
  public long first() {
    return 1;
  }

  @Override
  public synchronized long end() {
    return count + 1L;
  }

  @Override
  public Packet packet(long number) throws IOException {
    long place;
    long time;
    int length;
    LinkType link;
    List<String> notes;
    ByteBuffer bytes;
    synchronized (this) {
      int at = Math.toIntExact(number - 1);
      if (at < 0 || at >= count) {
        throw new IndexOutOfBoundsException("packet %d of %d".formatted(number, count));
      }
      place = places[at];
      time = times[at];
      length = lengths[at];
      link = links.get(linkOf[at]);
      notes = comments.getOrDefault(number, List.of());
      bytes = ByteBuffer.allocate(captured[at]);
    }
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw new EOFException("packet %d is not in the file any more".formatted(number));
      }
    }
    return new Packet(number, time, link, ByteView.captured(bytes.array(), length), notes);
  }

  /** How much of the file has been read, 0 to 1. */
  public double progress() {
    return size == 0 ? 1 : Math.min(1, (double) file.position() / size);
  }

  /** Why there is no more, if it is not because the file ends; known after the last packet. */
  public Optional<Damage> damage() {
    return file.damage();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      file.close();
    }
  }
}
