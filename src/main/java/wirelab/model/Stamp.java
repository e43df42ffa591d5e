package wirelab.model;

/**
 * What tells one picture from another: its sequence number, counted by the source from 0, and when
 * it was taken.
 *
 * @param capturedAt nanoseconds since 1970-01-01T00:00:00Z
 */
public record Stamp(long sequence, long capturedAt) {}
