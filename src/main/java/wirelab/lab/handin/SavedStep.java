package wirelab.lab.handin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirelab.capture.Damage;
import wirelab.event.Event;
import wirelab.lab.check.StepCheck;
import wirelab.lab.check.Verdict;
import wirelab.lab.fact.Facts;
import wirelab.model.Packet;
import wirelab.session.EventJson;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

/**
 * A step that was saved: its packets and events in the order in which they came, for a check that
 * is asked again. Used by one thread.
 */
public final class SavedStep implements AutoCloseable {
  private static final int MOST_EVENTS = 250_000;
  private static final int MOST_PACKETS = 500_000;
  private static final int LOOKS = 50;
  private static final int TOLD = 4;
  private static final String BY_HAND = "wirelab/bench/";

  private final Catalog catalog;
  private final SessionIndex index;
  private final List<Event> events = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  /** An event, or else the packet of that number. */
  private record Item(@Nullable Event event, long packet) {}

  private SavedStep(Catalog catalog, SessionIndex index) {
    this.catalog = catalog;
    this.index = index;
  }

  /**
   * Reads it all.
   *
   * @throws IOException if there is no such file, it can not be read, or holds too much
   */
  public static SavedStep open(Path file, Catalog catalog) throws IOException {
    SavedStep step = new SavedStep(catalog, SessionIndex.open(file));
    try {
      step.read();
    } catch (IOException e) {
      step.close();
      throw e;
    }
    return step;
  }

  private void read() throws IOException {
    List<Long> times = new ArrayList<>();
    index.onEvent(events::add);
    for (Optional<Packet> one = index.next(); one.isPresent(); one = index.next()) {
      times.add(one.get().time());
      if (times.size() > MOST_PACKETS) {
        throw new IOException("it holds more than %,d packets".formatted(MOST_PACKETS));
      }
    }
    if (events.size() > MOST_EVENTS) {
      throw new IOException("it holds more than %,d events".formatted(MOST_EVENTS));
    }
    int next = 0;
    for (Event event : events) {
      for (; next < times.size() && times.get(next) <= over(event); next++) {
        items.add(new Item(null, next + 1L));
      }
      items.add(new Item(event, 0));
    }
    for (; next < times.size(); next++) {
      items.add(new Item(null, next + 1L));
    }
  }

  /** A call is told when it has returned. */
  private static long over(Event event) {
    return event instanceof Event.Call call ? call.at() + call.nanos() : event.at();
  }

  /** Where the file is damaged, if it is. */
  public Optional<String> damage() {
    return index.damage().map(Damage::toString);
  }

  /** Which step of which lab, and whose; of several the last. */
  public Optional<Event.StepBegan> began() {
    return events.reversed().stream()
        .filter(Event.StepBegan.class::isInstance)
        .map(Event.StepBegan.class::cast)
        .findFirst();
  }

  /** What was answered in the step, by question. */
  public Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof Event.StepBegan) {
        answers.clear();
      } else if (event instanceof Event.Answered answer) {
        answers.put(answer.question(), answer.value());
      }
    }
    return answers;
  }

  /** The verdict that all of it gives. */
  public Verdict verdict(StepCheck check) throws IOException {
    Reading reading = new Reading();
    reading.upTo(items.size());
    return check.verdict(reading.facts);
  }

  /**
   * The last things that were done before the step was, oldest first; with the last of them the
   * check held. Events as JSON, packets as in {@code packet 12}. Empty if it never does.
   */
  public List<String> decided(StepCheck check) throws IOException {
    int begin = begin();
    if (begin == items.size() || !verdict(check).done()) {
      return List.of();
    }
    int last = deciding(check, begin);
    List<Item> told = new ArrayList<>();
    for (Item item : items.subList(begin, last)) {
      if (item.event() != null && telling(item.event())) {
        told.add(item);
      }
    }
    told = new ArrayList<>(told.subList(Math.max(0, told.size() - TOLD), told.size()));
    told.add(items.get(last));
    EventJson json = new EventJson();
    return told.stream().map(item -> told(item, json)).toList();
  }

  /** Looks for the item with which it holds: at some places first, then between two of them. */
  private int deciding(StepCheck check, int begin) throws IOException {
    int open = begin;
    int done = items.size();
    while (done - open > 1) {
      int step = Math.max(1, (done - open) / LOOKS);
      Reading reading = new Reading();
      int at = open;
      boolean holds = false;
      while (!holds && at + step < done) {
        at += step;
        reading.upTo(at);
        holds = check.verdict(reading.facts).done();
      }
      open = holds ? at - step : at;
      done = holds ? at : done;
    }
    return done - 1;
  }

  /** What a learner did, or can have seen: not each piece of a stream that runs. */
  private static boolean telling(Event event) {
    return switch (event) {
      case Event.Learner ignored -> true;
      case Event.Connected ignored -> true;
      case Event.FaultInjected ignored -> true;
      case Event.Call call -> call.line().file().startsWith(BY_HAND);
      default -> false;
    };
  }

  private static String told(Item item, EventJson json) {
    Event event = item.event();
    return event == null ? "packet " + item.packet() : json.write(event);
  }

  /** The place behind the event with which the step begins. */
  private int begin() {
    int at = items.size() - 1;
    while (at >= 0 && !(items.get(at).event() instanceof Event.StepBegan)) {
      at--;
    }
    return at + 1;
  }

  /** The session read again from its beginning. */
  private final class Reading {
    private final Trace trace = new Trace(catalog, index);
    private final Facts facts = new Facts(trace);
    private int read;

    void upTo(int end) throws IOException {
      for (; read < end; read++) {
        Item item = items.get(read);
        Event event = item.event();
        if (event == null) {
          trace.add(index.packet(item.packet()));
        } else {
          trace.accept(event);
          facts.accept(event);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
