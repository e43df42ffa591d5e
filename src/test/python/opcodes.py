"""Writes random pickles and what pickletools finds in them, for OpcodesPeerTest.

For each pickle a line: the word numpy, plain or made, and its bytes in hex. Then a line for each opcode:
its place, its name, its argument (i int, b bool, f float as bits, s str and y bytes in hex, - none), how many
things lie on the stack after it, MARKs included, and how many the memo holds, as pickletools.dis would find.
The pickles that are made hold every opcode once, in no order that makes sense; they have no stack.
"""

import collections
import copyreg
import datetime
import fractions
import io
import pickle
import pickletools
import random
import struct
import sys

import numpy

COUNT = 500
MARK = pickletools.markobject


class Plain:
    def __init__(self, value):
        self.value = value


class Keywords:
    def __new__(cls, *, value):
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (), {"value": 1}


class Named:
    pass


class Registered:
    pass


class Items(list):
    pass


copyreg.add_extension("__main__", "Registered", 70_000)


class Extended(pickle.Pickler):
    def persistent_id(self, value):
        return "outside" if isinstance(value, Named) else None


class ExtendedInPython(pickle._Pickler):
    def persistent_id(self, value):
        return "outside" if isinstance(value, Named) else None


def text(rng):
    alphabet = rng.choice(["ab c", "ä\n\\'\"", "\u20ac\U0001f600\x00", "\ud800x\u202e"])
    return "".join(rng.choice(alphabet) for _ in range(rng.choice([0, 1, 5, 30, 300])))


def blob(rng):
    return rng.randbytes(rng.choice([0, 1, 7, 255, 256, 3000]))


def leaf(rng, protocol):
    return rng.choice(
        [
            lambda: None,
            lambda: rng.random() < 0.5,
            lambda: rng.randrange(-3, 70_000),
            lambda: rng.randrange(-(2**31), 2**31),
            lambda: rng.randrange(-(2**70), 2**70),
            lambda: -(2 ** rng.choice([63, 64, 190, 2100])),
            lambda: rng.choice([0.0, -1.5, 1e300, float("inf"), float("nan"), rng.random()]),
            lambda: text(rng),
            lambda: blob(rng),
            lambda: bytearray(blob(rng)),
            lambda: complex(rng.random(), 2),
            lambda: fractions.Fraction(rng.randrange(9), 7),
            lambda: datetime.datetime(2024, 1, rng.randrange(1, 28)),
            lambda: Plain,
            lambda: Registered,
            lambda: Keywords(value=1) if protocol >= 2 else 5,
            lambda: Named(),
            lambda: range(rng.randrange(9)),
            lambda: pickle.PickleBuffer(blob(rng)) if protocol == 5 else 6,
        ]
    )()


def hashable(rng):
    return rng.choice([rng.randrange(1000), text(rng), (1, rng.randrange(5)), None, rng.random()])


def value(rng, protocol, depth):
    if depth == 0 or rng.random() < 0.3:
        return leaf(rng, protocol)
    some = [value(rng, protocol, depth - 1) for _ in range(rng.choice([0, 1, 2, 3, 4, 9]))]
    if rng.random() < 0.3 and some:
        some.append(some[0])
    kind = rng.randrange(9)
    if kind == 0:
        return tuple(some)
    if kind == 1:
        some.append(some)
        return some
    if kind == 2:
        return {hashable(rng): each for each in some}
    if kind == 3:
        return {hashable(rng) for _ in some}
    if kind == 4:
        return frozenset(hashable(rng) for _ in some)
    if kind == 5:
        return Plain(some)
    if kind == 6:
        return collections.OrderedDict((str(i), each) for i, each in enumerate(some))
    if kind == 7:
        return Items(some)
    return some


def plain(rng, number):
    protocol = number % 6
    held = value(rng, protocol, rng.choice([0, 1, 2, 3, 4]))
    out = io.BytesIO()
    pickler = Extended if rng.random() < 0.6 else ExtendedInPython
    callback = (lambda each: rng.random() < 0.5) if protocol == 5 else None
    pickler(out, protocol, buffer_callback=callback).dump(held)
    return out.getvalue()


