package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Desk;

final class HoverSampleTest {
  @Test
  void isOneMessageOfAMebibyteInTenThousandFields() {
    Trace trace = HoverSample.subject(Desk.catalog()).trace();
    List<TracedMessage> messages = trace.messages(trace.flows().getFirst().id());

    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst().length()).isBetween(1_000_000, 1 << 20);
    assertThat(trace.layout(messages.getFirst()).fields()).hasSizeGreaterThan(10_000);
  }
}
