package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import wirelab.spi.FramingException;

/**
 * A JPEG file as RTP carries it: what its headers say in few numbers, its quantization tables, and
 * the data of its one scan. Reads files, and makes one of the same again (RFC 2435, appendix B), in
 * the order in which libjpeg writes it.
 *
 * @param header for the piece at offset 0
 * @param tables for brightness and colour, 64 bytes each
 * @param scan what follows the start of the scan, to the end of the file
 */
record BaselineJpeg(JpegHeader header, ByteBuffer tables, ByteBuffer scan) {
  private static final int SOI = 0xFFD8;
  private static final int EOI = 0xFFD9;
  private static final int SOF0 = 0xC0;
  private static final int DHT = 0xC4;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;

  private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

  /** Bytes of all headers together, less than this. */
  private static final int HEADERS = 1024;

  /** Takes the file in {@code bytes} apart; nothing is copied but the tables. */
  static BaselineJpeg of(ByteBuffer bytes) throws FramingException {
    return new Reader(bytes.slice()).read();
  }

  /** Reads the segments in front of the scan. */
  private static final class Reader {
    private final ByteBuffer bytes;
    private final Map<Integer, ByteBuffer> quantization = new TreeMap<>();
    private int type = -1;
    private int width;
    private int height;
    private int interval;
    private int luma;
    private int chroma;

    Reader(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    BaselineJpeg read() throws FramingException {
      if (bytes.remaining() < 4 || bytes.getChar() != SOI) {
        throw new FramingException("no JPEG file; RTP carries JPEG here: choose the codec jpeg");
      }
      while (true) {
        int marker = bytes.remaining() < 4 ? -1 : bytes.getChar();
        int length = marker < 0 ? 0 : bytes.getChar() - 2;
        if (marker >> 8 != 0xFF || length < 0 || length > bytes.remaining()) {
          throw new FramingException(
              "a JPEG file that ends, or makes no sense, at byte %d".formatted(bytes.position()));
        }
        ByteBuffer segment = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        if ((marker & 0xFF) == SOS) {
          return whole();
        }
        segment(marker & 0xFF, segment);
      }
    }

    private void segment(int code, ByteBuffer segment) throws FramingException {
      switch (code) {
        case DQT -> tables(segment);
        case DHT -> checkHuffman(segment);
        case SOF0 -> frame(segment);
        case DRI -> interval = segment.remaining() < 2 ? 0 : segment.getChar();
        default -> {
          if (code >= SOF0 && code <= 0xCF) {
            throw new FramingException(
                "a JPEG file of another process than baseline (ff %02x); RFC 2435 has no other"
                    .formatted(code));
          }
        }
      }
    }

    private void tables(ByteBuffer segment) throws FramingException {
      while (segment.remaining() > JpegTables.ONE) {
        int which = Byte.toUnsignedInt(segment.get());
        if (which > 3) {
          throw new FramingException(
              "a JPEG file with quantization table %02x; 8 bits are taken here".formatted(which));
        }
        quantization.put(which, segment.slice(segment.position(), JpegTables.ONE));
        segment.position(segment.position() + JpegTables.ONE);
      }
    }

    private static void checkHuffman(ByteBuffer segment) throws FramingException {
      ByteBuffer rest = segment;
      while (rest.hasRemaining()) {
        ByteBuffer all = rest;
        ByteBuffer known =
            JpegTables.huffman().stream()
                .filter(table -> begins(all, table))
                .findFirst()
                .orElseThrow(
                    () ->
                        new FramingException(
                            "a JPEG file with Huffman tables of its own; RFC 2435 sends none, so only those of T.81, K.3 can be"));
        rest = rest.slice(known.remaining(), rest.remaining() - known.remaining());
      }
    }

    private static boolean begins(ByteBuffer all, ByteBuffer table) {
      return all.remaining() >= table.remaining()
          && all.slice(all.position(), table.remaining()).equals(table);
    }

    private void frame(ByteBuffer segment) throws FramingException {
      if (segment.remaining() != 15 || segment.get(5) != 3) {
        throw new FramingException(
            "a JPEG file of %d colours; RFC 2435 has types for three: no gray pictures"
                .formatted(segment.remaining() < 6 ? 0 : segment.get(5)));
      }
      height = segment.getChar(1);
      width = segment.getChar(3);
      int sampling = segment.get(7) << 16 | segment.get(10) << 8 | segment.get(13);
      type =
          switch (sampling) {
            case 0x211111 -> 0;
            case 0x221111 -> 1;
            default ->
                throw new FramingException(
                    "a JPEG file with sampling %06x; RFC 2435 has 211111 (4:2:2) and 221111 (4:2:0)"
                        .formatted(sampling));
          };
      luma = segment.get(8);
      chroma = segment.get(11);
    }

    private BaselineJpeg whole() throws FramingException {
      ByteBuffer first = quantization.get(luma);
      ByteBuffer second = quantization.get(chroma);
      if (type < 0 || first == null || second == null) {
        throw new FramingException("a JPEG file without frame header or tables before its scan");
      }
      int most = JpegHeader.MAX_BLOCKS * JpegHeader.BLOCK;
      if (width % JpegHeader.BLOCK != 0
          || height % JpegHeader.BLOCK != 0
          || Math.max(width, height) > most) {
        throw new FramingException(
            "a picture of %d×%d pixels; RFC 2435 counts in blocks of 8, up to %d×%d"
                .formatted(width, height, most, most));
      }
      ByteBuffer tables = ByteBuffer.allocate(JpegTables.BYTES).put(first).put(second).flip();
      JpegHeader header =
          new JpegHeader(
              0,
              type + (interval > 0 ? JpegHeader.RESTARTS : 0),
              JpegHeader.TABLES_IN_BAND,
              width / JpegHeader.BLOCK,
              height / JpegHeader.BLOCK,
              interval);
      return new BaselineJpeg(header, tables, bytes.slice());
    }
  }

