package wirelab.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import wirelab.inspect.Inspected;
import wirelab.model.Packet;
import wirelab.model.Stamp;
import wirelab.model.Strip;
import wirelab.model.VideoFrame;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Plugin;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;
import wirelab.trace.FlowInfo;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** A capture, read to its end, and the pictures in it. */
final class Sample implements Closeable {
  private final Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
  private final SessionIndex index;
  private final Trace trace;

  private Sample(SessionIndex index) {
    this.index = index;
    this.trace = new Trace(catalog, index);
  }

  static Sample open(Path path) throws IOException {
    Sample sample = new Sample(SessionIndex.open(path));
    sample.read();
    return sample;
  }

  private void read() throws IOException {
    for (Optional<Packet> p = index.next(); p.isPresent(); p = index.next()) {
      trace.add(p.get());
    }
    trace.finish();
    index
        .damage()
        .ifPresent(
            damage -> {
              throw new AssertionError("the file is damaged: " + damage);
            });
  }

  SampleRow.Found found() {
    List<FlowInfo> flows = trace.flows();
    return new SampleRow.Found(
        index.end() - 1,
        flows.stream().mapToInt(FlowInfo::messages).sum(),
        pictures().size(),
        (int) flows.stream().mapToLong(FlowInfo::damaged).sum(),
        flows.stream()
            .flatMap(flow -> flow.wire().stream())
            .map(Wire::toString)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  List<Inspected> inspected() throws IOException {
    List<Inspected> all = new ArrayList<>();
    for (long number = index.first(); number < index.end(); number++) {
      all.add(trace.inspect(number));
    }
    return all;
  }

  /** What the strips in the whole pictures say, in the order of the messages. */
  List<Long> sequenceNumbers() {
    return pictures().stream().flatMap(Optional::stream).map(Stamp::sequence).toList();
  }

  /** The stamp in each whole picture, if it has one. */
  private List<Optional<Stamp>> pictures() {
    List<Optional<Stamp>> pictures = new ArrayList<>();
    for (FlowInfo flow : trace.flows()) {
      flow.wire().ifPresent(wire -> pictures.addAll(pictures(flow, wire)));
    }
    return pictures;
  }

  private List<Optional<Stamp>> pictures(FlowInfo flow, Wire wire) {
    List<Optional<Stamp>> pictures = new ArrayList<>();
    try (Codec codec = catalog.codecs().create(wire.codec())) {
      for (TracedMessage message : trace.messages(flow.id())) {
        if (message.complete()) {
          decoded(codec, message).ifPresent(pictures::add);
        }
      }
    } catch (SettingException e) {
      throw new AssertionError(e);
    }
    return pictures;
  }

  private Optional<Optional<Stamp>> decoded(Codec codec, TracedMessage message) {
    try (VideoFrame picture = codec.decode(trace.copy(message))) {
      return Optional.of(Strip.read(picture));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
