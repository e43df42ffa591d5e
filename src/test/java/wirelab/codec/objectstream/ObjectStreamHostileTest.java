package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirelab.codec.WirePictures;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.Memory;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class ObjectStreamHostileTest {
  private static final VideoFormat SMALL = VideoFormat.bgr(16, 9);
  private static final String ONLY =
      ": only wirelab.codec.objectstream.Picture and byte[] are taken; nothing was built";

  private static boolean planted;

  private final long leasedBefore = Memory.common().leased();
  private final List<Codec> opened = new ArrayList<>();

  @AfterEach
  void givesAllMemoryBack() {
    opened.forEach(Codec::close);
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private Codec codec(String spec) throws Exception {
    Codec codec = WirePictures.codec(new ObjectStreamPlugin(), spec);
    opened.add(codec);
    return codec;
  }

  /** Says that it was there as soon as it is initialised. */
  private static final class Planted implements Serializable {
    private static final long serialVersionUID = 1L;

    static {
      planted = true;
    }
  }

  @Test
  void refusesAPlantedClassByNameWithoutInitialisingIt() throws Exception {
    byte[] other =
        HexFormat.of()
            .parseHex(
                "aced0005737200"
                    + "%02x".formatted(Planted.class.getName().length())
                    + HexFormat.of()
                        .formatHex(Planted.class.getName().getBytes(StandardCharsets.US_ASCII))
                    + "0000000000000001020000"
                    + "7870");
    assertThat(refusal(other))
        .isEqualTo(
            "the Java stream, read up to byte 77, asks for " + Planted.class.getName() + ONLY);

    assertThat(planted).isFalse();
  }

  @Test
  void keepsPicturesComingAfterARefusal() throws Exception {
    Codec session = codec("java:stream=session");
    received(session, sent(session, picture(SMALL, STAMP, 1)));
    byte[] next = sent(session, picture(SMALL, STAMP, 2));

    assertThatThrownBy(() -> session.decode(arrived(serialized(new PriorityQueue<String>()))))
        .isInstanceOf(CodecException.class);
    assertThat(received(session, next)).isEqualTo(Seen.of(picture(SMALL, STAMP, 2)));
  }

  @Test
  void refusesForeignClassesArraysEnumsAndProxies() throws Exception {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Runnable.class},
            (InvocationHandler & Serializable) (self, method, arguments) -> "");

    refused(
        serialized(new PriorityQueue<>(List.of("a"))),
        "the Java stream asks for java.util.PriorityQueue" + ONLY);
    refused(
        serialized(TimeUnit.SECONDS),
        "the Java stream asks for java.util.concurrent.TimeUnit" + ONLY);
    refused(serialized(proxy), "the Java stream asks for a proxy for java.lang.Runnable" + ONLY);
    refused(serialized(new int[4]), "the Java stream asks for [I" + ONLY);
    refused(serialized(Runnable.class), "the Java stream asks for java.lang.Runnable" + ONLY);
    refused(serialized("text"), "the Java stream has java.lang.String where a picture should be");
    refused(serialized(new byte[4]), "the Java stream has byte[] where a picture should be");
    refused(
        new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x70},
        "the Java stream has null where a picture should be");
    refused(
        serialized(new IOException("a")), "the Java stream asks for java.io.IOException" + ONLY);
  }

  @Test
  void refusesAnObjectTenThousandDeep() throws Exception {
    Object[] nested = new Object[0];
    ByteBuffer classes = ByteBuffer.allocate(200_000).put(head());
    for (int i = 0; i < 10_000; i++) {
      nested = new Object[] {nested};
      // a class descriptor whose annotation is another class
      classes.put(HexFormat.of().parseHex("767200025b42acf317f8060854e0020000"));
    }
    byte[] deep = deeplySerialized(nested);
    byte[] deepClasses = Arrays.copyOf(classes.array(), classes.position());

    refused(deep, "the Java stream asks for [Ljava.lang.Object;" + ONLY);
    refused(deepClasses, "the Java stream nests objects 5 deep; a picture takes 4");
  }

  /** Writing 10,000 levels takes more stack than a test's thread has. */
  private static byte[] deeplySerialized(Object nested) throws InterruptedException {
    byte[][] result = {new byte[0]};
    Thread writer =
        new Thread(null, () -> result[0] = serialized(nested), "deep writer", 256L << 20);
    writer.start();
    writer.join();
    return result[0];
  }

  @Test
  void takesNoMemoryForAnArrayThatTheMessageCanNotHold() throws Exception {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int declared : new int[] {Integer.MAX_VALUE, 1 << 30, 78}) {
      byte[] message =
          ByteBuffer.allocate(77)
              .put(head())
              .put(HexFormat.of().parseHex("757200025b42acf317f8060854e00200007870"))
              .putInt(declared)
              .array();
      long before = thread.getCurrentThreadAllocatedBytes();
      refused(
          message,
          "the Java stream asks for an array of %d bytes in a message of 77".formatted(declared));

      assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }
  }

  @Test
  void refusesMoreObjectsThanAPictureHas() throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(1000).put(head());
    bytes.put(HexFormat.of().parseHex("767200025b42acf317f8060854e0020000"));
    for (int i = 0; i < 50; i++) {
      bytes.put(HexFormat.of().parseHex("71007e0000"));
    }
    refused(
        Arrays.copyOf(bytes.array(), bytes.position()),
        "the Java stream has more than 16 objects for one picture");
  }

  @Test
  void refusesAPictureWhoseFieldsDoNotFitTogether() throws Exception {
    byte[] message = sent(codec("java"), picture(SMALL, STAMP, 1));
    assertThat(refusal(changed(message, 148, 3))).isEqualTo("content is 3; it should be 1 or 2");
    assertThat(refusal(changed(message, 152, 0))).isEqualTo("format is 0; it should be 1 or 2");
    assertThat(refusal(changed(message, 153, 0xff)))
        .isEqualTo("height is -16777207; it should be 1 to 16384");
    assertThat(refusal(changed(message, 169, 15)))
        .isEqualTo("data has 432 bytes; a raw picture of 15×9 has 405");
    assertThat(refusal(changed(Arrays.copyOf(message, 171), 170, 0x70)))
        .isEqualTo("data is null; it should be an array of bytes");
    assertThat(refusal(changed(message, 49, 2)))
        .isEqualTo(
            "the Java stream, read up to byte 137: wirelab.codec.objectstream.Picture; local class"
                + " incompatible: stream classdesc serialVersionUID = 2, local class"
                + " serialVersionUID = 1");
    assertThat(refusal(Arrays.copyOf(message, message.length + 3)))
        .isEqualTo("3 bytes stand after the picture, from byte 625 of the Java stream on");
  }

  private static byte[] changed(byte[] message, int at, int value) {
    byte[] copy = message.clone();
    copy[at] = (byte) value;
    return copy;
  }

  @Test
  void refusesAMessageCutAnywhere() throws Exception {
    byte[] message = sent(codec("java"), picture(SMALL, STAMP, 1));
    for (int length = 0; length < message.length; length += length < 200 ? 1 : 13) {
      String expected =
          length < 193
              ? "the Java stream breaks off after %d bytes"
              : "the Java stream asks for an array of 432 bytes in a message of %d";
      if (length < 432) {
        refused(Arrays.copyOf(message, length), expected.formatted(length));
      } else {
        refused(
            Arrays.copyOf(message, length),
            "the Java stream breaks off after " + length + " bytes");
      }
    }
  }

  /** Wherever in the stream that is noticed. */
  private void refused(byte[] message, String line) throws Exception {
    assertThat(refusal(message).replaceFirst(", read up to byte \\d+,", "")).isEqualTo(line);
  }

  private String refusal(byte[] message) throws Exception {
    Codec codec = codec("java");
    try {
      codec.decode(arrived(message)).close();
      return "no refusal";
    } catch (CodecException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] head() {
    return new byte[] {(byte) 0xac, (byte) 0xed, 0, 5};
  }

  private static byte[] serialized(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
