package wirelab.ui.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.lab.LabStep;

/** Finds the recorded sample of a step, which stands beside its lab. */
final class Sample {
  private Sample() {}

  /** The file; empty if the step has none, or it is not in the lab's folder. */
  static Optional<Path> of(Path folder, LabStep step) {
    Path inside = folder.normalize();
    return step.capture()
        .map(name -> inside.resolve(name).normalize())
        .filter(file -> file.startsWith(inside) && Files.isRegularFile(file));
  }
}
