package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Payload;
import wirelab.spi.Mark;

/** Shows what a packet carries of messages as layers behind its headers. */
final class MessageLayers {
  private final MessageLayouts layouts;

  MessageLayers(MessageLayouts layouts) {
    this.layouts = layouts;
  }

  /** The framing's mark and the fields of {@code message}, as far as they have arrived here. */
  List<Layer> of(TracedMessage message, Arrival arrival) {
    List<Carrier> carriers = arrival.carried(message);
    List<Field> framing = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (Carrier carrier : carriers) {
      if (message.offset() < 0 && carrier.at() - message.wire().width() == arrival.glance().at()) {
        framing.addAll(ownMark(message, carrier, arrival.bytes()));
      }
      for (Field field : layouts.layout(message).fields()) {
        boolean marks = field.range().end() <= message.head();
        clip(field, carrier, marks ? framing : fields);
      }
    }
    List<Layer> layers = new ArrayList<>();
    if (!framing.isEmpty()) {
      String name = message.wire().wire().framing().toString();
      layers.add(layer("framing", "Framing " + name, summary(framing), framing));
    }
    if (!fields.isEmpty()) {
      String codec = message.codec();
      String title = String.format(Locale.ROOT, "Message %,d: %s", message.number(), codec);
      layers.add(layer(codec, title, part(message, carriers), fields));
    }
    return layers;
  }

  /** Each datagram has a mark of its own in front of its piece. */
  private static List<Field> ownMark(TracedMessage message, Carrier carrier, ByteView bytes) {
    int width = message.wire().width();
    int start = carrier.at() - width;
    int length = Math.min(bytes.length(), carrier.at() + (int) carrier.range().length()) - start;
    ByteBuffer datagram = ByteBuffer.allocate(length);
    bytes.copy(start, datagram, length);
    Mark mark = message.wire().framing().map(m -> Wires.mark(m, datagram.flip())).orElse(null);
    return mark == null
        ? List.of()
        : mark.fields().stream().map(field -> MessageLayouts.shifted(field, start)).toList();
  }

  private static String summary(List<Field> framing) {
    return framing.getFirst().value();
  }

  private static String part(TracedMessage message, List<Carrier> carriers) {
    long start = carriers.getFirst().range().start();
    long end = carriers.getLast().range().end();
    return String.format(
        Locale.ROOT, "bytes %,d to %,d of %,d", start, end - 1, (long) message.length());
  }

  private static Layer layer(String protocol, String title, String summary, List<Field> fields) {
    long end = fields.getLast().range().end();
    return new Layer(protocol, title, summary, fields, Payload.none(end));
  }

  private static void clip(Field field, Carrier carrier, List<Field> into) {
    if (!carrier.meets(field.range())) {
      return;
    }
    List<Field> parts = new ArrayList<>();
    field.parts().forEach(part -> clip(part, carrier, parts));
    ByteRange place = carrier.within(field.range()).place();
    into.add(new Field(field.name(), field.key(), place, field.value(), parts));
  }
}
