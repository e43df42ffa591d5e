package wirelab.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import wirelab.event.Recorder;
import wirelab.model.Side;
import wirelab.spi.Channel;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Listener;
import wirelab.spi.Transport;

/** A transport whose channels break what they carry. */
final class FaultyTransport implements Transport {
  private final Transport transport;
  private final Framing framing;
  private final Steps steps;
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();

  /**
   * On this transport.
   *
   * @param framing tells units apart
   */
  FaultyTransport(Transport transport, Framing framing, Disturbance disturbance) {
    this.transport = transport;
    this.framing = framing;
    this.steps = new Steps(disturbance);
  }

  @Override
  public Kind kind() {
    return transport.kind();
  }

  @Override
  public int unitLimit() {
    return transport.unitLimit();
  }

  @Override
  public Channel connect(InetSocketAddress remote, Recorder recorder) throws IOException {
    Channel channel = transport.connect(remote, recorder);
    if (!steps.any(Side.SENDER)) {
      return channel;
    }
    Witness witness = witness(channel, recorder);
    var chosen = steps.of(witness, made.getAndIncrement());
    return steps.timed(Side.SENDER)
        ? new LateSender(channel, kind() == Kind.STREAM, chosen, witness)
        : new PromptSender(channel, chosen, witness);
  }

  @Override
  public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
    Listener listener = transport.listen(local, recorder);
    return steps.any(Side.RECEIVER) ? new FaultyListener(listener, recorder) : listener;
  }

  private Witness witness(Channel channel, Recorder recorder) {
    return new Witness(recorder, channel.socket(), kind(), framing);
  }

  /** Hands out channels with faults. */
  private final class FaultyListener implements Listener {
    private final Listener listener;
    private final Recorder recorder;

    FaultyListener(Listener listener, Recorder recorder) {
      this.listener = listener;
      this.recorder = recorder;
    }

    @Override
    public InetSocketAddress local() {
      return listener.local();
    }

    @Override
    public Channel accept() throws IOException {
      Channel channel = listener.accept();
      Witness witness = witness(channel, recorder);
      return new FaultyReceiver(
          channel, kind() != Kind.STREAM, steps.of(witness, accepted.getAndIncrement()), witness);
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }
}
