package wirelab.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.fault.Disturbance;
import wirelab.fault.Fault;
import wirelab.spi.Spec;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Notice;

final class FaultsViewModelTest {
  @Test
  void breaksWhatRunsAndCountsIt() {
    try (Desk desk = new Desk(Desk.DATAGRAMS);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      desk.live().start();
      desk.untilStreaming();
      FaultRow drop = row(model, Fault.DROP);
      model.turn(drop, true);
      desk.until("datagrams are dropped", () -> counted(model, drop));

      assertThat(desk.live().plan().disturbance().faults()).containsExactly(Spec.of("drop"));
      assertThat(model.newestProperty().get())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault.fault()).isEqualTo("drop"));
      assertThat(model.summaryProperty().get()).isEqualTo("drop");
    }
  }

  private static boolean counted(FaultsViewModel model, FaultRow row) {
    model.pulse();
    return row.countProperty().get().startsWith("×");
  }

  @Test
  void measuresTheLossBesideTheTheory() {
    try (Desk desk = new Desk(Desk.DATAGRAMS);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      FaultRow drop = row(model, Fault.DROP);
      assertThat(model.take(drop, Spec.of("drop").with("p", "0.001"))).isTrue();
      model.turn(drop, true);
      assertThat(model.theoryProperty().get().points()).isEmpty();
      desk.live().start();
      desk.until(
          "pictures are counted",
          () -> {
            model.pulse();
            return model.theoryProperty().get().points().size() > 1;
          });

      assertThat(model.theoryProperty().get().told())
          .startsWith("p = 0.1 %, n = ")
          .contains(" expected, ")
          .contains(" measured of ");
    }
  }

  @Test
  void saysWhyAFaultDoesNotGoWithTheTransport() {
    try (Desk desk = new Desk(Desk.PLAN);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      assertThat(row(model, Fault.DROP).unfitProperty().get())
          .isEqualTo("it is for datagrams, and a stream has none; choose udp");
      assertThat(row(model, Fault.SPLIT).unfitProperty().get()).isEmpty();
      assertThat(model.relayUnfitProperty().get()).isEmpty();

      desk.live().change(plan -> Desk.DATAGRAMS);
      assertThat(row(model, Fault.DROP).unfitProperty().get()).isEmpty();
      assertThat(model.relayUnfitProperty().get()).contains("it forwards streams");
    }
  }

  @Test
  void turnsOffWhatDoesNotGoWithAnotherTransport() {
    try (Desk desk = new Desk(Desk.DATAGRAMS);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      model.turn(row(model, Fault.DROP), true);
      model.turn(row(model, Fault.CORRUPT), true);
      desk.live().change(plan -> plan.withWire(Desk.PLAN.wire()));

      assertThat(desk.live().plan().disturbance().faults()).containsExactly(Spec.of("corrupt"));
      assertThat(row(model, Fault.DROP).onProperty().get()).isFalse();
      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(Notice.info("Faults that do not go with tcp+Q+struct were turned off."));
    }
  }

  @Test
  void refusesWhatCanNotBeSet() {
    try (Desk desk = new Desk(Desk.DATAGRAMS);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      FaultRow drop = row(model, Fault.DROP);
      model.turn(drop, true);

      assertThat(model.take(drop, Spec.of("drop").with("p", "2"))).isFalse();
      assertThat(desk.live().noticeProperty().get().text()).contains("2").contains("0 to 1");
      assertThat(desk.live().plan().disturbance().faults()).containsExactly(Spec.of("drop"));
      model.seed("many");
      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(Notice.error("Seed 'many': write a whole number"));
      model.relaySize("0");
      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(Notice.error("Relay '0': write bytes, 1 to 65536"));
    }
  }

  @Test
  void turnsAllOffAtOnce() {
    try (Desk desk = new Desk(Desk.PLAN);
        FaultsViewModel model = new FaultsViewModel(desk.live())) {
      model.turn(row(model, Fault.SPLIT), true);
      model.relay(true);
      model.seed("7");
      assertThat(desk.live().plan().disturbance()).hasToString("split seed 7 relay 1448");
      assertThat(model.summaryProperty().get()).isEqualTo("split, relay");
      model.allOff();

      assertThat(desk.live().plan().disturbance()).isEqualTo(Disturbance.NONE.withSeed(7));
      assertThat(model.summaryProperty().get()).isEmpty();
    }
  }

  private static FaultRow row(FaultsViewModel model, Fault fault) {
    return model.rows().stream().filter(one -> one.fault() == fault).findFirst().orElseThrow();
  }
}
