package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.model.ByteRange;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.os.Sockets;
import wirelab.os.TcpState;

final class BenchTest {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Bench bench = new Bench(Sockets.system(), events::add, Tap.NONE);

  @AfterEach
  void clear() {
    bench.close();
  }

  @Test
  void waitsOnOneSideWhileTheOtherGoesOn() throws Exception {
    listen();
    Pending accept = give("receiver: conn, addr = s.accept()");
    assertThat(bench.pending(Side.RECEIVER)).contains(accept);
    assertThat(accept.waiting().text()).startsWith("accept waits until somebody connects to 127.");

    await().until(() -> SessionClock.system().now() > accept.began() + 20_000_000);

    done("sender: c = socket()");
    Outcome connected = done("sender: c.connect(\"127.0.0.1\", port(s))");
    Outcome accepted = end(accept);

    assertThat(connected.result()).isEqualTo(Result.returned("None"));
    assertThat(connected.socket().orElseThrow().state().tcp()).contains(TcpState.ESTABLISHED);
    assertThat(accepted.socket().orElseThrow().name()).isEqualTo("conn");
    assertThat(accepted.waited()).isTrue();
    assertThat(accepted.sockets()).extracting(SocketView::name).containsExactly("s", "conn");
    assertThat(bench.pending(Side.RECEIVER)).isEmpty();
  }

  @Test
  void refusesAnOrderWhileItsSideIsInACall() throws Exception {
    listen();
    Pending accept = give("receiver: conn, addr = s.accept()");

    assertThatThrownBy(() -> give("receiver: s.close()"))
        .isInstanceOf(OrderException.class)
        .hasMessage(
            "the receiver is still in conn, addr = s.accept(): cancel that, or let the other side"
                + " do what it waits for");

    accept.cancel();
    assertThat(end(accept).result()).isEqualTo(Result.cancelled());
    assertThat(end(accept).explanation().text()).startsWith("The call was waiting and was ended");
    assertThat(done("receiver: s.close()").result()).isEqualTo(Result.returned("None"));
  }

  @Test
  void showsHowManyBytesWaitInTheQueues() throws Exception {
    connect();
    done("sender: c.send(b\"x\" * 1000)");

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> socket(Side.RECEIVER, "conn").state().receiveQueue() == 1000);
    assertThat(done("receiver: conn.recv(400)").socket().orElseThrow().state().receiveQueue())
        .isEqualTo(600);
  }

  @Test
  void keepsTheStateOfAConnectionWhoseSocketIsClosed() throws Exception {
    connect();
    done("sender: c.close()");
    done("receiver: conn.recv(1)");
    done("receiver: conn.close()");

    SocketView closed = socket(Side.SENDER, "c");
    assertThat(closed.open()).isFalse();
    assertThat(closed.descriptor()).isEqualTo(-1);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> socket(Side.SENDER, "c").state().tcp(), Optional.of(TcpState.TIME_WAIT)::equals);
  }

  @Test
  void writesEveryCallDownWithItsBytesAndItsLine() throws Exception {
    connect();
    done("sender: c.send(b\"hello\")");
    done("sender: c.write(b\"you\")");
    done("receiver: conn.recv(4096)");
    done("sender: c.recv(-1)");
    done("sender: c.connect(\"127.0.0.1\", 9)");

    List<Event.Call> calls =
        events.stream()
            .filter(Event.Call.class::isInstance)
            .map(Event.Call.class::cast)
            .filter(call -> call.side() == Side.SENDER)
            .toList();
    assertThat(calls)
        .extracting(Event.Call::name)
        .containsExactly(
            CallName.SOCKET, CallName.CONNECT, CallName.SEND, CallName.WRITE, CallName.CONNECT);
    assertThat(calls.get(3).range()).isEqualTo(ByteRange.of(5, 3));
    assertThat(calls.get(3).line().file()).isEqualTo("wirelab/bench/Mover.java");
    assertThat(calls.getLast().error()).startsWith("EISCONN (");
    assertThat(events.stream().filter(Event.Connected.class::isInstance))
        .extracting(Event::side)
        .containsExactly(Side.SENDER, Side.RECEIVER);
  }

  @Test
  void tellsListenersOfEachOrderTwice() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    bench.listen(
        new BenchListener() {
          @Override
          public void began(Pending pending) {
            told.add("began " + pending.number());
          }

          @Override
          public void ended(Outcome outcome) {
            told.add("ended " + outcome.number());
          }
        });

    done("receiver: s = socket()");
    done("receiver: nobody.close()");

    assertThat(told).containsExactly("began 1", "ended 1", "began 2", "ended 2");
  }

  @Test
  void givesARunThatCanBeReadAgain() throws Exception {
    connect();
    done("sender: c.sendall(b\"x\" * 70000)");
    done("receiver: conn.recv(4096)");
    done("sender: c.bind(\"127.0.0.1\", 70000)");
    done("receiver: conn.abort()");

    Run run = bench.run();
    Script script = Script.parse(run.text());

    assertThat(script.record()).isEqualTo(run);
    assertThat(script.orders()).isEqualTo(run.orders());
  }

  @Test
  void closesItsSocketsWithItself() throws Exception {
    listen();
    Pending accept = give("receiver: conn, addr = s.accept()");

    bench.close();

    assertThat(end(accept).result()).isEqualTo(Result.cancelled());
    assertThat(socket(Side.RECEIVER, "s").open()).isFalse();
    assertThatThrownBy(() -> give("receiver: s.close()"))
        .isInstanceOf(OrderException.class)
        .hasMessageStartingWith("the bench has been cleared");
  }

  private void listen() throws Exception {
    done("receiver: s = socket(AF_INET, SOCK_STREAM)");
    done("receiver: s.bind(\"127.0.0.1\", 0)");
    done("receiver: s.listen(10)");
  }

  private void connect() throws Exception {
    listen();
    done("sender: c = socket()");
    done("sender: c.connect(\"127.0.0.1\", port(s))");
    done("receiver: conn, addr = s.accept()");
  }

  private SocketView socket(Side side, String name) {
    return bench.sockets(side).stream()
        .filter(socket -> socket.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Pending give(String line) throws OrderException {
    return bench.order(Order.parse(Side.SENDER, line));
  }

  private Outcome done(String line) throws Exception {
    return end(give(line));
  }

  private static Outcome end(Pending pending) throws Exception {
    return pending.outcome().get(10, TimeUnit.SECONDS);
  }
}
