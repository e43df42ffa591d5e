"""A sender with a mistake that real programs have made. Copy it, find the mistake, repair the copy.

    python3 museum_3.py PORT [PICTURES] [WIDTHxHEIGHT]
"""

import pickle
import socket
import struct
import sys
import time

import pattern

port = int(sys.argv[1])
pictures = int(sys.argv[2]) if len(sys.argv) > 2 else 20
width, height = pattern.size(sys.argv[3] if len(sys.argv) > 3 else "160x120")


def message(frame):
    data = pickle.dumps(frame)
    prefix = struct.pack("Q", sys.getsizeof(data))
    return prefix + data


print("sending to port %d" % port, flush=True)
for attempt in range(100):
    try:
        client_socket = socket.create_connection(("127.0.0.1", port))
        break
    except ConnectionRefusedError:
        time.sleep(0.1)
else:
    sys.exit("nobody listens at port %d" % port)
with client_socket:
    for number in range(pictures):
        client_socket.sendall(message(pattern.picture(number, width, height)))
        time.sleep(0.03)
    time.sleep(0.5)
