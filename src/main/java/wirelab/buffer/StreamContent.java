package wirelab.buffer;

import wirelab.model.ByteRange;

/**
 * Bytes of a stream, as the tutorial's {@code data} holds them.
 *
 * <pre>
 *   |&lt;- prefix -&gt;|&lt;-------------- message --------------&gt;|
 *   +------------+-----------+---------+- - - - - - - - -+- - -
 *   |   length   |    old    |  fresh  |     missing     | rest
 *   +------------+-----------+---------+- - - - - - - - -+- - -
 *   ^ begin                            ^ reach
 * </pre>
 *
 * @param begin where the message, its prefix included, begins in the stream
 * @param prefix bytes of the prefix; -1 while not known, 0 if there is none
 * @param length of the message, its prefix not counted; -1 while not known
 * @param unpacked whether the prefix is taken off and read
 * @param complete whether the message is cut off, too
 * @param fresh what this step has brought
 */
public record StreamContent(
    long begin, int prefix, long length, boolean unpacked, boolean complete, ByteRange fresh)
    implements Content {
  private static final long UNKNOWN = -1;

  private long prefixWidth() {
    return Math.max(0, prefix);
  }

  private long messageBegin() {
    return begin + prefixWidth();
  }

  private long messageEnd() {
    return length < 0 ? Long.MAX_VALUE : messageBegin() + length;
  }

  /** How far the stream has come. */
  public long reach() {
    return fresh.end();
  }

  /** The tutorial's {@code len(data)}. */
  public long buffered() {
    if (complete) {
      return rest();
    }
    return Math.max(0, reach() - (unpacked ? messageBegin() : begin));
  }

  /** Bytes of the prefix that have come. */
  public long prefixThere() {
    return Math.min(prefixWidth(), reach() - begin);
  }

  /** Bytes of the message that have come, this step's included. */
  public long there() {
    return Math.max(0, Math.min(reach(), messageEnd()) - messageBegin());
  }

  /** Bytes of the message that this step has brought. */
  public long freshThere() {
    long from = Math.max(fresh.start(), messageBegin());
    return Math.max(0, Math.min(fresh.end(), messageEnd()) - from);
  }

  /** Bytes of the message that have not come; -1 while its length is not known. */
  public long missing() {
    return length < 0 ? UNKNOWN : length - there();
  }

  /** Bytes behind the message: of the next ones. */
  public long rest() {
    return Math.max(0, reach() - messageEnd());
  }
}
