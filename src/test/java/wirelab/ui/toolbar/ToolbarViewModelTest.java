package wirelab.ui.toolbar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirelab.model.HostPort;
import wirelab.pipeline.Role;
import wirelab.spi.Descriptor;
import wirelab.spi.Wire;
import wirelab.ui.live.Choices;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Notice;
import wirelab.ui.live.Part;

final class ToolbarViewModelTest {
  private final Desk desk = new Desk(Desk.PLAN);
  private final ToolbarViewModel model =
      new ToolbarViewModel(desk.live(), new Choices(desk.live()));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void saysWhatIsWrongWithAnAddressAndKeepsTheOldOne() {
    model.chooseAddress("nowhere");

    assertThat(desk.live().noticeProperty().get())
        .isEqualTo(
            Notice.error("address 'nowhere': write HOST:PORT, as in 127.0.0.1:9999 or [::1]:9999"));
    assertThat(model.addressProperty().get()).isEqualTo("127.0.0.1:0");
  }

  @Test
  void refusesARateThatIsNone() {
    model.chooseRate("fast");

    assertThat(desk.live().noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.rateProperty().get()).isEqualTo("30");
  }

  @Test
  void asksForMoreBeforeItTakesAFile() {
    assertThat(model.choose(Part.SOURCE, offered(Part.SOURCE, "file"))).isFalse();
    assertThat(model.partProperty(Part.SOURCE).get().name()).isEqualTo("test-pattern");
  }

  @Test
  void setsTheQualityOfTheCodecAndKnowsItAgain() {
    model.chooseJpeg("80");
    model.choose(Part.CODEC, offered(Part.CODEC, "pickle"));
    model.choose(Part.CODEC, offered(Part.CODEC, "struct"));

    assertThat(model.jpegProperty().get()).isEqualTo("80");
    assertThat(desk.live().plan().wire().codec().toString()).isEqualTo("struct:jpeg=80");
  }

  @Test
  void setsTheSizeOfTheSource() {
    model.chooseSize("320x240");

    assertThat(desk.live().plan().feed().source().toString())
        .isEqualTo("test-pattern:size=320x240");
    assertThat(model.sizeProperty().get()).isEqualTo("320x240");
  }

  @Test
  void takesTheTutorialsWire() {
    model.takeTutorial();

    assertThat(desk.live().plan().wire()).isEqualTo(Wire.TUTORIAL);
    assertThat(model.tutorialProperty().get()).isTrue();
  }

  @Test
  void offersToListenOnAllNetworksWithAWarning() {
    model.lookUpAddresses();
    desk.until("addresses are found", () -> !model.addresses().isEmpty());

    assertThat(model.addresses())
        .filteredOn(choice -> choice.address().host().equals("0.0.0.0"))
        .allMatch(choice -> choice.entry().meaning().startsWith("Warning"))
        .hasSize(1);
    assertThat(model.addresses().getFirst().address()).isEqualTo(new HostPort("127.0.0.1", 0));
  }

  @Test
  void offersASenderNoAddressesToListenAt() {
    model.chooseRole(Role.SENDER);
    model.lookUpAddresses();
    desk.until("addresses are found", () -> !model.addresses().isEmpty());

    assertThat(model.addresses())
        .extracting(choice -> choice.address().host())
        .containsExactly("127.0.0.1", "::1");
  }

  private Descriptor offered(Part part, String name) {
    return model.offered(part).stream()
        .filter(descriptor -> descriptor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
