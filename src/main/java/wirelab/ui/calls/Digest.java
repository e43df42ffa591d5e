package wirelab.ui.calls;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.model.HostPort;
import wirelab.model.Side;

/**
 * Makes lines of events. The sends (and the receives) of one picture become one line, as there may
 * be thousands.
 */
final class Digest {
  private final Consumer<Row> rows;
  private final Map<Side, Run> runs = new EnumMap<>(Side.class);
  private @Nullable Troubles troubles;

  Digest(Consumer<Row> rows) {
    this.rows = rows;
  }

  /** Datagrams with the same trouble, one after the other. */
  private record Troubles(Event.DatagramTrouble first, int count) {}

  /** Calls of one kind on one socket, one after the other. */
  private static final class Run {
    private final Event.Call first;
    private Event.Call last;
    private int count;
    private long bytes;
    private long nanos;

    Run(Event.Call first) {
      this.first = first;
      this.last = first;
      add(first);
    }

    boolean continuedBy(Event.Call call) {
      return call.name() == first.name() && call.socket() == first.socket();
    }

    void add(Event.Call call) {
      last = call;
      count++;
      bytes += call.result();
      nanos += call.nanos();
    }

    Row row(String detail) {
      String name = first.name().text() + "()";
      return new Row(
          first.at(),
          first.side(),
          RowKind.CALL,
          name,
          count,
          bytes,
          nanos,
          detail,
          first.thread(),
          new Row.Calls(first, last));
    }
  }

  void accept(Event event) {
    switch (event) {
      case Event.Call call -> call(call);
      case Event.MessagePassed message -> message(message);
      case Event.Listening listening ->
          link(listening, "listening", "at " + HostPort.of(listening.local()));
      case Event.Connected connected ->
          link(
              connected,
              "connected",
              HostPort.of(connected.local()) + " with " + HostPort.of(connected.remote()));
      case Event.Disconnected gone ->
          link(gone, gone.socket() == 0 ? "waiting" : "disconnected", gone.reason());
      case Event.Switched switched ->
          row(
              switched,
              RowKind.SWITCH,
              "switched",
              switched.what() + ": " + switched.before() + " → " + switched.after());
      case Event.StageFailed failed ->
          trouble(failed, failed.stage().title() + " failed", failed.reason());
      case Event.PictureDropped dropped ->
          trouble(
              dropped,
              "dropped",
              String.format(Locale.ROOT, "picture %,d: %s", dropped.sequence(), dropped.reason()));
      case Event.PictureIncomplete lacking -> incomplete(lacking);
      case Event.DatagramTrouble odd -> odd(odd);
      case Event.FaultInjected fault -> faulty(fault);
      case Event.Relaying relaying ->
          link(
              relaying,
              "relay",
              "at %s, at most %,d bytes a write"
                  .formatted(HostPort.of(relaying.local()), relaying.most()));
      case Event.Relayed relayed ->
          link(
              relayed,
              "relay",
              "from %s on to %s".formatted(HostPort.of(relayed.from()), HostPort.of(relayed.to())));
      case Event.UnitRebuilt unit ->
          link(unit, "rebuilt", "packet %d from its parity".formatted(unit.sequence()));
      case Event.ReceptionReported report -> {}
      case Event.UnitCarried unit -> {}
      case Event.PictureReceived received -> changed(received);
      case Event.UnitPassed unit -> {}
      case Event.StagePassed passed -> {}
      case Event.PictureCaptured captured -> {}
      case Event.PictureSent sent -> {}
      case Event.PictureCompared compared -> {}
      case Event.PicturesKept kept ->
          link(
              kept,
              "kept",
              String.format(
                  Locale.ROOT,
                  "%,d pictures, %,d bytes that no garbage collection could free",
                  kept.pictures(),
                  kept.bytes()));
      case Event.Learner learner -> {}
    }
  }

