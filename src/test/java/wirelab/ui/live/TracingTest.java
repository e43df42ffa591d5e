package wirelab.ui.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.trace.Chain;
import wirelab.trace.TracedMessage;

final class TracingTest {
  @Test
  void selectsBytesPacketAndCallsOfAPixel() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      long sequence = streamed(desk);
      desk.live().inspection().tracing().pixel(Side.RECEIVER, sequence, 100, 50);
      Chain chain = chain(desk);

      assertThat(desk.live().selection().spot()).isEqualTo(new Selection.Spot(100, 50));
      assertThat(chain.range().length()).isEqualTo(3);
      assertThat(chain.packets())
          .anyMatch(carrier -> carrier.packet() == desk.live().selection().packet());
      assertThat(chain.sends()).extracting(Event.Call::name).contains(CallName.SEND);
      assertThat(chain.receives()).extracting(Event.Call::name).contains(CallName.RECV);
      assertThat(desk.live().selection().call()).isIn(chain.sends());
    }
  }

  @Test
  void selectsTheBytesThatACallMoved() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      long sequence = streamed(desk);
      desk.live().inspection().tracing().pixel(Side.RECEIVER, sequence, 0, 0);
      Event.Call call = chain(desk).receives().getFirst();
      desk.live().selection().select(call);
      desk.until(
          "the bytes of the call are selected",
          () -> chain(desk).receives().contains(call) && chain(desk).range().length() > 3);

      assertThat(desk.live().selection().call()).isEqualTo(call);
    }
  }

  @Test
  void selectsWhatAPacketCarries() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      long sequence = streamed(desk);
      desk.live().inspection().tracing().pixel(Side.SENDER, sequence, 10, 10);
      TracedMessage message = chain(desk).message();
      desk.live().inspection().tracing().packet(message.lastPacket());
      desk.until(
          "the packet is selected", () -> desk.live().selection().packet() == message.lastPacket());

      assertThat(chain(desk).message().number()).isEqualTo(message.number());
      assertThat(chain(desk).range().end()).isEqualTo(message.length());
    }
  }

  @Test
  void keepsThePacketWhereTheBytesAreInIt() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      long sequence = streamed(desk);
      desk.live().inspection().tracing().pixel(Side.SENDER, sequence, 10, 10);
      Chain chain = chain(desk);
      long packet = desk.live().selection().packet();
      ByteRange one = ByteRange.of(chain.range().start(), 1);
      desk.live().inspection().tracing().bytes(chain.message(), one);
      desk.until("one byte is selected", () -> chain(desk).range().equals(one));

      assertThat(desk.live().selection().packet()).isEqualTo(packet);
      assertThat(desk.live().selection().spot()).isEqualTo(new Selection.Spot(10, 10));
    }
  }

  @Test
  void saysThatNoPacketsCarryAPicture() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      desk.live().inspection().tracing().pixel(Side.SENDER, 12_345, 1, 2);
      desk.until("there is an answer", () -> desk.live().selection().spot() != null);

      assertThat(desk.live().noticeProperty().get())
          .isEqualTo(Notice.info("No captured packets carry this picture."));
    }
  }

  /** The number of a picture that was received, all packets of which are held. */
  private static long streamed(Desk desk) {
    desk.live().frozenProperty().set(true);
    desk.live().start();
    desk.until(
        "messages are traced",
        () ->
            desk.live().inspection().subject().trace().flows().stream()
                .anyMatch(flow -> flow.messages() > 3));
    return desk.live().log().events().stream()
        .filter(Event.PictureReceived.class::isInstance)
        .map(event -> ((Event.PictureReceived) event).sequence())
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static Chain chain(Desk desk) {
    desk.until("something is selected", () -> desk.live().selection().chain() != null);
    return requireNonNull(desk.live().selection().chain());
  }
}
