package wirelab.header;

/**
 * A field of a header.
 *
 * @param name as its designer calls it
 * @param type as it stands in the format: {@code I}, {@code 4s}
 * @param start where its first byte stands
 * @param size bytes that it has
 */
public record HeaderField(String name, String type, int start, int size) {
  /** After its last byte. */
  public int end() {
    return start + size;
  }
}
