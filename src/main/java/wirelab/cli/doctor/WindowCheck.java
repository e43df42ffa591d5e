package wirelab.cli.doctor;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import wirelab.machine.Screen;

/** Looks for JavaFX and for a place where it can show the window. */
record WindowCheck(Supplier<Optional<String>> javaFx, Supplier<Screen> screen)
    implements Callable<Finding> {
  /** Reads the version from the module, without starting JavaFX. */
  static Optional<String> javaFxOfHere() {
    return ModuleLayer.boot()
        .findModule("javafx.graphics")
        .flatMap(module -> module.getDescriptor().rawVersion());
  }

  @Override
  public Finding call() {
    Optional<String> version = javaFx.get();
    if (version.isEmpty()) {
      return Finding.lacks(
          "no JavaFX on the module path: no window", "start with ./wirelab or wirelab.cmd");
    }
    Screen place = screen.get();
    if (place.place() == Screen.Place.DESKTOP) {
      return Finding.works("JavaFX %s can open the window".formatted(version.get()));
    }
    String text = place.plainText() ? "; Arabic and Indic text need Pango" : "";
    return Finding.lacks(
        "%s: JavaFX %s can only make pictures of the window%s"
            .formatted(place.reason(), version.get(), text),
        place.mend());
  }
}
