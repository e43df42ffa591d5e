package wirelab.capture.live;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;
import wirelab.model.LinkType;

/**
 * A loop of libpcap on a platform thread of its own, which alone closes the handle: closing it from
 * elsewhere would wait for the loop. Whoever wants something of the loop breaks it, and it goes on
 * when that is done; meanwhile the kernel keeps what comes.
 */
final class LibpcapCapture implements LiveCapture {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SETTLED = Duration.ofMillis(300);
  private static final long NANOS = 1_000_000_000;

  private final PcapHandle handle;
  private final PacketSink sink;
  private final Device device;
  private final int link;
  private final Thread thread;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicReference<@Nullable Change> change = new AtomicReference<>();
  private volatile CaptureFilter filter;
  private volatile boolean closing;
  private volatile @Nullable String failure;
  private volatile @Nullable RuntimeException mistake;
  private volatile Counters drops = Counters.NONE;

  /** A filter that is wished for; told when it holds, or what is wrong with it. */
  private record Change(CaptureFilter filter, CompletableFuture<String> wrong) {}

  private LibpcapCapture(PcapHandle handle, Device device, CaptureFilter filter, PacketSink sink) {
    this.handle = handle;
    this.sink = sink;
    this.device = device;
    this.filter = filter;
    this.link = linkType(handle.getDlt().value());
    this.thread = Thread.ofPlatform().name("wirelab-libpcap").daemon().unstarted(this::run);
  }

  /** {@code handle} is the capture's from now on. */
  static LibpcapCapture start(
      PcapHandle handle, Device device, CaptureFilter filter, PacketSink sink) {
    LibpcapCapture capture = new LibpcapCapture(handle, device, filter, sink);
    capture.thread.start();
    return capture;
  }

  /** Raw IP has a number of its own on each system, and another one in files. */
  private static int linkType(int number) {
    return number == 12 || number == 14 ? LinkType.RAW_IP.number() : number;
  }

  private void run() {
    try {
      while (!closing) {
        loop();
        apply();
      }
    } catch (PcapNativeException e) {
      failure = closing ? null : PcapErrors.ending(device.name(), e);
    } catch (NotOpenException e) {
      throw new IllegalStateException("closed before the loop did", e);
    } finally {
      drops = counters();
      handle.close();
    }
    RuntimeException thrown = mistake;
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Until it is broken, which pcap4j tells by an exception; nobody interrupts this thread. */
  private void loop() throws PcapNativeException, NotOpenException {
    try {
      handle.loop(-1, this::packet);
    } catch (InterruptedException e) {
      return;
    }
  }

  /** What is thrown here would only be printed by the library that calls it. */
  private void packet(byte[] bytes) {
    try {
      Timestamp time = handle.getTimestamp();
      long nanos = Math.floorDiv(time.getTime(), 1000) * NANOS + time.getNanos();
      received.incrementAndGet();
      if (!sink.packet(bytes, nanos, link, handle.getOriginalLength())) {
        refused.incrementAndGet();
      }
    } catch (RuntimeException e) {
      mistake = e;
      failure = "the capture on %s has ended: %s".formatted(device.name(), e);
      closing = true;
      breakLoop();
    }
  }

  private void apply() throws NotOpenException {
    Change wanted = change.getAndSet(null);
    if (wanted == null) {
      return;
    }
    try {
      Libpcap.filter(handle, wanted.filter);
      filter = wanted.filter;
      wanted.wrong.complete("");
    } catch (CaptureException e) {
      wanted.wrong.complete(e.line());
    }
  }

  private void breakLoop() {
    try {
      handle.breakLoop();
    } catch (NotOpenException e) {
      return; // it has ended by itself
    }
  }

  @Override
  public synchronized boolean refilter(CaptureFilter wanted) throws CaptureException {
    Change wish = new Change(wanted, new CompletableFuture<>());
    try {
      settle();
      change.set(wish);
      breakLoop();
      String wrong = running() ? wish.wrong.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) : "";
      if (!wrong.isEmpty()) {
        throw new CaptureException(wrong);
      }
      return running();
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody completes it so", e);
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Counters counters() {
    Counters last = drops;
    long kernel = last.droppedByKernel();
    long network = last.droppedByInterface();
    try {
      PcapStat stat = statistics();
      kernel = stat.getNumPacketsDropped();
      network = stat.getNumPacketsDroppedByIf();
    } catch (PcapNativeException | NotOpenException e) {
      return new Counters(received.get(), kernel, network, refused.get(), true);
    }
    return new Counters(received.get(), kernel, network, refused.get(), true);
  }

  /** One at a time: libpcap adds up what the kernel has counted since it was last asked. */
  private PcapStat statistics() throws PcapNativeException, NotOpenException {
    synchronized (received) {
      return handle.getStats();
    }
  }

  @Override
  public String description() {
    return Target.describe(LibpcapSource.NAME, device.name(), filter);
  }

  @Override
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public boolean running() {
    return thread.isAlive();
  }

  @Override
  public boolean await(Duration limit) throws InterruptedException {
    return thread.join(limit);
  }

  /** Before libpcap 1.10 an idle loop is not woken; it ends with the next packet then. */
  @Override
  public void close() {
    try {
      settle();
      closing = true;
      breakLoop();
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      closing = true;
      breakLoop();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until what has come so far has been handed over: a loop that is broken leaves it. */
  private void settle() throws InterruptedException {
    long until = System.nanoTime() + SETTLED.toNanos();
    long before = -1;
    while (running() && before != received.get() && System.nanoTime() < until) {
      before = received.get();
      thread.join(Duration.ofMillis(3 * Libpcap.BATCH_MILLIS));
    }
  }
}