  private void message(Event.MessagePassed message) {
    endTroubles();
    endRun(
        message.side(),
        String.format(
            Locale.ROOT,
            "message %,d · %,d–%,d",
            message.number(),
            message.range().start(),
            message.range().end() - 1));
  }

  private void incomplete(Event.PictureIncomplete lacking) {
    endTroubles();
    trouble(
        lacking,
        "incomplete",
        String.format(
            Locale.ROOT,
            "message %,d lacks %,d of %,d datagrams",
            lacking.number(),
            lacking.lacking(),
            lacking.units()));
  }

  private void odd(Event.DatagramTrouble event) {
    Troubles before = troubles;
    if (before == null || before.first().trouble() != event.trouble()) {
      endTroubles();
      troubles = new Troubles(event, event.count());
    } else {
      troubles = new Troubles(before.first(), before.count() + event.count());
    }
  }

  private void endTroubles() {
    Troubles ended = troubles;
    troubles = null;
    if (ended != null) {
      Event.DatagramTrouble first = ended.first();
      String name = first.trouble().name().toLowerCase(Locale.ROOT);
      String detail =
          first.message() < 0
              ? ""
              : String.format(Locale.ROOT, "first of message %,d", first.message());
      rows.accept(
          new Row(
              first.at(),
              first.side(),
              RowKind.TROUBLE,
              name,
              ended.count(),
              null,
              -1,
              detail,
              "",
              null));
    }
  }

  private void faulty(Event.FaultInjected fault) {
    row(
        fault,
        RowKind.FAULT,
        fault.fault(),
        "%s (%s layer)".formatted(fault.detail(), fault.layer().text()));
  }

  private void changed(Event.PictureReceived received) {
    if (received.state() == Event.PictureState.CHANGED) {
      trouble(
          received,
          "changed",
          String.format(
              Locale.ROOT, "picture %,d is not the one that was sent", received.sequence()));
    }
  }

  private void call(Event.Call call) {
    Run run = runs.get(call.side());
    if (run != null && !run.continuedBy(call)) {
      endRun(call.side(), "");
      run = null;
    }
    if (call.error() == null && call.result() >= 0 && movesBytes(call.name())) {
      if (run == null) {
        runs.put(call.side(), new Run(call));
      } else {
        run.add(call);
      }
      return;
    }
    endRun(call.side(), "");
    String error = call.error();
    rows.accept(
        new Row(
            call.at(),
            call.side(),
            error == null ? RowKind.CALL : RowKind.TROUBLE,
            call.name().text() + "()",
            1,
            descriptor(call) ? null : Long.valueOf(call.result()),
            call.nanos(),
            detail(call.detail(), error),
            call.thread(),
            new Row.Calls(call, call)));
  }

  /** In C these return a descriptor, which Java keeps to itself. */
  private static boolean descriptor(Event.Call call) {
    boolean makes = call.name() == CallName.SOCKET || call.name() == CallName.ACCEPT;
    return makes && call.error() == null;
  }

  private static boolean movesBytes(CallName name) {
    return switch (name) {
      case SEND, RECV, SENDTO, RECVFROM, WRITE, READ -> true;
      default -> false;
    };
  }

  private static String detail(String detail, @Nullable String error) {
    if (error == null) {
      return detail;
    }
    return detail.isEmpty() ? error : detail + ": " + error;
  }

  private void endRun(Side side, String detail) {
    Run run = runs.remove(side);
    if (run != null) {
      rows.accept(run.row(detail));
    }
  }

  private void link(Event event, String name, String detail) {
    row(event, RowKind.LINK, name, detail);
  }

  private void trouble(Event event, String name, String detail) {
    row(event, RowKind.TROUBLE, name, detail);
  }

  private void row(Event event, RowKind kind, String name, String detail) {
    rows.accept(new Row(event.at(), event.side(), kind, name, 1, null, -1, detail, "", null));
  }
}
