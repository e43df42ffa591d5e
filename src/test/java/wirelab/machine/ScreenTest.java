package wirelab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wirelab.machine.Screen.Place;

class ScreenTest {
  private static final String PANGO = "libpangoft2-1.0.so.0";
  private static final Set<String> ALL = Set.of(PANGO, "libgtk-3.so.0", "libXtst.so.6");

  @Test
  void isTheDesktopWhereTheServerAnswersAndAllLibrariesAreThere() {
    assertThat(linux(":0", ALL, true)).isEqualTo(new Screen(Place.DESKTOP, false, ""));
  }

  @Test
  void isTheDesktopOnMacAndWindowsWithoutLooking() {
    assertThat(Screen.find(Os.MAC, Optional.empty(), name -> false, () -> false))
        .isEqualTo(Screen.find(Os.WINDOWS, Optional.empty(), name -> false, () -> false))
        .isEqualTo(new Screen(Place.DESKTOP, false, ""));
  }

  @Test
  void isMemoryWithoutDisplay() {
    assertThat(linux("", ALL, true))
        .isEqualTo(new Screen(Place.MEMORY, false, "no display (DISPLAY is not set)"));
  }

  @Test
  void laysOutPlainTextWithoutPango() {
    assertThat(linux("", Set.of(), false))
        .isEqualTo(new Screen(Place.MEMORY, true, "no display (DISPLAY is not set)"));
  }

  @Test
  void namesTheLibraryThatIsMissingAndThePackagesThatBringIt() {
    assertThat(linux(":0", Set.of(PANGO, "libXtst.so.6"), true))
        .isEqualTo(
            new Screen(
                Place.MEMORY,
                false,
                "no libgtk-3.so.0 for a window (sudo apt-get install libgtk-3-0 libxtst6)"));
  }

  @Test
  void isMemoryWithADisplayButNoPango() {
    assertThat(linux(":0", Set.of("libgtk-3.so.0", "libXtst.so.6"), true))
        .isEqualTo(
            new Screen(
                Place.MEMORY,
                true,
                "no libpangoft2-1.0.so.0 for a window"
                    + " (sudo apt-get install libgtk-3-0 libxtst6)"));
  }

  @Test
  void isMemoryWhereTheServerDoesNotAnswer() {
    assertThat(linux(":77", ALL, false))
        .isEqualTo(
            new Screen(
                Place.MEMORY, false, "the display DISPLAY=:77 does not answer or lets nobody in"));
  }

  private static Screen linux(String display, Set<String> libraries, boolean answers) {
    return Screen.find(Os.LINUX, Optional.of(display), libraries::contains, () -> answers);
  }
}
