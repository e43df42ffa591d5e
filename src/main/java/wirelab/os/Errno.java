package wirelab.os;

/**
 * An error of the operating system.
 *
 * @param number as in errno(3), which differs from system to system
 * @param name as in {@code ECONNREFUSED}
 * @param words the system's own, as in "Connection refused"
 */
public record Errno(int number, String name, String words) {
  @Override
  public String toString() {
    return name + " (" + words + ")";
  }
}
