package wirelab.session;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import wirelab.model.HostPort;

/** Socket addresses as {@link HostPort} writes them; nobody is asked for a name. */
final class AddressText {
  private AddressText() {}

  static final class Writer extends ValueSerializer<InetSocketAddress> {
    @Override
    public void serialize(
        InetSocketAddress value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(HostPort.of(value).toString());
    }
  }

  static final class Reader extends ValueDeserializer<InetSocketAddress> {
    @Override
    public InetSocketAddress deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getString();
      try {
        HostPort address = HostPort.parse(text);
        return new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(text, InetSocketAddress.class, e.getMessage());
      }
    }
  }
}
