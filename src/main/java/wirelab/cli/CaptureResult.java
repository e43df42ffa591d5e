package wirelab.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import wirelab.capture.Recording;
import wirelab.capture.live.Counters;

/**
 * What a recording of live packets came to.
 *
 * @param how it was captured
 * @param trouble why it ended, if not as it should
 */
record CaptureResult(
    Path path, String how, double seconds, Totals totals, Optional<String> trouble) {
  /** Written to the file, and lost before. */
  record Totals(Recording.Progress written, Counters counters) {
    long droppedByProgram() {
      return counters.droppedByProgram() + written.missed();
    }
  }

  String text() {
    String first =
        String.format(
            Locale.ROOT,
            "%,d packets, %,d bytes in %.1f s to %s (%s)",
            totals.written().packets(),
            totals.written().bytes(),
            seconds,
            path,
            how);
    Counters counters = totals.counters();
    String second =
        counters.dropsKnown()
            ? String.format(
                Locale.ROOT,
                "dropped: %,d by the kernel, %,d by the interface, %,d by the program",
                counters.droppedByKernel(),
                counters.droppedByInterface(),
                totals.droppedByProgram())
            : "dropped: not known, dumpcap could not tell";
    return first + System.lineSeparator() + second;
  }

  Json json() {
    Counters counters = totals.counters();
    Json json =
        new Json()
            .with("packets", totals.written().packets())
            .with("bytes", totals.written().bytes())
            .with("seconds", seconds)
            .with("file", path.toString())
            .with("source", how);
    if (counters.dropsKnown()) {
      json.with("dropped_by_kernel", counters.droppedByKernel())
          .with("dropped_by_interface", counters.droppedByInterface());
    } else {
      json.withNull("dropped_by_kernel").withNull("dropped_by_interface");
    }
    return json.with("dropped_by_program", totals.droppedByProgram())
        .with("trouble", trouble.orElse(null));
  }
}
