package wirelab.event;

/**
 * The line of this program that made a call: the source file and the marker, a comment {@code //
 * @marker}, at the end of that line.
 */
public record SourceLine(String file, String marker) {
  /** The line in the source of {@code type} that ends with {@code // @marker}. */
  public static SourceLine in(Class<?> type, String marker) {
    return new SourceLine(type.getName().replace('.', '/') + ".java", marker);
  }
}
