package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.codec.JpegLayout;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.VideoFormat;
import wirelab.spi.CodecException;

/**
 * Takes a pickle apart, opcode by opcode, whatever its bytes. Each byte is in exactly one leaf. A
 * last field says what makes no sense, or why there is no picture in it.
 */
final class PickleLayout {
  private static final String MALFORMED = "_ws.malformed";

  private final ByteBuffer pickle;
  private final Notation notation;
  private final List<Instruction> instructions = new ArrayList<>();
  private @Nullable Content content;

  /** Of the remaining bytes of {@code pickle}. */
  PickleLayout(ByteBuffer pickle) {
    this.pickle = pickle.slice();
    this.notation = new Notation(this.pickle);
  }

  Layout layout() {
    Optional<Field> last = read();
    List<Field> fields = new ArrayList<>();
    for (Instruction instruction : instructions) {
      fields.add(field(instruction));
    }
    last.ifPresent(fields::add);
    Content found = content;
    if (found == null || found.pixels().isEmpty()) {
      return new Layout(fields, Optional.empty());
    }
    return new Layout(fields, found.pixels(), Optional.ofNullable(found.raw()));
  }

  /** Finds the opcodes and the picture; what there is to say behind the last opcode. */
  private Optional<Field> read() {
    Disassembler disassembler = new Disassembler(pickle);
    boolean stopped = false;
    try {
      while (!stopped && instructions.size() < Rehearsal.MOST_OPCODES) {
        Instruction next = disassembler.next();
        instructions.add(next);
        stopped = next.opcode() == Opcode.STOP;
      }
    } catch (CodecException e) {
      return Optional.of(cutShort(disassembler.position(), String.valueOf(e.getMessage())));
    }
    ByteRange rest = new ByteRange(disassembler.position(), pickle.limit());
    if (!stopped) {
      String value = "only the first %d are taken apart".formatted(instructions.size());
      return Optional.of(new Field("more opcodes", "pickle.more", rest, value, List.of()));
    }
    if (rest.length() > 0) {
      String value = "%d bytes after STOP: is the length in front right?".formatted(rest.length());
      return Optional.of(new Field("Malformed", MALFORMED, rest, value, List.of()));
    }
    return picture(rest);
  }

  /** Finds the picture in a pickle that is whole; why there is none. */
  private Optional<Field> picture(ByteRange end) {
    try {
      content = Content.read(pickle);
      return Optional.empty();
    } catch (CodecException e) {
      return Optional.of(
          Rehearsal.upTo(pickle, pickle.limit())
              .fault()
              .map(fault -> new Field("Malformed", MALFORMED, end, fault, List.of()))
              .orElseGet(() -> refused(end, String.valueOf(e.getMessage()))));
    }
  }

  private static Field refused(ByteRange end, String reason) {
    return new Field("no picture", "pickle.refused", end, reason, List.of());
  }

  /** The rest of a pickle, whose first opcode is none or lacks something. */
  private Field cutShort(int at, String reason) {
    List<Field> parts = new ArrayList<>();
    Opcode opcode = at < pickle.limit() ? Opcode.of(pickle.get(at)) : null;
    if (opcode != null) {
      int from = at + 1;
      parts.add(opcodeByte(opcode, at));
      int width = opcode.argument().width();
      if (opcode.argument().counts() && width < pickle.limit() - from) {
        ByteRange length = ByteRange.of(from, width);
        parts.add(new Field("length", "pickle.length", length, "more than there is", List.of()));
        from += width;
      }
      if (from < pickle.limit()) {
        parts.add(new Field("cut short", new ByteRange(from, pickle.limit()), ""));
      }
    }
    return new Field("Malformed", MALFORMED, new ByteRange(at, pickle.limit()), reason, parts);
  }

  private static Field opcodeByte(Opcode opcode, int at) {
    String value = "%s (%s)".formatted(opcode, opcode.meaning());
    return new Field("opcode", "pickle.opcode", ByteRange.of(at, 1), value, List.of());
  }

  private Field field(Instruction at) {
    Opcode opcode = at.opcode();
    List<Field> parts = new ArrayList<>();
    parts.add(opcodeByte(opcode, at.offset()));
    int number = at.offset() + 1;
    if (opcode.argument().counts()) {
      String length = Long.toUnsignedString(at.number());
      parts.add(new Field("length", "pickle.length", range(number, at.start()), length, List.of()));
    } else if (at.start() > number) {
      parts.add(argument(at, range(number, at.start())));
    }
    if (opcode.argument().lines() == 2) {
      int newline = at.firstNewline(pickle);
      ByteRange module = range(at.start(), newline + 1);
      ByteRange name = range(newline + 1, at.next());
      String moduleName = notation.module(at, newline);
      parts.add(new Field("module", "pickle.module", module, moduleName, List.of()));
      parts.add(new Field("name", "pickle.name", name, notation.name(at, newline), List.of()));
    } else if (at.next() > at.start()) {
      parts.add(argument(at, range(at.start(), at.next())));
    }
    String value =
        isData(at)
            ? parts.getLast().value()
            : opcode.argument() == Argument.NONE ? opcode.meaning() : notation.argument(at);
    return new Field(opcode.name(), "", at.range(), value, parts);
  }

  /** The argument of an opcode, its newline included. */
  private Field argument(Instruction at, ByteRange range) {
    if (isData(at)) {
      return data(range);
    }
    String name =
        switch (at.opcode()) {
          case PROTO -> "protocol";
          case FRAME -> "frame length";
          case GET, BINGET, LONG_BINGET, PUT, BINPUT, LONG_BINPUT -> "index";
          case EXT1, EXT2, EXT4 -> "code";
          case STRING, BINSTRING, SHORT_BINSTRING -> "text";
          case UNICODE, BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 -> "text";
          case BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8 -> "bytes";
          case PERSID -> "id";
          default -> "number";
        };
    String key = "pickle." + name.replace("frame length", "frame");
    return new Field(name, key, range, notation.argument(at), List.of());
  }

  /** Whether the argument is the picture. */
  private boolean isData(Instruction at) {
    Content found = content;
    return found != null
        && found.data().start() == at.start()
        && found.data().end() == at.end()
        && at.end() > at.start();
  }

  private Field data(ByteRange range) {
    Content found = Objects.requireNonNull(content);
    VideoFormat raw = found.raw();
    String text = found.isAsIs() ? "" : " as text";
    if (raw != null) {
      String value = "%d bytes (%s)".formatted(range.length(), raw);
      return new Field("pixels" + text, "pickle.pixels", range, value, List.of());
    }
    if (!found.isJpeg()) {
      return new Field("bytes" + text, "pickle.bytes", range, range.length() + " bytes", List.of());
    }
    List<Field> segments =
        found.isAsIs() ? JpegLayout.of(found.data().bytes(), range.start()) : List.of();
    String value = range.length() + " bytes";
    return new Field("JPEG file" + text, "pickle.jpeg", range, value, segments);
  }

  private static ByteRange range(int from, int end) {
    return new ByteRange(from, end);
  }
}
