package wirelab.model;

/**
 * Which piece of a larger datagram a payload is.
 *
 * @param datagram the same text for all pieces of one datagram
 * @param offset where the piece begins in it
 * @param more whether others follow
 */
public record Fragment(String datagram, long offset, boolean more) {}
