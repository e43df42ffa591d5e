"""The tutorial's sender: pickled pictures, each behind its length in eight bytes.

    python3 client.py PORT [PICTURES] [WIDTHxHEIGHT]

Waits up to 20 seconds for a receiver on this machine. Prints the hash of each picture's pixels.
"""

import pickle
import socket
import struct
import sys
import time

import pattern

port = int(sys.argv[1])
pictures = int(sys.argv[2]) if len(sys.argv) > 2 else 100
width, height = pattern.size(sys.argv[3] if len(sys.argv) > 3 else "320x240")


def connected(host_ip, port):
    """A socket that is connected, as soon as somebody listens."""
    until = time.monotonic() + 20
    while True:
        client_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            client_socket.connect((host_ip, port))
            return client_socket
        except ConnectionRefusedError:
            client_socket.close()
            if time.monotonic() > until:
                sys.exit("nobody listens at port %d" % port)
            time.sleep(0.1)


print("sending %d pictures to port %d" % (pictures, port), flush=True)
with connected("127.0.0.1", port) as client_socket:
    for number in range(pictures):
        frame = pattern.picture(number, width, height)
        data = pickle.dumps(frame)
        message = struct.pack("Q", len(data)) + data
        client_socket.sendall(message)
        print(number, pattern.digest(frame.tobytes()), flush=True)
        time.sleep(0.03)
