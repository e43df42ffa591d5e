package wirelab.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.awaitility.core.ConditionFactory;
import org.testfx.api.FxRobot;

/** Does labs through the window, as a person with a keyboard and a mouse would. */
final class Student {
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final String ARROW = " → ";

  private final FxRobot robot;
  private volatile String heard = "";

  Student(FxRobot robot) {
    this.robot = robot;
  }

  /** Opens the labs, and the one of this id. */
  void open(String lab) {
    robot.clickOn("#labs");
    await().until(() -> there("#lab-" + lab));
    robot.clickOn("#lab-" + lab);
    await().until(() -> there("#lab-word"));
  }

  /** Shows the tab of this name. */
  void tab(String id) {
    robot.clickOn("#tab-" + id);
  }

  /** The step whose heading begins so is shown and has begun. */
  void reads(String heading) {
    await(heading).until(() -> text("#lab-step-heading").startsWith(heading));
    await(heading).until(() -> text("#lab-word").equals("Open"));
  }

  /** Writes a line into the column of {@code side}, and waits for what comes of it. */
  String call(String side, String line) {
    TextInputControl field = robot.lookup("#" + side + "-line").query();
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(line);
        });
    String place = text("#bench-place");
    robot.push(KeyCode.ENTER);
    String verb = line.replaceAll("\\(.*", "").replaceAll(".*[. ]", "") + "(";
    heard = "";
    soon(line)
        .untilAsserted(
            () -> {
              robot.interact(() -> heard = result(place, verb));
              assertThat(heard)
                  .as("behind %s: %s, %s", place, text("#bench-place"), text("#bench-result"))
                  .isNotEmpty();
            });
    soon(line).until(() -> text("#" + side + "-told").equals("free"));
    return heard;
  }

  /**
   * For what nearly always has happened already: hundreds of calls are made one after the other.
   */
  private static ConditionFactory soon(String what) {
    return await(what).pollDelay(Duration.ZERO).pollInterval(LOOK);
  }

  /** What came of a call that is over and stands at another place; empty if none is. */
  private String result(String before, String verb) {
    String heading = text("#bench-result");
    int at = heading.indexOf(ARROW);
    boolean over = at > 0 && heading.substring(0, at).contains(verb);
    return over && !text("#bench-place").equals(before) ? heading.substring(at + 3) : "";
  }

  /** Writes lines of the form {@code side: call}. */
  void calls(String lines) {
    for (String line : lines.lines().toList()) {
      String[] words = line.split(": ", 2);
      call(words[0].toLowerCase(Locale.ROOT), words[1]);
    }
  }

  /** Types an answer. */
  void answers(String question, String answer) {
    TextInputControl field = robot.lookup("#answer-" + question).query();
    robot.interact(field::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.A).write(answer).push(KeyCode.ENTER);
    await(question).until(() -> text("#note-" + question).equals("noted"));
  }

  /** Takes the option of this number, the first of them 1. */
  void chooses(String question, int option) {
    Labeled choice = robot.lookup("#answer-" + question + "-" + option).query();
    robot.interact(choice::requestFocus);
    robot.push(KeyCode.SPACE);
    await(question).until(() -> text("#note-" + question).equals("noted"));
  }

  /** The number that stands in the step's text where {@code pattern} has a group. */
  int number(String pattern) {
    StringBuilder all = new StringBuilder();
    collect(robot.lookup("#lab-text").query(), all);
    Matcher matcher = Pattern.compile(pattern).matcher(all);
    assertThat(matcher.find()).as("%s in: %s", pattern, all).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static void collect(Parent parent, StringBuilder all) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Text text) {
        all.append(text.getText());
      } else if (child instanceof Parent inner) {
        collect(inner, all);
      }
    }
  }

  /** Lets the program set the scene of the step. */
  void setsUp() {
    press("#lab-set-up");
    await("the scene").until(() -> !robot.lookup("#lab-set-up").query().isDisabled());
    assertThat(text("#lab-told")).doesNotStartWith("This could not be done");
  }

  /** Is told of a mistake that contains {@code words}. */
  void isTold(String words) {
    await(words)
        .untilAsserted(() -> assertThat(text("#lab-reason")).as(text("#lab-told")).contains(words));
    assertThat(text("#lab-word")).isNotEqualTo("Done");
  }

  /** The step is done. */
  void hasDone() {
    await()
        .untilAsserted(
            () -> assertThat(text("#lab-word")).as(text("#lab-reason")).isEqualTo("Done"));
  }

  /** The step is done; the next one begins. */
  void goesOn() {
    hasDone();
    press("#lab-next");
  }

  /** Takes a choice of the toolbar. */
  void sets(String list, String name) {
    ComboBox<?> box = robot.lookup(list).query();
    int at = 0;
    while (!named(String.valueOf(box.getItems().get(at)), name)) {
      at++;
    }
    int chosen = at;
    robot.interact(() -> box.getSelectionModel().select(chosen));
  }

  private static boolean named(String item, String name) {
    return item.equals(name) || item.startsWith("Descriptor[name=" + name + ",");
  }

  /** Presses a button, which need not be in sight. */
  void press(String button) {
    ButtonBase found =
        await(button)
            .until(
                () -> robot.lookup(button).tryQueryAs(ButtonBase.class).orElse(null),
                one -> one != null && !one.isDisabled());
    robot.interact(found::fire);
  }

  /** Does {@code action} again and again until it has come to what was wanted. */
  void until(BooleanSupplier wanted, Runnable action) {
    for (int i = 0; i < 200 && !wanted.getAsBoolean(); i++) {
      action.run();
    }
    assertThat(wanted.getAsBoolean()).isTrue();
  }

  boolean there(String name) {
    return robot.lookup(name).match(Node::isVisible).tryQuery().isPresent();
  }

  String text(String name) {
    Labeled label = robot.lookup(name).query();
    return requireNonNull(label.getText());
  }
}
