package wirelab.ui.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.bench.Example;
import wirelab.bench.Result;
import wirelab.bench.SameLine;
import wirelab.bench.SocketView;
import wirelab.bench.Verb;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.inspect.PacketRow;
import wirelab.model.Side;
import wirelab.os.SocketType;
import wirelab.os.Sockets;
import wirelab.snippet.Snippets;
import wirelab.ui.live.Desk;

/** Real sockets, without a toolkit. */
final class BenchViewModelTest {
  private static final int CALLS_OF_TCP = 21;

  private final Desk desk = new Desk(Desk.PLAN);
  private final BenchViewModel bench = new BenchViewModel(desk.live(), Sockets::system);

  @AfterEach
  void close() {
    bench.close();
    desk.close();
  }

  @Test
  void aCallThatBlocksIsShownAndCanBeCancelled() {
    call(Side.RECEIVER, "s = socket()", 1);
    call(Side.RECEIVER, "s.bind(\"127.0.0.1\", 0)", 2);
    call(Side.RECEIVER, "s.listen(1)", 3);
    receiver().draft().lineProperty().set("conn, addr = s.accept()");
    receiver().call();
    until("it blocks", () -> receiver().waitingProperty().get() && shown().kind() == waits());
    assertThat(receiver().toldProperty().get()).startsWith("blocks in accept");

    receiver().call();
    until("no other call", () -> !receiver().draft().errorProperty().get().isEmpty());
    assertThat(receiver().draft().errorProperty().get()).contains("receiver is still in");

    receiver().cancel();
    until("it is over", () -> shown().kind() == Step.Kind.ENDS);
    assertThat(requireNonNull(shown().outcome()).result().kind()).isEqualTo(Result.Kind.CANCELLED);
  }

  private static Step.Kind waits() {
    return Step.Kind.WAITS;
  }

  @Test
  void aWrongOrderIsMadeAndExplained() {
    call(Side.SENDER, "c = socket()", 1);
    call(Side.SENDER, "c.send(b\"to nobody\")", 2);

    Result result = requireNonNull(shown().outcome()).result();
    assertThat(result.error()).isIn("ENOTCONN", "EPIPE");
    assertThat(shown().said().text()).isNotEmpty();
    assertThat(bench.look().pythonProperty().get()).isNotNull();
  }

  @Test
  void stepsBackThroughTheRecordWithAllThatIsShown() {
    play();
    List<SocketView> last = List.copyOf(receiver().sockets());
    assertThat(last).extracting(SocketView::name).containsExactly("s", "conn");
    assertThat(last).extracting(SocketView::open).containsOnly(false);

    bench.timeline().first();
    assertThat(receiver().sockets()).extracting(SocketView::open).containsExactly(true);
    assertThat(bench.side(Side.SENDER).sockets()).isEmpty();
    assertThat(bench.placeProperty().get()).isEqualTo("Step 1 of " + bench.timeline().done());

    Step connect = step("connect");
    bench.timeline().show(connect);
    assertThat(bench.look().courseProperty().get().way())
        .containsExactly(Transition.CONNECTS, Transition.IS_ANSWERED);
    assertThat(bench.side(Side.SENDER).lookedProperty().get()).isNotNull();
  }

  @Test
  void itsCallsAreInTheLogAndDoNotDisturbTheStream() {
    play();

    assertThat(desk.live().log().events())
        .filteredOn(Event.Call.class::isInstance)
        .extracting(event -> ((Event.Call) event).name())
        .contains(CallName.SOCKET, CallName.BIND, CallName.ACCEPT, CallName.CONNECT);
    assertThat(desk.live().log().events()).allMatch(desk.live().handmade()::made);
  }

  @Test
  void findsThePacketsOfACall() {
    play();
    bench.timeline().show(step("connect"));

    until("the handshake is found", () -> bench.look().packets().size() >= 3);
    PacketRow syn = bench.look().packets().getFirst();
    assertThat(Wording.packet(syn)).contains(" → ", "[SYN]");
    bench.look().select(syn);
    until("it is selected", () -> desk.live().selection().packet() == syn.number());
  }

