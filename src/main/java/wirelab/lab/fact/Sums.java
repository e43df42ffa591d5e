package wirelab.lab.fact;

import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.model.Side;

/** Counts what is too much to be listed. */
final class Sums implements Consumer<Event> {
  private long sent;
  private long received;
  private long intact;
  private long lost;
  private long units;
  private long bytesSent;
  private long bytesReceived;

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.PictureSent ignored -> sent++;
      case Event.PictureIncomplete ignored -> lost++;
      case Event.UnitPassed unit -> units += unit.side() == Side.SENDER ? 1 : 0;
      case Event.PictureReceived picture -> {
        received++;
        intact += picture.state() == Event.PictureState.INTACT ? 1 : 0;
      }
      case Event.Call call -> {
        switch (call.name()) {
          case SEND, SENDTO, RECV, RECVFROM -> moved(call);
          default -> {}
        }
      }
      default -> {}
    }
  }

  private void moved(Event.Call call) {
    if (call.side() == Side.SENDER) {
      bytesSent += call.range().length();
    } else {
      bytesReceived += call.range().length();
    }
  }

  Seen.Totals totals() {
    return new Seen.Totals(sent, received, intact, lost, units, bytesSent, bytesReceived);
  }
}
