package wirelab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.Event;
import wirelab.fault.Disturbance;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.model.VideoFormat;

/** Packets and calls belong together although faults change what travels. */
final class FaultyTraceTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(96, 64);
  private static final int PICTURES = 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop:p=0.1",
        "duplicate:p=0.1",
        "reorder:p=0.1",
        "truncate:p=0.05",
        "delay:ms=5,jitter=5,p=0.5",
        "drop:p=0.1,at=receiver",
        "duplicate:p=0.1,at=receiver",
        "reorder:p=0.1,at=receiver"
      })
  void theCallsOfADatagramAreFoundAlthoughOthersWereMoved(String fault) throws Exception {
    Disturbance broken = Disturbance.NONE.withFaults(Disturbance.parse(List.of(fault)));
    Filmed filmed = Filmed.over("udp+chunks+struct", FORMAT, PICTURES, broken);
    Trace trace = trace(filmed);
    List<Event.Call> sends = calls(filmed, Side.SENDER);
    List<Event.Call> receives = calls(filmed, Side.RECEIVER);
    assertThat(filmed.packets()).hasSameSizeAs(sends);
    int checked = 0;
    for (TracedMessage message : trace.messages(0)) {
      for (Carrier carrier : message.carriers()) {
        int packet = (int) carrier.packet() - 1;
        assertThat(trace.calls(message, carrier.range(), Side.SENDER))
            .as("%s of %s", carrier, message)
            .contains(sends.get(packet));
        List<Event.Call> received = trace.calls(message, carrier.range(), Side.RECEIVER);
        if (!received.isEmpty()) {
          checked++;
          assertThat(received).contains(receives.get(packet));
        }
      }
    }
    assertThat(checked).isGreaterThan(PICTURES * 10);
  }

  @Test
  void aMessageIsFoundOnBothSidesOfARelay() throws Exception {
    Filmed filmed = Filmed.over("tcp+Q+struct", FORMAT, PICTURES, Disturbance.NONE.withRelay(1448));
    assertThat(filmed.received()).hasSize(PICTURES);
    Trace trace = trace(filmed);
    List<TracedMessage> found = new ArrayList<>();
    trace.flows().forEach(flow -> found.addAll(trace.messages(flow.id())));
    assertThat(found).hasSize(2 * PICTURES);
    for (TracedMessage message : found) {
      ByteRange some = ByteRange.of(1000, 10);
      assertThat(trace.chain(message, some).packets()).isNotEmpty();
      assertThat(trace.calls(message, some, Side.SENDER)).isNotEmpty();
      assertThat(trace.calls(message, some, Side.RECEIVER))
          .isNotEmpty()
          .allMatch(call -> call.result() > 0);
    }
    assertThat(filmed.events().stream().filter(Event.Relayed.class::isInstance)).hasSize(1);
  }

  private static List<Event.Call> calls(Filmed filmed, Side side) {
    return filmed.events().stream()
        .filter(Event.Call.class::isInstance)
        .map(Event.Call.class::cast)
        .filter(call -> call.side() == side && call.range().length() > 0)
        .toList();
  }

  private static Trace trace(Filmed filmed) {
    Listed packets = new Listed(filmed.packets());
    Trace trace = new Trace(Filmed.CATALOG, packets);
    filmed.events().forEach(trace);
    return packets.into(trace);
  }
}
