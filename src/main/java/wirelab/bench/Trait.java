package wirelab.bench;

/** What a socket is, or what its calls so far have made of it: by this, results are explained. */
enum Trait {
  FILE,
  STREAM,
  DATAGRAM,
  RAW,
  BOUND,
  LISTENING,
  CONNECTED,
  /** {@code connect} has failed on it. */
  REFUSED,
  SHUT_READ,
  SHUT_WRITE,
  /** {@code recv} has told that the other end will send no more. */
  ENDED,
  /** The other end has reset the connection. */
  RESET,
  CLOSED
}
