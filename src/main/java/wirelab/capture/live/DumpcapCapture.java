package wirelab.capture.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import wirelab.capture.CaptureFile;
import wirelab.machine.Os;
import wirelab.model.Packet;

/**
 * A dumpcap that writes pcapng into our pipe. One thread reads that, another what it says about it;
 * both end with the child.
 */
final class DumpcapCapture implements LiveCapture {
  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final int MOST_LINES = 200;
  private static final Duration LATENESS = Duration.ofMillis(500);

  private final DumpcapProgram program;
  private final Device device;
  private final CaptureFilter filter;
  private final PacketSink sink;
  private final Process child;
  private final Thread reader;
  private final Thread listener;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean closing;
  private volatile @Nullable CaptureException failure;
  private volatile @Nullable Counters statistics;

  private DumpcapCapture(
      DumpcapProgram program, Device device, CaptureFilter filter, PacketSink sink)
      throws CaptureException {
    this.program = program;
    this.device = device;
    this.filter = filter;
    this.sink = sink;
    this.child = program.capture(device, filter);
    this.reader = Thread.ofPlatform().name("wirelab-dumpcap").daemon().unstarted(this::read);
    this.listener =
        Thread.ofPlatform().name("wirelab-dumpcap-messages").daemon().unstarted(this::listen);
  }

  /** Waits until dumpcap has begun to capture, or has said why it can not. */
  static DumpcapCapture start(
      DumpcapProgram program, Device device, CaptureFilter filter, PacketSink sink)
      throws CaptureException {
    DumpcapCapture capture = new DumpcapCapture(program, device, filter, sink);
    capture.listener.start();
    capture.reader.start();
    boolean answered;
    try {
      answered = capture.begun.await(program.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answered = false;
    }
    CaptureException failure = answered ? capture.failure : new CaptureException(program.silence());
    if (failure != null) {
      capture.close();
      throw failure;
    }
    return capture;
  }

  private void read() {
    try (CaptureFile file = CaptureFile.of(child.getInputStream())) {
      if (file.damage().isEmpty()) {
        begun.countDown();
      }
      Optional<Packet> packet = file.next();
      while (packet.isPresent()) {
        hand(packet.get());
        packet = file.next();
      }
      end(file.damage().map(damage -> "what dumpcap wrote is " + damage).orElse(""));
    } catch (IOException e) {
      end("the pipe from dumpcap broke: " + e.getMessage());
    } finally {
      begun.countDown();
    }
  }

  private void hand(Packet packet) {
    received.incrementAndGet();
    if (!sink.packet(
        packet.bytes().toArray(),
        packet.time(),
        packet.link().number(),
        packet.bytes().wireLength())) {
      refused.incrementAndGet();
    }
  }

  /** There is nothing more to read; the child ends, or is made to. */
  private void end(String trouble) {
    boolean wished = closing;
    dismiss();
    statistics = DumpcapSpeech.statistics(said).orElse(null);
    if (!wished) {
      failure =
          DumpcapSpeech.complaint(said, device.name(), program.os())
              .orElseGet(() -> new CaptureException(ending(trouble)));
    }
  }

  private String ending(String trouble) {
    String code = child.isAlive() ? "" : " with code " + child.exitValue();
    boolean tells = child.isAlive() || statistics != null;
    return "dumpcap has ended%s while it captured on %s%s"
        .formatted(code, device.name(), tells && !trouble.isEmpty() ? "; " + trouble : "");
  }

  /** Waits until the child has ended and all it said has been read. */
  private void dismiss() {
    try {
      child.getOutputStream().close();
    } catch (IOException e) {
      child.destroy();
    }
    try {
      if (!child.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
      listener.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    child.descendants().forEach(ProcessHandle::destroyForcibly);
    child.destroyForcibly();
  }

  private void listen() {
    try (BufferedReader lines = child.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (said.size() < MOST_LINES) {
          said.add(line);
        }
      }
    } catch (IOException e) {
      said.add("dumpcap: its messages can not be read: " + e.getMessage());
    }
  }

  @Override
  public boolean refilter(CaptureFilter wanted) {
    return false;
  }

  @Override
  public Counters counters() {
    Counters last = statistics;
    return last == null
        ? new Counters(received.get(), 0, 0, refused.get(), false)
        : new Counters(
            received.get(),
            last.droppedByKernel(),
            last.droppedByInterface(),
            last.droppedByProgram() + refused.get(),
            true);
  }

  @Override
  public String description() {
    return Target.describe(DumpcapSource.NAME, device.name(), filter);
  }

  @Override
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(CaptureException::line);
  }

  @Override
  public boolean running() {
    return reader.isAlive();
  }

  @Override
  public boolean await(Duration limit) throws InterruptedException {
    return reader.join(limit);
  }

  @Override
  public void close() {
    closing = true;
    settle();
    if (program.os() == Os.WINDOWS) {
      child.destroy(); // nobody there ends it with its standard input
    }
    dismiss();
    try {
      reader.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the kernel has collected comes a quarter of a second late, and would be lost. */
  private void settle() {
    try {
      reader.join(LATENESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
