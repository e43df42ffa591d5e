"""Sends pictures in a way of its own, again and again, to whoever listens.

    python3 mystery.py PORT NUMBER

Whoever wants to find out how it sends had better look at its bytes than at the lines below.
"""

import pathlib
import pickle
import socket
import struct
import sys
import time

import numpy

import pattern

port, number = int(sys.argv[1]), int(sys.argv[2])
folder = pathlib.Path(__file__).parent
jpegs = [
    numpy.frombuffer(file.read_bytes(), numpy.uint8) for file in sorted(folder.glob("picture-*.jpg"))
]


def array(count):
    """A picture: its pixels, or its JPEG file, as an array."""
    return pattern.picture(count, 64, 48) if number in (1, 2) else jpegs[count % len(jpegs)]


def message(count):
    data = pickle.dumps(array(count))
    prefix = {1: "<Q", 2: "<L", 3: ">L", 4: "<Q"}[number]
    return struct.pack(prefix, len(data)) + data


print("sending to port %d" % port, flush=True)
count = 0
while True:
    try:
        with socket.create_connection(("127.0.0.1", port)) as client_socket:
            for _ in range(15):
                client_socket.sendall(message(count))
                count += 1
                time.sleep(0.03)
    except OSError:
        pass
    time.sleep(0.3)
