package wirelab.capture;

import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.model.LinkType;

/** What one pcapng section says about one interface. */
record Interface(LinkType link, long snaplen, Clock clock) {
  static final int FIXED = 8;

  static Interface of(ByteBuffer body) {
    LinkType link = LinkType.of(body.getShort() & 0xffff);
    body.getShort();
    long snaplen = Integer.toUnsignedLong(body.getInt());
    Options options = new Options(body);
    Optional<ByteBuffer> resolution = options.value(Options.RESOLUTION, 1);
    Optional<ByteBuffer> offset = options.value(Options.OFFSET, 8);
    return new Interface(
        link,
        snaplen,
        new Clock(
            resolution.map(b -> Clock.resolution(b.get(0))).orElse(Clock.DEFAULT.unitsPerSecond()),
            offset.map(b -> b.getLong(0)).orElse(0L)));
  }
}
