package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.List;
import wirelab.codec.pickle.Value.Bytes;
import wirelab.codec.pickle.Value.Other;
import wirelab.codec.pickle.Value.Plain;
import wirelab.codec.pickle.Value.Text;
import wirelab.codec.pickle.Value.Tuple;
import wirelab.codec.pickle.Value.Whole;
import wirelab.spi.CodecException;

/**
 * Follows the instructions of a pickle as Python's Unpickler would, but builds only descriptions of
 * arrays and of bytes: it imports nothing, calls nothing and copies no data. Whatever the bytes, it
 * ends after {@link #MOST_INSTRUCTIONS} instructions at the latest.
 */
final class Machine {
  /** A pickled array has about 60. */
  static final int MOST_INSTRUCTIONS = 1000;

  private static final int NEWEST_PROTOCOL = 5;

  private final ByteBuffer pickle;
  private final Disassembler disassembler;
  private final ValueStack<Value> stack = new ValueStack<>();
  private final Memo<Value> memo = new Memo<>(MOST_INSTRUCTIONS);

  private Machine(ByteBuffer pickle) {
    this.pickle = pickle.slice();
    this.disassembler = new Disassembler(this.pickle);
  }

  /** The value that the remaining bytes of {@code pickle}, all of them, describe. */
  static Value run(ByteBuffer pickle) throws CodecException {
    return new Machine(pickle).run();
  }

  private Value run() throws CodecException {
    for (int count = 0; count < MOST_INSTRUCTIONS; count++) {
      Instruction instruction = disassembler.next();
      if (instruction.opcode() == Opcode.STOP) {
        return stop(instruction);
      }
      step(instruction);
    }
    throw new CodecException(
        "%d opcodes before byte %d and no end: no array is pickled like that"
            .formatted(MOST_INSTRUCTIONS, disassembler.position()));
  }

  private Value stop(Instruction stop) throws CodecException {
    Value result = stack.pop(stop);
    if (stack.depth() > 0) {
      throw stop.refuse("leaves %d more values on the stack".formatted(stack.depth()));
    }
    if (disassembler.remaining() > 0) {
      throw stop.refuse(
          "is followed by %d more bytes: is the length in front right?"
              .formatted(disassembler.remaining()));
    }
    return result;
  }

  private void step(Instruction at) throws CodecException {
    switch (at.opcode()) {
      case PROTO, FRAME -> check(at);
      case MARK -> stack.mark();
      case POP -> stack.drop(at);
      case POP_MARK -> stack.popMark(at);
      case DUP -> stack.push(stack.top(at));
      case EMPTY_TUPLE -> stack.push(new Tuple(List.of()));
      case TUPLE -> stack.push(new Tuple(stack.popMark(at)));
      case TUPLE1 -> stack.push(new Tuple(stack.pop(1, at)));
      case TUPLE2 -> stack.push(new Tuple(stack.pop(2, at)));
      case TUPLE3 -> stack.push(new Tuple(stack.pop(3, at)));
      case EMPTY_LIST, EMPTY_DICT, EMPTY_SET -> stack.push(new Other(container(at.opcode())));
      case LIST, DICT, FROZENSET -> {
        stack.popMark(at);
        stack.push(new Other(container(at.opcode())));
      }
      case APPEND -> fill(stack.pop(1, at), at);
      case SETITEM -> fill(stack.pop(2, at), at);
      case APPENDS, SETITEMS, ADDITEMS -> fill(stack.popMark(at), at);
      case PUT -> memo.put(Numbers.line(at, stretch(at)), stack.top(at), at);
      case BINPUT, LONG_BINPUT -> memo.put(at.number(), stack.top(at), at);
      case MEMOIZE -> memo.append(stack.top(at), at);
      case GET -> stack.push(memo.get(Numbers.line(at, stretch(at)), at));
      case BINGET, LONG_BINGET -> stack.push(memo.get(at.number(), at));
      case GLOBAL, INST, STACK_GLOBAL, REDUCE, BUILD -> callOrBuild(at);
      default -> stack.push(literal(at));
    }
  }

  private void check(Instruction at) throws CodecException {
    if (at.opcode() == Opcode.PROTO && at.number() > NEWEST_PROTOCOL) {
      throw at.refuse(
          "says protocol %d; 0 to %d are known".formatted(at.number(), NEWEST_PROTOCOL));
    }
    boolean beyond = at.number() < 0 || at.number() > disassembler.remaining();
    if (at.opcode() == Opcode.FRAME && beyond) {
      throw at.refuse(
          "promises %s bytes, but the message has %d left"
              .formatted(Long.toUnsignedString(at.number()), disassembler.remaining()));
    }
  }

