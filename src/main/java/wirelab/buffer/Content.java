package wirelab.buffer;

/** What the receive buffer holds. */
public sealed interface Content permits StreamContent, DatagramContent {}
