package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.fault.Bench.Deed;
import wirelab.fault.CaptureOfLoopback.Carried;
import wirelab.spi.Channel;

/** What a capture alone tells of the faults of 1,000 messages over TCP is what was logged. */
@Timeout(30)
final class StreamFaultsTest {
  private static final int UNITS = 1000;
  private static final int LEAST = 64;
  private static final int LARGE = 100_000;
  private static final double MILLI = 1e6;

  @TempDir Path folder;

  private record Run(List<Deed> log, List<Carried> captured) {}

  /** Counts what it receives, on one connection after the other. */
  private static final class Receiver implements AutoCloseable {
    final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Thread thread = Thread.ofPlatform().start(this::receive);
    private long received;

    Receiver() throws IOException {}

    private void receive() {
      while (!listener.isClosed()) {
        try (Socket socket = listener.accept()) {
          byte[] bytes = new byte[1 << 16];
          for (int n = 0; n >= 0; n = socket.getInputStream().read(bytes)) {
            count(n);
          }
        } catch (IOException e) {
          assertThat(e).hasMessageMatching(".*(reset|closed).*");
        }
      }
    }

    private synchronized void count(int bytes) {
      received += bytes;
      notifyAll();
    }

    synchronized void await(long bytes) throws InterruptedException {
      while (received < bytes) {
        wait();
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }

  /** Sends all units, each when those before it have arrived. */
  private Run run(String fault) throws Exception {
    Bench bench = new Bench("tcp", "none", Bench.faults(42, fault));
    boolean holdsBack = fault.startsWith("merge");
    try (Receiver receiver = new Receiver()) {
      InetSocketAddress to = (InetSocketAddress) receiver.listener.getLocalSocketAddress();
      Path file = folder.resolve(System.nanoTime() + ".pcapng");
      try (CaptureOfLoopback capture = new CaptureOfLoopback(file, Carrier.TCP, to.getPort())) {
        int next = 0;
        int resets = 0;
        long sent = 0;
        while (next < UNITS) {
          try (Channel channel = bench.connect(to)) {
            while (next < UNITS) {
              byte[] unit = TestUnit.of(next++, LEAST, bench.sender.now());
              channel.send(ByteBuffer.wrap(unit));
              sent += unit.length;
              receiver.await(holdsBack ? bench.moved() : sent);
            }
            channel.finish();
          } catch (IOException e) {
            assertThat(e).hasMessage("the connection was reset on purpose");
            resets++;
          }
        }
        capture.awaitResets(resets);
        capture.awaitBytes(bench.moved());
        List<Deed> log = new ArrayList<>(bench.log());
        // the last one has no next one to be merged with
        log.removeIf(deed -> holdsBack && deed.unit() == UNITS - 1);
        return new Run(log, capture.read(all -> true));
      }
    }
  }

  private void twice(String fault, Reconstruction reconstruction) throws Exception {
    Run once = run(fault);
    Run again = run(fault);
    assertThat(once.log()).as("the log of %s", fault).isNotEmpty().isEqualTo(again.log());
    assertThat(reconstruction.of(once.captured())).isEqualTo(once.log());
    assertThat(reconstruction.of(again.captured())).isEqualTo(again.log());
  }

  @FunctionalInterface
  private interface Reconstruction {
    List<Deed> of(List<Carried> captured);
  }

  /** Goes through segments and tells where units begin and end in them. */
  private static final class Units {
    private int number;
    private int at;

    /** The numbers of the units that end in a segment; the last one may go on in the next. */
    List<Integer> endingIn(Carried segment) {
      List<Integer> ended = new ArrayList<>();
      int left = segment.payload().length;
      while (left > 0) {
        int whole = TestUnit.of(number, LEAST, 0).length;
        int part = Math.min(left, whole - at);
        left -= part;
        at += part;
        if (at == whole) {
          ended.add(number++);
          at = 0;
        }
      }
      return ended;
    }
  }

  @Test
  void splitsWhatComesInSeveralSegments() throws Exception {
    twice(
        "split:p=0.1",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          Units units = new Units();
          for (Carried segment : captured) {
            boolean ends = segment.payload().length == 0 || !units.endingIn(segment).isEmpty();
            if (!ends) {
              deeds.add(new Deed("split", units.number, 0, 0));
            }
          }
          return deeds;
        });
  }

