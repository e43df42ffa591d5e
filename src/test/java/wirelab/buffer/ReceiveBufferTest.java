package wirelab.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class ReceiveBufferTest {
  private static final SourceLine LINE = new SourceLine("wirelab/transport/tcp/X.java", "recv");

  private final ReceiveBuffer buffer = new ReceiveBuffer(1000);

  @Test
  void growsAtEachReceiveAndShrinksAtEachMessage() {
    buffer.framing("Q");
    receive(0, 40);
    unit(0, 0, 108);
    receive(40, 68);
    message(0, 0, 108, 100);

    assertThat(kinds())
        .containsExactly(
            StepKind.RECEIVED, StepKind.UNPACKED, StepKind.RECEIVED, StepKind.COMPLETE);
    assertThat(contents())
        .containsExactly(
            new StreamContent(0, 8, 100, false, false, new ByteRange(0, 40)),
            new StreamContent(0, 8, 100, true, false, new ByteRange(40, 40)),
            new StreamContent(0, 8, 100, true, false, new ByteRange(40, 108)),
            new StreamContent(0, 8, 100, true, true, new ByteRange(108, 108)));
    assertThat(streams().stream().map(StreamContent::buffered)).containsExactly(40L, 32L, 100L, 0L);
    assertThat(streams().stream().map(StreamContent::missing)).containsExactly(68L, 68L, 0L, 0L);
  }

  @Test
  void keepsWhatBelongsToTheNextMessage() {
    receive(0, 30);
    unit(0, 0, 18);
    message(0, 0, 18, 10);
    unit(1, 18, 18);
    receive(30, 6);
    message(1, 18, 18, 10);

    assertThat(streams().stream().map(StreamContent::buffered))
        .containsExactly(30L, 22L, 12L, 4L, 10L, 0L);
    assertThat(streams().get(2).rest()).isEqualTo(12);
  }

  @Test
  void saysThatALengthIsNotKnownYet() {
    receive(0, 4);

    StreamContent content = streams().getFirst();
    assertThat(content).isEqualTo(new StreamContent(0, -1, -1, false, false, new ByteRange(0, 4)));
    assertThat(content.missing()).isEqualTo(-1);
    assertThat(content.buffered()).isEqualTo(4);
  }

  @Test
  void takesEachReceiveForAMessageWhereNothingIsFramed() {
    receive(0, 64);
    message(0, 0, 64, 64);

    assertThat(contents())
        .containsExactly(
            new StreamContent(0, 0, 64, false, false, new ByteRange(0, 64)),
            new StreamContent(0, 0, 64, false, true, new ByteRange(64, 64)));
  }

  @Test
  void goesOnWhereEventsWereLeftOut() {
    receive(0, 40);
    receive(500, 58);
    message(5, 450, 108, 100);

    assertThat(contents().getLast())
        .isEqualTo(new StreamContent(450, 8, 100, true, true, new ByteRange(558, 558)));
    assertThat(contents().get(1))
        .isEqualTo(new StreamContent(450, 8, 100, true, false, new ByteRange(500, 558)));
  }

  @Test
  void tellsOfBytesThatMakeNoSenseAndOfTheEnd() {
    receive(0, 40);
    buffer.accept(new Event.StageFailed(0, Side.RECEIVER, Stage.DEFRAME, "prefix Q says 5e18"));
    buffer.accept(new Event.Disconnected(0, Side.RECEIVER, 7, "prefix Q says 5e18"));

    assertThat(kinds()).containsExactly(StepKind.RECEIVED, StepKind.FAILED, StepKind.ENDED);
  }

  @Test
  void countsNothingOfTheSender() {
    buffer.accept(call(Side.SENDER, CallName.SEND, 0, 10));
    buffer.accept(new Event.UnitPassed(0, Side.SENDER, 0, 0, new ByteRange(0, 10)));

    assertThat(buffer.end()).isZero();
  }

  @Test
  void putsDatagramsIntoTheirPictures() {
    datagram(3, 0);
    datagram(4, 1);
    datagram(3, 2);
    buffer.accept(new Event.PictureIncomplete(0, Side.RECEIVER, 3, 1, 3));
    datagram(4, 0);
    buffer.accept(new Event.MessagePassed(0, Side.RECEIVER, 4, new ByteRange(0, 20), 20));

    assertThat(contents())
        .containsExactly(
            new DatagramContent(3, List.of(0)),
            new DatagramContent(2, List.of(1)),
            new DatagramContent(3, List.of(0, 2)),
            new DatagramContent(3, List.of(0, 2)),
            new DatagramContent(2, List.of(1, 0)),
            new DatagramContent(2, List.of(1, 0)));
    assertThat(((DatagramContent) contents().get(3)).missing()).isEqualTo(1);
  }

  @Test
  void takesADatagramWithoutFramingForAMessage() {
    buffer.accept(call(Side.RECEIVER, CallName.RECVFROM, 0, 10));
    buffer.accept(new Event.MessagePassed(0, Side.RECEIVER, 0, new ByteRange(0, 10), 10));

    assertThat(kinds()).containsExactly(StepKind.RECEIVED, StepKind.COMPLETE);
  }

  @Test
  void marksADatagramThatCameTwice() {
    datagram(3, 0);
    buffer.accept(new Event.DatagramTrouble(0, Side.RECEIVER, Event.Trouble.DUPLICATE, 3, 1));

    assertThat(kinds()).containsExactly(StepKind.RECEIVED, StepKind.REFUSED);
  }

  @Test
  void findsTheEndsOfMessagesAndTheStepOfACall() {
    Event.Call first = receive(0, 18);
    unit(0, 0, 18);
    message(0, 0, 18, 10);
    Event.Call second = receive(18, 18);
    unit(1, 18, 18);
    message(1, 18, 18, 10);

    assertThat(buffer.messageAfter(-1)).isEqualTo(2);
    assertThat(buffer.messageAfter(2)).isEqualTo(5);
    assertThat(buffer.messageAfter(5)).isEqualTo(-1);
    assertThat(buffer.messageBefore(5)).isEqualTo(2);
    assertThat(buffer.find(first)).isZero();
    assertThat(buffer.find(second)).isEqualTo(3);
  }

  @Test
  void forgetsTheOldestSteps() {
    ReceiveBuffer small = new ReceiveBuffer(2);
    for (int i = 0; i < 5; i++) {
      small.accept(call(Side.RECEIVER, CallName.RECV, i, 1));
    }

    assertThat(small.first()).isEqualTo(3);
    assertThat(small.end()).isEqualTo(5);
    assertThat(small.step(4).index()).isEqualTo(4);
  }

  @Test
  void learnsTheNameOfTheFramingFromASwitch() {
    buffer.framing("Q");
    receive(0, 18);
    buffer.accept(new Event.Disconnected(0, Side.RECEIVER, 7, "stopped"));
    buffer.accept(new Event.Switched(0, Side.SENDER, "framing", "Q", ">L"));
    buffer.accept(
        new Event.Connected(
            0, Side.RECEIVER, 8, new InetSocketAddress(1), new InetSocketAddress(2)));
    receive(0, 18);

    assertThat(steps()).extracting(Step::framing).containsExactly("Q", "Q", ">L");
  }

  private List<Step> steps() {
    return LongStream.range(buffer.first(), buffer.end()).mapToObj(buffer::step).toList();
  }

  private List<StepKind> kinds() {
    return steps().stream().map(Step::kind).toList();
  }

  private List<Content> contents() {
    return steps().stream().map(Step::content).toList();
  }

  private List<StreamContent> streams() {
    List<StreamContent> streams = new ArrayList<>();
    contents().forEach(content -> streams.add((StreamContent) content));
    return streams;
  }

  private Event.Call receive(long start, long count) {
    Event.Call call = call(Side.RECEIVER, CallName.RECV, start, count);
    buffer.accept(call);
    return call;
  }

  private void unit(long number, long start, long length) {
    ByteRange range = ByteRange.of(start, length);
    buffer.accept(new Event.UnitPassed(0, Side.RECEIVER, number, 0, range));
  }

  private void message(long number, long start, long length, int payload) {
    ByteRange range = ByteRange.of(start, length);
    buffer.accept(new Event.MessagePassed(0, Side.RECEIVER, number, range, payload));
  }

  private void datagram(long picture, int index) {
    buffer.accept(call(Side.RECEIVER, CallName.RECVFROM, 0, 10));
    buffer.accept(new Event.UnitPassed(0, Side.RECEIVER, picture, index, new ByteRange(0, 10)));
  }

  private static Event.Call call(Side side, CallName name, long start, long count) {
    ByteRange range = ByteRange.of(start, count);
    return new Event.Call(0, side, name, 7, "", count, range, 10, "receiver", LINE, null);
  }
}
