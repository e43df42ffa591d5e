package wirelab.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a step may be about: a part of the window, by the name that labs call it. */
public enum Part {
  PICTURES,
  STAGES,
  PACKETS,
  FIELDS,
  BYTES,
  BUFFER,
  CALLS,
  CODE,
  FAULTS,
  TOOLBAR,
  BENCH,
  COMPARE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Their names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Part::text).toList();
  }
}
