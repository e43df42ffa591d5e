package wirelab.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wirelab.peer.Python;

/** The system's own calls, where this machine has them. */
class NativeCallsTest extends SocketCallsContract {
  private static final String ERRORS =
      """
      import errno, os
      for number, name in errno.errorcode.items():
          print(number, name, os.strerror(number))
      """;

  private final SocketCalls calls = Sockets.system();

  @Override
  SocketCalls calls() {
    return calls;
  }

  @BeforeEach
  void theSystemsCallsAreKnown() {
    assumeThat(calls).as("%s", calls.lacking()).isInstanceOf(NativeCalls.class);
  }

  @Test
  void namesErrorsAsPythonDoes() throws Exception {
    Unix unix = Unix.here().orElseThrow();
    Map<Integer, String> ours = new TreeMap<>();
    Failures failures = new Failures(new Libc(), unix);
    for (int number = 1; number <= unix.errorNames().size(); number++) {
      if (!unix.errorNames().get(number - 1).equals("-")) {
        Errno errno = failures.of("call", number).errno();
        ours.put(number, errno.name() + " " + errno.words());
      }
    }
    String told = new String(Python.with().eval(ERRORS, new byte[0]), StandardCharsets.UTF_8);

    assertThat(ours)
        .isEqualTo(
            told.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> Integer.valueOf(line[0]), line -> line[1])));
  }

  @Test
  void aSocketIsASmallIntegerLikeAFile(@TempDir Path folder) throws Exception {
    int file = calls.open(folder.resolve("file"));
    int socket = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);

    assertThat(Path.of("/proc/self/fd/" + file).toRealPath())
        .isEqualTo(folder.resolve("file").toRealPath());
    assertThat(Files.readSymbolicLink(Path.of("/proc/self/fd/" + socket)).toString())
        .startsWith("socket:[");
    calls.close(socket);
    calls.close(file);
  }

  @ParameterizedTest
  @EnumSource
  void showsTheStatesOfAConnection(Family family) throws Exception {
    int fresh = calls.socket(family, SocketType.SOCK_STREAM, 0);
    assertThat(calls.state(fresh)).isEqualTo(state(TcpState.CLOSED, 0, 0));
    calls.close(fresh);
    Ends ends = Ends.connected(calls, family);
    InetSocketAddress client = calls.local(ends.client()).orElseThrow();
    InetSocketAddress server = calls.local(ends.server()).orElseThrow();

    assertThat(calls.state(ends.listening())).isEqualTo(state(TcpState.LISTEN, -1, -1));
    assertThat(calls.state(ends.client())).isEqualTo(state(TcpState.ESTABLISHED, 0, 0));
    calls.send(ends.client(), Ends.bytes("seven.."), Ends.NEVER);
    await()
        .untilAsserted(
            () ->
                assertThat(calls.state(ends.server()))
                    .isEqualTo(state(TcpState.ESTABLISHED, 0, 7)));
    calls.shutdown(ends.client(), Direction.SHUT_WR);
    await().until(() -> tcp(ends.client()), TcpState.FIN_WAIT_2::equals);
    await().until(() -> tcp(ends.server()), TcpState.CLOSE_WAIT::equals);
    assertThat(calls.state(server, client)).contains(TcpState.CLOSE_WAIT);
    Ends.received(calls, ends.server());
    calls.close(ends.server());
    calls.close(ends.client());
    await().until(() -> calls.state(client, server), Optional.of(TcpState.TIME_WAIT)::equals);
    assertThat(calls.state(server, client)).isEmpty();
    calls.close(ends.listening());
  }

  private TcpState tcp(int socket) throws OsException {
    return calls.state(socket).tcp().orElseThrow();
  }

  private static SocketState state(TcpState tcp, int send, int receive) {
    return new SocketState(Optional.of(tcp), send, receive);
  }

  @Test
  void showsWhatStandsInTheQueues() throws Exception {
    Ends ends = Ends.connected(calls, Family.AF_INET);
    AtomicBoolean cancelled = new AtomicBoolean(true);
    int taken =
        calls.send(ends.client(), ByteBuffer.allocate(MORE_THAN_ANY_BUFFER), cancelled::get);

    await()
        .untilAsserted(
            () ->
                assertThat(
                        calls.state(ends.client()).sendQueue()
                            + calls.state(ends.server()).receiveQueue())
                    .isEqualTo(taken));
    ends.closeAll();
  }

  @Test
  void ofDatagramsTheFirstIsInTheQueue() throws Exception {
    int socket = Ends.datagrams(calls, Family.AF_INET);
    InetSocketAddress there = calls.local(socket).orElseThrow();
    calls.sendTo(socket, Ends.bytes("one"), there, Ends.NEVER);
    calls.sendTo(socket, Ends.bytes("two more"), there, Ends.NEVER);
    calls.sendTo(socket, Ends.bytes(""), there, Ends.NEVER);

    assertThat(calls.state(socket)).isEqualTo(new SocketState(Optional.empty(), 0, 3));
    assertThat(Ends.received(calls, socket)).isEqualTo("one");
    assertThat(Ends.received(calls, socket)).isEqualTo("two more");
    assertThat(Ends.received(calls, socket)).isEmpty();
    calls.close(socket);
  }

  @Test
  void aConnectThatNobodyAnswersCanBeCancelled() throws Exception {
    int listening = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    calls.bind(listening, Ends.any(Family.AF_INET));
    calls.listen(listening, 0);
    InetSocketAddress there = calls.local(listening).orElseThrow();
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicInteger newest = new AtomicInteger(listening);
    FutureTask<String> connect =
        started(
            () -> {
              List<Integer> sockets = new ArrayList<>();
              while (true) {
                int socket = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
                sockets.add(socket);
                newest.set(socket);
                String error = Ends.error(() -> calls.connect(socket, there, cancelled::get));
                if (!error.equals("none")) {
                  String told = error + " " + tcp(socket);
                  for (int one : sockets) {
                    calls.close(one);
                  }
                  return told;
                }
              }
            });
    await()
        .during(Duration.ofMillis(300))
        .until(() -> tcp(newest.get()), TcpState.SYN_SENT::equals);
    cancelled.set(true);

    assertThat(connect.get()).isEqualTo("EINTR SYN_SENT");
    calls.close(listening);
  }

  @Test
  void saysPlainlyThatTheFamiliesDiffer() throws Exception {
    int four = calls.socket(Family.AF_INET, SocketType.SOCK_DGRAM, 0);
    int six = calls.socket(Family.AF_INET6, SocketType.SOCK_STREAM, 0);

    assertThat(
            Ends.error(
                () ->
                    calls.sendTo(
                        four,
                        Ends.bytes("x"),
                        new InetSocketAddress(InetAddress.ofLiteral("::1"), 9),
                        Ends.NEVER)))
        .isEqualTo("EAFNOSUPPORT");
    assertThat(Ends.error(() -> calls.bind(six, Ends.any(Family.AF_INET)))).isEqualTo("EINVAL");
    assertThat(Ends.error(() -> calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 17)))
        .isEqualTo("EPROTONOSUPPORT");
    calls.close(four);
    calls.close(six);
  }

  @Test
  void givesAMappedAddressAsTheSocketHasIt() throws Exception {
    int listening = calls.socket(Family.AF_INET6, SocketType.SOCK_STREAM, 0);
    calls.setOption(listening, SocketFlag.IPV6_V6ONLY, 0);
    calls.bind(listening, new InetSocketAddress(InetAddress.ofLiteral("::"), 0));
    calls.listen(listening, 1);
    int port = calls.local(listening).orElseThrow().getPort();
    int client = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);
    InetSocketAddress there = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    calls.connect(client, there, Ends.NEVER);
    SocketCalls.Accepted accepted = calls.accept(listening, Ends.NEVER);

    assertThat(accepted.remote().getAddress())
        .isInstanceOfSatisfying(
            Inet6Address.class,
            address -> assertThat(address.getHostAddress()).isEqualTo("0:0:0:0:0:ffff:7f00:1"));
    assertThat(calls.state(there, calls.local(client).orElseThrow()))
        .contains(TcpState.ESTABLISHED);
    calls.close(accepted.socket());
    calls.close(client);
    calls.close(listening);
  }

  @Test
  void leavesSocketsInBlockingMode() throws Exception {
    Ends ends = Ends.connected(calls, Family.AF_INET);
    calls.write(ends.client(), Ends.bytes("x"), Ends.NEVER);
    calls.read(ends.server(), ByteBuffer.allocate(1), Ends.NEVER);
    Libc libc = new Libc();
    int nonblocking = Constant.O_NONBLOCK.on(Unix.here().orElseThrow());

    for (int socket : new int[] {ends.client(), ends.server(), ends.listening()}) {
      try (CallFrame frame = new CallFrame()) {
        assertThat(libc.fcntl(frame, socket, Constant.F_GETFL.on(Unix.LINUX), 0) & nonblocking)
            .isZero();
      }
    }
    ends.closeAll();
  }
}
