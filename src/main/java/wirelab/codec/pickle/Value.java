package wirelab.codec.pickle;

import java.util.List;

/** What stands on the stack of the pickle machine. Nothing in it can be run. */
sealed interface Value
    permits Value.Plain,
        Value.Whole,
        Value.Text,
        Value.Bytes,
        Value.Tuple,
        Value.Other,
        Global,
        Dtype,
        NumpyArray {
  /** What it is, for messages. */
  String kind();

  /** Values that have no content. */
  enum Plain implements Value {
    NONE("None"),
    TRUE("True"),
    FALSE("False");

    private final String kind;

    Plain(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }
  }

  /** An int. */
  record Whole(long number) implements Value {
    @Override
    public String kind() {
      return Long.toString(number);
    }
  }

  /** A str. */
  record Text(Stretch stretch) implements Value {
    boolean says(String word) {
      return stretch.word().equals(word);
    }

    @Override
    public String kind() {
      return "a str";
    }
  }

  /** A bytes or bytearray. */
  record Bytes(Stretch stretch) implements Value {
    @Override
    public String kind() {
      return "bytes";
    }
  }

  /** A tuple. */
  record Tuple(List<Value> items) implements Value {
    public Tuple {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a tuple";
    }
  }

  /** Something whose content does not matter, because no picture is made of it. */
  record Other(String kind) implements Value {}
}
