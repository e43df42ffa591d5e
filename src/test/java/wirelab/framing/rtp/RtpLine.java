package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Side;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.Jpeg;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/** The two ends of an RTP stream, and the datagrams between them. */
final class RtpLine {
  static final RtpStream STREAM = new RtpStream(26, 0x12345678, 65_533, 1_000_000, 3000, 0);
  static final int UNIT = 400;

  final List<Event> events = new ArrayList<>();
  long now = 1_000_000_000L;

  /** JPEG files of pictures that differ. */
  static List<byte[]> files(int count, int width, int height) throws Exception {
    List<byte[]> files = new ArrayList<>();
    VideoFormat format = VideoFormat.bgr(width, height);
    try (Jpeg jpeg = new Jpeg()) {
      for (int number = 0; number < count; number++) {
        Lease lease = Memory.common().lease(format.byteCount());
        ByteBuffer pixels = lease.bytes();
        for (int i = 0; pixels.hasRemaining(); i++) {
          pixels.put((byte) (i / 7 % 256 ^ i / width * (number + 1)));
        }
        try (VideoFrame frame = VideoFrame.of(format, null, lease);
            Lease file = jpeg.encode(frame, 75)) {
          byte[] bytes = new byte[file.bytes().remaining()];
          file.bytes().get(bytes);
          files.add(bytes);
        }
      }
    }
    return files;
  }

  /** What the sender makes of these files. */
  static List<byte[]> datagrams(RtpStream stream, List<byte[]> files) throws Exception {
    List<byte[]> datagrams = new ArrayList<>();
    RtpFramer framer = new RtpFramer(stream, UNIT);
    for (byte[] file : files) {
      try (Message message = Message.outgoing(Memory.common().lease(1), ByteBuffer.wrap(file))) {
        framer.frame(message, pieces -> datagrams.add(joined(pieces)));
      }
    }
    return datagrams;
  }

  private static byte[] joined(ByteBuffer... pieces) {
    ByteBuffer all = ByteBuffer.allocate(UNIT);
    for (ByteBuffer piece : pieces) {
      all.put(piece);
    }
    byte[] bytes = new byte[all.flip().remaining()];
    all.get(bytes);
    return bytes;
  }

  RtpDeframer deframer(RtpStream stream) {
    return new RtpDeframer(
        stream, Limits.defaults(), new Recorder(Side.RECEIVER, () -> now, events::add));
  }

  static void receive(RtpDeframer deframer, byte[] datagram) throws FramingException {
    deframer.space().put(datagram);
    deframer.arrived(datagram.length);
  }

  /** What the receiver makes of these datagrams, with the number of each picture. */
  List<Picture> pictures(RtpStream stream, List<byte[]> datagrams) throws FramingException {
    List<Picture> pictures = new ArrayList<>();
    RtpDeframer deframer = deframer(stream);
    for (byte[] datagram : datagrams) {
      receive(deframer, datagram);
      take(deframer, pictures);
    }
    deframer.end();
    take(deframer, pictures);
    deframer.close();
    return pictures;
  }

  static void take(RtpDeframer deframer, List<Picture> into) {
    for (var next = deframer.next(); next.isPresent(); next = deframer.next()) {
      try (Message message = next.get()) {
        into.add(new Picture(message.number(), message.bytes()));
      }
    }
  }

  /** A picture that has come, its file copied. */
  record Picture(long number, ByteBuffer file) {
    Picture {
      byte[] copy = new byte[file.remaining()];
      file.get(file.position(), copy);
      file = ByteBuffer.wrap(copy);
    }
  }

  static List<Picture> whole(List<byte[]> files) {
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      pictures.add(new Picture(i, ByteBuffer.wrap(files.get(i))));
    }
    return pictures;
  }

  <E extends Event> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
