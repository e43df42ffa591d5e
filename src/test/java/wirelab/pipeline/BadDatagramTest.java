package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams that are not what they should be. */
class BadDatagramTest {
  private static final String WIRE = "udp+chunks+struct";

  private Leftovers before = Leftovers.now();

  @BeforeEach
  void takeStock() throws Exception {
    try (Fed fed = new Fed(WIRE);
        DatagramSocket good = new DatagramSocket()) {
      isReceived(fed, good);
    }
    before = Leftovers.now();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    before.awaitAgain();
  }

  /** Sends good pictures until one is received; those before it may share the bad ones' number. */
  private static void isReceived(Fed fed, DatagramSocket sender) {
    long received = fed.running.figures().received().intact();
    Running.soon()
        .pollInterval(Duration.ofMillis(30))
        .until(
            () -> {
              for (byte[] unit : fed.units()) {
                send(fed, sender, unit);
              }
              return fed.running.figures().received().intact() > received;
            });
  }

  private static void send(Fed fed, DatagramSocket sender, byte[] datagram) throws IOException {
    sender.send(new DatagramPacket(datagram, datagram.length, fed.address()));
  }

  /** Datagrams as hex digits, a hyphen before how many more bytes follow; the last one is bad. */
  @ParameterizedTest
  @CsvSource({
    "00000001 0003 0003 aa, piece 3 of 3",
    "00000001 ffff 0000 aa, piece 65535 of 0",
    "00000001 0000 0003 aa; 00000001 0001 0004 aa, 'counts 4 pieces, earlier ones 3'",
    "70000000 0000 0003 aa, picture 1879048192",
    "'', a datagram of 0 bytes",
    "00, a datagram of 1 bytes",
    "00000001 0000 0001, a datagram of 8 bytes",
    "00000001 0000 0003 aabb; 00000001 0001 0003 aa, piece 1 of picture 1 has 1 bytes",
    "00000001 0000 0003 aa; 00000001 0002 0003 aabb, the last piece of picture 1 has 2 bytes",
    "00000001 0002 0003 aabb; 00000001 0000 0003 aa, the last piece of picture 1 has 2 bytes",
    "00000001 0000 ffff -60000, limit",
  })
  void refusesADatagramThatCanNotBe(String datagrams, String said) throws Exception {
    try (Fed fed = new Fed(WIRE);
        DatagramSocket sender = new DatagramSocket();
        DatagramSocket next = new DatagramSocket()) {
      for (byte[] unit : fed.units()) {
        send(fed, sender, unit);
      }
      fed.running.awaitReceived(1);
      long from = fed.running.log.appended();
      for (String datagram : datagrams.split(";", -1)) {
        send(fed, sender, bytes(datagram));
      }
      Running.soon().until(() -> !fed.failures(from).isEmpty());
      assertThat(fed.failures(from)).singleElement().asString().contains(said);
      isReceived(fed, sender);
      isReceived(fed, next);
    }
  }

  private static byte[] bytes(String text) {
    int hyphen = text.indexOf('-');
    String hex = (hyphen < 0 ? text : text.substring(0, hyphen)).replace(" ", "");
    int more = hyphen < 0 ? 0 : Integer.parseInt(text, hyphen + 1, text.length(), 10);
    byte[] start = HexFormat.of().parseHex(hex);
    return ByteBuffer.allocate(start.length + more).put(start).array();
  }

  @ParameterizedTest
  @ValueSource(ints = {65_507, 1400, 40, 9})
  void survivesAnyBytes(int length) throws Exception {
    Random random = new Random(length);
    try (Fed fed = new Fed(WIRE);
        DatagramSocket sender = new DatagramSocket();
        DatagramSocket next = new DatagramSocket()) {
      for (int i = 0; i < 100; i++) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        send(fed, sender, noise);
      }
      isReceived(fed, sender);
      isReceived(fed, next);
      assertThat(fed.failures(0)).isNotEmpty();
    }
  }

  @Test
  void survivesManyAnnouncementsOfHugePictures() throws Exception {
    try (Fed fed = new Fed(WIRE);
        DatagramSocket sender = new DatagramSocket()) {
      byte[] datagram = new byte[2000];
      for (int number = 0; number < 12; number++) {
        ByteBuffer.wrap(datagram).putInt(number).putChar((char) 0).putChar((char) 65_535);
        send(fed, sender, datagram);
      }
      isReceived(fed, sender);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp:datagram=65507+none+pickle", "udp:datagram=65507+none+struct"})
  void survivesAnyBytesWithoutFraming(String wire) throws Exception {
    Random random = new Random(3);
    try (Fed fed = new Fed(wire);
        DatagramSocket sender = new DatagramSocket()) {
      for (int i = 0; i < 50; i++) {
        byte[] noise = new byte[random.nextInt(3000)];
        random.nextBytes(noise);
        send(fed, sender, noise);
      }
      isReceived(fed, sender);
      assertThat(fed.failures(0)).isNotEmpty();
    }
  }
}
