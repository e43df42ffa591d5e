package wirelab.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.machine.StateFolder;
import wirelab.model.ByteRange;
import wirelab.trace.TracedMessage;
import wirelab.ui.base.Theme;
import wirelab.ui.bytes.BytesView;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** Three labs from the first step to the last, as a student does them: by hand, in the window. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class ThreeLabsTest {
  /** Messages of the third step of lab 4 are smaller, those of the second are not. */
  private static final int SMALL = 100_000;

  private Live live;
  private boolean onward;
  private WindowController window;

  @BeforeAll
  static void keepsNothingOfTheUser(@TempDir Path folder) {
    System.setProperty(StateFolder.PROPERTY, folder.toString());
  }

  @AfterAll
  static void forgetsTheFolder() {
    System.clearProperty(StateFolder.PROPERTY);
  }

  @Start
  void open(Stage stage) {
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of(Path.of("labs")));
    window.open(stage, 1440, 900);
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  @Test
  void socketsHaveDescriptorsAndAddresses(FxRobot robot) {
    Student student = new Student(robot);
    student.open("sockets");
    student.tab("sockets-by-hand");
    descriptors(student);
    int port = address(student);
    connection(student, port);
    sameAddressTwice(student, port);
    student.reads("5  All addresses at once");
    student.calls(
        """
        receiver: s = socket(AF_INET, SOCK_STREAM)
        receiver: s.setsockopt(SO_REUSEADDR, 1)
        receiver: s.bind("0.0.0.0", PORT)
        receiver: s.listen(10)
        sender: c = socket(AF_INET, SOCK_STREAM)
        sender: c.connect("127.0.0.1", PORT)
        receiver: a, addr = s.accept()
        sender: d = socket(AF_INET, SOCK_STREAM)
        sender: d.connect("127.0.0.2", PORT)
        receiver: b, addr = s.accept()
        """
            .replace("PORT", Integer.toString(port)));
    student.hasDone();
  }

  private static void descriptors(Student student) {
    student.reads("1  A socket is a descriptor");
    student.setsUp();
    int port = student.number("port (\\d+)");
    String file = student.call("sender", "f = open()");
    String socket = student.call("sender", "c = socket(AF_INET, SOCK_STREAM)");
    student.call("sender", "c.connect(\"127.0.0.1\", %d)".formatted(port));
    student.call("receiver", "conn, addr = s.accept()");
    student.call("sender", "c.send(b\"hello\")");
    student.isTold("asks for write()");
    student.call("receiver", "conn.recv(5)");
    student.call("sender", "c.write(b\"again\")");
    student.call("receiver", "conn.read(5)");
    student.answers("socket_fd", digits(socket));
    student.answers("file_fd", digits(file));
    student.goesOn();
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static int address(Student student) {
    student.reads("2  An address for the receiver");
    int port = student.number("port (\\d+)");
    student.call("receiver", "s = socket(AF_INET, SOCK_STREAM)");
    student.call("receiver", "s.bind(\"127.0.0.1\", %d)".formatted(port));
    student.goesOn();
    return port;
  }

  private static void connection(Student student, int port) {
    student.reads("3  Four numbers name a connection");
    student.setsUp();
    student.call("sender", "c = socket(AF_INET, SOCK_STREAM)");
    student.call("sender", "c.connect(\"127.0.0.1\", %d)".formatted(port));
    student.call("receiver", "conn, addr = s.accept()");
    String own = student.call("sender", "c.getsockname()");
    student.answers("sender_host", "127.0.0.1");
    student.answers("sender_port", Integer.toString(port));
    student.isTold("is where the receiver listens");
    student.answers("sender_port", digits(own.substring(own.indexOf(','))));
    student.answers("receiver_host", "127.0.0.1");
    student.answers("receiver_port", Integer.toString(port));
    student.goesOn();
  }

  private static void sameAddressTwice(Student student, int port) {
    student.reads("4  The same address again");
    student.call("receiver", "s = socket(AF_INET, SOCK_STREAM)");
    student.call("receiver", "s.bind(\"127.0.0.1\", %d)".formatted(port));
    student.call("receiver", "t = socket(AF_INET, SOCK_STREAM)");
    String result = student.call("receiver", "t.bind(\"127.0.0.1\", %d)".formatted(port));
    assertThat(result).startsWith("EADDRINUSE");
    student.chooses("why", 2);
    student.goesOn();
  }

  @Test
  void messagesAreFramedByTheirLength(FxRobot robot) {
    Student student = new Student(robot);
    student.open("framing");
    sendsPictures(student);
    pointsAtAPrefix(robot, student);
    findsAPrefixInTwoHalves(robot, student);
    student.reads("4  How large must it be?");
    student.answers("bytes", "24883200");
    student.answers("width", "2");
    student.isTold("2 bytes count to 65535");
    student.answers("width", "4");
    student.isTold("Now show it");
    student.sets("#framing", "!I");
    student.press("#run");
    student.hasDone();
    student.press("#run");
  }

  private static void sendsPictures(Student student) {
    student.reads("1  Send pictures with their length");
    student.sets("#framing", ">L");
    student.sets("#codec", "pickle");
    student.press("#run");
    student.isTold("Your prefix has 4 bytes");
    student.press("#run");
    student.press("#lab-again");
    student.sets("#framing", "Q");
    student.press("#run");
    student.goesOn();
  }

  private void pointsAtAPrefix(FxRobot robot, Student student) {
    student.reads("2  A prefix in the middle of a packet");
    student.setsUp();
    student.tab("packets");
    student.until(
        this::inTheMiddle,
        () -> {
          TracedMessage before = message();
          onward |= before == null || before.number() == 0;
          student.press(onward ? "#message-on" : "#message-back");
          onward &= before != null;
          await().until(() -> message() != null && !Objects.equals(message(), before));
        });
    student.press("#scope-message");
    ListView<?> fields = robot.lookup("#fields-list").query();
    BytesView bytes = robot.lookup("#bytes").query();
    student.until(
        () -> bytes.selectionProperty().get().equals(ByteRange.of(0, 8)),
        () -> robot.interact(() -> fields.getSelectionModel().selectNext()));
    student.goesOn();
  }

  private @Nullable TracedMessage message() {
    var chain = live.selection().chain();
    return chain == null ? null : chain.message();
  }

  /** Whether the selected message is one whose first byte is not the first of a packet. */
  private boolean inTheMiddle() {
    TracedMessage message = message();
    if (message == null || message.number() == 0) {
      return false;
    }
    return live.inspection().subject().trace().messages(message.flow()).stream()
        .anyMatch(
            before ->
                before.number() == message.number() - 1
                    && before.lastPacket() == message.firstPacket());
  }

  private void findsAPrefixInTwoHalves(FxRobot robot, Student student) {
    student.reads("3  A prefix in two halves");
    student.setsUp();
    student.tab("calls");
    student.until(
        () -> requireNonNull(message()).length() < SMALL,
        () -> {
          robot.interact(() -> live.selection().clear());
          newestMessage(student);
        });
    Event.Call part = live.callSteps().calls(ThreeLabsTest::endsInAPrefix).getLast();
    robot.interact(() -> live.selection().select(part)); // a click in the list of calls
    student.isTold("Select the next one too");
    Event.Call first = requireNonNull(live.selection().call());
    student.until(
        () ->
            requireNonNull(live.selection().call()).range().start() == first.range().end()
                && requireNonNull(live.selection().call()).socket() == first.socket(),
        () -> nextCall(student));
    student.goesOn();
  }

  private void newestMessage(Student student) {
    student.press("#message-on");
    await().until(() -> message() != null);
  }

  private void nextCall(Student student) {
    Event.Call before = live.selection().call();
    student.press("#call-on");
    await().until(() -> !Objects.equals(live.selection().call(), before));
  }

  private static boolean endsInAPrefix(Event.Call call) {
    return call.name() == CallName.RECV && call.range().equals(ByteRange.of(0, 5));
  }

  @Test
  void datagramsKeepTheirBorders(FxRobot robot) {
    Student student = new Student(robot);
    student.open("datagrams");
    student.tab("sockets-by-hand");
    keepsBorders(student);
    findsTheLimit(student);
    cutsOff(student);
    overflows(student);
  }

  private static void keepsBorders(Student student) {
    student.reads("1  One send, one receive");
    int count = student.number("Send (\\d+) datagrams");
    student.call("receiver", "s = socket(AF_INET, SOCK_DGRAM)");
    student.call("receiver", "s.bind(\"127.0.0.1\", 0)");
    student.call("sender", "c = socket(AF_INET, SOCK_DGRAM)");
    for (int i = 0; i < count; i++) {
      student.call("sender", "c.sendto(b\"x\" * %d, \"127.0.0.1\", port(s))".formatted(10 + i));
    }
    student.call("receiver", "s.recvfrom(4096)");
    student.isTold("each recvfrom() gives exactly one");
    for (int i = 1; i < count; i++) {
      student.call("receiver", "s.recvfrom(4096)");
    }
    student.goesOn();
  }

  private static void findsTheLimit(Student student) {
    student.reads("2  How large may it be?");
    student.setsUp();
    student.answers("largest", "65535");
    student.isTold("the limit of the whole IP packet");
    student.call("sender", "c.sendto(b\"x\" * 65507, \"127.0.0.1\", port(s))");
    student.call("sender", "c.sendto(b\"x\" * 65508, \"127.0.0.1\", port(s))");
    student.answers("largest", "65507");
    student.goesOn();
  }

  private static void cutsOff(Student student) {
    student.reads("3  A buffer that is too small");
    student.setsUp();
    student.call("sender", "c.sendto(b\"x\" * 1000, \"127.0.0.1\", port(s))");
    student.call("receiver", "s.recvfrom(100)");
    student.isTold("Now send a second datagram");
    student.call("sender", "c.sendto(b\"after\", \"127.0.0.1\", port(s))");
    assertThat(student.call("receiver", "s.recvfrom(100)")).contains("after");
    student.goesOn();
  }

  private static void overflows(Student student) {
    student.reads("4  More than it can hold");
    int port = student.number("port (\\d+)");
    student.call("receiver", "s = socket(AF_INET, SOCK_DGRAM)");
    student.call("receiver", "s.setsockopt(SO_RCVBUF, 4096)");
    student.call("receiver", "s.bind(\"127.0.0.1\", %d)".formatted(port));
    student.call("receiver", "t = socket(AF_INET, SOCK_DGRAM)");
    student.call("receiver", "t.setsockopt(SO_RCVBUF, 200000)");
    student.call("receiver", "t.bind(\"127.0.0.1\", %d)".formatted(port + 1));
    student.call("sender", "c = socket(AF_INET, SOCK_DGRAM)");
    for (int i = 0; i < 30; i++) {
      student.call("sender", "c.sendto(b\"x\" * 1000, \"127.0.0.1\", %d)".formatted(port));
      student.call("sender", "c.sendto(b\"x\" * 1000, \"127.0.0.1\", %d)".formatted(port + 1));
    }
    student.call("receiver", "s.recvfrom(4096)");
    for (int i = 0; i < 30; i++) {
      student.call("receiver", "t.recvfrom(4096)");
    }
    student.hasDone();
  }
}
