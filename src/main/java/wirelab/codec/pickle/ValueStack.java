package wirelab.codec.pickle;

import java.util.ArrayList;
import java.util.List;
import wirelab.spi.CodecException;

/** The stack of the pickle machine, with the marks set in it. Values below a mark are safe. */
final class ValueStack {
  private final List<Value> values = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  int depth() {
    return values.size();
  }

  void push(Value value) {
    values.add(value);
  }

  void mark() {
    marks.add(values.size());
  }

  /** The value on top, which stays. */
  Value top(Instruction asking) throws CodecException {
    if (values.size() <= floor()) {
      throw asking.refuse("finds no value on the stack");
    }
    return values.getLast();
  }

  Value pop(Instruction asking) throws CodecException {
    Value top = top(asking);
    values.removeLast();
    return top;
  }

  /** The topmost values, the deepest of them first. */
  List<Value> pop(int count, Instruction asking) throws CodecException {
    if (values.size() - floor() < count) {
      throw asking.refuse(
          "needs %d values, the stack has %d".formatted(count, values.size() - floor()));
    }
    return cut(values.size() - count);
  }

  /** All values above the last mark, which goes with them. */
  List<Value> popMark(Instruction asking) throws CodecException {
    if (marks.isEmpty()) {
      throw asking.refuse("finds no mark on the stack");
    }
    return cut(marks.removeLast());
  }

  /** Drops the value on top, or the mark where that is on top. */
  void drop(Instruction asking) throws CodecException {
    if (!marks.isEmpty() && marks.getLast() == values.size()) {
      marks.removeLast();
    } else {
      pop(asking);
    }
  }

  private int floor() {
    return marks.isEmpty() ? 0 : marks.getLast();
  }

  private List<Value> cut(int from) {
    List<Value> above = values.subList(from, values.size());
    List<Value> taken = List.copyOf(above);
    above.clear();
    return taken;
  }
}
