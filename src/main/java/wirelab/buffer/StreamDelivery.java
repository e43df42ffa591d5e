package wirelab.buffer;

import wirelab.model.ByteRange;

/** A message that came as part of a stream. */
final class StreamDelivery extends Delivery {
  private static final int UNKNOWN = -1;

  private final long seenFrom;
  private long message = UNKNOWN;
  private long begin;
  private long total = UNKNOWN;
  private int prefix;
  private int unpackedAt = Integer.MAX_VALUE;

  /**
   * Nothing is known of it but where the first of its bytes that were seen stands.
   *
   * @param prefix bytes of the prefixes on this connection, -1 while not known
   */
  StreamDelivery(String framing, long begin, int prefix) {
    super(framing);
    this.seenFrom = begin;
    this.begin = begin;
    this.prefix = prefix;
  }

  /** Its prefix was read. The step that tells so is the next one. */
  void unpacked(long number, ByteRange unit, int prefixBytes) {
    placed(number, unit);
    prefix = prefixBytes;
    unpackedAt = steps();
  }

  private void placed(long number, ByteRange unit) {
    message = number;
    begin = unit.start();
    total = unit.length();
  }

  void complete(long number, ByteRange unit, int prefixBytes) {
    placed(number, unit);
    prefix = prefixBytes;
    boolean prefixUnseen = prefix > 0 && seenFrom >= begin + prefix;
    if (prefixUnseen) {
      unpackedAt = 0;
    }
  }

  @Override
  long message() {
    return message;
  }

  @Override
  StreamContent at(Entry entry) {
    long length = total < 0 || prefix < 0 ? UNKNOWN : total - prefix;
    boolean complete = entry.kind() == StepKind.COMPLETE;
    boolean unpacked = entry.index() >= unpackedAt;
    return new StreamContent(begin, prefix, length, unpacked, complete, entry.fresh());
  }
}
