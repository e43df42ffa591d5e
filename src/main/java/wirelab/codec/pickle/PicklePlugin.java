package wirelab.codec.pickle;

import java.util.List;
import wirelab.codec.PixelCoder;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;

/** Brings the codec that talks to Python programs calling pickle.dumps and pickle.loads. */
public final class PicklePlugin implements Plugin {
  static final Setting.Whole PROTOCOL =
      new Setting.Whole(
          "protocol",
          "Pickle protocol",
          "Which generation of opcodes is written; Python 3.8 to 3.13 write 4. All are read.",
          4,
          2,
          5);
  static final Setting.Choice NUMPY =
      new Setting.Choice(
          "numpy",
          "NumPy",
          "Whose names are written: NumPy 1 says numpy.core, which NumPy 2 knows too; NumPy 2 says"
              + " numpy._core, which NumPy 1 does not know.",
          "1",
          List.of("1", "2"));

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          "pickle",
          "pickle",
          "The bytes of Python's pickle.dumps(frame): a small program that rebuilds the array;"
              + " here it is read, never run.",
          List.of(PROTOCOL, PixelCoder.JPEG, NUMPY));

  @Override
  public List<Provider<Codec>> codecs() {
    return List.of(Provider.of(DESCRIPTOR, PickleCodec::of));
  }
}
