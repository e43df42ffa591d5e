package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.Table;
import wirelab.spi.CodecException;

/**
 * Goes through any pickle as Python's Unpickler would, and writes down what would stand on the
 * stack and in the memo: names instead of functions, calls instead of what they give. It looks
 * nothing up and calls nothing, so it can show what hostile pickles are up to.
 */
final class Rehearsal {
  /** How many opcodes are looked at; a picture has about 60. */
  static final int MOST_OPCODES = 20_000;

  private static final int MOST_ROWS = 1_000;
  private static final long ANY_PLACE = Long.MAX_VALUE;

  private final ByteBuffer pickle;
  private final Notation notation;
  private final ValueStack<Sketch> stack = new ValueStack<>();
  private final Memo<Sketch> memo = new Memo<>(ANY_PLACE);
  private @Nullable String fault;

  private Rehearsal(ByteBuffer pickle) {
    this.pickle = pickle.slice();
    this.notation = new Notation(this.pickle);
  }

  /**
   * After the last opcode that begins at byte {@code at} of {@code pickle}'s remaining ones, or
   * before it; at most {@link #MOST_OPCODES}.
   */
  static Rehearsal upTo(ByteBuffer pickle, long at) {
    Rehearsal rehearsal = new Rehearsal(pickle);
    try {
      rehearsal.run(at);
    } catch (CodecException e) {
      rehearsal.fault = e.getMessage();
    }
    return rehearsal;
  }

  private void run(long at) throws CodecException {
    Disassembler disassembler = new Disassembler(pickle);
    for (int count = 0; count < MOST_OPCODES && disassembler.position() <= at; count++) {
      Instruction instruction = disassembler.next();
      step(instruction);
      if (instruction.opcode() == Opcode.STOP) {
        return;
      }
    }
  }

