package wirelab.session;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.InetSocketAddress;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import wirelab.event.Event;

/**
 * Events as lines of JSON, which other programs read too: {@code {"event":"picture_sent","at":…,
 * "side":"sender","sequence":7,"number":7}}. What a newer version has added is passed over when it
 * is read, and counted. Used by one thread.
 */
public final class EventJson {
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private long skipped;

  public EventJson() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addMixIn(Event.class, EventNames.class)
            .addMixIn(Event.Call.class, CallNulls.class)
            .addModule(
                new SimpleModule()
                    .addSerializer(InetSocketAddress.class, new AddressText.Writer())
                    .addDeserializer(InetSocketAddress.class, new AddressText.Reader()))
            .addHandler(new Unknown())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forValueNulls(Nulls.FAIL))
            .build();
    writer = mapper.writerFor(Event.class);
    reader = mapper.readerFor(Event.class);
  }

  /** One JSON object, without a line break. */
  public String write(Event event) {
    return writer.writeValueAsString(event);
  }

  /** The event that a line holds; empty if it is one that nobody knows here, or none at all. */
  public Optional<Event> read(String line) {
    Event event = null;
    try {
      event = reader.readValue(line);
    } catch (JacksonException e) {
      // told by the count: a file may hold thousands of these
    }
    skipped += event == null ? 1 : 0;
    return Optional.ofNullable(event);
  }

  /** Lines that were no event, and members of events that were not known. */
  public long skipped() {
    return skipped;
  }

  /** Counts what is passed over. */
  private final class Unknown extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        Object beanOrClass,
        String name) {
      skipped++;
      parser.skipChildren();
      return true;
    }
  }
}
