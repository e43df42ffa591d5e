package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.event.Event;
import wirelab.fault.Bench.Deed;
import wirelab.fault.CaptureOfLoopback.Carried;
import wirelab.model.HostPort;
import wirelab.spi.Channel;

/** What a capture alone tells of the faults of 1,000 datagrams is what was logged. */
@Timeout(30)
final class DatagramFaultsTest {
  private static final int UNITS = 1000;
  private static final int LEAST = 64;
  private static final double MILLI = 1e6;

  @TempDir Path folder;

  /** A run: what was logged, and what was captured. */
  private record Run(List<Deed> log, List<Carried> captured, List<Event.FaultInjected> events) {}

  private Run run(String fault) throws Exception {
    Bench bench = new Bench("udp:burst=0", "chunks", Bench.faults(42, fault));
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      InetSocketAddress to = (InetSocketAddress) receiver.getLocalSocketAddress();
      Path file = folder.resolve(System.nanoTime() + ".pcapng");
      CaptureOfLoopback capture = new CaptureOfLoopback(file, Carrier.UDP, to.getPort());
      try (capture;
          Channel channel = bench.connect(to)) {
        for (int i = 0; i < UNITS; i++) {
          channel.send(ByteBuffer.wrap(TestUnit.of(i, LEAST, bench.sender.now())));
        }
        channel.finish();
      }
      capture.awaitDatagrams(
          bench.events(Event.Call.class).stream().filter(call -> call.result() > 0).count());
      return new Run(
          bench.log(), capture.read(all -> true), bench.events(Event.FaultInjected.class));
    }
  }

  private List<Deed> twice(String fault, Reconstruction reconstruction) throws Exception {
    Run once = run(fault);
    Run again = run(fault);
    assertThat(once.log()).as("the log of %s", fault).isNotEmpty().isEqualTo(again.log());
    assertThat(reconstruction.of(once.captured())).isEqualTo(once.log());
    assertThat(reconstruction.of(again.captured())).isEqualTo(again.log());
    return once.log();
  }

  /** Finds what was done from what was captured. */
  @FunctionalInterface
  private interface Reconstruction {
    List<Deed> of(List<Carried> captured);
  }

  private static List<Integer> numbers(List<Carried> captured) {
    return captured.stream().map(one -> TestUnit.number(one.payload())).toList();
  }

  @Test
  void dropsWhatIsNotInTheCapture() throws Exception {
    List<Deed> log =
        twice(
            "drop:p=0.1",
            captured -> {
              List<Deed> deeds = new ArrayList<>();
              TreeSet<Integer> there = new TreeSet<>(numbers(captured));
              for (int i = 0; i < UNITS; i++) {
                if (!there.contains(i)) {
                  deeds.add(new Deed("drop", i, 0, TestUnit.of(i, LEAST, 0).length));
                }
              }
              return deeds;
            });
    assertThat(log).hasSizeBetween(70, 130);
  }

  @Test
  void duplicatesWhatIsInTheCaptureTwice() throws Exception {
    twice(
        "duplicate:p=0.1",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          List<Integer> numbers = numbers(captured);
          for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).equals(numbers.get(i - 1))) {
              deeds.add(new Deed("duplicate", numbers.get(i), 0, 0));
            }
          }
          return deeds;
        });
  }

  @Test
  void reordersWhatComesBehindLaterOnes() throws Exception {
    twice(
        "reorder:p=0.05,by=3",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          int highest = -1;
          for (int number : numbers(captured)) {
            if (number < highest) {
              deeds.add(new Deed("reorder", number, 0, 0));
            }
            highest = Math.max(highest, number);
          }
          deeds.sort(Comparator.comparingLong(Deed::unit));
          return deeds;
        });
  }

  @Test
  void cutsOffWhatIsShorterThanItSays() throws Exception {
    twice(
        "truncate:p=0.1",
        captured -> {
          List<Deed> deeds = new ArrayList<>();
          for (int i = 0; i < captured.size(); i++) {
            int length = captured.get(i).payload().length;
            int whole = TestUnit.of(i, LEAST, 0).length;
            if (length < whole) {
              deeds.add(new Deed("truncate", i, length, whole));
            }
          }
          return deeds;
        });
  }

  @Test
  void turnsOverTheBitsThatChecksumsMiss() throws Exception {
    twice("corrupt:p=0.1", DatagramFaultsTest::corrupted);
  }

  private static List<Deed> corrupted(List<Carried> captured) {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < captured.size(); i++) {
      byte[] payload = captured.get(i).payload();
      if (!TestUnit.intact(payload)) {
        int at = TestUnit.wrongBit(payload) / Byte.SIZE;
        deeds.add(new Deed("corrupt", i, at, at + 1));
        if (at < Integer.BYTES) {
          // it claims to be of another picture
          deeds.add(new Deed("corrupt", i, 0, payload.length));
        }
      }
    }
    return deeds;
  }

  @Test
  void delaysWhatIsCapturedLate() throws Exception {
    twice("delay:ms=400,jitter=50,p=0.2", captured -> late("delay", captured, 200));
  }

  private static List<Deed> late(String fault, List<Carried> captured, double millis) {
    return captured.stream()
        .filter(one -> one.time() - TestUnit.time(one.payload()) > millis * MILLI)
        .map(one -> new Deed(fault, TestUnit.number(one.payload()), 0, 0))
        .sorted(Comparator.comparingLong(Deed::unit))
        .toList();
  }

  @Test
  void limitsTheBandwidthToWhatTheCaptureShows() throws Exception {
    Run run = run("bandwidth:kbit=2000");

    long began = TestUnit.time(run.captured().getFirst().payload());
    long sent = 0;
    for (int i = 0; i < UNITS; i++) {
      Carried one = run.captured().get(i);
      sent += one.payload().length;
      assertThat(run.events().get(i).unit()).isEqualTo(i);
      assertThat(run.events().get(i).detail())
          .isEqualTo(
              "message %d takes the line for %.3f ms"
                  .formatted(i, one.payload().length * 8 / 2000.0));
      // the clock of the capture may be a little off that of the program
      assertThat(one.time() - began).isGreaterThan((long) (sent * 8 / 2000.0 * MILLI) - 2_000_000);
    }
  }

  @Test
  void faultsOfOneKindDoNotDependOnOthers() throws Exception {
    List<Deed> alone = run("corrupt:p=0.1").log();
    Bench bench =
        new Bench(
            "udp:burst=0",
            "chunks",
            Bench.faults(42, "duplicate:p=0.3", "delay:ms=1", "corrupt:p=0.1"));
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Channel channel =
            bench.connect(
                HostPort.of((InetSocketAddress) receiver.getLocalSocketAddress()).resolve())) {
      for (int i = 0; i < UNITS; i++) {
        channel.send(ByteBuffer.wrap(TestUnit.of(i, LEAST, 0)));
      }
      channel.finish();
    }
    assertThat(
            bench.log().stream().filter(deed -> deed.fault().equals("corrupt")).distinct().toList())
        .isEqualTo(alone);
  }
}
