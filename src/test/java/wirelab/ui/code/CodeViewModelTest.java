package wirelab.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.SourceLine;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.snippet.Snippet;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Selection;

final class CodeViewModelTest {
  private static final String TCP = "wirelab/transport/tcp/TcpChannel.java";

  private final Selection selection = new Selection();
  private final SessionLog log = new SessionLog(100);
  private final CodeViewModel model = new CodeViewModel(selection, new CallSteps(log, selection));

  @Test
  void showsTheLinesOfTheSelectedCall() {
    selection.select(call(CallName.RECV, TCP, "recv"));

    assertThat(model.titleProperty().get()).isEqualTo("recv() = 4,096");
    assertThat(model.detailProperty().get())
        .isEqualTo("receiver · socket 7 · bytes 8–4,103 · 10 µs · thread wirelab-receiver");
    assertThat(model.javaProperty().get())
        .extracting(Snippet::meant)
        .isEqualTo("int count = socket.read(space);");
    assertThat(model.pythonProperty().get())
        .extracting(Snippet::meant)
        .isEqualTo("packet = conn.recv(options.recv)");
  }

  @Test
  void showsNoPythonWhereTheTutorialHasNone() {
    selection.select(call(CallName.RECVFROM, "wirelab/transport/udp/UdpListener.java", "recvfrom"));

    assertThat(model.javaProperty().get()).isNotNull();
    assertThat(model.pythonProperty().get()).isNull();
  }

  @Test
  void saysHowToSelectACall() {
    assertThat(model.titleProperty().get()).isEqualTo("No call is selected");
    log.accept(call(CallName.RECV, TCP, "recv"));
    model.previous();
    assertThat(model.titleProperty().get()).isEqualTo("recv() = 4,096");
  }

  private static Event.Call call(CallName name, String file, String marker) {
    return new Event.Call(
        0,
        Side.RECEIVER,
        name,
        7,
        "",
        4096,
        ByteRange.of(8, 4096),
        10_000,
        "wirelab-receiver",
        new SourceLine(file, marker),
        null);
  }
}
