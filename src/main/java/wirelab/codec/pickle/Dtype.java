package wirelab.codec.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numpy.dtype: what one element of an array is. */
final class Dtype implements Value {
  private final String name;
  private String order = "";

  private Dtype(String name) {
    this.name = name;
  }

  /** {@code numpy.dtype('u1', False, True)}; null for other arguments. */
  static @Nullable Dtype of(List<Value> arguments) {
    return !arguments.isEmpty() && arguments.getFirst() instanceof Text name
        ? new Dtype(name.stretch().word())
        : null;
  }

  /** {@code (version, byte order, ...)}, as dtype.__setstate__ takes it. */
  boolean build(Value state) {
    if (state instanceof Tuple tuple
        && tuple.items().size() >= 2
        && tuple.items().get(1) instanceof Text byteOrder) {
      order = byteOrder.stretch().word();
      return true;
    }
    return false;
  }

  /** Whether its elements are unsigned bytes. */
  boolean isBytes() {
    return name.equals("u1") || name.equals("|u1");
  }

  @Override
  public String kind() {
    return "a dtype";
  }

  @Override
  public String toString() {
    return order.equals("|") ? name : order + name;
  }
}
