package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wirelab.spi.CodecException;

/**
 * Cuts a pickle into instructions, one after the other, without running any. Every instruction it
 * hands out lies inside the pickle with all its bytes.
 */
final class Disassembler {
  private final ByteBuffer pickle;
  private int position;

  /** Reads from the first byte of {@code pickle}'s remaining ones. */
  Disassembler(ByteBuffer pickle) {
    this.pickle = pickle.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where the next instruction begins. */
  int position() {
    return position;
  }

  int remaining() {
    return pickle.limit() - position;
  }

  /**
   * The next instruction.
   *
   * @throws CodecException if the bytes end, are no opcode, or claim to go on beyond the last
   */
  Instruction next() throws CodecException {
    int offset = position;
    if (offset >= pickle.limit()) {
      throw new CodecException("the pickle ends at byte %d without STOP".formatted(offset));
    }
    Opcode opcode = Opcode.of(pickle.get(offset));
    if (opcode == null) {
      throw new CodecException(
          "0x%02x at byte %d is no pickle opcode".formatted(pickle.get(offset) & 0xFF, offset));
    }
    Instruction instruction = complete(opcode, offset);
    position = instruction.next();
    return instruction;
  }

  private Instruction complete(Opcode opcode, int offset) throws CodecException {
    Argument argument = opcode.argument();
    int start = offset + 1 + argument.width();
    if (start > pickle.limit()) {
      throw cutShort(opcode, offset, Integer.toString(argument.width()), remaining() - 1);
    }
    long number = number(argument, offset + 1);
    int end = start;
    if (argument.counts()) {
      if (number < 0 || number > pickle.limit() - start) {
        throw cutShort(opcode, offset, Long.toUnsignedString(number), pickle.limit() - start);
      }
      end = start + (int) number;
    }
    for (int line = 0; line < argument.lines(); line++) {
      end = newline(opcode, offset, line == 0 ? start : end + 1);
    }
    return new Instruction(opcode, offset, number, start, end);
  }

  private long number(Argument argument, int at) {
    return switch (argument) {
      case NONE, LINE, TWO_LINES -> 0;
      case UINT1, COUNTED1 -> pickle.get(at) & 0xFF;
      case UINT2 -> pickle.getChar(at);
      case INT4 -> pickle.getInt(at);
      case UINT4, COUNTED4 -> Integer.toUnsignedLong(pickle.getInt(at));
      case UINT8, FLOAT8, COUNTED8 -> pickle.getLong(at);
    };
  }

  private int newline(Opcode opcode, int offset, int from) throws CodecException {
    for (int at = from; at < pickle.limit(); at++) {
      if (pickle.get(at) == '\n') {
        return at;
      }
    }
    throw new CodecException(
        "%s at byte %d of the pickle has no end of line before the message ends"
            .formatted(opcode, offset));
  }

  private static CodecException cutShort(Opcode opcode, int offset, String wanted, int left) {
    return new CodecException(
        "%s at byte %d of the pickle is followed by %s bytes, but the message has %d left"
            .formatted(opcode, offset, wanted, left));
  }
}
