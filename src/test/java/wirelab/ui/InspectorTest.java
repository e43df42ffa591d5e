package wirelab.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.compare.Journey;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.trace.Chain;
import wirelab.ui.base.Theme;
import wirelab.ui.bytes.BytesView;
import wirelab.ui.inspector.Capture;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;
import wirelab.ui.packets.PacketsView;

/** What people do with the inspector, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class InspectorTest {
  @TempDir private Path folder = Path.of("");
  private Live live;
  private WindowController window;
  private final Chosen files = new Chosen();

  @Start
  void open(Stage stage) {
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, files, List.of());
    window.open(stage, 1440, 900);
    live.start();
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  @Test
  void followsAPixelToItsBytesPacketCallsAndCode(FxRobot robot) {
    awaitMessages();
    robot.clickOn("#receiver-picture");
    await().until(() -> live.selection().chain() != null);
    await().until(() -> robot.lookup("#chip-code").tryQuery().isPresent());
    Chain chain = requireNonNull(live.selection().chain());

    assertThat(live.frozen()).isTrue();
    assertThat(chain.range().length()).isEqualTo(3);
    assertThat(text(robot, "#chip-picture")).startsWith("pixel (");
    PacketsView packets = robot.lookup("#packets").query();
    await().until(() -> packets.selectedProperty().get() == live.selection().packet());

    robot.clickOn("#chip-message");
    ToggleButton message = robot.lookup("#scope-message").query();
    BytesView bytes = robot.lookup("#bytes").query();
    await()
        .until(() -> message.isSelected() && bytes.selectionProperty().get().equals(chain.range()));
    robot.clickOn("#chip-code");
    TabPane tabs = robot.lookup("#tabs").query();
    assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo("Code");
  }

  /** The last one: the slowest may be from before the capture began. */
  @Test
  void followsTheTimeOfAPictureToItsMessage(FxRobot robot) {
    awaitMessages();
    Button last = robot.lookup("#journey-last").queryButton();
    await().until(() -> !last.isDisabled());
    robot.clickOn(last);
    await().until(() -> live.selection().chain() != null);
    Chain chain = requireNonNull(live.selection().chain());

    assertThat(live.frozen()).isTrue();
    assertThat(chain.range()).isEqualTo(ByteRange.of(0, chain.message().length()));
    Journey journey = live.readingProperty().get().landmarks().orElseThrow().last();
    ByteRange sent = sent(journey.number());
    assertThat(chain.sends().getFirst().range().start()).isEqualTo(sent.start());
    assertThat(chain.sends().getLast().range().end()).isEqualTo(sent.end());
    assertThat(last.getTooltip().getText())
        .startsWith("The last picture: queue ")
        .contains(", send ", ", decode ");
  }

  /** Where a message stands among all that its connection carried. */
  private ByteRange sent(long number) {
    return live.log().events().stream()
        .filter(Event.MessagePassed.class::isInstance)
        .map(Event.MessagePassed.class::cast)
        .filter(passed -> passed.side() == Side.SENDER && passed.number() == number)
        .findFirst()
        .orElseThrow()
        .range();
  }

  @Test
  void lightsUpTheBytesOfAField(FxRobot robot) {
    select(robot);
    BytesView bytes = robot.lookup("#bytes").query();
    ListView<?> fields = robot.lookup("#fields-list").query();
    robot.interact(() -> fields.getSelectionModel().select(2));
    await().until(() -> bytes.selectionProperty().get().equals(ByteRange.of(0, 20)));

    robot.interact(() -> bytes.select(ByteRange.of(0, 1)));
    await().until(() -> fields.getSelectionModel().getSelectedIndex() >= 1);
  }

  @Test
  void listsOnlyPacketsThatAFilterLetsThrough(FxRobot robot) {
    select(robot);
    robot.push(KeyCode.CONTROL, KeyCode.F).write("tcp.lenn > 0").push(KeyCode.ENTER);
    await().until(() -> text(robot, "#filter-error").startsWith("filter, column 1"));
    robot.push(KeyCode.CONTROL, KeyCode.A).write("tcp.len == 0").push(KeyCode.ENTER);

    await().until(() -> text(robot, "#filter-told").contains(" of "));
    assertThat(text(robot, "#filter-error")).isEmpty();
  }

  @Test
  void stepsFromMessageToMessageByKeys(FxRobot robot) {
    select(robot);
    long first = number();
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
    await().until(() -> number() == first - 1);
    robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
    await().until(() -> number() == first);
    long packet = live.selection().packet();
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    await().until(() -> live.selection().packet() == packet + 1);
  }

  @Test
  void keepsACommentOnAPacket(FxRobot robot) {
    select(robot);
    robot.interact(() -> robot.lookup("#packets").<PacketsView>query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    await().until(() -> robot.lookup("#comment").match(Node::isFocused).tryQuery().isPresent());
    robot.write("here it begins").push(KeyCode.ENTER);
    TextField comment = robot.lookup("#comment").query();
    await().until(() -> !comment.isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    await().until(comment::isFocused);

    assertThat(comment.getText()).isEqualTo("here it begins");
  }

  @Test
  void opensACaptureAndClosesItAgain(FxRobot robot) throws IOException {
    awaitMessages();
    Path file = folder.resolve("lesson.pcapng");
    Capture.write(live, file);
    robot.interact(() -> window.open(file));
    await().until(() -> text(robot, "#file-told").startsWith("lesson.pcapng · "));
    assertThat(live.inspection().subject().file()).isTrue();

    robot.clickOn("#file-close");
    assertThat(live.inspection().subject().file()).isFalse();
  }

  @Test
  void recordsTheSessionAndListsTheCallsOfTheFile(FxRobot robot) {
    awaitMessages();
    files.choose(folder.resolve("lesson.pcapng"));
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await().until(() -> text(robot, "#recording").startsWith("Recording lesson.pcapng · "));
    int before = Capture.messages(live);
    await().until(() -> Capture.messages(live) > before + 3);
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await().until(() -> text(robot, "#message").startsWith("Recorded "));

    robot.push(KeyCode.CONTROL, KeyCode.O);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    TableView<?> calls = robot.lookup("#calls-table").query();
    await().until(() -> calls.getItems().size() > 10);
    robot.interact(() -> calls.getSelectionModel().select(5));
    await().until(() -> live.selection().call() != null);
    assertThat(live.inspection().subject().log().events()).contains(live.selection().call());
  }

  @Test
  void saysThatACaptureHoldsNoCalls(FxRobot robot) throws IOException {
    awaitMessages();
    Path file = folder.resolve("foreign.pcapng");
    Capture.write(live, file);
    robot.interact(() -> window.open(file));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    await()
        .until(
            () ->
                text(robot, "#calls-empty")
                    .equals(
                        "foreign.pcapng holds no calls: only what Wirelab has recorded holds them."));
    TableView<?> calls = robot.lookup("#calls-table").query();
    assertThat(calls.getItems()).isEmpty();
  }

  @Test
  void namesWherePacketsComeFrom(FxRobot robot) {
    awaitMessages();
    await().until(() -> text(robot, "#packet-sources").startsWith("Packets: tap · "));
  }

  private void awaitMessages() {
    await().until(() -> Capture.messages(live) > 2);
  }

  /** Freezes, and selects a message in the middle of what there is. */
  private void select(FxRobot robot) {
    awaitMessages();
    robot.push(KeyCode.F);
    robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
    await().until(() -> live.selection().chain() != null);
    ListView<?> fields = robot.lookup("#fields-list").query();
    await().until(() -> fields.getItems().size() > 2);
  }

  private long number() {
    return requireNonNull(live.selection().chain()).message().number();
  }

  private static String text(FxRobot robot, String name) {
    Labeled label = robot.lookup(name).query();
    return label.getText();
  }
}
