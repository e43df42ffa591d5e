package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.fault.Bench.Deed;
import wirelab.fault.CaptureOfLoopback.Carried;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Channel;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** What a capture tells of a sender's mistakes with 1,000 lengths is what was logged. */
@Timeout(60)
final class MistakesTest {
  private static final int MESSAGES = 1000;
  private static final int LEAST = 64;
  private static final int PYTHON_HEAD = 33;

  @TempDir Path folder;

  private record Run(List<Deed> log, List<Deed> captured) {}

  private Run run(String fault) throws Exception {
    Disturbance disturbance = Bench.faults(42, fault);
    Bench bench = new Bench("tcp", "Q", disturbance);
    Framing framing = disturbance.applied(bench.framing, bench.sender);
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CaptureOfLoopback capture =
            new CaptureOfLoopback(
                folder.resolve(System.nanoTime() + ".pcapng"),
                Carrier.TCP,
                listener.getLocalPort());
        Channel channel = bench.connect((InetSocketAddress) listener.getLocalSocketAddress())) {
      Socket socket = listener.accept();
      Thread reading = Thread.ofPlatform().start(() -> readAll(socket));
      Framer framer = framing.framer(Integer.MAX_VALUE);
      for (int i = 0; i < MESSAGES; i++) {
        byte[] bytes = TestUnit.of(i, LEAST, 0);
        Lease lease = Memory.common().lease(bytes.length);
        lease.bytes().put(bytes);
        try (Message message = Message.outgoing(lease, lease.bytes())) {
          framer.frame(message, channel::send);
        }
      }
      channel.finish();
      reading.join();
      capture.awaitBytes(bench.moved());
      return new Run(bench.log(), lengths(capture.read(one -> one.payload().length > 0)));
    }
  }

  private static void readAll(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Knows the messages, and looks at what stands in front of each. */
  private static List<Deed> lengths(List<Carried> captured) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    captured.forEach(one -> joined.writeBytes(one.payload()));
    byte[] stream = joined.toByteArray();
    List<Deed> deeds = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < MESSAGES; i++) {
      byte[] message = TestUnit.of(i, LEAST, 0);
      int width = 0;
      while (Arrays.mismatch(
              stream, at + width, at + width + message.length, message, 0, message.length)
          >= 0) {
        width++;
      }
      ByteBuffer prefix = ByteBuffer.wrap(stream, at, width).order(ByteOrder.LITTLE_ENDIAN);
      String mistake = mistake(prefix, message.length);
      if (!mistake.isEmpty()) {
        deeds.add(new Deed(mistake, i, 0, width));
      }
      at += width + message.length;
    }
    assertThat(at).isEqualTo(stream.length);
    return deeds;
  }

  private static String mistake(ByteBuffer prefix, long length) {
    int width = prefix.remaining();
    if (width != Long.BYTES) {
      return width == 0 ? "prefix-missing" : "prefix-width";
    }
    long said = prefix.getLong();
    if (said == length) {
      return "";
    }
    if (Long.reverseBytes(said) == length) {
      return "prefix-swapped";
    }
    return said == length + 1 ? "prefix-off" : said == length + PYTHON_HEAD ? "prefix-wrong" : "?";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"prefix-off", "prefix-swapped", "prefix-width", "prefix-missing", "prefix-wrong"})
  void aMistakeIsInTheCaptureWhereTheLogHasIt(String fault) throws Exception {
    Run once = run(fault + ":p=0.1");
    Run again = run(fault + ":p=0.1");
    assertThat(once.log()).hasSizeBetween(70, 130).isEqualTo(again.log());
    assertThat(once.captured()).isEqualTo(once.log());
    assertThat(again.captured()).isEqualTo(again.log());
  }

  /** Checked with len(str(data)) in Python 3.11. */
  @Test
  void countsTheCharactersThatPythonWrites() {
    assertThat(length("abc")).isEqualTo(6);
    assertThat(length("\0\t\n\r\\\u007f~")).isEqualTo(3 + 4 + 2 + 2 + 2 + 2 + 4 + 1);
    assertThat(length("it's")).isEqualTo(7);
    assertThat(length("it's \"")).isEqualTo(10);
  }

  private static long length(String text) {
    return PythonText.length(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          dropp         | there is no fault 'dropp'
          drop:p=2      | setting p: '2' is not a number from 0 to 1
          drop:ms=3     | drop has no setting 'ms'; it has p, only, at
          delay:at=wire | setting at: 'wire' is not one of sender, receiver
          """)
  void refusesInOneLineWhatMakesNoSense(String fault, String complaint) {
    assertThatThrownBy(() -> Bench.faults(1, fault))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void nothingIsWrappedWhereNothingIsBroken() throws Exception {
    Bench plain = new Bench("tcp", "Q", Disturbance.NONE);
    assertThat(Disturbance.NONE.applied(plain.transport, plain.framing)).isSameAs(plain.transport);
    assertThat(Disturbance.NONE.applied(plain.framing, plain.sender)).isSameAs(plain.framing);
    assertThat(Disturbance.NONE.applied(Wire.TUTORIAL)).isEqualTo(Wire.TUTORIAL);
  }

  @Test
  void refusesWhatDoesNotGoWithTheWire() throws Exception {
    Framing none = new Bench("tcp", "none", Disturbance.NONE).framing;
    assertThatThrownBy(() -> Bench.faults(1, "prefix-off").check(Wire.TUTORIAL, Kind.STREAM, none))
        .hasMessage("fault prefix-off does not go with Q: it has no length; choose Q, >L, !I or L");
    assertThatThrownBy(() -> Bench.faults(1, "no-reset").check(Wire.TUTORIAL, Kind.STREAM, none))
        .hasMessage(
            "fault no-reset does not go with pickle: it is a mistake with Java's objects; choose java");
    assertThatThrownBy(
            () -> Disturbance.NONE.withRelay(9).check(Wire.TUTORIAL, Kind.DATAGRAM, none))
        .hasMessageStartingWith("a relay does not go with tcp");
    assertThatThrownBy(() -> Disturbance.NONE.withRelay(-1).check(Wire.TUTORIAL, Kind.STREAM, none))
        .hasMessage(
            "relay -1: write how many bytes it forwards at once, 1 to 65536, or 0 for none");
  }
}
