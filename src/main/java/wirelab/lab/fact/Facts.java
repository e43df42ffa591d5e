package wirelab.lab.fact;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.lab.casefile.CaseFile;
import wirelab.lab.casefile.Key;
import wirelab.model.HostPort;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

/**
 * The facts of a step, as they come: made of the session's events and its packets, of which the
 * newest are kept. Any thread tells events; one asks. Reading a session back gives the same.
 */
public final class Facts implements Consumer<Event> {
  private static final int MOST = 10_000;
  private static final int MOST_ASKED = 16;
  private static final double NANOS = 1e9;

  private final PacketFacts live;
  private final SocketFacts sockets = new SocketFacts();
  private final Newest calls = new Newest("calls", MOST);
  private final PipelineFacts pipeline = new PipelineFacts();
  private final Newest faults = new Newest("faults", MOST);
  private final Newest troubles = new Newest("troubles", MOST);
  private final Newest captures = new Newest("captures", MOST);
  private final Newest selections = new Newest("selections", MOST);
  private final Map<Long, Seen.Call> made = bounded(MOST);
  private final Set<Long> asked = Collections.newSetFromMap(bounded(MOST_ASKED));
  private final Map<String, Object> answers = new TreeMap<>();
  private final Map<String, Object> answeredAt = new TreeMap<>();
  private volatile PacketFacts packets;
  private Sums sums = new Sums();
  private Seen.Selection selected = NOTHING;
  private final Catalog catalog;
  private @Nullable CaseFile caseFile;
  private long seed;
  private long began;
  private long count;
  private volatile long changes;

  private static final Seen.Call NO_CALL =
      new Seen.Call(-1, "", "", -1, "", "", 0, 0, 0, 0, "", 0, 0, "");

  private static final Seen.Selection NOTHING =
      new Seen.Selection(-1, -1, -1, -1, 0, 0, 0, "", -1, 0, 0);

  /** Nothing has happened yet. */
  public Facts(Trace trace, Catalog catalog) {
    this.catalog = catalog;
    this.live = new PacketFacts(trace);
    this.packets = live;
  }

  /** Until the next step begins, packets are those of {@code file}, which has been read. */
  public synchronized void open(Trace file) {
    packets = new PacketFacts(file);
    changes++;
  }

