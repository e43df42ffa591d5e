package wirelab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.fault.Disturbance;
import wirelab.model.ByteRange;
import wirelab.model.PixelArea;
import wirelab.pipeline.Plan;
import wirelab.spi.SettingException;
import wirelab.trace.Damage;
import wirelab.ui.inspector.Capture;
import wirelab.ui.live.Desk;

final class DamageViewModelTest {
  @Test
  void tellsWhatWasBrokenOfThePictureAndSelectsIt() throws SettingException {
    Plan broken =
        Desk.DATAGRAMS
            .withWire(Desk.PLAN.wire())
            .withDisturbance(
                Disturbance.NONE.withFaults(Disturbance.parse(List.of("corrupt:p=1"))));
    try (Desk desk = new Desk(broken)) {
      DamageViewModel model = new DamageViewModel(desk.live());
      desk.live().frozenProperty().set(true);
      desk.live().start();
      desk.until("pictures are captured", () -> Capture.messages(desk.live()) > 2);
      desk.until("a picture has changed", () -> changed(desk).isPresent());
      long sequence = changed(desk).orElseThrow().sequence();
      desk.until(
          "it is found",
          () -> {
            model.look(sequence);
            return !model.woundsProperty().get().damages().isEmpty();
          });

      Damage damage = model.woundsProperty().get().damages().getFirst();
      assertThat(damage.areas()).isNotEmpty();
      model.choose(damage);
      desk.until("it is selected", () -> desk.live().selection().chain() != null);
      assertThat(desk.live().selection().packet()).isEqualTo(damage.packet());
    }
  }

  /** The last one: the first may be from before the capture began. */
  private static Optional<Event.PictureReceived> changed(Desk desk) {
    return desk.live().log().events().stream()
        .filter(Event.PictureReceived.class::isInstance)
        .map(Event.PictureReceived.class::cast)
        .filter(picture -> picture.state() == Event.PictureState.CHANGED)
        .reduce((earlier, later) -> later);
  }

  @Test
  void namesThePacketOrSaysThatThereIsNone() {
    List<PixelArea> areas = List.of(new PixelArea(1, 2, 3, 4));
    ByteRange bytes = ByteRange.of(5, 6);

    assertThat(DamageViewModel.label(new Damage(areas, bytes, "datagram 4 came twice", 12_345)))
        .isEqualTo("datagram 4 came twice · packet 12,345");
    assertThat(DamageViewModel.label(new Damage(areas, bytes, "datagram 4 was never sent", 0)))
        .isEqualTo("datagram 4 was never sent · no packet");
  }
}
