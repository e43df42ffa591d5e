package wirelab.codec.pickle;

import org.jspecify.annotations.Nullable;

/** Every opcode of pickle protocols 0 to 5, named as in Python's {@code pickletools}. */
enum Opcode {
  // protocol 0
  MARK('(', "remembers how high the stack is"),
  STOP('.', "the end; the value on top is the result"),
  POP('0', "drops the value on top"),
  DUP('2', "the value on top once more"),
  FLOAT('F', Argument.LINE, "a float, in decimal on a line"),
  INT('I', Argument.LINE, "an int or bool, in decimal on a line"),
  LONG('L', Argument.LINE, "an int, in decimal on a line"),
  NONE('N', "None"),
  PERSID('P', Argument.LINE, "an object outside the pickle, named on a line"),
  REDUCE('R', "calls what is below the tuple of arguments on top"),
  STRING('S', Argument.LINE, "a str of Python 2, quoted on a line"),
  UNICODE('V', Argument.LINE, "a str, on a line"),
  APPEND('a', "appends the value on top to the list below"),
  BUILD('b', "gives the state on top to the object below"),
  GLOBAL('c', Argument.TWO_LINES, "a function or class, by module and name"),
  DICT('d', "a dict of keys and values since MARK"),
  GET('g', Argument.LINE, "a value of the memo, its index on a line"),
  INST('i', Argument.TWO_LINES, "calls a named class with the values since MARK"),
  LIST('l', "a list of the values since MARK"),
  PUT('p', Argument.LINE, "keeps the value on top in the memo, index on a line"),
  SETITEM('s', "puts key and value into the dict below"),
  TUPLE('t', "a tuple of the values since MARK"),
  // protocol 1
  POP_MARK('1', "drops the values since MARK"),
  BINFLOAT('G', Argument.FLOAT8, "a float of 8 bytes, big-endian"),
  BININT('J', Argument.INT4, "an int of 4 bytes, signed"),
  BININT1('K', Argument.UINT1, "an int of 1 byte"),
  BININT2('M', Argument.UINT2, "an int of 2 bytes"),
  BINPERSID('Q', "an object outside the pickle, named by the value on top"),
  BINSTRING('T', Argument.COUNTED4, "a str of Python 2, length in 4 bytes"),
  SHORT_BINSTRING('U', Argument.COUNTED1, "a str of Python 2, length in 1 byte"),
  BINUNICODE('X', Argument.COUNTED4, "a str in UTF-8, length in 4 bytes"),
  EMPTY_LIST(']', "an empty list"),
  APPENDS('e', "appends the values since MARK to the list below"),
  BINGET('h', Argument.UINT1, "a value of the memo, index in 1 byte"),
  LONG_BINGET('j', Argument.UINT4, "a value of the memo, index in 4 bytes"),
  OBJ('o', "calls the first value since MARK with the others"),
  BINPUT('q', Argument.UINT1, "keeps the value on top in the memo, index in 1 byte"),
  LONG_BINPUT('r', Argument.UINT4, "keeps the value on top in the memo, index in 4 bytes"),
  EMPTY_TUPLE(')', "an empty tuple"),
  EMPTY_DICT('}', "an empty dict"),
  SETITEMS('u', "puts keys and values since MARK into the dict below"),
  // protocol 2
  PROTO(0x80, Argument.UINT1, "the protocol, which opcodes may follow"),
  NEWOBJ(0x81, "a new object of the class below the arguments"),
  EXT1(0x82, Argument.UINT1, "a registered function or class, code in 1 byte"),
  EXT2(0x83, Argument.UINT2, "a registered function or class, code in 2 bytes"),
  EXT4(0x84, Argument.INT4, "a registered function or class, code in 4 bytes"),
  TUPLE1(0x85, "a tuple of the value on top"),
  TUPLE2(0x86, "a tuple of the two values on top"),
  TUPLE3(0x87, "a tuple of the three values on top"),
  NEWTRUE(0x88, "True"),
  NEWFALSE(0x89, "False"),
  LONG1(0x8A, Argument.COUNTED1, "an int, number of bytes in 1 byte"),
  LONG4(0x8B, Argument.COUNTED4, "an int, number of bytes in 4 bytes"),
  // protocol 3
  BINBYTES('B', Argument.COUNTED4, "bytes, length in 4 bytes"),
  SHORT_BINBYTES('C', Argument.COUNTED1, "bytes, length in 1 byte"),
  // protocol 4
  SHORT_BINUNICODE(0x8C, Argument.COUNTED1, "a str in UTF-8, length in 1 byte"),
  BINUNICODE8(0x8D, Argument.COUNTED8, "a str in UTF-8, length in 8 bytes"),
  BINBYTES8(0x8E, Argument.COUNTED8, "bytes, length in 8 bytes"),
  EMPTY_SET(0x8F, "an empty set"),
  ADDITEMS(0x90, "adds the values since MARK to the set below"),
  FROZENSET(0x91, "a frozenset of the values since MARK"),
  NEWOBJ_EX(0x92, "a new object, by class, arguments and keywords"),
  STACK_GLOBAL(0x93, "a function or class; module and name are on top"),
  MEMOIZE(0x94, "keeps the value on top in the next place of the memo"),
  FRAME(0x95, Argument.UINT8, "how many bytes may be read at once"),
  // protocol 5
  BYTEARRAY8(0x96, Argument.COUNTED8, "a bytearray, length in 8 bytes"),
  NEXT_BUFFER(0x97, "a buffer that travels beside the pickle"),
  READONLY_BUFFER(0x98, "makes the buffer on top read-only");

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final Argument argument;
  private final String meaning;

  Opcode(int code, String meaning) {
    this(code, Argument.NONE, meaning);
  }

  Opcode(int code, Argument argument, String meaning) {
    this.code = code;
    this.argument = argument;
    this.meaning = meaning;
  }

  /** The opcode that the byte stands for, or null where there is none. */
  static @Nullable Opcode of(byte code) {
    return BY_CODE[code & 0xFF];
  }

  byte code() {
    return (byte) code;
  }

  Argument argument() {
    return argument;
  }

  /** What it does, or what it puts on the stack. */
  String meaning() {
    return meaning;
  }
}
