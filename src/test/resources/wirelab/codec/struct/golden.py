"""Writes the golden messages that StructGoldenTest reads, one a line, as name and hex."""
import struct

FORMAT = ">4sBBBBHHIqq"


def message(content, pixels, stamp, width, height, body):
    flags, sequence, captured_at = (0, 0, 0) if stamp is None else (1, *stamp)
    return struct.pack(FORMAT, b"WLAB", 1, content, pixels, flags, width, height,
                       len(body), sequence, captured_at) + body


def body(length, seed):
    return bytes((7 * i + seed) & 0xFF for i in range(length))


STAMP = (7, 1_700_000_000_123_456_789)
print("format", FORMAT, struct.calcsize(FORMAT))
print("bgr", message(1, 1, STAMP, 5, 3, body(45, 1)).hex())
print("gray", message(1, 2, STAMP, 5, 3, body(15, 2)).hex())
print("unstamped", message(1, 1, None, 2, 1, body(6, 3)).hex())
