package wirelab.bench;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.Side;
import wirelab.os.OsException;
import wirelab.os.SocketCalls;

/** One side of the bench: its sockets by name, and the thread that makes its calls. */
final class Desk implements AutoCloseable {
  /** A wait that nobody notices, as that of connect for an answer from this machine. */
  private static final long SHORT_NANOS = 2_000_000;

  private static final long CLOSING_SECONDS = 5;
  private static final String REPLACED =
      " The socket that was called {made} before is closed, as Python does it, since nobody can name"
          + " it any more.";

  private final SocketCalls calls;
  private final Recorder recorder;
  private final Ports ports;
  private final Consumer<Outcome> ended;
  private final ExecutorService thread;
  private final Map<Integer, Held> sockets = new LinkedHashMap<>();
  private final List<Event.Call> logged = new ArrayList<>();
  private @Nullable Pending pending;
  private boolean closed;

  /** Knows the ports of the sockets of both sides. */
  interface Ports {
    Optional<Integer> port(Side asks, String socket);
  }

  Desk(SocketCalls calls, Recorder recorder, Ports ports, Consumer<Outcome> ended) {
    this.calls = calls;
    this.recorder = noting(recorder);
    this.ports = ports;
    this.ended = ended;
    String name = "bench-" + recorder.side().name().toLowerCase(Locale.ROOT);
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Notes the calls of the order that is being done, too. */
  private Recorder noting(Recorder recorder) {
    Consumer<Event> both =
        event -> {
          if (event instanceof Event.Call call) {
            logged.add(call);
          }
          recorder.record(event);
        };
    return new Recorder(recorder.side(), recorder.clock(), both, recorder.tap());
  }

  /** Takes an order and lets the thread do it. */
  Pending begin(Order order, IntSupplier numbers, Consumer<Pending> began) throws OrderException {
    Explanation waiting = Explanations.of(context(order), Answer.WAITING);
    Pending taken;
    synchronized (this) {
      if (pending != null) {
        throw new OrderException(
            "the %s is still in %s: cancel that, or let the other side do what it waits for"
                .formatted(order.side().name().toLowerCase(Locale.ROOT), pending.order().text()));
      }
      if (closed) {
        throw new OrderException("the bench has been cleared: nothing can be ordered on it");
      }
      taken = new Pending(numbers.getAsInt(), order, recorder.now(), waiting);
      pending = taken;
    }
    began.accept(taken);
    thread.execute(() -> perform(taken));
    return taken;
  }

  private Context context(Order order) {
    return Context.of(order, find(order.socket()), ports);
  }

  private void perform(Pending taken) {
    try {
      Outcome outcome = outcome(taken);
      free();
      ended.accept(outcome);
      taken.outcome().complete(outcome);
    } catch (RuntimeException e) {
      free();
      taken.outcome().completeExceptionally(e);
      throw e;
    }
  }

  private synchronized void free() {
    pending = null;
  }

  private Outcome outcome(Pending taken) {
    Order order = taken.order();
    logged.clear();
    Held socket = find(order.socket());
    Context context = context(order);
    long began = recorder.now();
    Arguments arguments = Arguments.of(order, socket, ports);
    Answer answer = answer(taken, socket, arguments);
    long nanos = recorder.now() - began;
    List<SocketView> views = views();
    return new Outcome(
        taken.number(),
        order,
        answer.result(),
        explanation(context.after(find(order.socket()), answer.result()), answer),
        began,
        nanos,
        taken.waits() && nanos > SHORT_NANOS,
        views,
        logged,
        arguments.target());
  }

  private Explanation explanation(Context context, Answer answer) {
    Explanation found = Explanations.of(context, answer.key());
    boolean closed =
        context.order().verb().makes()
            && logged.stream().anyMatch(call -> call.name() == CallName.CLOSE);
    return closed ? found.and(context.fill(REPLACED)) : found;
  }

  private Answer answer(Pending taken, @Nullable Held socket, Arguments arguments) {
    Order order = taken.order();
    if (!order.socket().isEmpty() && socket == null) {
      return Answer.failed("NameError", 0, "name '%s' is not defined".formatted(order.socket()));
    }
    try {
      Caller caller = new Caller(calls, recorder, taken.cancellation());
      Answer answer = caller.call(order.verb(), socket, arguments);
      if (caller.made().isPresent()) {
        add(caller.made().get(), caller);
      }
      return answer;
    } catch (RefusedException e) {
      return Answer.failed(e.name(), e.number(), e.words());
    } catch (OsException e) {
      return e.errno().name().equals("EINTR")
          ? Answer.cancelled()
          : Answer.failed(e.errno().name(), e.errno().number(), e.errno().words());
    }
  }

  /** As in Python, a socket that has no name any more is closed. */
  private void add(Held made, Caller caller) throws OsException {
    Held before = find(made.name);
    synchronized (this) {
      sockets.put(made.number, made);
    }
    if (before != null) {
      caller.close(before);
    }
  }

  /** The newest socket of that name. */
  private synchronized @Nullable Held find(String name) {
    return sockets.values().stream()
        .filter(held -> held.name.equals(name))
        .reduce((one, other) -> other)
        .orElse(null);
  }

  synchronized Optional<Pending> pending() {
    return Optional.ofNullable(pending);
  }

  synchronized List<SocketView> views() {
    return sockets.values().stream().map(held -> held.view(calls)).toList();
  }

  /** Where a socket is bound. */
  synchronized Optional<InetSocketAddress> local(String name) {
    return Optional.ofNullable(find(name)).map(held -> held.view(calls)).flatMap(SocketView::local);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    pending().ifPresent(Pending::cancel);
    thread.execute(this::closeAll);
    thread.shutdown();
    try {
      thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void closeAll() {
    for (Held held : sockets.values()) {
      if (!held.is(Trait.CLOSED)) {
        try {
          calls.close(held.descriptor());
          held.closed();
        } catch (OsException e) {
          held.closed(); // close(2) gives the descriptor back whatever it says
        }
      }
    }
  }
}
