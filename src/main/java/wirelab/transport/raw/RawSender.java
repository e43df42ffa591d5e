package wirelab.transport.raw;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import wirelab.event.CallName;
import wirelab.event.PendingCall;
import wirelab.event.Recorder;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.HostPort;
import wirelab.os.OsException;
import wirelab.spi.Channel;
import wirelab.transport.Pause;

/**
 * Sends datagrams in packets of our own making. What is written down of a call are the bytes of the
 * datagram, as if UDP had sent it; the packet is longer by the headers that we wrote.
 */
final class RawSender implements Channel {
  private static final SourceLine SENDTO = SourceLine.in(RawSender.class, "sendto");
  private static final int UDP_HEADER = 8;
  private static final int HEADERS = 28;

  private final RawPair sockets;
  private final InetSocketAddress remote;
  private final Recorder recorder;
  private final PacketBuilder builder;
  private final Pause pause;
  private final String detail;
  private long sent;

  RawSender(RawPair sockets, InetSocketAddress remote, RawOptions options, Recorder recorder) {
    this.sockets = sockets;
    this.remote = remote;
    this.recorder = recorder;
    this.builder = new PacketBuilder(options.headers(), sockets.local(), remote);
    this.pause = new Pause(options.datagrams().burst());
    this.detail =
        "%s, behind %d bytes of headers"
            .formatted(HostPort.of(remote), options.headers().own() ? HEADERS : UDP_HEADER);
  }

  @Override
  public InetSocketAddress local() {
    return sockets.local();
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public int socket() {
    return sockets.raw().number();
  }

  @Override
  public void send(ByteBuffer... pieces) throws IOException {
    byte[] payload = gathered(pieces);
    ByteBuffer packet = builder.build(payload);
    PendingCall call = recorder.begin(CallName.SENDTO, socket(), SENDTO, pieces);
    try {
      sockets.raw().sendTo(packet, remote); // @sendto
      call.moved(detail, ByteRange.of(sent, payload.length));
    } catch (OsException e) {
      String why =
          String.format(Locale.ROOT, "%s: a datagram of %,d bytes", e.errno(), payload.length);
      call.failed(detail, why);
      throw new IOException(
          e.errno().name().equals("EMSGSIZE")
              ? why
                  + " with its headers is too long for the network; choose a smaller datagram size"
              : why,
          e);
    }
    for (ByteBuffer piece : pieces) {
      piece.position(piece.limit());
    }
    sent += payload.length;
    pause.after(payload.length);
  }

  private static byte[] gathered(ByteBuffer... pieces) {
    int size = 0;
    for (ByteBuffer piece : pieces) {
      size += piece.remaining();
    }
    byte[] payload = new byte[size];
    int at = 0;
    for (ByteBuffer piece : pieces) {
      piece.get(piece.position(), payload, at, piece.remaining());
      at += piece.remaining();
    }
    return payload;
  }

  @Override
  public int receive(ByteBuffer space) throws IOException {
    throw new IOException("the sender's raw socket only sends");
  }

  @Override
  public void close() throws IOException {
    sockets.close();
  }
}
