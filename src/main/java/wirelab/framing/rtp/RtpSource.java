package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wirelab.event.Event;
import wirelab.event.Event.Trouble;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Fingerprint;
import wirelab.model.Message;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/**
 * One source of RTP packets as a receiver knows it: pictures under way, packets that can be
 * rebuilt, and what it would report. A picture is given up when its time is over or when it falls
 * {@link #WINDOW} pictures behind.
 */
final class RtpSource {
  /** Pictures that may be under way at once. */
  static final int WINDOW = 8;

  /** How often reports are made at most, by RFC 3550, 6.2. */
  private static final long REPORT_NANOS = 5_000_000_000L;

  /** In place of where a packet stood among the bytes that came. */
  private static final long REBUILT = -1;

  private static final int REMEMBERED = 256;
  private static final int COMPUTED = 100;
  private static final ByteBuffer UNKNOWN = ByteBuffer.allocate(0);

  private final int ssrc;
  private final Limits limits;
  private final Recorder recorder;
  private final PictureNumbers numbers;
  private final SequenceMeter meter = new SequenceMeter();
  private final Repair repair;
  private final TreeMap<Long, RtpAssembly> underWay = new TreeMap<>();
  private final Map<Long, Boolean> closed =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Map<Integer, ByteBuffer> tables = new HashMap<>();
  private final ArrayDeque<Message> ready = new ArrayDeque<>();
  private long awaited;
  private long rebuilt;
  private long reported;

  RtpSource(RtpStream stream, int ssrc, Limits limits, Recorder recorder) {
    this.ssrc = ssrc;
    this.limits = limits;
    this.recorder = recorder;
    this.numbers = new PictureNumbers(stream, ssrc);
    this.repair = new Repair(ssrc);
    this.reported = recorder.now();
  }

  int ssrc() {
    return ssrc;
  }

  /** What was complete before another source took over is handed on by that. */
  RtpSource followedBy(RtpSource next) {
    next.ready.addAll(ready);
    ready.clear();
    return next;
  }

  /**
   * A packet has come.
   *
   * @param packet all of it
   * @param start where it stands among the bytes received
   */
  void media(RtpHeader header, ByteBuffer packet, long start) throws FramingException {
    boolean late = meter.late(header.sequence());
    if (!meter.take(header.sequence())) {
      trouble(Trouble.STRAY, numbers.newest());
      throw new FramingException(
          "sequence number %d is far from all others".formatted(header.sequence()));
    }
    byte[] copy = new byte[packet.remaining()];
    packet.get(0, copy);
    List<byte[]> more = repair.media(header.sequence(), copy);
    take(header, packet, start, late);
    add(more);
  }

  /** A parity packet has come; its RTP header is read already. */
  void parity(ByteBuffer content) throws FramingException {
    add(repair.parity(content));
  }

  private void add(List<byte[]> packets) throws FramingException {
    for (byte[] packet : packets) {
      ByteBuffer bytes = ByteBuffer.wrap(packet);
      RtpHeader header = RtpHeader.get(bytes.duplicate());
      rebuilt++;
      recorder.record(
          new Event.UnitRebuilt(
              recorder.now(),
              recorder.side(),
              Integer.toUnsignedLong(ssrc),
              header.sequence(),
              Fingerprint.of(bytes)));
      take(header, bytes, REBUILT, false);
    }
  }

  private void take(RtpHeader header, ByteBuffer packet, long start, boolean late)
      throws FramingException {
    ByteBuffer content = packet.duplicate();
    RtpHeader.get(content);
    JpegHeader piece = JpegHeader.get(content);
    Optional<ByteBuffer> told = tables(piece, content);
    long number = numbers.of(header.timestamp());
    if (number < awaited || closed.containsKey(number)) {
      trouble(closed.getOrDefault(number, false) ? Trouble.DUPLICATE : Trouble.LATE, number);
      return;
    }
    RtpAssembly assembly =
        underWay.computeIfAbsent(
            number, one -> new RtpAssembly(one, piece, limits.message(), recorder.now()));
    if (assembly.has(piece.offset())) {
      trouble(Trouble.DUPLICATE, number);
      return;
    }
    if (late) {
      trouble(Trouble.REORDERED, number);
    }
    int index = assembly.packets();
    assembly.put(header, piece, content);
    told.ifPresent(assembly::tables);
    passed(number, index, start, packet.limit());
    finish(assembly);
    while (numbers.newest() - awaited >= WINDOW) {
      giveUp(awaited);
    }
  }

  private void passed(long number, int index, long start, int size) {
    if (start != REBUILT) {
      ByteRange range = ByteRange.of(start, size);
      recorder.record(new Event.UnitPassed(recorder.now(), recorder.side(), number, index, range));
    }
  }

  /** The tables that a first packet tells, or stands for: computed, or of an earlier picture. */
  private Optional<ByteBuffer> tables(JpegHeader piece, ByteBuffer content)
      throws FramingException {
    int quality = piece.quality();
    if (piece.tablesFollow()) {
      ByteBuffer told = JpegHeader.tables(content);
      if (told.hasRemaining()) {
        tables.put(quality, told);
      }
      return Optional.of(tables.getOrDefault(quality, UNKNOWN));
    }
    return quality < COMPUTED && piece.offset() == 0
        ? Optional.of(JpegTables.quantization(quality))
        : Optional.empty();
  }

  private void finish(RtpAssembly assembly) {
    if (assembly.complete()) {
      underWay.remove(assembly.number());
      ready.add(assembly.message());
      close(assembly.number(), true);
    }
  }

  /** It is awaited no more: it is complete, or was given up. */
  private void close(long number, boolean whole) {
    closed.put(number, whole);
    while (closed.containsKey(awaited)) {
      awaited++;
    }
  }

  private void giveUp(long number) {
    RtpAssembly assembly = underWay.remove(number);
    int units = assembly == null ? 0 : assembly.units();
    int lacking = assembly == null ? 0 : Math.max(1, units - assembly.packets());
    recorder.record(
        new Event.PictureIncomplete(recorder.now(), recorder.side(), number, lacking, units));
    close(number, false);
  }

  private void trouble(Trouble trouble, long number) {
    recorder.record(new Event.DatagramTrouble(recorder.now(), recorder.side(), trouble, number, 1));
  }

  Optional<Message> next() {
    return Optional.ofNullable(ready.poll());
  }

  /** The time is {@code now}. */
  void expire(long now) {
    long oldest = now - limits.reassembly().toNanos();
    while (!underWay.isEmpty() && underWay.firstEntry().getValue().began() <= oldest) {
      giveUp(underWay.firstKey());
    }
    if (now - reported >= REPORT_NANOS) {
      report();
    }
  }

  private void report() {
    reported = recorder.now();
    if (!meter.news()) {
      return;
    }
    SequenceMeter.Report report = meter.report();
    recorder.record(
        new Event.ReceptionReported(
            reported,
            recorder.side(),
            Integer.toUnsignedLong(ssrc),
            report.first(),
            report.highest(),
            report.expected(),
            report.lost(),
            report.fraction(),
            rebuilt));
  }

  /** Nothing more will come. */
  void end() {
    while (awaited <= numbers.newest()) {
      giveUp(awaited);
    }
    report();
  }

  void close() {
    report();
    underWay.clear();
    ready.forEach(Message::close);
    ready.clear();
  }
}
