package wirelab.ui.inspector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.ByteRange;
import wirelab.model.Layer;
import wirelab.trace.Chain;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

final class InspectorViewModelTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void showsThePacketAndTheWholeMessageItBelongsTo() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Path file = folder.resolve("some.pcapng");
      Capture.of(desk, file);
      InspectorViewModel model = new InspectorViewModel(desk.live());
      new Steps(desk.live()).message(1);
      Exhibit shown = shown(desk, model);
      Chain chain = chain(desk.live());

      assertThat(shown.packet().layers())
          .extracting(Layer::protocol)
          .containsSubsequence("frame", "ip", "tcp", "struct");
      assertThat(requireNonNull(shown.whole()).layers())
          .extracting(Layer::protocol)
          .containsExactly("framing", "struct");
      assertThat(requireNonNull(shown.whole()).bytes().length())
          .isEqualTo(chain.message().length());
      assertThat(shown.carries(chain.message().firstPacket())).isTrue();
      assertThat(shown.carries(chain.message().lastPacket())).isTrue();
      assertThat(shown.carries(chain.message().lastPacket() + 1)).isFalse();
    }
  }

  @Test
  void findsBytesOfThePacketInTheMessageAndBack() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Capture.of(desk, folder.resolve("some.pcapng"));
      InspectorViewModel model = new InspectorViewModel(desk.live());
      new Steps(desk.live()).message(1);
      Exhibit shown = shown(desk, model);
      ByteRange place = shown.inPacket(ByteRange.of(20, 4)).orElseThrow();
      assertThat(shown.inMessage(place)).contains(ByteRange.of(20, 4));

      model.choose(place);
      desk.until(
          "the bytes are selected", () -> chain(desk.live()).range().equals(ByteRange.of(20, 4)));
      model.scopeProperty().set(Scope.MESSAGE);
      assertThat(model.placeProperty().get()).isEqualTo(ByteRange.of(20, 4));
      assertThat(shown.inMessage(ByteRange.of(0, 4))).as("a header").isEmpty();
    }
  }

  @Test
  void goesFromMessageToMessageAndFromPacketToPacket() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Capture.of(desk, folder.resolve("some.pcapng"));
      Steps steps = new Steps(desk.live());
      steps.message(-1);
      desk.until("a message is selected", () -> desk.live().selection().chain() != null);
      long newest = chain(desk.live()).message().number();
      steps.message(-1);
      desk.until(
          "the one before is selected", () -> chain(desk.live()).message().number() == newest - 1);
      long packet = desk.live().selection().packet();
      steps.packet(1);
      desk.until(
          "the next packet is selected", () -> desk.live().selection().packet() == packet + 1);
    }
  }

  @Test
  void tellsTheChainAsChips() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Capture.of(desk, folder.resolve("some.pcapng"));
      ChipsViewModel chips = new ChipsViewModel(desk.live());
      assertThat(chips.chipsProperty().get()).isEmpty();
      new Steps(desk.live()).message(1);
      desk.until("a message is selected", () -> desk.live().selection().chain() != null);

      List<ChipsViewModel.Chip> all = chips.chipsProperty().get();
      assertThat(all)
          .extracting(ChipsViewModel.Chip::goal)
          .containsExactly(
              ChipsViewModel.Goal.MESSAGE,
              ChipsViewModel.Goal.PACKET,
              ChipsViewModel.Goal.CALLS,
              ChipsViewModel.Goal.CODE);
      assertThat(all.getFirst().text()).endsWith(" bytes 0–921,639");
      assertThat(all.getLast().text())
          .startsWith("TcpChannel.java:")
          .contains("tutorial_sender.py:");
    }
  }

  private static Exhibit shown(Desk desk, InspectorViewModel model) {
    desk.until("something is shown", () -> model.exhibit().isPresent());
    return model.exhibit().orElseThrow();
  }

  private static Chain chain(Live live) {
    return requireNonNull(live.selection().chain());
  }
}
