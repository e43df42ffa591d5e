package wirelab.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wirelab.os.SocketCalls.Received;

/** What the calls do, whoever makes them. */
@Timeout(60)
abstract class SocketCallsContract {
  static final int MORE_THAN_ANY_BUFFER = 64 << 20;

  @TempDir private Path folder;

  abstract SocketCalls calls();

  @ParameterizedTest
  @EnumSource
  void carriesAStreamBothWays(Family family) throws Exception {
    Ends ends = Ends.connected(calls(), family);

    assertThat(calls().send(ends.client(), Ends.bytes("hello"), Ends.NEVER)).isEqualTo(5);
    assertThat(Ends.received(calls(), ends.server())).isEqualTo("hello");
    assertThat(calls().write(ends.server(), Ends.bytes("back"), Ends.NEVER)).isEqualTo(4);
    ByteBuffer direct = ByteBuffer.allocateDirect(100).position(3);
    assertThat(calls().read(ends.client(), direct, Ends.NEVER)).isEqualTo(4);
    assertThat(Ends.text(direct.flip().position(3))).isEqualTo("back");
    assertThat(calls().remote(ends.client())).isEqualTo(calls().local(ends.server()));
    assertThat(calls().remote(ends.server())).isEqualTo(calls().local(ends.client()));
    ends.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void carriesDatagramsAndSaysWhoSentThem(Family family) throws Exception {
    int one = Ends.datagrams(calls(), family);
    int two = Ends.datagrams(calls(), family);
    InetSocketAddress there = calls().local(two).orElseThrow();

    assertThat(calls().sendTo(one, Ends.bytes("datagram"), there, Ends.NEVER)).isEqualTo(8);
    ByteBuffer space = ByteBuffer.allocate(4);
    assertThat(calls().receiveFrom(two, space, Ends.NEVER))
        .isEqualTo(new Received(4, calls().local(one)));
    assertThat(Ends.text(space.flip())).isEqualTo("data");

    calls().connect(one, there, Ends.NEVER);
    assertThat(calls().send(one, Ends.bytes("x"), Ends.NEVER)).isOne();
    assertThat(Ends.received(calls(), two)).isEqualTo("x");
    calls().close(one);
    calls().close(two);
  }

  @Test
  void hasNoAddressBeforeItIsBoundOrConnected() throws Exception {
    int socket = calls().socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);

    assertThat(calls().local(socket)).isEmpty();
    assertThat(calls().remote(socket)).isEmpty();
    calls().close(socket);
  }

  @Test
  void givesTheLowestFreeNumber() throws Exception {
    int first = calls().socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    int second = calls().socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    calls().close(first);
    int third = calls().socket(Family.AF_INET, SocketType.SOCK_DGRAM, 0);

    assertThat(third).isEqualTo(first).isLessThan(second);
    calls().close(second);
    calls().close(third);
  }

  @Test
  void readsAndWritesFilesByTheSameCalls() throws Exception {
    Path file = folder.resolve("file");
    int one = calls().open(file);
    assertThat(calls().write(one, Ends.bytes("text"), Ends.NEVER)).isEqualTo(4);
    calls().close(one);
    int two = calls().open(file);
    ByteBuffer space = ByteBuffer.allocate(10);

    assertThat(calls().read(two, space, Ends.NEVER)).isEqualTo(4);
    assertThat(calls().read(two, space, Ends.NEVER)).isZero();
    assertThat(Ends.text(space.flip())).isEqualTo("text");
    assertThat(Ends.error(() -> calls().listen(two, 1))).isEqualTo("ENOTSOCK");
    assertThat(Ends.error(() -> calls().send(two, Ends.bytes("x"), Ends.NEVER)))
        .isEqualTo("ENOTSOCK");
    calls().close(two);
    assertThat(file).hasContent("text");
    Files.delete(file);
  }

  @Test
  void endsOneHalfAndKeepsTheOther() throws Exception {
    Ends ends = Ends.connected(calls(), Family.AF_INET);
    calls().shutdown(ends.client(), Direction.SHUT_WR);

    assertThat(calls().receive(ends.server(), ByteBuffer.allocate(1), Ends.NEVER)).isZero();
    assertThat(Ends.error(() -> calls().send(ends.client(), Ends.bytes("x"), Ends.NEVER)))
        .isEqualTo("EPIPE");
    calls().send(ends.server(), Ends.bytes("still"), Ends.NEVER);
    assertThat(Ends.received(calls(), ends.client())).isEqualTo("still");
    ends.closeAll();
  }

