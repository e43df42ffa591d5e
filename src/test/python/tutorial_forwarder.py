"""A program of the tutorial's kind in the middle: receives pictures, and sends them on.

    tutorial_forwarder.py HOST PORT

Prints the port it listens at, unpickles each picture, pickles it anew and sends it to HOST:PORT.
"""

import pickle
import socket
import struct
import sys


def main():
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", 0))
    listener.listen(1)
    print(listener.getsockname()[1], flush=True)
    source, _ = listener.accept()
    target = socket.create_connection((sys.argv[1], int(sys.argv[2])))
    stream = source.makefile("rb")
    while True:
        prefix = stream.read(struct.calcsize("Q"))
        if not prefix:
            break
        frame = pickle.loads(stream.read(struct.unpack("Q", prefix)[0]))
        data = pickle.dumps(frame)
        target.sendall(struct.pack("Q", len(data)) + data)
    target.close()


if __name__ == "__main__":
    main()
