package wirelab.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.event.Event;
import wirelab.session.SessionFile;
import wirelab.ui.inspector.Capture;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Notice;

final class SaveViewModelTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void recordsPacketsAndCallsFromNowOn() throws IOException {
    Path file = folder.resolve("lesson.pcapng");
    try (Desk desk = new Desk(Desk.PLAN);
        SaveViewModel model = new SaveViewModel(desk.live())) {
      desk.live().start();
      desk.until("messages are traced", () -> Capture.messages(desk.live()) > 3);
      model.record(file);
      assertThat(model.toldProperty().get()).startsWith("Recording lesson.pcapng · ");
      long before = Capture.messages(desk.live());
      desk.until("more are traced", () -> Capture.messages(desk.live()) > before + 3);
      model.stop();
      desk.until("it is told", () -> said(desk).startsWith("Recorded "));

      assertThat(said(desk)).endsWith(" packets into " + file);
      assertThat(model.toldProperty().get()).isEmpty();
    }

    List<Event> events = new ArrayList<>();
    assertThat(packets(file, events)).isGreaterThan(10);
    assertThat(events).anyMatch(Event.Connected.class::isInstance); // though it began later
    assertThat(events).anyMatch(Event.MessagePassed.class::isInstance);
  }

  @Test
  void saysWhyItCanNotRecord() {
    try (Desk desk = new Desk(Desk.PLAN);
        SaveViewModel model = new SaveViewModel(desk.live())) {
      Path file = folder.resolve("none/lesson.pcapng");
      model.record(file);

      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(Notice.error(file + " can not be recorded into: there is no such folder"));
      assertThat(model.recordedProperty().get()).isFalse();
    }
  }

  @Test
  void savesTheRunningSessionForOtherPrograms() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN);
        SaveViewModel model = new SaveViewModel(desk.live())) {
      desk.live().frozenProperty().set(true);
      desk.live().start();
      desk.until("messages are traced", () -> Capture.messages(desk.live()) > 3);
      desk.live().stop();
      desk.until("it has stopped", () -> !desk.live().running());

      Path page = saved(desk, model, "lesson.html");
      assertThat(Files.readString(page)).contains("<html").contains("Message 0");
      Path table = saved(desk, model, "lesson.csv");
      assertThat(Files.readString(table)).contains("recv");
      List<Event> events = new ArrayList<>();
      assertThat(packets(saved(desk, model, "lesson.pcapng"), events)).isGreaterThan(10);
    }
  }

  private static Path saved(Desk desk, SaveViewModel model, Path target) {
    model.export(target);
    desk.until("it is written", () -> !model.busyProperty().get());
    assertThat(desk.live().noticeProperty().get()).isEqualTo(Notice.info("Wrote " + target));
    return target;
  }

  private Path saved(Desk desk, SaveViewModel model, String name) {
    return saved(desk, model, folder.resolve(name));
  }

  @Test
  void refusesANameThatSaysNoFormat() {
    try (Desk desk = new Desk(Desk.PLAN);
        SaveViewModel model = new SaveViewModel(desk.live())) {
      model.export(folder.resolve("lesson.doc"));

      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(
              Notice.error(
                  "lesson.doc: its name must end in one of .pcapng, .lua, .csv, .jsonl, .html"));
    }
  }

  private static String said(Desk desk) {
    return desk.live().noticeProperty().get().text();
  }

  private static long packets(Path file, List<Event> events) throws IOException {
    try (SessionFile session = SessionFile.open(file)) {
      session.onEvent(events::add);
      long count = 0;
      while (session.next().isPresent()) {
        count++;
      }
      assertThat(session.damage()).isEmpty();
      return count;
    }
  }
}
