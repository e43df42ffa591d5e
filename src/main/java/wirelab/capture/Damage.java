package wirelab.capture;

/**
 * Where a file stops making sense, and why; what stood before it has been read.
 *
 * @param offset of the first byte of the record that can not be read
 */
public record Damage(long offset, String reason) {
  @Override
  public String toString() {
    return "damaged at byte %d: %s".formatted(offset, reason);
  }
}
