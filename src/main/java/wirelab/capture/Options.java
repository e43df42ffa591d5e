package wirelab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options at the end of a pcapng block.
 *
 * <pre>
 * code 2 | length 2 | value, padded to 4 | ... | 0 | 0
 * </pre>
 */
final class Options {
  static final int END = 0;
  static final int COMMENT = 1;
  static final int RESOLUTION = 9;
  static final int OFFSET = 14;
  private static final int HEADER = 4;

  private final List<Option> options = new ArrayList<>();

  /** Reads what is left of {@code block}; one that does not fit ends them. */
  Options(ByteBuffer block) {
    while (block.remaining() >= HEADER) {
      int code = block.getShort() & 0xffff;
      int length = block.getShort() & 0xffff;
      if (code == END || length > block.remaining()) {
        return;
      }
      options.add(new Option(code, block.slice(block.position(), length).order(block.order())));
      block.position(block.position() + Math.min(block.remaining(), padded(length)));
    }
  }

  static int padded(int length) {
    return length + 3 & ~3;
  }

  List<String> comments() {
    return options.stream()
        .filter(option -> option.code == COMMENT)
        .map(option -> StandardCharsets.UTF_8.decode(option.value.duplicate()).toString())
        .toList();
  }

  /** The first value under {@code code} that has at least {@code size} bytes. */
  Optional<ByteBuffer> value(int code, int size) {
    return options.stream()
        .filter(option -> option.code == code && option.value.remaining() >= size)
        .map(Option::value)
        .findFirst();
  }

  private record Option(int code, ByteBuffer value) {}
}
