package wirelab.cli.doctor;

import java.util.List;

/**
 * What came of looking for plugins, as told by who looked.
 *
 * @param found one line a folder: where it is, and what its jars brought
 * @param troubles what could not be loaded
 */
public record PluginReport(List<String> found, List<Trouble> troubles) {
  public PluginReport {
    found = List.copyOf(found);
    troubles = List.copyOf(troubles);
  }

  /** For a program that looks nowhere. */
  public static PluginReport none() {
    return new PluginReport(List.of(), List.of());
  }

  /** Something that is not there although its jar is: which jar and why, and what to do. */
  public record Trouble(String what, String mend) {
    @Override
    public String toString() {
      return what + "; " + mend;
    }
  }
}
