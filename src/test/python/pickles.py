"""Pickles arrays, each written to standard output behind its length (">I").

An argument is PROTOCOL:SHAPE, as 4:480x640x3, and its bytes follow pattern(); PROTOCOL:bytes:COUNT
pickles bytes; PROTOCOL:file pickles what stands on standard input, as cv2.imencode gives a file.
PROTOCOL:one:VALUE is the picture of a single gray pixel. With the first argument --golden it prints
the lines of written-by-cpython.txt instead: NumPy, argument, length, and the pickle in hex if it is
short, else its SHA-256.
"""

import hashlib
import pickle
import struct
import sys

import numpy

LONGEST_HEX = 800


def pattern(count):
    index = numpy.arange(count, dtype=numpy.int64)
    return ((index * 31 + (index >> 8) * 17) & 255).astype(numpy.uint8)


def value(words):
    if words[0] == "bytes":
        return pattern(int(words[1])).tobytes()
    if words[0] == "file":
        return numpy.frombuffer(sys.stdin.buffer.read(), numpy.uint8).copy()
    if words[0] == "one":
        return numpy.full((1, 1), int(words[1]), numpy.uint8)
    shape = [int(side) for side in words[0].split("x")]
    return pattern(int(numpy.prod(shape))).reshape(shape)


def dump(argument):
    protocol, *words = argument.split(":")
    return pickle.dumps(value(words), int(protocol))


def golden(argument):
    data = dump(argument)
    shown = data.hex() if len(data) <= LONGEST_HEX else hashlib.sha256(data).hexdigest()
    return f"{numpy.__version__.split('.')[0]} {argument} {len(data)} {shown}"


if sys.argv[1] == "--golden":
    for each in sys.argv[2:]:
        print(golden(each))
else:
    for each in sys.argv[1:]:
        data = dump(each)
        sys.stdout.buffer.write(struct.pack(">I", len(data)) + data)
