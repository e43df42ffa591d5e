package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * The tables that RTP/JPEG does not send: the Huffman tables of ITU-T T.81, K.3, which RFC 2435
 * takes for granted, and the quantization tables that it computes from Q (appendix A).
 */
final class JpegTables {
  /** Of two quantization tables of 8 bits: one for brightness, one for colour. */
  static final int BYTES = 128;

  static final int ONE = 64;

  private static final HexFormat HEX = HexFormat.of();

  /** Tables K.1 and K.2, in the zigzag order in which they stand in files. */
  private static final byte[] LUMA =
      HEX.parseHex(
          "100b0c0e0c0a100e0d0e1211101318281a181616183123251d283a333d3c3933"
              + "383740485c4e404457453738506d51575f626768673e4d71797064785c656763");

  private static final byte[] CHROMA =
      HEX.parseHex(
          "1112121815182f1a1a2f63423842636363636363636363636363636363636363" + "63".repeat(32));

  private static final String AC_END =
      "35363738393a434445464748494a535455565758595a636465666768696a73747576777879"
          + "7a%s838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9ba"
          + "c2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da%se2e3e4e5e6e7e8e9ea%sf2f3f4f5f6f7f8f9fa";

  /** Each with its class and number, how many codes have 1 to 16 bits, and what they stand for. */
  private static final List<byte[]> HUFFMAN =
      List.of(
          HEX.parseHex("0000010501010101010100000000000000" + "000102030405060708090a0b"),
          HEX.parseHex(
              "100002010303020403050504040000017d"
                  + "01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
                  + "2433627282090a161718191a25262728292a34"
                  + AC_END.formatted("", "e1", "f1")),
          HEX.parseHex("0100030101010101010101010000000000" + "000102030405060708090a0b"),
          HEX.parseHex(
              "1100020102040403040705040400010277"
                  + "000102031104052131061241510761711322328108144291a1b1c109233352f0"
                  + "156272d10a162434e125f11718191a262728292a"
                  + AC_END.formatted("82", "", "")));

  private JpegTables() {}

  /** The four tables as they stand in DHT segments, in the order of the scan's components. */
  static List<ByteBuffer> huffman() {
    return HUFFMAN.stream().map(table -> ByteBuffer.wrap(table).asReadOnlyBuffer()).toList();
  }

  /** The quantization tables that Q 1 to 99 stands for: brightness, then colour. */
  static ByteBuffer quantization(int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - quality * 2;
    ByteBuffer tables = ByteBuffer.allocate(BYTES);
    for (byte[] base : List.of(LUMA, CHROMA)) {
      for (byte step : base) {
        int scaled = (Byte.toUnsignedInt(step) * percent + 50) / 100;
        tables.put((byte) Math.clamp(scaled, 1, 255));
      }
    }
    return tables.flip();
  }
}
