package wirelab.ui;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import wirelab.capture.PacketLog;
import wirelab.capture.tap.PacketTap;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;
import wirelab.ui.live.Subject;

/**
 * A message of 1 MiB with ten thousand fields, to measure the window with: the pickle of a tuple of
 * byte strings, as it would have been captured.
 *
 * <pre>
 * 80 04                  PROTO 4
 * 8c 05 numpy 30         SHORT_BINUNICODE, POP: by this name a pickle is taken for a picture's
 * 28                     MARK
 * 43 66 102 bytes        SHORT_BINBYTES, ten thousand times
 * 74 2e                  TUPLE, STOP
 * </pre>
 */
final class HoverSample {
  private static final int STRINGS = 10_000;
  private static final int LENGTH = 102;
  private static final int HEAD = 11;
  private static final int TAIL = 2;
  private static final int SOCKET = 1;

  private HoverSample() {}

  /** The packets of the message, all of them traced. */
  static Subject subject(Catalog catalog) {
    PacketLog log = new PacketLog();
    Trace trace = new Trace(catalog, log);
    ByteBuffer message = message();
    ByteRange all = ByteRange.of(0, message.remaining());
    PacketTap tap = new PacketTap(log::append);
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    InetSocketAddress there = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9999);
    tap.accept(new Event.Connected(0, Side.SENDER, SOCKET, here, there));
    tap.accept(send(all));
    tap.moved(Side.SENDER, CallName.SEND, SOCKET, all, message); // @sample
    for (long number = log.first(); number < log.end(); number++) {
      trace.add(log.packet(number));
    }
    trace.finish();
    return new Subject("made up, to measure with", trace, log, new SessionLog(1), null);
  }

  private static Event.Call send(ByteRange all) {
    return new Event.Call(
        0,
        Side.SENDER,
        CallName.SEND,
        SOCKET,
        "",
        all.length(),
        all,
        0,
        Thread.currentThread().getName(),
        SourceLine.in(HoverSample.class, "sample"),
        null);
  }

  private static ByteBuffer message() {
    int length = HEAD + STRINGS * (2 + LENGTH) + TAIL;
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.nativeOrder());
    bytes.putLong(length);
    bytes.put((byte) 0x80).put((byte) 4);
    bytes.put((byte) 0x8c).put((byte) 5).put("numpy".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) '0').put((byte) '(');
    for (int i = 0; i < STRINGS; i++) {
      bytes.put((byte) 'C').put((byte) LENGTH);
      for (int at = 0; at < LENGTH; at++) {
        bytes.put((byte) (' ' + (i + at) % 95)); // letters that can be read
      }
    }
    bytes.put((byte) 't').put((byte) '.');
    return bytes.flip();
  }
}