  @Test
  void resetsWhenItLingersForNoTime() throws Exception {
    Ends ends = Ends.connected(calls(), Family.AF_INET);
    assertThat(calls().option(ends.client(), SocketFlag.SO_LINGER)).isEqualTo(-1);
    calls().setOption(ends.client(), SocketFlag.SO_LINGER, 0);
    assertThat(calls().option(ends.client(), SocketFlag.SO_LINGER)).isZero();
    calls().close(ends.client());

    assertThat(Ends.error(() -> Ends.received(calls(), ends.server()))).isEqualTo("ECONNRESET");
    calls().close(ends.server());
    calls().close(ends.listening());
  }

  @Test
  void namesTheErrorsOfWrongOrders() throws Exception {
    SocketCalls calls = calls();
    int stream = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    int datagrams = calls.socket(Family.AF_INET, SocketType.SOCK_DGRAM, 0);
    ByteBuffer one = ByteBuffer.allocate(1);

    assertThat(Ends.error(() -> calls.accept(stream, Ends.NEVER))).isEqualTo("EINVAL");
    assertThat(Ends.error(() -> calls.send(stream, one, Ends.NEVER))).isEqualTo("EPIPE");
    assertThat(Ends.error(() -> calls.receive(stream, one, Ends.NEVER))).isEqualTo("ENOTCONN");
    assertThat(Ends.error(() -> calls.shutdown(stream, Direction.SHUT_WR))).isEqualTo("ENOTCONN");
    assertThat(Ends.error(() -> calls.send(datagrams, one, Ends.NEVER))).isEqualTo("EDESTADDRREQ");
    assertThat(Ends.error(() -> calls.listen(datagrams, 1))).isEqualTo("ENOTSUP");
    assertThat(Ends.error(() -> calls.bind(stream, Ends.any(Family.AF_INET6))))
        .isEqualTo("EAFNOSUPPORT");
    calls.bind(stream, Ends.any(Family.AF_INET));
    assertThat(Ends.error(() -> calls.bind(stream, Ends.any(Family.AF_INET)))).isEqualTo("EINVAL");
    calls.close(stream);
    assertThat(Ends.error(() -> calls.close(stream))).isEqualTo("EBADF");
    assertThat(Ends.error(() -> calls.send(stream, one, Ends.NEVER))).isEqualTo("EBADF");
    assertThat(Ends.error(() -> calls.state(-1))).isEqualTo("EBADF");
    calls.close(datagrams);
  }

  @Test
  void namesTheErrorsOfAddresses() throws Exception {
    SocketCalls calls = calls();
    int listening = Ends.listening(calls, Family.AF_INET);
    InetSocketAddress taken = calls.local(listening).orElseThrow();
    int stream = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    assertThat(Ends.error(() -> calls.bind(stream, taken))).isEqualTo("EADDRINUSE");
    assertThat(Ends.error(() -> calls.bind(stream, new InetSocketAddress("192.0.2.1", 0))))
        .isEqualTo("EADDRNOTAVAIL");
    calls.close(listening);
    assertThat(Ends.error(() -> calls.connect(stream, taken, Ends.NEVER)))
        .isEqualTo("ECONNREFUSED");
    assertThatThrownBy(() -> calls.connect(stream, taken, Ends.NEVER))
        .as("again, on the same socket")
        .isInstanceOf(OsException.class)
        .hasMessage("connect: ECONNREFUSED (Connection refused)");
    calls.close(stream);
  }

  @Test
  void refusesADatagramThatNoPacketHolds() throws Exception {
    int socket = Ends.datagrams(calls(), Family.AF_INET);
    InetSocketAddress there = calls().local(socket).orElseThrow();
    calls().setOption(socket, SocketFlag.SO_SNDBUF, 1 << 20);

    assertThat(calls().sendTo(socket, ByteBuffer.allocate(65_507), there, Ends.NEVER))
        .isEqualTo(65_507);
    assertThat(
            Ends.error(
                () -> calls().sendTo(socket, ByteBuffer.allocate(65_508), there, Ends.NEVER)))
        .isEqualTo("EMSGSIZE");
    calls().close(socket);
  }

  @Test
  void sendsAllOfAStreamHoweverLong() throws Exception {
    Ends ends = Ends.connected(calls(), Family.AF_INET);
    ByteBuffer bytes = ByteBuffer.allocateDirect(MORE_THAN_ANY_BUFFER);
    FutureTask<Integer> send = started(() -> calls().send(ends.client(), bytes, Ends.NEVER));
    ByteBuffer space = ByteBuffer.allocateDirect(1 << 20);
    int received = 0;
    while (received < MORE_THAN_ANY_BUFFER) {
      received += calls().receive(ends.server(), space.clear(), Ends.NEVER);
    }

    assertThat(send.get()).isEqualTo(MORE_THAN_ANY_BUFFER);
    assertThat(bytes.remaining()).isZero();
    ends.closeAll();
  }

