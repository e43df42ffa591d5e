package wirelab.compare.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * The floor under every figure: one direct buffer of a picture's size sent again and again through
 * a loopback {@link SocketChannel}, by two plain threads that do nothing else.
 */
public final class BareChannel {
  private static final int DIGITS = 3;
  private static final int PAGE = 4096;

  private final int bytes;
  private final int pictures;
  private final long period;
  private final long[] sentAt;

  /**
   * A run still to be made.
   *
   * @param bytes in a picture
   * @param fps pictures per second, 0 for as fast as it goes
   */
  public BareChannel(int bytes, int pictures, double fps) {
    this.bytes = bytes;
    this.pictures = pictures;
    this.period = fps == 0 ? 0 : Math.round(1e9 / fps);
    this.sentAt = new long[pictures];
  }

  public Outcome run() throws IOException, InterruptedException {
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel sender = SocketChannel.open(listener.getLocalAddress());
          SocketChannel receiver = listener.accept()) {
        Thread sending = Thread.ofPlatform().name("bare-sender").start(() -> send(sender));
        Outcome outcome = receive(receiver);
        sending.join();
        return outcome;
      }
    }
  }

  /** Begins a page, as all memory of ours does: the kernel copies it fastest. */
  private ByteBuffer memory() {
    return ByteBuffer.allocateDirect(bytes + 2 * PAGE).alignedSlice(PAGE).slice(0, bytes);
  }

  private void send(SocketChannel channel) {
    ByteBuffer picture = memory();
    long due = System.nanoTime();
    try {
      for (int i = 0; i < pictures; i++) {
        for (long wait = due - System.nanoTime();
            period > 0 && wait > 0;
            wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        due += period;
        sentAt[i] = System.nanoTime();
        picture.clear();
        while (picture.hasRemaining()) {
          channel.write(picture);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Outcome receive(SocketChannel channel) throws IOException {
    ByteBuffer picture = memory();
    Histogram latency = new Histogram(DIGITS);
    long now = 0;
    for (int i = 0; i < pictures; i++) {
      picture.clear();
      while (picture.hasRemaining()) {
        if (channel.read(picture) < 0) {
          throw new IOException("the bare channel ended after %d pictures".formatted(i));
        }
      }
      now = System.nanoTime();
      latency.recordValue(now - sentAt[i]);
    }
    return new Outcome(pictures, pictures, (now - sentAt[0]) / 1e9, latency, 0);
  }
}