  /** What stands in front of the scan's data in a file. */
  ByteBuffer head() {
    ByteBuffer file = ByteBuffer.allocate(HEADERS);
    file.putChar((char) SOI);
    segment(file, 0xE0, ByteBuffer.wrap(JFIF));
    for (int which = 0; which < 2; which++) {
      ByteBuffer table = ByteBuffer.allocate(1 + JpegTables.ONE).put((byte) which);
      table.put(tables.slice(tables.position() + which * JpegTables.ONE, JpegTables.ONE));
      segment(file, DQT, table.flip());
    }
    segment(file, SOF0, frame());
    JpegTables.huffman().forEach(table -> segment(file, DHT, table));
    if (header.restarts()) {
      segment(file, DRI, ByteBuffer.allocate(2).putChar((char) header.interval()).flip());
    }
    segment(file, SOS, ByteBuffer.wrap(new byte[] {3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0}));
    return file.flip();
  }

  private ByteBuffer frame() {
    int brightness = (header.type() & 1) == 0 ? 0x21 : 0x22;
    return ByteBuffer.allocate(15)
        .put((byte) 8)
        .putChar((char) (header.height() * JpegHeader.BLOCK))
        .putChar((char) (header.width() * JpegHeader.BLOCK))
        .put(new byte[] {3, 1, (byte) brightness, 0, 2, 0x11, 1, 3, 0x11, 1})
        .flip();
  }

  private static void segment(ByteBuffer file, int code, ByteBuffer content) {
    file.putChar((char) (0xFF00 | code));
    file.putChar((char) (content.remaining() + 2)).put(content);
  }

  /** Whether the data ends with the end of the image, which senders may leave out. */
  static boolean ended(ByteBuffer scan) {
    int end = scan.limit();
    return scan.remaining() >= 2 && scan.getChar(end - 2) == EOI;
  }

  static void end(ByteBuffer file) {
    file.putChar((char) EOI);
  }
}
