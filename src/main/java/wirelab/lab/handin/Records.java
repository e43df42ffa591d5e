package wirelab.lab.handin;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a hand-in as the text of its file {@value #FILE}: a {@link Chain} of JSON, the
 * cover first, then the steps, and at the end how many they are.
 */
record Records(Cover cover, List<Entry> entries, List<String> breaks) {
  static final String FILE = "records.txt";

  private static final int MOST = 1_000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  Records {
    entries = List.copyOf(entries);
    breaks = List.copyOf(breaks);
  }

  /**
   * A step and whether its line is as it was written.
   *
   * @param record what the line says
   */
  record Entry(StepRecord record, boolean intact) {}

  /** The last line. */
  record End(int steps) {}

  static String write(Cover cover, List<StepRecord> steps) {
    Chain chain = new Chain();
    chain.add(JSON.writeValueAsString(cover));
    steps.forEach(step -> chain.add(JSON.writeValueAsString(step)));
    chain.add(JSON.writeValueAsString(new End(steps.size())));
    return chain.toString();
  }

  /**
   * Reads the text.
   *
   * @throws HandInException if it is not that of a hand-in, or makes no sense
   */
  static Records read(String text) throws HandInException {
    List<Chain.Link> links = Chain.read(text);
    if (links.isEmpty() || links.size() > MOST) {
      throw new HandInException(
          "%s has %,d lines: it is no hand-in of Wirelab".formatted(FILE, links.size()));
    }
    Cover cover = json(links, 0, Cover.class);
    if (!cover.format().equals(Cover.FORMAT) || cover.version() != Cover.VERSION) {
      throw new HandInException(
          "%s: format '%s', version %d; this program reads '%s', version %d"
              .formatted(FILE, cover.format(), cover.version(), Cover.FORMAT, Cover.VERSION));
    }
    if (HandInException.plain(cover.learner()).isEmpty()) {
      throw new HandInException(FILE + ": no learner is named");
    }
    return read(links, cover);
  }

  private static Records read(List<Chain.Link> links, Cover cover) throws HandInException {
    List<String> breaks = new ArrayList<>();
    if (!links.getFirst().intact()) {
      breaks.add("the name or the seed was altered");
    }
    List<Entry> entries = new ArrayList<>();
    int last = links.size() - 1;
    boolean ends = last > 0 && links.get(last).text().startsWith("{\"steps\"");
    for (int at = 1; at < (ends ? last : last + 1); at++) {
      entries.add(new Entry(step(links, at), links.get(at).intact()));
    }
    if (!ends) {
      breaks.add("the end was cut off");
    } else if (json(links, last, End.class).steps() != entries.size()
        || !links.get(last).intact()) {
      breaks.add("the number of records was altered");
    }
    return new Records(cover, entries, breaks);
  }

  private static StepRecord step(List<Chain.Link> links, int at) throws HandInException {
    StepRecord step = json(links, at, StepRecord.class);
    if (!StepRecord.named(step.lab()) || !StepRecord.named(step.step())) {
      throw new HandInException(
          "%s, line %d: no lab and step can be called '%s'".formatted(FILE, at + 1, step.name()));
    }
    return step;
  }

  private static <T> T json(List<Chain.Link> links, int at, Class<T> type) throws HandInException {
    try {
      return JSON.readValue(links.get(at).text(), type);
    } catch (JacksonException | NullPointerException e) {
      throw new HandInException("%s, line %d: this is no record".formatted(FILE, at + 1));
    }
  }

  /** One record by itself, as it is kept until it is handed in. */
  static String write(StepRecord record) {
    return JSON.writeValueAsString(record);
  }

  /**
   * Reads one record.
   *
   * @throws HandInException if it is none
   */
  static StepRecord readOne(String text) throws HandInException {
    return step(List.of(new Chain.Link("", true), new Chain.Link(text.strip(), true)), 1);
  }
}
