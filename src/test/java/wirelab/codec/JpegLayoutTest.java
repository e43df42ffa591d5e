package wirelab.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.peer.Python;

final class JpegLayoutTest {
  private static final String OPENCV =
      """
      import cv2, numpy, struct, sys
      y, x = numpy.mgrid[0:24, 0:33]
      colour = numpy.stack([x * 3, y * 5, x * y], 2).astype(numpy.uint8)
      for picture in colour, colour[:, :, 0]:
          for options in [], [cv2.IMWRITE_JPEG_PROGRESSIVE, 1], [cv2.IMWRITE_JPEG_RST_INTERVAL, 1], \\
                  [cv2.IMWRITE_JPEG_OPTIMIZE, 1, cv2.IMWRITE_JPEG_QUALITY, 20]:
              file = cv2.imencode('.jpg', picture, options)[1].tobytes()
              sys.stdout.buffer.write(struct.pack('>I', len(file)) + file)
      """;

  /** Two rows of three gray pixels, of which the data is made up: a restart, an ff, fill bytes. */
  private static final String SMALL =
      """
      ffd8
      fffe 0004 6869
      ffdd 0004 0001
      ffc0 000b 08 0002 0003 01 01 11 00
      ffc4 0015 10 01000000000000000000000000000000 05 07
      ffda 0008 01 01 00 00 3f 00
      aaff00bb ffd0 cc
      ffffd9
      0a
      """;

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }

  private static List<Field> layout(byte[] file) {
    List<Field> fields = JpegLayout.of(ByteBuffer.wrap(file), 0);
    Leaves.cover(fields, file.length);
    return fields;
  }

  private static List<String> lines(List<Field> fields, String indent) {
    List<String> lines = new ArrayList<>();
    for (Field field : fields) {
      ByteRange range = field.range();
      lines.add(
          "%s%d-%d %s: %s"
              .formatted(indent, range.start(), range.end(), field.name(), field.value()));
      lines.addAll(lines(field.parts(), indent + "  "));
    }
    return lines;
  }

  @Test
  void takesASmallFileApart() {
    byte[] file = hex(SMALL.replace("0015 10 01", "0014 10 01").replace("05 07", "05"));

    assertThat(String.join("\n", lines(layout(file), "")))
        .isEqualTo(
            """
            0-2 SOI: start of image
            2-8 COM: hi
              2-4 marker: COM (comment)
              4-6 length (Lc): 4
              6-8 comment (Cm): hi
            8-14 DRI: a restart after every 1 MCUs
              8-10 marker: DRI (restart interval)
              10-12 length (Lr): 4
              12-14 restart interval (Ri): 1
            14-27 SOF0: 3×2, 8 bits, 1 component
              14-16 marker: SOF0 (baseline DCT)
              16-18 length (Lf): 11
              18-19 sample precision (P): 8
              19-21 lines (Y): 2
              21-23 samples per line (X): 3
              23-24 components (Nf): 1
              24-27 component 1: identifier 1, sampling 1×1, quantization table 0
                24-25 identifier (C1): 1
                25-26 horizontal sampling (H1), vertical (V1): 1, 1
                  25-26 horizontal sampling (H1): 1
                  25-26 vertical (V1): 1
                26-27 quantization table (Tq1): 0
            27-49 DHT: AC table 0
              27-29 marker: DHT (Huffman tables)
              29-31 length (Lh): 20
              31-49 AC table 0: 1 codes
                31-32 class (Tc), destination (Th): 1, 0
                  31-32 class (Tc): 1
                  31-32 destination (Th): 0
                32-48 codes of each length (L1 to L16): 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
                48-49 values (V): 1 values
            49-59 SOS: 1 component, coefficients 0 to 63
              49-51 marker: SOS (start of scan)
              51-53 length (Ls): 8
              53-54 components (Ns): 1
              54-56 component 1: identifier 1, DC table 0, AC table 0
                54-55 component (Cs1): 1
                55-56 DC table (Td1), AC table (Ta1): 0, 0
                  55-56 DC table (Td1): 0
                  55-56 AC table (Ta1): 0
              56-57 start of spectral selection (Ss): 0
              57-58 end of spectral selection (Se): 63
              58-59 approximation, high (Ah), low (Al): 0, 0
                58-59 approximation, high (Ah): 0
                58-59 low (Al): 0
            59-66 scan data: 7 bytes
              59-63 entropy-coded segment: 4 bytes
              63-65 RST0: restart
              65-66 entropy-coded segment: 1 bytes
            66-69 EOI: end of image
            69-70 trailing bytes: 1 bytes after EOI""");
  }

  @Test
  void countsFromWhereTheFileStandsInItsMessage() {
    ByteBuffer message = ByteBuffer.wrap(hex("00 00 00 ffd8 ffd9")).position(3);

    assertThat(lines(JpegLayout.of(message, 3), ""))
        .containsExactly("3-5 SOI: start of image", "5-7 EOI: end of image");
    assertThat(message.position()).isEqualTo(3);
  }

  @Test
  void saysWhatIsWrongAndShowsWhatWasBefore() {
    assertThat(lines(layout(hex("ffd8 ffdb 0043 00 01")), ""))
        .containsExactly(
            "0-2 SOI: start of image",
            "2-8 Malformed: DQT is followed by 67 bytes; the file has 4 left");
    assertThat(lines(layout(hex("ffd8 ffdb 0001 ffd9")), ""))
        .containsExactly(
            "0-2 SOI: start of image", "2-8 Malformed: DQT is followed by no length of 2 or more");
    assertThat(lines(layout(hex("ffd8 12345678 9a")), ""))
        .containsExactly(
            "0-2 SOI: start of image",
            "2-7 Malformed: a marker (ff and a code) should stand here, not 12 34 56 78");
    assertThat(lines(layout(hex("8950")), ""))
        .containsExactly("0-2 Malformed: no JPEG: it should begin with ff d8, not with 89 50");
    assertThat(lines(layout(new byte[0]), ""))
        .containsExactly("0-0 Malformed: no JPEG: it should begin with ff d8, not with nothing");
    assertThat(lines(layout(hex("ffd8")), ""))
        .containsExactly(
            "0-2 SOI: start of image", "2-2 Malformed: the file ends without EOI (ff d9)");
  }

  @Test
  void goesOnBehindASegmentThatMakesNoSense() {
    assertThat(lines(layout(hex("ffd8 ffdd 0003 07 ffdb 0004 2000 ffd9")), ""))
        .containsExactly(
            "0-2 SOI: start of image",
            "2-7 DRI: no restarts",
            "  2-4 marker: DRI (restart interval)",
            "  4-6 length (Lr): 3",
            "  6-7 Malformed: restart interval (Ri) needs 2 bytes, the segment has 1 left",
            "7-13 DQT: table 0",
            "  7-9 marker: DQT (quantization tables)",
            "  9-11 length (Lq): 4",
            "  11-12 table 0: 24 bits each, in zigzag order",
            "    11-12 precision (Pq), destination (Tq): 2, 0",
            "      11-12 precision (Pq): 2",
            "      11-12 destination (Tq): 0",
            "  12-13 Malformed: precision (Pq) is 2; it should be 0 or 1",
            "13-15 EOI: end of image");
  }

  @Test
  void takesApartWhatOpenCvWrites() throws IOException {
    List<byte[]> files = openCv();
    assertThat(files).hasSize(8);
    for (int i = 0; i < files.size(); i++) {
      List<Field> fields = layout(files.get(i));
      boolean gray = i >= 4;
      String frame = i % 4 == 1 ? "SOF2" : "SOF0";
      assertThat(fields.stream().flatMap(Field::all))
          .noneMatch(field -> field.key().equals("_ws.malformed"));
      assertThat(fields).extracting(Field::name).startsWith("SOI", "APP0", "DQT").endsWith("EOI");
      assertThat(fields)
          .filteredOn(field -> field.name().equals(frame))
          .singleElement()
          .extracting(Field::value)
          .isEqualTo(gray ? "33×24, 8 bits, 1 component" : "33×24, 8 bits, 3 components, 4:2:0");
      assertThat(fields.stream().flatMap(Field::all))
          .filteredOn(field -> field.name().startsWith("RST"))
          .hasSize(i % 4 == 2 ? (gray ? 5 * 3 : 3 * 2) - 1 : 0);
    }
  }

  private static List<byte[]> openCv() throws IOException {
    ByteBuffer output = ByteBuffer.wrap(Python.with("numpy", "cv2").eval(OPENCV, new byte[0]));
    List<byte[]> files = new ArrayList<>();
    while (output.hasRemaining()) {
      byte[] file = new byte[output.getInt()];
      output.get(file);
      files.add(file);
    }
    return files;
  }

  @Test
  void coversEveryByteOfAFileCutAnywhere() throws IOException {
    for (byte[] file : openCv()) {
      for (int length = 0; length < file.length; length++) {
        assertThat(layout(Arrays.copyOf(file, length)).getLast().key()).isEqualTo("_ws.malformed");
      }
    }
  }

  @Test
  void coversEveryByteWhateverTheyAre() throws IOException {
    Random random = new Random(11);
    List<byte[]> files = openCv();
    for (int round = 0; round < 4_000; round++) {
      byte[] file = files.get(round % files.size()).clone();
      for (int changes = random.nextInt(20); changes >= 0; changes--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      layout(file);
    }
  }

  @Test
  void staysSmallWhateverTheFileClaims() {
    byte[] segments = new byte[1 << 20];
    segments[0] = (byte) 0xFF;
    segments[1] = (byte) 0xD8;
    for (int at = 2; at + 4 <= segments.length; at += 4) {
      segments[at] = (byte) 0xFF;
      segments[at + 1] = (byte) 0xE1;
      segments[at + 3] = 2;
    }
    assertThat(layout(segments)).hasSize(501);

    byte[] restarts = new byte[1 << 20];
    System.arraycopy(hex("ffd8ffda0008010100003f00"), 0, restarts, 0, 12);
    for (int at = 12; at + 2 <= restarts.length; at += 2) {
      restarts[at] = (byte) 0xFF;
      restarts[at + 1] = (byte) 0xD0;
    }
    assertThat(layout(restarts).get(2).parts()).hasSize(5_001);
  }
}