  @Test
  void aCancelledSendSaysHowMuchWasTaken() throws Exception {
    Ends ends = Ends.connected(calls(), Family.AF_INET);
    AtomicBoolean cancelled = new AtomicBoolean();
    ByteBuffer bytes = ByteBuffer.allocateDirect(MORE_THAN_ANY_BUFFER);
    FutureTask<Integer> send = started(() -> calls().send(ends.client(), bytes, cancelled::get));
    assertThat(calls().receive(ends.server(), ByteBuffer.allocate(1), Ends.NEVER)).isOne();
    cancelled.set(true);

    assertThat(send.get()).isPositive().isLessThan(MORE_THAN_ANY_BUFFER);
    assertThat(bytes.position()).isEqualTo(send.get());
    assertThat(
            Ends.error(
                () -> {
                  while (calls().send(ends.client(), bytes.clear(), cancelled::get) > 0) {}
                }))
        .isEqualTo("EINTR");
    ends.closeAll();
  }

  @Test
  void whatBlocksCanBeCancelled() throws Exception {
    int listening = Ends.listening(calls(), Family.AF_INET);
    int datagrams = Ends.datagrams(calls(), Family.AF_INET);
    ByteBuffer space = ByteBuffer.allocate(1);
    AtomicBoolean cancelled = new AtomicBoolean();
    FutureTask<String> accept =
        started(() -> Ends.error(() -> calls().accept(listening, cancelled::get)));
    FutureTask<String> receive =
        started(() -> Ends.error(() -> calls().receiveFrom(datagrams, space, cancelled::get)));
    assertThat(accept.isDone() || receive.isDone()).isFalse();
    cancelled.set(true);

    assertThat(accept.get()).isEqualTo("EINTR");
    assertThat(receive.get()).isEqualTo("EINTR");
    calls().close(listening);
    calls().close(datagrams);
  }

  @Test
  void interruptingAThreadEndsWhatItWaitsFor() throws Exception {
    int datagrams = Ends.datagrams(calls(), Family.AF_INET);
    FutureTask<String> receive =
        started(
            () -> {
              Thread.currentThread().interrupt();
              return Ends.error(
                  () -> calls().receive(datagrams, ByteBuffer.allocate(1), Ends.NEVER));
            });

    assertThat(receive.get()).isEqualTo("EINTR");
    calls().close(datagrams);
  }

  @Test
  void closingEndsWhatBlocks() throws Exception {
    int socket = Ends.datagrams(calls(), Family.AF_INET);
    FutureTask<String> receive =
        started(
            () -> Ends.error(() -> calls().receive(socket, ByteBuffer.allocate(1), Ends.NEVER)));
    calls().close(socket);

    assertThat(receive.get()).isEqualTo("EBADF");
  }

  @Test
  void hearsThatNobodyListensForDatagrams() throws Exception {
    int gone = Ends.datagrams(calls(), Family.AF_INET);
    InetSocketAddress there = calls().local(gone).orElseThrow();
    calls().close(gone);
    int socket = calls().socket(Family.AF_INET, SocketType.SOCK_DGRAM, 0);
    calls().connect(socket, there, Ends.NEVER);
    calls().send(socket, Ends.bytes("x"), Ends.NEVER);

    await()
        .until(
            () -> Ends.error(() -> calls().send(socket, Ends.bytes("x"), Ends.NEVER)),
            "ECONNREFUSED"::equals);
    calls().close(socket);
  }

  @Test
  void setsOptionsAndTellsThem() throws Exception {
    int socket = calls().socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    for (SocketFlag flag :
        new SocketFlag[] {
          SocketFlag.SO_REUSEADDR, SocketFlag.SO_KEEPALIVE, SocketFlag.TCP_NODELAY
        }) {
      assertThat(calls().option(socket, flag)).as(flag.name()).isZero();
      calls().setOption(socket, flag, 1);
      assertThat(calls().option(socket, flag)).as(flag.name()).isOne();
    }
    calls().setOption(socket, SocketFlag.SO_LINGER, 7);
    assertThat(calls().option(socket, SocketFlag.SO_LINGER)).isEqualTo(7);
    calls().setOption(socket, SocketFlag.SO_RCVBUF, 40_000);
    assertThat(calls().option(socket, SocketFlag.SO_RCVBUF)).isGreaterThanOrEqualTo(40_000);
    calls().close(socket);
  }

  @Test
  void knowsNothingOfAConnectionThatNeverWas() {
    InetSocketAddress nobody = new InetSocketAddress("192.0.2.1", 9);

    assertThat(calls().state(nobody, nobody)).isEqualTo(Optional.empty());
  }

  static <T> FutureTask<T> started(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }
}