  @Test
  void everyCallIsShownInJavaAndInPython() {
    for (Verb verb : Verb.values()) {
      for (SocketType type : List.of(SocketType.SOCK_STREAM, SocketType.SOCK_DGRAM)) {
        SameLine line = SameLine.of(verb, type);
        assertThat(Snippets.java(line.channels()).or(() -> Snippets.java(line.made())))
            .as("%s on %s", verb, type)
            .isPresent();
        assertThat(Snippets.replay(line.python())).as("%s", verb).isPresent();
      }
    }
  }

  @Test
  void aRunIsSavedAndOpenedAsARecordAndMadeAgain(@TempDir Path folder) {
    play();
    Path file = folder.resolve("lesson.calls");
    FilesViewModel files = new FilesViewModel(desk.live(), bench);
    files.save(file);
    until("it is saved", () -> desk.live().noticeProperty().get().text().startsWith("Saved 21"));
    bench.clear();
    assertThat(bench.timeline().steps()).isEmpty();

    files.open(file);
    until("it is open", () -> ended() == CALLS_OF_TCP);
    assertThat(files.toldProperty().get()).startsWith("lesson.calls: a record");
    assertThat(requireNonNull(shown().outcome()).order().text()).isEqualTo("s.close()");

    bench.play();
    until("it is made again", () -> !bench.playingProperty().get() && ended() == CALLS_OF_TCP);
    assertThat(bench.timeline().planned()).isEmpty();
  }

  @Test
  void makesAsManyCallsAsTheNextWasPressedFor() {
    bench.load(Example.UDP.script());
    int all = bench.timeline().planned().size();
    bench.next();
    bench.next();

    until("both are made", () -> ended() == 2 && !bench.playingProperty().get());
    assertThat(bench.timeline().planned()).hasSize(all - 2);
  }

  @Test
  void saysWhatCanNotBeHadOnceItIsInSight() {
    bench.pulse(false);
    assertThat(bench.lackingProperty().get()).isEmpty();
    try (BenchViewModel other = new BenchViewModel(desk.live(), Sockets::channels)) {
      desk.until(
          "it is told",
          () -> {
            other.pulse(true);
            return !other.lackingProperty().get().isEmpty();
          });
      assertThat(other.lackingProperty().get()).anyMatch(line -> line.startsWith("descriptors"));
    }
  }

  @Test
  void saysInOneLineWhyAFileIsNoRun(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("no.calls");
    Files.writeString(file, "s = socket()\nhello\n");
    new FilesViewModel(desk.live(), bench).open(file);

    until("it is refused", () -> !desk.live().noticeProperty().get().text().isEmpty());
    assertThat(desk.live().noticeProperty().get().text()).startsWith("no.calls: line 2, column 1");
  }

  private SideViewModel receiver() {
    return bench.side(Side.RECEIVER);
  }

  private Step shown() {
    Step step = bench.timeline().shown();
    return step == null ? Step.planned(Sample.order("s.close()"), 0) : step;
  }

  private void play() {
    bench.load(Example.TCP.script());
    bench.play();
    until("all is made", () -> !bench.playingProperty().get() && ended() == CALLS_OF_TCP);
  }

  private long ended() {
    return bench.timeline().steps().stream().filter(s -> s.kind() == Step.Kind.ENDS).count();
  }

  private Step step(String verb) {
    return bench.timeline().steps().stream()
        .filter(step -> step.kind() == Step.Kind.ENDS)
        .filter(step -> step.order().verb().text().equals(verb))
        .findFirst()
        .orElseThrow();
  }

  private void call(Side side, String line, int number) {
    bench.side(side).draft().lineProperty().set(line);
    bench.side(side).call();
    until(line, () -> shown().call() == number && shown().kind() == Step.Kind.ENDS);
  }

  private void until(String what, BooleanSupplier condition) {
    desk.until(
        what,
        () -> {
          bench.pulse(true);
          return condition.getAsBoolean();
        });
  }
}
