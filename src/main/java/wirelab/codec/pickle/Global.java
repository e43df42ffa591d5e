package wirelab.codec.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.spi.CodecException;

/**
 * The names that a pickle may ask for: those that stand in pickled arrays of bytes, and no others.
 * What Python would call is imitated here; nothing is looked up and nothing is run.
 */
enum Global implements Value {
  RECONSTRUCT("numpy._core.multiarray._reconstruct", "numpy.core.multiarray._reconstruct"),
  FROM_BUFFER("numpy._core.numeric._frombuffer", "numpy.core.numeric._frombuffer"),
  ARRAY("numpy.ndarray"),
  DTYPE("numpy.dtype"),
  ENCODE("_codecs.encode");

  private final String name;
  private final String nameInNumpy1;

  Global(String name) {
    this(name, name);
  }

  Global(String name, String nameInNumpy1) {
    this.name = name;
    this.nameInNumpy1 = nameInNumpy1;
  }

  /**
   * What a name stands for.
   *
   * @throws CodecException for every name that no picture needs
   */
  static Global find(Stretch module, Stretch name, Instruction asking) throws CodecException {
    String wanted = module.word() + "." + name.word();
    for (Global global : values()) {
      if (wanted.equals(global.name) || wanted.equals(global.nameInNumpy1)) {
        return global;
      }
    }
    throw new CodecException(
        "pickle asks for %s at byte %d: only numpy arrays are taken; nothing was run"
            .formatted(wanted, asking.offset()));
  }

  /** What Python's call of it would give. */
  Value call(List<Value> arguments, Instruction asking) throws CodecException {
    Value made =
        switch (this) {
          case RECONSTRUCT -> NumpyArray.reconstruct(arguments);
          case FROM_BUFFER -> NumpyArray.fromBuffer(arguments);
          case DTYPE -> Dtype.of(arguments);
          case ENCODE -> encode(arguments);
          case ARRAY -> null;
        };
    if (made == null) {
      throw asking.refuse(
          "calls %s in a way that NumPy does not when it pickles an array".formatted(kind()));
    }
    return made;
  }

  /** Protocols 0 to 2 have no bytes, so these travel as text: {@code encode(text, 'latin1')}. */
  private static @Nullable Value encode(List<Value> arguments) {
    return arguments.size() == 2
            && arguments.get(0) instanceof Text text
            && arguments.get(1) instanceof Text coding
            && coding.says("latin1")
        ? new Bytes(text.stretch())
        : null;
  }

  @Override
  public String kind() {
    return name;
  }
}
