package wirelab.fault;

import java.io.IOException;
import java.util.List;
import wirelab.spi.Channel;

/** Sends what comes through the faults at once, on the sender's thread. */
final class PromptSender extends FaultySender {
  PromptSender(Channel channel, List<Step> steps, Witness witness) {
    super(channel, steps, witness);
  }

  @Override
  void leaves(Unit unit) throws IOException {
    leave(unit);
  }

  @Override
  void drain() {}

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
