package wirelab.trace;

/**
 * What is known of a packet beyond its own bytes.
 *
 * @param flow which one it belongs to, or -1
 * @param offset where its payload stands in the stream, or for datagrams the number of its message;
 *     -1 if neither
 */
record Fact(int flow, long offset, Analysis analysis) {
  static final Fact NONE = new Fact(-1, -1, Analysis.PLAIN);
}
