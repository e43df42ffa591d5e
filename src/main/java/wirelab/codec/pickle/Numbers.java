package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import wirelab.codec.pickle.Value.Other;
import wirelab.codec.pickle.Value.Plain;
import wirelab.codec.pickle.Value.Whole;
import wirelab.spi.CodecException;

/** Reads the ints of a pickle that are not plain numbers: decimal lines and long ints. */
final class Numbers {
  private Numbers() {}

  /** Protocols 0 and 1 write True as {@code 01} and False as {@code 00}. */
  static Value wholeOrTruth(Instruction at, Stretch line) throws CodecException {
    return switch (line.word()) {
      case "01" -> Plain.TRUE;
      case "00" -> Plain.FALSE;
      default -> new Whole(line(at, line));
    };
  }

  /** A decimal line, as {@code 480} or {@code 480L}. */
  static long line(Instruction at, Stretch line) throws CodecException {
    String word = line.word();
    String digits = word.endsWith("L") ? word.substring(0, word.length() - 1) : word;
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw at.refuse("says '%s', which is no int of 64 bits".formatted(word));
    }
  }

  /** An int of any number of bytes, the lowest first, in two's complement. */
  static Value counted(Instruction at, ByteBuffer pickle) {
    if (at.number() > Long.BYTES) {
      return new Other("an int of %d bytes".formatted(at.number()));
    }
    long number = 0;
    for (int index = at.end() - 1; index >= at.start(); index--) {
      number = number << 8 | (index == at.end() - 1 ? pickle.get(index) : pickle.get(index) & 0xFF);
    }
    return new Whole(number);
  }
}