  @Test
  void mergesWhatComesInOneSegmentWithTheNext() throws Exception {
    twice(
        "merge:p=0.1",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          Units units = new Units();
          for (Carried segment : captured) {
            List<Integer> ended = units.endingIn(segment);
            for (int number : ended.subList(0, Math.max(0, ended.size() - 1))) {
              deeds.add(new Deed("merge", number, 0, 0));
            }
          }
          return deeds;
        });
  }

  @Test
  void stallsWhatComesLate() throws Exception {
    twice(
        "stall:ms=200,p=0.02",
        captured ->
            captured.stream()
                .filter(one -> one.payload().length > 0)
                .filter(one -> one.time() - TestUnit.time(one.payload()) > 100 * MILLI)
                .map(one -> new Deed("stall", TestUnit.number(one.payload()), 0, 0))
                .toList());
  }

  @Test
  void turnsOverTheBitsThatChecksumsMiss() throws Exception {
    twice(
        "corrupt:p=0.1,bits=1",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          int number = 0;
          for (Carried one : captured) {
            if (one.payload().length > 0 && !TestUnit.intact(one.payload())) {
              int at = TestUnit.wrongBit(one.payload()) / Byte.SIZE;
              deeds.add(new Deed("corrupt", number, at, at + 1));
            }
            number += one.payload().length > 0 ? 1 : 0;
          }
          return deeds;
        });
  }

  @Test
  void resetsWhatEndsWithARst() throws Exception {
    twice(
        "reset:p=0.02",
        captured -> {
          Map<Integer, Integer> sent = new LinkedHashMap<>();
          List<Deed> deeds = new ArrayList<>();
          int next = 0;
          for (Carried one : captured) {
            if (one.payload().length > 0) {
              sent.merge(one.from(), 1, Integer::sum);
              next++;
            }
            if (one.reset()) {
              int unit = sent.getOrDefault(one.from(), 0);
              deeds.add(new Deed("reset", unit, 0, TestUnit.of(next, LEAST, 0).length));
              next++; // it never came
            }
          }
          return deeds;
        });
  }

  @Test
  void aSendWhoseCountNobodyLooksAtLosesTheRest() throws Exception {
    Bench bench = new Bench("tcp:sndbuf=4096", "none", Bench.faults(42, "uncounted"));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CaptureOfLoopback capture =
            new CaptureOfLoopback(
                folder.resolve("large.pcapng"), Carrier.TCP, listener.getLocalPort());
        Channel channel = bench.connect((InetSocketAddress) listener.getLocalSocketAddress())) {
      Socket socket = listener.accept();
      Thread reading = Thread.ofPlatform().start(() -> readAll(socket));
      for (int i = 0; i < UNITS; i++) {
        channel.send(ByteBuffer.wrap(TestUnit.of(i, LARGE, i)));
      }
      channel.finish();
      reading.join();
      capture.awaitBytes(bench.moved());

      assertThat(cutOff(capture.read(one -> one.payload().length > 0)))
          .hasSizeGreaterThan(UNITS / 2)
          .isEqualTo(bench.log());
    }
  }

  private static void readAll(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds where units begin, which tells how much there is of those before them. */
  private static List<Deed> cutOff(List<Carried> captured) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    captured.forEach(one -> joined.writeBytes(one.payload()));
    byte[] stream = joined.toByteArray();
    List<Deed> deeds = new ArrayList<>();
    int end = stream.length;
    for (int i = UNITS - 1; i >= 0; i--) {
      byte[] unit = TestUnit.of(i, LARGE, i);
      int begin = lastBefore(end, stream, unit);
      int count = begin < 0 ? 0 : end - begin;
      if (count < unit.length) {
        deeds.addFirst(new Deed("uncounted", i, count, unit.length));
      }
      end -= count;
    }
    assertThat(end).isZero();
    return deeds;
  }

  private static int lastBefore(int end, byte[] stream, byte[] unit) {
    for (int at = end - TestUnit.HEAD; at >= Math.max(0, end - unit.length); at--) {
      if (Arrays.equals(stream, at, at + TestUnit.HEAD, unit, 0, TestUnit.HEAD)) {
        return at;
      }
    }
    return -1;
  }

  @Test
  void tellsWhatDoesNotGoWithAStream() {
    assertThatThrownBy(
            () ->
                Bench.faults(1, "drop")
                    .check(
                        wirelab.spi.Wire.TUTORIAL,
                        wirelab.spi.Kind.STREAM,
                        new Bench("tcp", "Q", Disturbance.NONE).framing))
        .hasMessage(
            "fault drop does not go with tcp: it is for datagrams, and a stream has none; choose udp");
  }
}
