package wirelab.codec.pickle;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A numpy.ndarray as a pickle describes it; its elements stay where they stand. */
final class NumpyArray implements Value {
  private static final int MOST_DIMENSIONS = 64;

  private List<Value> shape = List.of();
  private @Nullable Dtype dtype;
  private boolean rowsFirst;
  private @Nullable Bytes elements;

  private NumpyArray() {}

  /** {@code _reconstruct(numpy.ndarray, (0,), b'b')}: an empty array; null for other arguments. */
  static @Nullable NumpyArray reconstruct(List<Value> arguments) {
    return arguments.size() == 3
            && arguments.get(0) == Global.ARRAY
            && arguments.get(1) instanceof Tuple
            && arguments.get(2) instanceof Bytes
        ? new NumpyArray()
        : null;
  }

  /** {@code _frombuffer(bytes, dtype, shape, 'C')}; null for other arguments. */
  static @Nullable NumpyArray fromBuffer(List<Value> arguments) {
    NumpyArray array = new NumpyArray();
    return arguments.size() == 4
            && arguments.get(3) instanceof Text order
            && array.fill(arguments.get(2), arguments.get(1), order.says("C"), arguments.get(0))
        ? array
        : null;
  }

  /** {@code (1, shape, dtype, is Fortran, bytes)}, as ndarray.__setstate__ takes it. */
  boolean build(Value state) {
    if (!(state instanceof Tuple tuple) || tuple.items().size() != 5) {
      return false;
    }
    List<Value> items = tuple.items();
    return fill(items.get(1), items.get(2), items.get(3) == Plain.FALSE, items.get(4));
  }

  private boolean fill(Value newShape, Value newDtype, boolean newRowsFirst, Value newElements) {
    if (newShape instanceof Tuple sides
        && sides.items().size() <= MOST_DIMENSIONS
        && sides.items().stream().allMatch(side -> side instanceof Whole)
        && newDtype instanceof Dtype type) {
      shape = sides.items();
      dtype = type;
      rowsFirst = newRowsFirst;
      elements = newElements instanceof Bytes bytes ? bytes : null;
      return true;
    }
    return false;
  }

  /** How many dimensions it has. */
  int dimensions() {
    return shape.size();
  }

  /** How many elements dimension {@code index} has, as claimed; anything. */
  long side(int index) {
    return ((Whole) shape.get(index)).number();
  }

  /** Null for an array that was never filled. */
  @Nullable Dtype dtype() {
    return dtype;
  }

  /** Whether elements stand row by row, the order of C, not column by column, that of Fortran. */
  boolean rowsFirst() {
    return rowsFirst;
  }

  /** Null where they are no bytes. */
  @Nullable Bytes elements() {
    return elements;
  }

  @Override
  public String kind() {
    return "an array";
  }

  /** The shape as Python shows it. */
  String shape() {
    String sides = shape.stream().map(Value::kind).collect(Collectors.joining(", "));
    return shape.size() == 1 ? "(" + sides + ",)" : "(" + sides + ")";
  }
}
