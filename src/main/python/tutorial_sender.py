"""The tutorial's sender: pictures as pickled arrays behind an eight-byte length.

    python3 tutorial_sender.py 127.0.0.1 9999 --frames 200

Prints a line a picture, its number and the SHA-256 of its pixels, unless --quiet is given. Each
picture begins with the time of its sending, 8 bytes, nanoseconds since 1970, in this machine's
order, so that a receiver on the same machine can tell how old it is.
"""

import argparse
import hashlib
import pickle
import socket
import struct
import sys
import time

import numpy


def pictures(count, width, height):
    """Random pictures, made beforehand where there are many, so that making them costs no time."""
    random = numpy.random.default_rng(7)
    some = [
        random.integers(0, 256, (height, width, 3), dtype=numpy.uint8)
        for _ in range(min(count, 16))
    ]
    for number in range(count):
        yield number, some[number % len(some)]


def dribble(sock, data, edges):
    """Sends one byte at a time around every edge, the rest in one piece."""
    position = 0
    for edge in edges:
        start = max(position, edge - 4)
        sock.sendall(data[position:start])
        for i in range(start, min(edge + 4, len(data))):
            sock.sendall(data[i : i + 1])
            time.sleep(0.0002)
        position = min(edge + 4, len(data))
    sock.sendall(data[position:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("host_ip")
    parser.add_argument("port", type=int)
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--size", default="640x480")
    parser.add_argument("--fps", type=float, default=0, help="0: as fast as it goes")
    parser.add_argument("--protocol", type=int, default=None, help="of pickle")
    parser.add_argument("--dribble", action="store_true", help="single bytes at every border")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    host_ip, port = options.host_ip, options.port
    width, height = map(int, options.size.split("x"))

    family = socket.AF_INET6 if ":" in host_ip else socket.AF_INET
    clientsocket = socket.socket(family, socket.SOCK_STREAM)  # @socket
    if options.dribble:
        clientsocket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # @setsockopt
    clientsocket.connect((host_ip, port))  # @connect
    due = time.monotonic()
    for number, frame in pictures(options.frames, width, height):
        if options.fps:
            time.sleep(max(0, due - time.monotonic()))
            due += 1 / options.fps
        frame.reshape(-1)[:8] = numpy.frombuffer(struct.pack("q", time.time_ns()), numpy.uint8)
        data = pickle.dumps(frame, options.protocol)  # @dumps
        message = struct.pack("Q", len(data)) + data  # @pack
        if options.dribble:
            dribble(clientsocket, message, [0, 8, 8 + 160, len(message) - 14, len(message)])
        else:
            clientsocket.sendall(message)  # @send
        if not options.quiet:
            print(number, hashlib.sha256(frame.tobytes()).hexdigest())
    clientsocket.close()  # @close
    sys.stdout.flush()


if __name__ == "__main__":
    main()