  /** Why it had to end before all was done; empty if it had not. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  private void step(Instruction at) throws CodecException {
    switch (at.opcode()) {
      case PROTO, FRAME -> {}
      case MARK -> stack.mark();
      case STOP -> stack.pop(at);
      case POP -> stack.drop(at);
      case POP_MARK -> stack.popMark(at);
      case DUP -> stack.push(stack.top(at));
      case READONLY_BUFFER -> stack.top(at).note(" (read-only)");
      case GET -> stack.push(memo.get(Numbers.line(at, line(at)), at));
      case BINGET, LONG_BINGET -> stack.push(memo.get(at.number(), at));
      case PUT -> memo.put(Numbers.line(at, line(at)), stack.top(at), at);
      case BINPUT, LONG_BINPUT -> memo.put(at.number(), stack.top(at), at);
      case MEMOIZE -> memo.append(stack.top(at), at);
      case APPEND -> add(stack.pop(1, at), at);
      case APPENDS, ADDITEMS -> add(stack.popMark(at), at);
      case SETITEM -> addPairs(stack.pop(2, at), at);
      case SETITEMS -> addPairs(stack.popMark(at), at);
      case BUILD -> build(at);
      default -> stack.push(made(at));
    }
  }

  private Sketch made(Instruction at) throws CodecException {
    return switch (at.opcode()) {
      case NONE -> Sketch.of("None");
      case NEWTRUE -> Sketch.of("True");
      case NEWFALSE -> Sketch.of("False");
      case EMPTY_TUPLE -> Sketch.tuple(List.of());
      case TUPLE -> Sketch.tuple(stack.popMark(at));
      case TUPLE1 -> Sketch.tuple(stack.pop(1, at));
      case TUPLE2 -> Sketch.tuple(stack.pop(2, at));
      case TUPLE3 -> Sketch.tuple(stack.pop(3, at));
      case EMPTY_LIST -> Sketch.list();
      case LIST -> Sketch.list().add(stack.popMark(at));
      case EMPTY_DICT -> Sketch.dict();
      case DICT -> {
        Sketch dict = Sketch.dict();
        dict.addPairs(stack.popMark(at));
        yield dict;
      }
      case EMPTY_SET -> Sketch.set();
      case FROZENSET -> Sketch.frozenSet(stack.popMark(at));
      case PERSID -> outside("object " + notation.argument(at));
      case BINPERSID -> outside("object " + stack.pop(at));
      case EXT1, EXT2, EXT4 -> outside("extension " + at.number());
      case NEXT_BUFFER -> Sketch.of("buffer (not in the message)");
      case STACK_GLOBAL -> {
        List<Sketch> names = stack.pop(2, at);
        yield Sketch.of(unquoted(names.get(0)) + "." + unquoted(names.get(1)));
      }
      case REDUCE, NEWOBJ, NEWOBJ_EX, INST, OBJ -> call(at);
      default -> Sketch.of(notation.literal(at));
    };
  }

  private Sketch call(Instruction at) throws CodecException {
    return switch (at.opcode()) {
      case INST -> Sketch.call(Sketch.of(notation.argument(at)), stack.popMark(at));
      case OBJ -> {
        List<Sketch> values = stack.popMark(at);
        if (values.isEmpty()) {
          throw at.refuse("finds no class above the mark");
        }
        yield Sketch.call(values.getFirst(), values.subList(1, values.size()));
      }
      case NEWOBJ_EX -> {
        List<Sketch> values = stack.pop(3, at);
        Sketch positional = Sketch.of("*" + values.get(1));
        Sketch named = Sketch.of("**" + values.get(2));
        yield Sketch.call(values.getFirst(), List.of(positional, named));
      }
      default -> {
        List<Sketch> values = stack.pop(2, at);
        yield Sketch.call(values.get(0), values.get(1));
      }
    };
  }

  private static Sketch outside(String what) {
    return Sketch.of(what + " (not looked up)");
  }

  private static String unquoted(Sketch text) {
    String quoted = text.toString();
    boolean isText = quoted.length() >= 2 && quoted.startsWith("'") && quoted.endsWith("'");
    return isText ? quoted.substring(1, quoted.length() - 1) : quoted;
  }

  private void add(List<Sketch> values, Instruction at) throws CodecException {
    Sketch target = stack.top(at);
    if (target.isContainer()) {
      target.add(values);
    } else {
      target.note(", with items");
    }
  }

  private void addPairs(List<Sketch> values, Instruction at) throws CodecException {
    Sketch target = stack.top(at);
    if (target.isContainer()) {
      target.addPairs(values);
    } else {
      target.note(", with items");
    }
  }

  private void build(Instruction at) throws CodecException {
    stack.pop(at);
    stack.top(at).note(", with state");
  }

  private Stretch line(Instruction at) {
    return new Stretch(pickle, at.start(), at.end(), Stretch.Coding.RAW);
  }

  /** The stack, the topmost value first, and the memo. */
  List<Table> tables() {
    List<List<String>> stacked = new ArrayList<>();
    fault().ifPresent(reason -> stacked.add(List.of("!", reason)));
    List<Optional<Sketch>> values = stack.fromTheGround();
    int lowest = Math.max(0, values.size() - MOST_ROWS);
    for (int i = values.size() - 1; i >= lowest; i--) {
      String value = values.get(i).map(Sketch::toString).orElse("MARK");
      stacked.add(List.of(Integer.toString(i), value));
    }
    if (lowest > 0) {
      stacked.add(List.of("…", "%d more below".formatted(lowest)));
    }
    List<String> columns = List.of("#", "value");
    return List.of(new Table("Stack", columns, stacked), new Table("Memo", columns, kept()));
  }

  private List<List<String>> kept() {
    Map<Long, Sketch> places = memo.sorted();
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Long, Sketch> place : places.entrySet()) {
      if (rows.size() == MOST_ROWS) {
        rows.add(List.of("…", "%d more".formatted(places.size() - MOST_ROWS)));
        return rows;
      }
      rows.add(List.of(place.getKey().toString(), place.getValue().toString()));
    }
    return rows;
  }
}
