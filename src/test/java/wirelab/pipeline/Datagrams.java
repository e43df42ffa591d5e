package wirelab.pipeline;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import wirelab.framing.FramingPlugin;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.Framing;
import wirelab.spi.Provider;
import wirelab.spi.Settings;
import wirelab.spi.Spec;

/** Datagrams of one struct-packed picture, sent by a plain socket. */
final class Datagrams {
  private Datagrams() {}

  /** Sends all datagrams of a picture of 320×240 but number {@code lost}. */
  static void sendWithout(InetSocketAddress receiver, int lost) throws Exception {
    VideoFormat format = VideoFormat.bgr(320, 240);
    Lease lease = Memory.common().lease(format.byteCount());
    Codec codec = Running.CATALOG.codecs().create(Spec.of("struct"));
    try (DatagramSocket socket = new DatagramSocket();
        VideoFrame frame = VideoFrame.of(format, new Stamp(0, 0), lease);
        Message message = codec.encode(frame)) {
      int[] index = {0};
      chunks()
          .framer(1400)
          .frame(
              message,
              pieces -> {
                if (index[0]++ != lost) {
                  send(socket, receiver, pieces);
                }
              });
    }
  }

  private static Framing chunks() throws Exception {
    for (Provider<Framing> provider : new FramingPlugin().framings()) {
      if (provider.descriptor().name().equals("chunks")) {
        return provider.create(Settings.defaults());
      }
    }
    throw new AssertionError("no chunks");
  }

  private static void send(DatagramSocket socket, InetSocketAddress to, ByteBuffer... pieces)
      throws IOException {
    ByteBuffer datagram = ByteBuffer.allocate(1400);
    for (ByteBuffer piece : pieces) {
      datagram.put(piece);
    }
    socket.send(new DatagramPacket(datagram.array(), datagram.position(), to));
  }
}
