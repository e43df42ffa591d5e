package wirelab.trace;

/**
 * A packet that holds only a piece of what IP was given to carry.
 *
 * @param offset where the piece begins in the whole
 * @param more whether others follow
 * @param at where it stands in its packet
 * @param length bytes of it, all of which were captured
 */
record FragmentPart(Whole whole, int offset, boolean more, int at, int length) {
  /** What all pieces of one datagram have in common. */
  record Whole(Address source, Address target, long id, int protocol) {}

  int end() {
    return offset + length;
  }

  int protocol() {
    return whole.protocol();
  }

  Address source() {
    return whole.source();
  }

  Address target() {
    return whole.target();
  }
}