  /** A map of the newest that were put into it. */
  private static <T> Map<Long, T> bounded(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > most;
      }
    };
  }

  /** How often something has changed that checks may ask about; on any thread. */
  public long changes() {
    return changes + packets.seen();
  }

  /** Takes an event of the session. */
  @Override
  public synchronized void accept(Event event) {
    double at = (event.at() - began) / NANOS;
    switch (event) {
      case Event.StepBegan step -> begin(step);
      case Event.Call call -> call(call, at);
      case Event.Connected connected -> {
        sockets.accept(connected, at);
        pipeline.accept(connected, at);
      }
      case Event.Disconnected disconnected -> sockets.accept(disconnected);
      case Event.Answered answered -> answer(answered, at);
      case Event.Selected one -> select(one, at);
      case Event.Captured one -> captures.add(capture(one));
      case Event.StageFailed failed ->
          troubles.add(
              new Seen.Trouble(
                  SocketFacts.word(failed.side()), word(failed.stage()), failed.reason(), at));
      case Event.FaultInjected fault -> fault(fault, at);
      default -> {
        sums.accept(event);
        pipeline.accept(event, at);
      }
    }
    changes++;
  }

  private void fault(Event.FaultInjected fault, double at) {
    asked.add(fault.message());
    faults.add(
        new Seen.Fault(
            fault.fault(),
            word(fault.layer()),
            SocketFacts.word(fault.side()),
            fault.unit(),
            fault.message(),
            fault.index(),
            fault.detail(),
            at,
            fault.hit().start(),
            fault.hit().end()));
  }

  private void begin(Event.StepBegan step) {
    caseFile = step.seed() == seed ? caseFile : null;
    seed = step.seed();
    began = step.at();
    count = 0;
    sums = new Sums();
    selected = NOTHING;
    for (Newest one : List.of(calls, faults, troubles, captures, selections)) {
      one.clear();
    }
    pipeline.clear();
    asked.clear();
    made.clear();
    answers.clear();
    answeredAt.clear();
    packets = live;
    live.begin(began);
  }

  private static OnWire.Capture capture(Event.Captured one) {
    return new OnWire.Capture(
        one.source(), one.packets(), one.messages(), one.bytes(), one.digest(), one.dropped());
  }

  private void call(Event.Call call, double at) {
    sockets.accept(call);
    sums.accept(call);
    if (call.at() < began) {
      return;
    }
    HostPort address = Detail.address(call.detail());
    Seen.Call fact =
        new Seen.Call(
            count++,
            SocketFacts.word(call.side()),
            call.name().text(),
            call.socket(),
            call.detail(),
            address == null ? "" : address.host(),
            address == null ? 0 : address.port(),
            call.result(),
            call.range().start(),
            call.range().end(),
            Detail.error(call.error()),
            at,
            call.nanos() / NANOS,
            call.line().marker());
    made.put(call.at(), fact);
    calls.add(fact);
  }

  private void answer(Event.Answered answered, double at) {
    answers.put(answered.question(), typed(answered.value()));
    answeredAt.put(answered.question(), at);
  }

  /** A whole number where it is one, so that checks can compare it with numbers. */
  private static Object typed(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return text.strip();
    }
  }

  private void select(Event.Selected one, double at) {
    Seen.Call call = made.getOrDefault(one.call(), NO_CALL);
    selected =
        new Seen.Selection(
            one.packet(),
            call.number(),
            one.flow(),
            one.message(),
            one.range().start(),
            one.range().end(),
            at,
            call.name(),
            call.socket(),
            call.first(),
            call.end());
    selections.add(selected);
    asked.add(one.message());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The capture that is made for the learner whose step has begun. */
  public synchronized CaseFile caseFile() {
    CaseFile made = caseFile == null ? CaseFile.of(catalog, seed) : caseFile;
    caseFile = made;
    return made;
  }

  /** From which the learner's numbers are drawn. */
  public synchronized long seed() {
    return seed;
  }

  private Seen.Key key() {
    Key key = caseFile().key();
    return new Seen.Key(
        String.join(" ", key.hashes()),
        key.hashes().size(),
        String.join(" ", key.lost()),
        key.change(),
        key.picture(),
        key.text());
  }

  /** When a call was made, nanoseconds since 1970; -1 if it is not known. */
  public synchronized long madeAt(long call) {
    return made.entrySet().stream()
        .filter(entry -> entry.getValue().number() == call)
        .mapToLong(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  /**
   * Everything that an expression may ask for, by the names of {@link Vocabulary}. What packets
   * tell may take a while; those who tell events do not wait for that.
   *
   * @param wanted the variables that it does ask for: the others are left out
   */
  public Map<String, Object> values(Set<String> wanted) {
    Map<String, Object> values = new HashMap<>();
    PacketFacts from = packets;
    Set<Long> numbers;
    synchronized (this) {
      numbers = Set.copyOf(asked);
    }
    for (String name : wanted) {
      if (PacketFacts.NAMES.contains(name)) {
        values.put(name, from.values(name, numbers));
      }
    }
    synchronized (this) {
      for (String name : wanted) {
        values.computeIfAbsent(name, this::value);
      }
    }
    return values;
  }

  private Object value(String name) {
    return switch (name) {
      case "calls" -> calls.list();
      case "sockets" -> sockets.sockets();
      case "connections" -> sockets.connections();
      case "pictures" -> pipeline.pictures();
      case "stages" -> pipeline.stages();
      case "kept" -> pipeline.kept();
      case "comparisons" -> pipeline.comparisons();
      case "reports" -> pipeline.reports();
      case "rebuilt" -> pipeline.rebuilt();
      case "faults" -> faults.list();
      case "troubles" -> troubles.list();
      case "captures" -> captures.list();
      case "selections" -> selections.list();
      case "selected" -> Vocabulary.shape("selected").values(selected);
      case "totals" -> Vocabulary.shape("totals").values(sums.totals());
      case "key" -> Vocabulary.shape("key").values(key());
      case "answers" -> Map.copyOf(answers);
      case "answered_at" -> Map.copyOf(answeredAt);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
