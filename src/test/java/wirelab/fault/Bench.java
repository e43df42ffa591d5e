package wirelab.fault;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.HostPort;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.spi.Catalog;
import wirelab.spi.Channel;
import wirelab.spi.Framing;
import wirelab.spi.Plugin;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Transport;

/** Faults on a real transport, without a session around them. */
final class Bench {
  static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));

  final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong moved = new AtomicLong();
  final Recorder sender = new Recorder(Side.SENDER, SessionClock.system(), this::sent);
  final Recorder receiver = new Recorder(Side.RECEIVER, SessionClock.system(), events::add);
  final Transport transport;
  final Framing framing;

  Bench(String transport, String framing, Disturbance disturbance) throws SettingException {
    Transport plain = CATALOG.transports().create(CATALOG.transports().parse(transport));
    this.framing = CATALOG.framings().create(Spec.of(framing));
    this.transport = disturbance.applied(plain, this.framing);
  }

  static Disturbance faults(long seed, String... faults) throws SettingException {
    return Disturbance.NONE.withFaults(Disturbance.parse(List.of(faults))).withSeed(seed);
  }

  static InetSocketAddress anyPort() throws java.io.IOException {
    return HostPort.DEFAULT.withPort(0).resolve();
  }

  private void sent(Event event) {
    events.add(event);
    if (event instanceof Event.Call call) {
      moved.addAndGet(call.range().length());
    }
  }

  /** How many bytes the sender's sockets have taken. */
  long moved() {
    return moved.get();
  }

  Channel connect(InetSocketAddress to) throws java.io.IOException {
    return transport.connect(to, sender);
  }

  <T extends Event> List<T> events(Class<T> type) {
    synchronized (events) {
      return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  /** What was done to a unit, as an event and a capture can both tell. */
  record Deed(String fault, long unit, long from, long to) {}

  /** The log of faults. */
  List<Deed> log() {
    return events(Event.FaultInjected.class).stream()
        .map(fault -> new Deed(fault.fault(), fault.unit(), fault.hit().start(), fault.hit().end()))
        .toList();
  }
}
