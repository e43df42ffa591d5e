package wirelab.codec.pickle;

import org.jspecify.annotations.Nullable;

/** Every opcode of pickle protocols 0 to 5, named as in Python's {@code pickletools}. */
enum Opcode {
  // protocol 0
  MARK('('),
  STOP('.'),
  POP('0'),
  DUP('2'),
  FLOAT('F', Argument.LINE),
  INT('I', Argument.LINE),
  LONG('L', Argument.LINE),
  NONE('N'),
  PERSID('P', Argument.LINE),
  REDUCE('R'),
  STRING('S', Argument.LINE),
  UNICODE('V', Argument.LINE),
  APPEND('a'),
  BUILD('b'),
  GLOBAL('c', Argument.TWO_LINES),
  DICT('d'),
  GET('g', Argument.LINE),
  INST('i', Argument.TWO_LINES),
  LIST('l'),
  PUT('p', Argument.LINE),
  SETITEM('s'),
  TUPLE('t'),
  // protocol 1
  POP_MARK('1'),
  BINFLOAT('G', Argument.FLOAT8),
  BININT('J', Argument.INT4),
  BININT1('K', Argument.UINT1),
  BININT2('M', Argument.UINT2),
  BINPERSID('Q'),
  BINSTRING('T', Argument.COUNTED4),
  SHORT_BINSTRING('U', Argument.COUNTED1),
  BINUNICODE('X', Argument.COUNTED4),
  EMPTY_LIST(']'),
  APPENDS('e'),
  BINGET('h', Argument.UINT1),
  LONG_BINGET('j', Argument.UINT4),
  OBJ('o'),
  BINPUT('q', Argument.UINT1),
  LONG_BINPUT('r', Argument.UINT4),
  EMPTY_TUPLE(')'),
  EMPTY_DICT('}'),
  SETITEMS('u'),
  // protocol 2
  PROTO(0x80, Argument.UINT1),
  NEWOBJ(0x81),
  EXT1(0x82, Argument.UINT1),
  EXT2(0x83, Argument.UINT2),
  EXT4(0x84, Argument.INT4),
  TUPLE1(0x85),
  TUPLE2(0x86),
  TUPLE3(0x87),
  NEWTRUE(0x88),
  NEWFALSE(0x89),
  LONG1(0x8A, Argument.COUNTED1),
  LONG4(0x8B, Argument.COUNTED4),
  // protocol 3
  BINBYTES('B', Argument.COUNTED4),
  SHORT_BINBYTES('C', Argument.COUNTED1),
  // protocol 4
  SHORT_BINUNICODE(0x8C, Argument.COUNTED1),
  BINUNICODE8(0x8D, Argument.COUNTED8),
  BINBYTES8(0x8E, Argument.COUNTED8),
  EMPTY_SET(0x8F),
  ADDITEMS(0x90),
  FROZENSET(0x91),
  NEWOBJ_EX(0x92),
  STACK_GLOBAL(0x93),
  MEMOIZE(0x94),
  FRAME(0x95, Argument.UINT8),
  // protocol 5
  BYTEARRAY8(0x96, Argument.COUNTED8),
  NEXT_BUFFER(0x97),
  READONLY_BUFFER(0x98);

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final Argument argument;

  Opcode(int code) {
    this(code, Argument.NONE);
  }

  Opcode(int code, Argument argument) {
    this.code = code;
    this.argument = argument;
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
}
