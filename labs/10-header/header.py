"""Sends one header, packed by Python's struct.

    python3 header.py PORT FORMAT NUMBER...

The magic WLAB comes first, then the numbers, as the format says.
"""

import socket
import struct
import sys

port = int(sys.argv[1])
header = struct.pack(sys.argv[2], b"WLAB", *map(int, sys.argv[3:]))
with socket.create_connection(("127.0.0.1", port)) as connection:
    connection.sendall(header)
print(header.hex(" "))
