package wirelab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.lab.Labs;
import wirelab.lab.handin.HandInException;
import wirelab.lab.mark.GradeFolder;
import wirelab.lab.mark.Grades;
import wirelab.lab.mark.Marked;
import wirelab.lab.mark.Marker;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The hand-ins of a course: {@code wirelab lab grade}. */
@Command(
    name = "grade",
    description = {
      "Marks all hand-ins of a folder, each as lab check does, and writes Summary.csv (a line for"
          + " each learner), All.csv (each step), Failed.csv (what is not done, was altered or can"
          + " not be read) and Grades.html.",
      "What counts are all steps of the labs of which anybody has handed in anything. One file that"
          + " can not be read does not stop the others.",
      "The exit code is 0 if everything could be read and nothing was altered, else 1."
    },
    footer = "  wirelab lab grade hand-ins --to marks")
final class LabGradeCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(paramLabel = "FOLDER", description = "Where the hand-ins are: *.wirelab.")
  private Path folder = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "OUT",
      description = "The folder to write into; files of those names are replaced.")
  private Path target = Path.of("");

  private final Catalog catalog;
  private final Streams streams;

  LabGradeCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException {
    if (!Files.isDirectory(folder)) {
      throw new SettingException("%s: there is no such folder".formatted(folder));
    }
    Labs labs = options.labs();
    labs.flaws().forEach(flaw -> streams.tell("wirelab lab: " + flaw));
    Grades grades;
    try {
      grades = Grades.of(folder, new Marker(catalog, labs), this::tell);
    } catch (IOException e) {
      return complain("%s can not be read: %s".formatted(folder, HandInException.reason(e)));
    }
    if (grades.all().isEmpty()) {
      throw new SettingException("%s: there is no hand-in (*.wirelab) in it".formatted(folder));
    }
    try {
      told(grades, GradeFolder.write(target, grades));
    } catch (IOException e) {
      return complain("%s can not be written: %s".formatted(target, HandInException.reason(e)));
    }
    return grades.sound() ? 0 : 1;
  }

  private void told(Grades grades, List<String> files) {
    streams
        .out()
        .printf(
            "%d hand-ins marked, %d not as they must be; wrote %s into %s%n",
            grades.all().size(),
            grades.all().stream().filter(one -> !one.sound()).count(),
            String.join(", ", files),
            target);
    streams.out().flush();
  }

  private int complain(String line) {
    streams.tell("wirelab lab grade: " + line);
    return 1;
  }

  /** A line for each, as it goes on. */
  private void tell(Marked one) {
    List<String> wrong = new ArrayList<>(one.remarks());
    one.altered().forEach(step -> wrong.add(step.name() + ": " + step.mark().text()));
    String done =
        one.readable() ? "%s, %d done".formatted(one.learner(), one.done()) : "can not be marked";
    streams
        .out()
        .printf(
            "%s: %s%s%n",
            one.fileName(), done, wrong.isEmpty() ? "" : "  NOT: " + String.join("; ", wrong));
    streams.out().flush();
  }
}
