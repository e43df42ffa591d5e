package wirelab.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** Looks for a Python that runs the scripts of the tutorial, which need NumPy and OpenCV. */
record PythonCheck(Os os, Programs programs) implements Callable<Finding> {
  private static final String VERSIONS =
      "import sys, numpy, cv2;"
          + " print('Python', sys.version.split()[0], 'NumPy', numpy.__version__,"
          + " 'OpenCV', cv2.__version__)";
  private static final Remedy REMEDY =
      new Remedy(
          "sudo apt-get install python3-numpy python3-opencv",
          "brew install python && pip3 install numpy opencv-python",
          "winget install Python.Python.3.13 && py -m pip install numpy opencv-python");

  /** Runs programs. */
  @FunctionalInterface
  interface Programs {
    /** What the command printed, if it could be started and ended well. */
    Optional<String> output(List<String> command) throws Exception;
  }

  @Override
  public Finding call() throws Exception {
    Optional<String> first = Optional.empty();
    for (String python : List.of("python3", "/usr/bin/python3", "python", "py")) {
      Optional<String> all = programs.output(List.of(python, "-c", VERSIONS));
      if (all.isPresent()) {
        return Finding.works("%s (%s)".formatted(all.get(), python));
      }
      if (first.isEmpty()) {
        first = programs.output(List.of(python, "--version"));
      }
    }
    String found = first.map("%s lacks NumPy or OpenCV"::formatted).orElse("no Python");
    return Finding.lacks(
        found + ": senders and receivers in Python do not run here", REMEDY.on(os));
  }
}
