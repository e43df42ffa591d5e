package wirelab.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.HostPort;
import wirelab.spi.Catalog;
import wirelab.spi.Channel;
import wirelab.spi.Descriptor;
import wirelab.spi.Kind;
import wirelab.spi.Listener;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Spec;
import wirelab.spi.Transport;
import wirelab.spi.Wire;

class ReceiverTest {
  @ParameterizedTest
  @ValueSource(strings = {"tcp+Q+struct", "udp+chunks+struct"})
  void takesTheNextSenderWhereOneCanNotBeAccepted(String wire) throws Exception {
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    plugins.add(new Unlucky(Wire.parse(wire, Running.CATALOG).transport()));
    Wire unlucky = Wire.parse(wire, Running.CATALOG);
    try (Running running = new Running(new Catalog(plugins))) {
      Plan plan = Running.plan(wire, 0, 50);
      running.run(plan.withWire(new Wire(Spec.of("unlucky"), unlucky.framing(), unlucky.codec())));
      running.awaitReceived(2);
      assertThat(running.figures().errors())
          .containsExactly("receive: a sender can not be accepted: too many open files");
    }
  }

  @Test
  void saysThatAnotherSenderTookTheSocketOfDatagrams() throws Exception {
    Plan plan = Running.plan("udp+chunks+struct", 0, 50);
    try (Running receiving = new Running().run(plan.withRole(Role.RECEIVER))) {
      Plan there = plan.withAddress(HostPort.of(receiving.listening())).withRole(Role.SENDER);
      for (int sender = 0; sender < 2; sender++) {
        long before = receiving.figures().received().pictures();
        try (Running sending = new Running().run(there)) {
          receiving.awaitReceived(before + 2);
          assertThat(sending.figures().errors()).isEmpty();
        }
      }
      assertThat(receiving.events(Event.Disconnected.class))
          .extracting(Event.Disconnected::reason)
          .containsExactly("another sender took its place");
    }
  }

  /** A transport whose listener fails twice before it accepts anybody. */
  private record Unlucky(Spec transport) implements Plugin {
    @Override
    public List<Provider<Transport>> transports() {
      return List.of(
          Provider.of(
              new Descriptor("unlucky", "unlucky", "Fails at first.", List.of()),
              settings -> new UnluckyTransport(Running.CATALOG.transports().create(transport))));
    }
  }

  private record UnluckyTransport(Transport transport) implements Transport {
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
      return transport.connect(remote, recorder);
    }

    @Override
    public Listener listen(InetSocketAddress local, Recorder recorder) throws IOException {
      return new UnluckyListener(transport.listen(local, recorder), new AtomicInteger(2));
    }
  }

  private record UnluckyListener(Listener listener, AtomicInteger failures) implements Listener {
    @Override
    public InetSocketAddress local() {
      return listener.local();
    }

    @Override
    public Channel accept() throws IOException {
      if (failures.getAndDecrement() > 0) {
        throw new IOException("too many open files");
      }
      return listener.accept();
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }
}
