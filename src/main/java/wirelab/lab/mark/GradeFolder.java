package wirelab.lab.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes grades into a folder: three tables for a spreadsheet, and a page for a browser. */
public final class GradeFolder {
  private GradeFolder() {}

  /**
   * Writes all files; those of these names are replaced.
   *
   * @return their names
   * @throws IOException if one can not be written
   */
  public static List<String> write(Path folder, Grades grades) throws IOException {
    GradeTables tables = new GradeTables(grades);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Summary.csv", tables.summary());
    files.put("All.csv", tables.all());
    files.put("Failed.csv", tables.failed());
    files.put("Grades.html", new GradePage(grades).text());
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return List.copyOf(files.keySet());
  }
}
