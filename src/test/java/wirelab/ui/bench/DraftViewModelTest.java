package wirelab.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.bench.SocketView;
import wirelab.bench.Verb;
import wirelab.model.Side;
import wirelab.os.SocketType;

final class DraftViewModelTest {
  private Moment now = Moment.EMPTY;
  private final DraftViewModel sender = new DraftViewModel(Side.SENDER, () -> now);
  private final DraftViewModel receiver = new DraftViewModel(Side.RECEIVER, () -> now);

  @Test
  void beginsWithASocket() {
    assertThat(receiver.lineProperty().get()).isEqualTo("s = socket(AF_INET, SOCK_STREAM)");
    assertThat(sender.lineProperty().get()).isEqualTo("c = socket(AF_INET, SOCK_STREAM)");
  }

  @Test
  void proposesWhatFollowsFromHowThingsStand() {
    now = new Moment(List.of(Sample.fresh("c", SocketType.SOCK_STREAM)), sockets("s", "conn"));

    assertThat(line(sender, Verb.CONNECT)).isEqualTo("c.connect(\"127.0.0.1\", port(s))");
    assertThat(line(receiver, Verb.ACCEPT)).isEqualTo("conn2, addr = s.accept()");
    assertThat(line(receiver, Verb.RECV)).isEqualTo("conn.recv(4096)");
    assertThat(line(receiver, Verb.SOCKET)).isEqualTo("s2 = socket(AF_INET, SOCK_STREAM)");
  }

  @Test
  void theFormWritesTheLine() {
    receiver.choose(Verb.SOCKET);
    receiver.arguments().get(1).textProperty().set("SOCK_RAW");
    receiver.arguments().get(2).textProperty().set("IPPROTO_UDP");

    assertThat(receiver.lineProperty().get())
        .isEqualTo("s = socket(AF_INET, SOCK_RAW, IPPROTO_UDP)");
  }

  @Test
  void theLineFillsTheForm() {
    receiver.lineProperty().set("t.bind(\"::1\", 70000)");

    assertThat(receiver.verbProperty().get()).isEqualTo(Verb.BIND);
    assertThat(receiver.socketProperty().get()).isEqualTo("t");
    assertThat(receiver.arguments())
        .extracting(ArgumentViewModel::text)
        .containsExactly("\"::1\"", "70000");
    assertThat(receiver.lineProperty().get()).isEqualTo("t.bind(\"::1\", 70000)");
  }

  @Test
  void saysInOneLineWhatIsWrongOnceTheCallIsToBeMade() {
    receiver.lineProperty().set("s.bnd(1)");
    assertThat(receiver.errorProperty().get()).isEmpty();
    assertThat(receiver.order()).isEmpty();
    assertThat(receiver.errorProperty().get()).startsWith("column 3: 'bnd' is no call");

    receiver.lineProperty().set("s.close()");
    assertThat(receiver.errorProperty().get()).isEmpty();
    assertThat(receiver.order()).contains(Sample.order("s.close()"));
  }

  @Test
  void proposesAnewWhenThingsChangeUnlessSomeoneWroteIt() {
    sender.choose(Verb.CONNECT);
    now = new Moment(List.of(), sockets("s"));
    sender.refresh();
    assertThat(sender.lineProperty().get()).isEqualTo("c.connect(\"127.0.0.1\", port(s))");

    sender.lineProperty().set("c.connect(\"127.0.0.1\", 1)");
    now = Moment.EMPTY;
    sender.refresh();
    assertThat(sender.lineProperty().get()).isEqualTo("c.connect(\"127.0.0.1\", 1)");
  }

  private static String line(DraftViewModel draft, Verb verb) {
    draft.choose(verb);
    return draft.lineProperty().get();
  }

  private static List<SocketView> sockets(String... names) {
    return List.of(names).stream()
        .map(name -> name.equals("s") ? Sample.listening(name) : Sample.connected(name))
        .toList();
  }
}
