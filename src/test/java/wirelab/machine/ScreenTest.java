package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wirelab.machine.Screen.Place;

class ScreenTest {
  private static final String PANGO = "libpangoft2-1.0.so.0";
  private static final Set<String> ALL = Set.of(PANGO, "libgtk-3.so.0", "libXtst.so.6");

  private static final Screen DESKTOP = new Screen(Place.DESKTOP, false, "", "");
  private static final String INSTALL = "sudo apt-get install libgtk-3-0 libxtst6";

  @Test
  void isTheDesktopWhereTheServerAnswersAndAllLibrariesAreThere() {
    assertThat(linux(":0", ALL, true)).isEqualTo(DESKTOP);
  }

  @Test
  void isTheDesktopOnMacAndWindowsWithoutLooking() {
    assertThat(Screen.find(Os.MAC, Optional.empty(), name -> false, () -> false))
        .isEqualTo(DESKTOP);
    assertThat(Screen.find(Os.WINDOWS, Optional.empty(), name -> false, () -> false))
        .isEqualTo(DESKTOP);
  }

  @Test
  void isMemoryWithoutDisplay() {
    assertThat(linux("", ALL, true))
        .isEqualTo(memory(false, "no display, DISPLAY is not set", "start it on a desktop"));
  }

  @Test
  void laysOutPlainTextWithoutPango() {
    assertThat(linux("", Set.of(), false))
        .isEqualTo(memory(true, "no display, DISPLAY is not set", "start it on a desktop"));
  }

  @Test
  void namesTheLibraryThatIsMissingAndThePackagesThatBringIt() {
    assertThat(linux(":0", Set.of(PANGO, "libXtst.so.6"), true))
        .isEqualTo(memory(false, "no libgtk-3.so.0, which a window needs", INSTALL));
  }

  @Test
  void isMemoryWithADisplayButNoPango() {
    assertThat(linux(":0", Set.of("libgtk-3.so.0", "libXtst.so.6"), true))
        .isEqualTo(memory(true, "no libpangoft2-1.0.so.0, which a window needs", INSTALL));
  }

  @Test
  void isMemoryWhereTheServerDoesNotAnswer() {
    assertThat(linux(":77", ALL, false))
        .isEqualTo(memory(false, "the display DISPLAY=:77 does not answer", "xhost +local:"));
  }

  private static Screen memory(boolean plainText, String reason, String mend) {
    return new Screen(Place.MEMORY, plainText, reason, mend);
  }

  private static Screen linux(String display, Set<String> libraries, boolean answers) {
    return Screen.find(Os.LINUX, Optional.of(display), libraries::contains, () -> answers);
  }
}
