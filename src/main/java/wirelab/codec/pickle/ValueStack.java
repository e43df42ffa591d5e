package wirelab.codec.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.spi.CodecException;

/** The stack of a pickle machine, with the marks set in it. Values below a mark are safe. */
final class ValueStack<V> {
  private final List<V> values = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  int depth() {
    return values.size();
  }

  void push(V value) {
    values.add(value);
  }

  void mark() {
    marks.add(values.size());
  }

  /** The value on top, which stays. */
  V top(Instruction asking) throws CodecException {
    if (values.size() <= floor()) {
      throw asking.refuse("finds no value on the stack");
    }
    return values.getLast();
  }

  V pop(Instruction asking) throws CodecException {
    V top = top(asking);
    values.removeLast();
    return top;
  }

  /** The topmost values, the deepest of them first. */
  List<V> pop(int count, Instruction asking) throws CodecException {
    if (values.size() - floor() < count) {
      throw asking.refuse(
          "needs %d values, the stack has %d".formatted(count, values.size() - floor()));
    }
    return cut(values.size() - count);
  }

  /** All values above the last mark, which goes with them. */
  List<V> popMark(Instruction asking) throws CodecException {
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

  /** Values and marks as they lie on one another, the lowest first. */
  List<Optional<V>> fromTheGround() {
    List<Optional<V>> all = new ArrayList<>();
    int mark = 0;
    for (int at = 0; at <= values.size(); at++) {
      for (; mark < marks.size() && marks.get(mark) == at; mark++) {
        all.add(Optional.empty());
      }
      if (at < values.size()) {
        all.add(Optional.of(values.get(at)));
      }
    }
    return all;
  }

  private List<V> cut(int from) {
    List<V> above = values.subList(from, values.size());
    List<V> taken = List.copyOf(above);
    above.clear();
    return taken;
  }
}
