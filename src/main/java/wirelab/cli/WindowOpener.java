package wirelab.cli;

/** Opens the window, of which the command line knows nothing else. */
@FunctionalInterface
public interface WindowOpener {
  /**
   * Opens the window and waits until it is closed.
   *
   * @return the exit code of the program
   */
  int open(WindowOptions options);
}
