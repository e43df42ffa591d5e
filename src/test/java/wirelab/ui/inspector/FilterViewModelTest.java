package wirelab.ui.inspector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Subject;

final class FilterViewModelTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void listsThePacketsThatItLetsThrough() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Capture.of(desk, folder.resolve("some.pcapng"));
      desk.live().stop();
      FilterViewModel model = filter(desk);
      model.textProperty().set("tcp.len > 0 && struct");
      model.apply();
      desk.until("it has looked", () -> model.matchesProperty().get() != null && !busy(model));
      FilterViewModel.Matches matches = requireNonNull(model.matchesProperty().get());

      assertThat(matches.count()).isPositive();
      Subject subject = desk.live().inspection().subject();
      for (int i = 0; i < matches.count(); i++) {
        assertThat(subject.trace().messagesOf(matches.numbers()[i])).isNotEmpty();
      }
      model.clear();
      assertThat(model.matchesProperty().get()).isNull();
    }
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      FilterViewModel model = filter(desk);
      model.textProperty().set("tcp.len > 0 && tcp.flgs");
      model.apply();
      desk.until("there is an error", () -> !model.errorProperty().get().isEmpty());

      assertThat(model.errorProperty().get()).startsWith("filter, column 16: ");
      assertThat(model.matchesProperty().get()).isNull();
      model.clear();
      assertThat(model.errorProperty().get()).isEmpty();
    }
  }

  private static boolean busy(FilterViewModel model) {
    return model.busyProperty().get();
  }

  private static FilterViewModel filter(Desk desk) {
    return new FilterViewModel(desk.live().inspection()::subject, desk.live()::later);
  }
}
