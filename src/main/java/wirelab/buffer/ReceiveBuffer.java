package wirelab.buffer;

import java.util.function.Consumer;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.Stage;
import wirelab.model.Side;

/**
 * Tells how a receiver's buffer grew and shrank: each call that received, each prefix that was read
 * and each message that was cut off is a step, and each step can be looked at again. Is fed a
 * session's events in their order; where some are left out it goes on with what comes next. Used by
 * one thread.
 */
public final class ReceiveBuffer implements Consumer<Event> {
  private final Entries entries;
  private final Stream stream;
  private final Datagrams datagrams;
  private boolean overDatagrams;

  /**
   * Before the first event.
   *
   * @param most steps that are kept; older ones are forgotten
   */
  public ReceiveBuffer(int most) {
    entries = new Entries(most);
    stream = new Stream(entries);
    datagrams = new Datagrams(entries);
  }

  /** What the framing of the next messages is called; events tell only when it is switched. */
  public void framing(String name) {
    stream.framing(name);
    datagrams.framing(name);
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Switched switched && switched.what().equals("framing")) {
      framing(switched.after());
    }
    if (event.side() != Side.RECEIVER) {
      return;
    }
    switch (event) {
      case Event.Call call -> called(call);
      case Event.Connected connected -> datagrams.restart();
      case Event.Disconnected gone -> stream.ended(gone);
      case Event.StageFailed failed -> failed(failed);
      case Event.UnitPassed unit -> unit(unit);
      case Event.MessagePassed message -> message(message);
      case Event.DatagramTrouble trouble -> datagrams.refused(trouble);
      case Event.PictureIncomplete picture -> datagrams.givenUp(picture);
      default -> {}
    }
  }

  private void called(Event.Call call) {
    if (call.error() != null) {
      return;
    }
    if (call.name() == CallName.RECV) {
      overDatagrams = false;
      stream.received(call);
    } else if (call.name() == CallName.RECVFROM) {
      overDatagrams = true;
      datagrams.received(call);
    }
  }

  private void unit(Event.UnitPassed unit) {
    if (overDatagrams) {
      datagrams.placed(unit);
    } else {
      stream.unpacked(unit);
    }
  }

  private void message(Event.MessagePassed message) {
    if (overDatagrams) {
      datagrams.complete(message);
    } else {
      stream.complete(message);
    }
  }

  private void failed(Event.StageFailed failed) {
    if (failed.stage() != Stage.DEFRAME) {
      return;
    }
    if (overDatagrams) {
      datagrams.failed(failed);
    } else {
      stream.failed(failed);
    }
  }

  /** The number of the oldest step that is kept. */
  public long first() {
    return entries.first();
  }

  /** The number after that of the newest step. */
  public long end() {
    return entries.end();
  }

  /**
   * One step.
   *
   * @throws IndexOutOfBoundsException unless {@code number} is from {@link #first} to before {@link
   *     #end}
   */
  public Step step(long number) {
    return entries.get(number).step(number);
  }

  /** The newest step before {@code number} that ends a message, or -1. */
  public long messageBefore(long number) {
    return entries.before(number, entry -> entry.kind().last());
  }

  /** The oldest step after {@code number} that ends a message, or -1. */
  public long messageAfter(long number) {
    return entries.after(number, entry -> entry.kind().last());
  }

  /** The step that {@code call} made; -1 where there is none. */
  public long find(Event.Call call) {
    return entries.before(end(), entry -> call.equals(entry.event()));
  }
}
