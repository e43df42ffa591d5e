"""A test pattern made with NumPy alone: a slope of colours and a white bar that moves."""

import hashlib

import numpy


def picture(number, width, height):
    """The picture of that number, as OpenCV would hand it over: rows, columns, BGR."""
    frame = numpy.zeros((height, width, 3), numpy.uint8)
    frame[:, :, 0] = numpy.linspace(40, 220, height, dtype=numpy.uint8)[:, None]
    frame[:, :, 1] = numpy.linspace(220, 60, width, dtype=numpy.uint8)[None, :]
    frame[:, :, 2] = (number * 7) % 256
    left = number * 4 % width
    frame[:, left : left + max(2, width // 16)] = 255
    return frame


def digest(data):
    """The first 16 digits of the SHA-256, by which two programs compare pictures."""
    return hashlib.sha256(data).hexdigest()[:16]


def size(text):
    """160x120 as two numbers."""
    width, height = text.split("x")
    return int(width), int(height)