  private static String container(Opcode opcode) {
    return switch (opcode) {
      case LIST, EMPTY_LIST -> "a list";
      case DICT, EMPTY_DICT -> "a dict";
      default -> "a set";
    };
  }

  /** Puts items into a container, whose content does not matter. */
  private void fill(List<Value> items, Instruction at) throws CodecException {
    if (!(stack.top(at) instanceof Other container)) {
      throw at.refuse("puts %d values into %s".formatted(items.size(), stack.top(at).kind()));
    }
    stack.pop(at);
    stack.push(container);
  }

  private void callOrBuild(Instruction at) throws CodecException {
    switch (at.opcode()) {
      case GLOBAL -> stack.push(named(at));
      case INST ->
          throw at.refuse(
              "makes a %s: that is not how arrays are pickled".formatted(named(at).kind()));
      case STACK_GLOBAL -> {
        List<Value> names = stack.pop(2, at);
        if (!(names.get(0) instanceof Text module) || !(names.get(1) instanceof Text name)) {
          throw at.refuse("takes two texts, the stack has something else");
        }
        stack.push(Global.find(module.stretch(), name.stretch(), at));
      }
      case REDUCE -> {
        List<Value> call = stack.pop(2, at);
        if (!(call.get(0) instanceof Global global) || !(call.get(1) instanceof Tuple arguments)) {
          throw at.refuse(
              "calls %s: only what numpy arrays need is taken".formatted(call.get(0).kind()));
        }
        stack.push(global.call(arguments.items(), at));
      }
      default -> build(at);
    }
  }

  private Global named(Instruction at) throws CodecException {
    int newline = at.firstNewline(pickle);
    Stretch module = new Stretch(pickle, at.start(), newline, Stretch.Coding.UTF8);
    Stretch name = new Stretch(pickle, newline + 1, at.end(), Stretch.Coding.UTF8);
    return Global.find(module, name, at);
  }

  private void build(Instruction at) throws CodecException {
    Value state = stack.pop(at);
    Value target = stack.top(at);
    boolean built =
        switch (target) {
          case NumpyArray array -> array.build(state);
          case Dtype dtype -> dtype.build(state);
          default -> false;
        };
    if (!built) {
      throw at.refuse("gives %s a state that is not NumPy's".formatted(target.kind()));
    }
  }

  private Value literal(Instruction at) throws CodecException {
    return switch (at.opcode()) {
      case NONE -> Plain.NONE;
      case NEWTRUE -> Plain.TRUE;
      case NEWFALSE -> Plain.FALSE;
      case BININT, BININT1, BININT2 -> new Whole(at.number());
      case INT -> Numbers.wholeOrTruth(at, stretch(at));
      case LONG -> new Whole(Numbers.line(at, stretch(at)));
      case LONG1, LONG4 -> Numbers.counted(at, pickle);
      case FLOAT, BINFLOAT -> new Other("a float");
      case UNICODE, BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 -> new Text(stretch(at));
      case SHORT_BINBYTES, BINBYTES, BINBYTES8, BYTEARRAY8 -> new Bytes(stretch(at));
      default -> throw refusal(at);
    };
  }

  private Stretch stretch(Instruction at) {
    Stretch.Coding coding =
        switch (at.opcode()) {
          case UNICODE -> Stretch.Coding.ESCAPED;
          case BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 -> Stretch.Coding.UTF8;
          default -> Stretch.Coding.RAW;
        };
    return new Stretch(pickle, at.start(), at.end(), coding);
  }

  private static CodecException refusal(Instruction at) {
    return at.refuse(
        switch (at.opcode()) {
          case STRING, BINSTRING, SHORT_BINSTRING -> "is text of Python 2: pickle with Python 3";
          case PERSID, BINPERSID -> "names an object that is not in the message; nothing was run";
          case EXT1, EXT2, EXT4 ->
              "asks for extension code %d: only numpy arrays are taken; nothing was run"
                  .formatted(at.number());
          case NEXT_BUFFER, READONLY_BUFFER -> "wants a buffer that is not in the message";
          default -> "makes an object: only numpy arrays are taken; nothing was run";
        });
  }
}
