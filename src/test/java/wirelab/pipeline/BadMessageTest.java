package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole messages that are no picture: each gets one line, and the next message is a picture. */
class BadMessageTest {
  private Leftovers before = Leftovers.now();

  @BeforeEach
  void takeStock() throws Exception {
    try (Fed fed = new Fed("tutorial")) {
      fed.isStillGood();
    }
    before = Leftovers.now();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    before.awaitAgain();
  }

  /** The one line that is said of {@code message}, while all pictures around it are received. */
  private static String saidOf(Fed fed, byte[] message) throws Exception {
    long received = fed.running.figures().received().intact();
    long from = fed.running.log.appended();
    try (Socket sender = fed.connect()) {
      sender.getOutputStream().write(fed.framed());
      sender
          .getOutputStream()
          .write(
              ByteBuffer.allocate(8)
                  .order(ByteOrder.nativeOrder())
                  .putLong(message.length)
                  .array());
      sender.getOutputStream().write(message);
      Fed.offer(sender, fed.framed());
    }
    List<String> said = fed.awaitEnd(from);
    assertThat(fed.running.figures().received().intact()).isEqualTo(received + 2);
    fed.isStillGood();
    assertThat(said).singleElement().asString().startsWith("message 1: ");
    return said.getFirst();
  }

  @Test
  void runsNothingThatAPickleAsksFor(@TempDir Path folder) throws Exception {
    Path proof = folder.resolve("proof");
    String old = "cos\nsystem\n(Vtouch %s\ntR.".formatted(proof);
    ByteArrayOutputStream recent = new ByteArrayOutputStream();
    recent.writeBytes(HexFormat.of().parseHex("80048c05"));
    recent.writeBytes("posix".getBytes(StandardCharsets.US_ASCII));
    recent.writeBytes(HexFormat.of().parseHex("8c06"));
    recent.writeBytes("system".getBytes(StandardCharsets.US_ASCII));
    String command = "touch " + proof;
    recent.writeBytes(HexFormat.of().parseHex("93" + "58%02x000000".formatted(command.length())));
    recent.writeBytes(command.getBytes(StandardCharsets.US_ASCII));
    recent.writeBytes(HexFormat.of().parseHex("85522e"));
    try (Fed fed = new Fed("tutorial")) {
      assertThat(saidOf(fed, old.getBytes(StandardCharsets.US_ASCII))).contains("os.system");
      assertThat(saidOf(fed, recent.toByteArray())).contains("posix.system");
    }
    assertThat(proof).doesNotExist();
  }

  @Test
  void refusesAPickleThatIsCutOffOrOfAnotherShape() throws Exception {
    try (Fed fed = new Fed("tutorial")) {
      byte[] picture = fed.picture();
      for (int length : new int[] {1, 2, 60, picture.length / 2, picture.length - 1}) {
        assertThat(saidOf(fed, Arrays.copyOf(picture, length))).contains("pickle");
      }
      assertThat(saidOf(fed, "not a pickle".getBytes(StandardCharsets.US_ASCII)))
          .contains("pickle");
    }
  }

  @Test
  void buildsNoForeignJavaObjects() throws Exception {
    try (Fed fed = new Fed("tcp+Q+java")) {
      assertThat(saidOf(fed, serialized(new PriorityQueue<>(List.of("a")))))
          .contains("java.util.PriorityQueue");
      Object[] deep = new Object[0];
      for (int i = 0; i < 500; i++) {
        deep = new Object[] {deep};
      }
      assertThat(saidOf(fed, serialized(deep))).contains("[Ljava.lang.Object;");
      String huge = "aced0005" + "757200025b42acf317f8060854e00200007870" + "7fffffff";
      assertThat(saidOf(fed, HexFormat.of().parseHex(huge))).contains("2147483647");
      assertThat(saidOf(fed, Arrays.copyOf(fed.picture(), 100))).contains("100");
      assertThat(saidOf(fed, new byte[50])).contains("00000000");
    }
  }

  private static byte[] serialized(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(object);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 58, magic is XLAB at byte 0",
    "4, 02, version is 2 at byte 4",
    "5, 07, content is 7 at byte 5",
    "6, 09, format is 9 at byte 6",
    "8, 0000, width is 0 at byte 8",
    "8, ffff, width is 65535 at byte 8",
    "10, 0001, length is 9216 at byte 12",
    "12, ffffffff, length is 4294967295 at byte 12",
  })
  void refusesAHeaderThatCanNotBe(int at, String value, String said) throws Exception {
    try (Fed fed = new Fed("tcp+Q+struct")) {
      byte[] picture = fed.picture();
      byte[] wrong = HexFormat.of().parseHex(value);
      System.arraycopy(wrong, 0, picture, at, wrong.length);
      assertThat(saidOf(fed, picture)).contains(said);
    }
  }

  /** Times that are no times must not end the statistics of ages. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000",
    "0000000000000001",
    "7fffffffffffffff",
    "8000000000000000",
    "8000000000000001",
    "ffffffffffffffff",
    "a000000000000000",
    "d000000000000000",
  })
  void survivesAnyTimeInAHeader(String time) throws Exception {
    try (Fed fed = new Fed("tcp+Q+struct")) {
      byte[] framed = fed.framed();
      framed[8 + 7] = 1;
      byte[] stamp = HexFormat.of().parseHex(time + time);
      System.arraycopy(stamp, 0, framed, 8 + 16, stamp.length);
      fed.send(framed);
      fed.running.awaitReceived(1);
      fed.isStillGood();
      assertThat(fed.running.figures().received().age().max()).isNotNegative();
    }
  }
}
