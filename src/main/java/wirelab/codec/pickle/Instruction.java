package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import wirelab.model.ByteRange;
import wirelab.spi.CodecException;

/**
 * One opcode in its place.
 *
 * @param offset where its byte stands in the pickle
 * @param number its number: a value, an index or a count; 0 where it has none
 * @param start where its text or bytes begin, after the number
 * @param end where they end; of lines, the newline of the last
 */
record Instruction(Opcode opcode, int offset, long number, int start, int end) {
  /** Where the next instruction begins. */
  int next() {
    return opcode.argument().lines() > 0 ? end + 1 : end;
  }

  /** Where the first of its lines ends. */
  int firstNewline(ByteBuffer pickle) {
    int newline = start;
    while (pickle.get(newline) != '\n') {
      newline++;
    }
    return newline;
  }

  /** The bytes of the opcode and all that belongs to it. */
  ByteRange range() {
    return new ByteRange(offset, next());
  }

  /** The one line for a pickle that is not taken because of this instruction. */
  CodecException refuse(String reason) {
    return new CodecException("%s at byte %d of the pickle %s".formatted(opcode, offset, reason));
  }
}
