package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.Event;

/** Streams that are not what they should be: each gets one line, and the next sender is served. */
class BadInputTest {
  private static final HexFormat HEX = HexFormat.of();

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

  @ParameterizedTest
  @CsvSource({
    "Q, 0000000000000080, 9223372036854775808",
    "Q, ffffffffffffffff, 18446744073709551615",
    "Q, 0000000000000000, 0",
    "Q, 0100000800000000, 134217729",
    "Q, 0000000008000001, 72057628397666304",
    "!I, 80000000, 2147483648",
    "!I, ffffffff, 4294967295",
    "!I, 00000000, 0",
    "!I, 08000001, 134217729",
    "L, 0000000000000080, 9223372036854775808",
    "L, ffffffffffffffff, 18446744073709551615",
    "L, 0000000000000000, 0",
    "L, 0100000800000000, 134217729",
    "L:width=4, 00000080, 2147483648",
    "L:width=4, ffffffff, 4294967295",
  })
  void refusesALengthThatCanNotBe(String framing, String prefix, String value) throws Exception {
    try (Fed fed = new Fed("tcp+" + framing + "+struct")) {
      byte[] bytes = Arrays.copyOf(HEX.parseHex(prefix), 5000);
      assertThat(fed.saidOf(bytes))
          .singleElement()
          .asString()
          .contains("says " + value + " bytes", "1 to 134,217,728");
      fed.isStillGood();
    }
  }

  @Test
  void receivesThePictureInFrontOfALengthThatCanNotBe() throws Exception {
    try (Fed fed = new Fed("tutorial")) {
      byte[] good = fed.framed();
      assertThat(fed.saidOf(joined(good, "x".repeat(100).getBytes(StandardCharsets.US_ASCII))))
          .singleElement()
          .asString()
          .contains("says 8680820740569200760 bytes", "78 78 78 78");
      assertThat(fed.running.figures().received().intact()).isEqualTo(1);
      fed.isStillGood();
    }
  }

  private static byte[] joined(byte[]... pieces) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(pieces).mapToInt(p -> p.length).sum());
    for (byte[] piece : pieces) {
      all.put(piece);
    }
    return all.array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "tcp+!I+struct", "tcp+L+java", "tcp+Q+struct:jpeg=80"})
  void saysWhereAStreamWasCutOff(String wire) throws Exception {
    try (Fed fed = new Fed(wire)) {
      byte[] good = fed.framed();
      int prefix = wire.contains("!I") ? 4 : 8;
      for (int cut : cuts(prefix, good.length)) {
        List<String> said = fed.saidOf(Arrays.copyOf(good, cut));
        if (cut == 0) {
          assertThat(said).isEmpty();
        } else if (cut < prefix) {
          assertThat(said)
              .containsExactly(
                  "the stream ended inside a prefix: %d of %d bytes".formatted(cut, prefix));
        } else {
          assertThat(said)
              .containsExactly(
                  "the stream ended inside message 0: %,d of %,d bytes"
                      .formatted(cut - prefix, good.length - prefix));
        }
        fed.isStillGood();
      }
    }
  }

  /** Every byte of the headers, and some of the rest. */
  private static List<Integer> cuts(int prefix, int length) {
    List<Integer> cuts = new ArrayList<>();
    for (int cut = 0; cut < Math.min(length, prefix + 40); cut++) {
      cuts.add(cut);
    }
    new Random(5).ints(10, prefix + 40, length).forEach(cuts::add);
    cuts.add(length - 1);
    return cuts;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 3000})
  void aSenderThatFallsSilentLosesItsPlace(int cut) throws Exception {
    try (Fed fed = new Fed("tutorial");
        Socket silent = fed.connect()) {
      silent.getOutputStream().write(fed.framed(), 0, cut);
      long from = fed.running.log.appended();
      fed.isStillGood();
      assertThat(fed.endOf(from)).isEqualTo("it was silent for 2 s while another sender waited");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "tcp+!I+java", "tcp+Q+struct"})
  void survivesAnyBytes(String wire) throws Exception {
    Random random = new Random(17);
    int prefix = wire.contains("!I") ? 4 : 8;
    try (Fed fed = new Fed(wire)) {
      for (int i = 0; i < 200; i++) {
        byte[] noise = new byte[random.nextInt(5000)];
        random.nextBytes(noise);
        if (i % 2 == 0 && noise.length > prefix) {
          announce(noise, prefix, noise.length - prefix);
        }
        assertThat(fed.saidOf(noise)).hasSize(noise.length == 0 ? 0 : 1);
      }
      fed.isStillGood();
    }
  }

  /** Puts a length that is true in front, so that the codec gets to see the rest. */
  private static void announce(byte[] bytes, int prefix, int length) {
    if (prefix == 4) {
      ByteBuffer.wrap(bytes).putInt(length);
    } else {
      ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putLong(length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tutorial, 6073139484287059271",
    "tcp+!I+java, 1195725856",
    "tcp+>L+struct, 1195725856",
    "tcp+L+pickle, 6073139484287059271",
  })
  void refusesABrowser(String wire, String value) throws Exception {
    byte[] request =
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:9999\r\nUser-Agent: Mozilla/5.0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (Fed fed = new Fed(wire)) {
      assertThat(fed.saidOf(request)).singleElement().asString().contains(value, "47 45 54 20");
      fed.isStillGood();
    }
  }

  @Test
  void survivesASenderThatResetsInTheMiddleOfAMessage() throws Exception {
    try (Fed fed = new Fed("tutorial")) {
      for (int cut : new int[] {0, 4, 8, 2000}) {
        long from = fed.running.log.appended();
        try (Socket rude = fed.connect()) {
          rude.getOutputStream().write(fed.framed(), 0, cut);
          rude.setSoLinger(true, 0);
        }
        String reason = fed.endOf(from);
        Fed.isClear(reason);
        assertThat(reason).contains("the connection broke: Connection reset");
        fed.isStillGood();
      }
    }
  }

  @Test
  void takesSendersOneAfterTheOther() throws Exception {
    try (Fed fed = new Fed("tutorial");
        Socket one = fed.connect();
        Socket other = fed.connect()) {
      Fed.offer(other, fed.framed());
      one.getOutputStream().write(fed.framed());
      fed.running.awaitReceived(1);
      Fed.offer(one, fed.framed());
      fed.running.awaitReceived(3);
      List<Event.Connected> connected = fed.running.events(Event.Connected.class);
      assertThat(connected)
          .extracting(event -> event.remote().getPort())
          .containsExactly(one.getLocalPort(), other.getLocalPort());
      assertThat(fed.running.figures().errors()).isEmpty();
      fed.isStillGood();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "tcp+!I+java", "tcp+Q+struct:jpeg=80"})
  void receivesASenderThatSendsByteByByte(String wire) throws Exception {
    try (Fed fed = new Fed(wire);
        Socket slow = fed.connect()) {
      for (byte b : fed.framed()) {
        slow.getOutputStream().write(b);
      }
      fed.running.awaitReceived(1);
      assertThat(fed.running.figures().errors()).isEmpty();
    }
  }
}