def array(rng, number):
    protocol = number % 6
    kind = rng.choice(["u1", "u1", "u1", "<f8", ">i4", "?", "U3", "S5", "M8[s]", "O", "c16"])
    shape = rng.choice([(), (0,), (1,), (3, 4, 3), (5, 7), (9, 11, 3), (300,)])
    if kind == "u1" and rng.random() < 0.05:
        shape = (30, 800, 3)
    count = int(numpy.prod(shape, dtype=int))
    if kind == "O":
        made = numpy.empty(shape, object)
        made[...] = rng.choice([None, "x", 5])
    elif kind == "u1":
        made = numpy.frombuffer(rng.randbytes(count), numpy.uint8).reshape(shape).copy()
    else:
        made = numpy.arange(count).astype(kind).reshape(shape)
    if rng.random() < 0.2:
        made = numpy.asfortranarray(made)
    if rng.random() < 0.1:
        made = numpy.zeros(3, [("x", "u1"), ("y", "<f4")])
    if rng.random() < 0.1:
        made = {"frame": made, "number": number}
    dumps = pickle.dumps if rng.random() < 0.7 else pickle._dumps
    return dumps(made, protocol)


SAMPLES = {
    "uint1": b"\x07",
    "uint2": b"\xfe\xff",
    "int4": b"\xfe\xff\xff\xff",
    "uint4": b"\xfe\xff\xff\xff",
    "uint8": b"\xfe\xff\xff\xff\xff\xff\xff\xff",
    "float8": struct.pack(">d", -1.5e-300),
    "floatnl": b"-1.25e7\n",
    "decimalnl_short": b"-12\n",
    "decimalnl_long": b"-123456789012345678901234567890L\n",
    "stringnl": b"'quoted \\n text'\n",
    "stringnl_noescape": b"plain text\n",
    "stringnl_noescape_pair": b"os\nsystem\n",
    "unicodestringnl": b"a\\u20acb\n",
    "string1": b"\x03a\xe9b",
    "string4": b"\x03\x00\x00\x00a\xe9b",
    "bytes1": b"\x02\xff\x00",
    "bytes4": b"\x02\x00\x00\x00\xff\x00",
    "bytes8": b"\x02\x00\x00\x00\x00\x00\x00\x00\xff\x00",
    "bytearray8": b"\x02\x00\x00\x00\x00\x00\x00\x00\xff\x00",
    "unicodestring1": b"\x03\xe2\x82\xac",
    "unicodestring4": b"\x03\x00\x00\x00\xe2\x82\xac",
    "unicodestring8": b"\x03\x00\x00\x00\x00\x00\x00\x00\xe2\x82\xac",
    "long1": b"\x03\x00\x00\x80",
    "long4": b"\x03\x00\x00\x00\xff\xff\x7f",
}


def made():
    opcodes = [opcode for opcode in pickletools.opcodes if opcode.name != "STOP"]
    codes = [each.code.encode("latin-1") + (SAMPLES[each.arg.name] if each.arg else b"") for each in opcodes]
    return b"".join(codes) + b"."


def shown(argument):
    if argument is None:
        return "-"
    if isinstance(argument, bool):
        return f"b{int(argument)}"
    if isinstance(argument, int):
        return f"i{argument}"
    if isinstance(argument, float):
        return "f" + struct.pack(">d", argument).hex()
    if isinstance(argument, str):
        return "s" + argument.encode("utf-8", "surrogatepass").hex()
    return "y" + bytes(argument).hex()


def step(opcode, argument, stack, memo):
    """What pickletools.dis does to its stack and memo."""
    before, after = opcode.stack_before, opcode.stack_after
    count = len(before)
    if MARK in before or (opcode.name == "POP" and stack and stack[-1] is MARK):
        while stack.pop() is not MARK:
            pass
        count = before.index(MARK) if MARK in before else 0
    if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"):
        memo[len(memo) if opcode.name == "MEMOIZE" else argument] = stack[-1]
    elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
        after = [memo[argument]]
    if count:
        del stack[-count:]
    stack.extend(after)


def tell(kind, data, has_stack):
    lines = [f"{kind} {data.hex()}"]
    stack, memo = [], {}
    for opcode, argument, place in pickletools.genops(data):
        if has_stack:
            step(opcode, argument, stack, memo)
        lines.append(f"{place} {opcode.name} {shown(argument)} {len(stack)} {len(memo)}")
    print("\n".join(lines))


seeded = random.Random(20260607)
for index in range(COUNT):
    tell("numpy", array(seeded, index), True)
for index in range(COUNT):
    tell("plain", plain(seeded, index), True)
tell("made", made(), False)
