package wirelab.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks for the devices of cameras on Linux. */
record CameraCheck(Supplier<List<Path>> devices, Predicate<Path> readable)
    implements Callable<Finding> {
  CameraCheck(Supplier<List<Path>> devices) {
    this(devices, Files::isReadable);
  }

  @Override
  public Finding call() {
    List<Path> found = devices.get();
    if (found.isEmpty()) {
      return Finding.lacks(
          "no camera: the test pattern and video files are sent instead", "plug in a webcam");
    }
    List<Path> usable = found.stream().filter(readable).toList();
    if (usable.isEmpty()) {
      return Finding.lacks(
          found.getFirst() + " is there, but may not be read",
          "sudo usermod -aG video $USER, then log in again");
    }
    return Finding.works(
        "found %s".formatted(String.join(", ", usable.stream().map(Path::toString).toList())));
  }
}
