"""Reads the strip of black and white cells along the top of a Wirelab test picture.

The strip holds 160 cells, one bit each, white is 1, the highest bit first:

    8 bits   marker 0xB2
    64 bits  sequence number, signed
    64 bits  time of capture in nanoseconds since 1970-01-01T00:00:00Z, signed
    24 bits  CRC-24 of OpenPGP (RFC 9580, 6.1.1) over the 16 bytes of both, big-endian

Cells are squares of `side` pixels. The first begins at pixel (0, 0); `width // side`
cells stand side by side, and the rows follow each other until all 160 are there.
`side` is the first of 24, 16, 8, 4, 2 with 80 * side <= width (or side <= 8) for which
the strip takes a quarter of the height at most. If there is none there is no strip.
A cell is white if the 2x2 pixels in its middle are 128 or brighter in the mean; a pixel
of BGR has the brightness (29 B + 150 G + 77 R) / 256.

Run as a program it reads raw pictures from standard input, each behind a line
`WIDTH HEIGHT CHANNELS`, and answers `SEQUENCE TIME` or `none` on a line for each.
"""

import sys

import numpy as np

MARKER = 0xB2
CELLS = 160


def read(array):
    """(sequence, time) of a picture, or None.

    `array` is of shape (height, width, 3), BGR, or (height, width), grey; dtype uint8.
    """
    side = cell_side(array.shape[1], array.shape[0])
    if side is None:
        return None
    columns = array.shape[1] // side
    rows = -(-CELLS // columns)
    middle = side // 2 - 1
    brightness = np.zeros((rows, columns))
    for dy in (0, 1):
        for dx in (0, 1):
            pixels = array[middle + dy : rows * side : side, middle + dx : columns * side : side]
            brightness += grey(pixels)
    value = 0
    for cell in (brightness >= 4 * 128).reshape(-1)[:CELLS]:
        value = value << 1 | int(cell)
    payload = (value >> 24 & (1 << 128) - 1).to_bytes(16, "big")
    if value >> 152 != MARKER or value & 0xFFFFFF != crc24(payload):
        return None
    return (
        int.from_bytes(payload[:8], "big", signed=True),
        int.from_bytes(payload[8:], "big", signed=True),
    )


def cell_side(width, height):
    """The side of a cell in pixels, or None if a strip does not fit."""
    for side in (24, 16, 8, 4, 2):
        columns = width // side
        wide_enough = columns > 0 if side <= 8 else columns >= 80
        if wide_enough and 4 * -(-CELLS // columns) * side <= height:
            return side
    return None


def grey(pixels):
    """Brightness of BGR or grey pixels, 0 to 255."""
    if pixels.ndim == 2:
        return pixels.astype(float)
    return pixels.astype(float) @ np.array([29, 150, 77]) / 256


def crc24(data):
    """CRC-24 as in OpenPGP."""
    crc = 0xB704CE
    for byte in data:
        crc ^= byte << 16
        for _ in range(8):
            crc <<= 1
            if crc & 0x1000000:
                crc ^= 0x1864CFB
    return crc


def main():
    source = sys.stdin.buffer
    while line := source.readline():
        width, height, channels = map(int, line.split())
        shape = (height, width, channels) if channels > 1 else (height, width)
        pixels = np.frombuffer(source.read(width * height * channels), np.uint8)
        found = read(pixels.reshape(shape))
        print("none" if found is None else f"{found[0]} {found[1]}", flush=True)


if __name__ == "__main__":
    main()
