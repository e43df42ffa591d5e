package wirelab.codec.objectstream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/**
 * Grows the fields of a message from its first byte to its last. What is nested deeper than {@link
 * #DEEPEST} stands side by side at that depth, so that whoever walks the tree needs little stack.
 */
final class FieldTree {
  static final int DEEPEST = 60;

  /** Some 50 MB of memory; a message may have as many parts as it has bytes. */
  static final int MOST = 200_000;

  private final List<Field> top = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private int unseen;
  private int count;

  /** All until {@link #close} is part of one field; a single part needs none around it. */
  void open(String name, int start) {
    if (groups.size() == DEEPEST) {
      unseen++;
    } else {
      groups.push(new Group(name, start));
    }
  }

  /** What the field that was opened last says when it is closed. */
  void value(Supplier<String> value) {
    if (unseen == 0) {
      groups.element().value = value;
    }
  }

  void close(int end) {
    if (unseen > 0) {
      unseen--;
      return;
    }
    Group group = groups.pop();
    if (group.parts.size() == 1) {
      add(group.parts.getFirst());
    } else if (!group.parts.isEmpty()) {
      ByteRange range = new ByteRange(group.start, end);
      add(new Field(group.name, "", range, group.value.get(), group.parts));
    }
  }

  void closeAll(int end) {
    unseen = 0;
    while (!groups.isEmpty()) {
      close(end);
    }
  }

  void add(Field field) {
    count++;
    (groups.isEmpty() ? top : groups.element().parts).add(field);
  }

  /** Whether no more is to be added. */
  boolean full() {
    return count >= MOST;
  }

  List<Field> fields() {
    return top;
  }

  private static final class Group {
    private final String name;
    private final int start;
    private final List<Field> parts = new ArrayList<>();
    private Supplier<String> value = () -> "";

    Group(String name, int start) {
      this.name = name;
      this.start = start;
    }
  }
}
