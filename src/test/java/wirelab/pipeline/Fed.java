package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wirelab.codec.WirePictures;
import wirelab.event.Event;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.Framer;
import wirelab.spi.Wire;

/** A receiver alone, which is fed by plain sockets: with good pictures, and with anything else. */
final class Fed implements AutoCloseable {
  static final VideoFormat FORMAT = VideoFormat.bgr(64, 48);

  final Running running = new Running();
  private final Codec codec;
  private final Framer framer;
  private int seed;

  Fed(String wire) throws Exception {
    Plan plan = Running.plan(wire, 0, 30).withRole(Role.RECEIVER);
    running.run(plan);
    Wire parsed = plan.wire();
    codec = Running.CATALOG.codecs().create(parsed.codec());
    int limit = Running.CATALOG.transports().create(parsed.transport()).unitLimit();
    framer = Running.CATALOG.framings().create(parsed.framing()).framer(limit);
  }

  InetSocketAddress address() {
    return running.listening();
  }

  /** The message of a good picture, each time another one. */
  byte[] picture() throws Exception {
    return WirePictures.sent(codec, WirePictures.picture(FORMAT, null, 3 * seed++));
  }

  /** The units in which a good picture travels, each time another one. */
  List<byte[]> units() throws Exception {
    List<byte[]> units = new ArrayList<>();
    try (VideoFrame frame = WirePictures.picture(FORMAT, null, 3 * seed++);
        Message message = codec.encode(frame)) {
      framer.frame(message, pieces -> units.add(joined(pieces)));
    }
    return units;
  }

  /** A good picture as it stands in a stream. */
  byte[] framed() throws Exception {
    return units().getFirst();
  }

  private static byte[] joined(ByteBuffer... pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (ByteBuffer piece : pieces) {
      byte[] some = new byte[piece.remaining()];
      piece.get(some);
      bytes.writeBytes(some);
    }
    return bytes.toByteArray();
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(address().getAddress(), address().getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Connects, sends as much as is taken, and closes. */
  void send(byte[] bytes) throws IOException {
    try (Socket socket = connect()) {
      offer(socket, bytes);
    }
  }

  /** A receiver that has had enough closes before all is sent; that is its right. */
  static void offer(Socket socket, byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
    } catch (java.net.SocketException e) {
      assertThat(e.getMessage()).containsAnyOf("reset", "Broken pipe", "closed", "not connected");
    }
  }

  /** What is said of a connection that brings {@code bytes} and ends; nothing or one line. */
  List<String> saidOf(byte[] bytes) throws IOException {
    long from = running.log.appended();
    send(bytes);
    return awaitEnd(from);
  }

  /** What has gone wrong since event {@code from}, as soon as a connection has ended since. */
  List<String> awaitEnd(long from) {
    Running.soon().until(() -> !since(from, Event.Disconnected.class).isEmpty());
    return failures(from);
  }

  List<String> failures(long from) {
    List<String> reasons =
        since(from, Event.StageFailed.class).stream().map(Event.StageFailed::reason).toList();
    assertThat(reasons).allSatisfy(Fed::isClear);
    return reasons;
  }

  String endOf(long from) {
    awaitEnd(from);
    return since(from, Event.Disconnected.class).getFirst().reason();
  }

  private <T extends Event> List<T> since(long from, Class<T> type) {
    return running.log.since(from).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** One line for a person: no stack trace, no exception, nothing that is not known. */
  static void isClear(String line) {
    assertThat(line)
        .isNotBlank()
        .doesNotContain("\n", "\tat ", "Exception", "Error:", "null")
        .hasSizeLessThan(400);
  }

  /** A sender that does everything right is received, whoever came before. */
  void isStillGood() throws Exception {
    long before = running.figures().received().intact();
    send(framed());
    running.awaitReceived(before + 1);
    assertThat(running.figures().received().intact()).isEqualTo(before + 1);
  }

  @Override
  public void close() {
    running.close();
    codec.close();
  }
}
