package wirelab.bench;

import static wirelab.bench.Rule.on;
import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.List;

/** What is said of files, which stand beside sockets to be compared with them. */
final class FileRules {
  static final List<Rule> ALL =
      List.of(
          when(
              on(Verb.OPEN),
              Answer.OK,
              says(
                  "The system opened an empty file and gave it the lowest descriptor that was free,"
                      + " from the same row of numbers as sockets.",
                  "",
                  "open(2)")),
          when(
                  on(Verb.WRITE),
                  Answer.OK,
                  says(
                      "{size} bytes are in the file. The same call on a socket would have sent them.",
                      "",
                      "write(2)"))
              .with(Trait.FILE),
          when(
                  on(Verb.READ),
                  Answer.OK + " " + Answer.END,
                  says(
                      "read gives what stands in the file from its present place on, and nothing at"
                          + " its end; on a socket it would wait for bytes to arrive.",
                      "",
                      "read(2)"))
              .with(Trait.FILE),
          when(
                  on(Verb.CLOSE),
                  Answer.OK,
                  says("The descriptor is free again, and the file is gone.", "", "close(2)"))
              .with(Trait.FILE));

  private FileRules() {}
}
