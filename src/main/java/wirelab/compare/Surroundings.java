package wirelab.compare;

/** Where something was measured: without it a figure means little. */
public record Surroundings(String program, String jdk, String system, int cores, long heapBytes) {
  /** This machine and this run of the program. */
  public static Surroundings here() {
    Runtime runtime = Runtime.getRuntime();
    String version = Surroundings.class.getPackage().getImplementationVersion();
    return new Surroundings(
        "Wirelab " + (version == null ? "(not packaged)" : version),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        runtime.availableProcessors(),
        runtime.maxMemory());
  }
}
