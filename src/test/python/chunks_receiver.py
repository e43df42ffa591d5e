"""An ordinary UDP receiver: puts the pieces of pictures together and tells a hash of each.

Each datagram begins with !IHH: picture, index and count of the piece. A picture is a header,
>4sBBBBHHIqq, and its pixels.
"""

import hashlib
import socket
import struct
import sys

pictures = int(sys.argv[1])
receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
receiver.bind(("127.0.0.1", 0))
receiver.settimeout(60)
print("listening", receiver.getsockname()[1], flush=True)
pieces = {}
told = 0
while told < pictures:
    datagram, sender = receiver.recvfrom(65536)
    number, index, count = struct.unpack("!IHH", datagram[:8])
    pieces.setdefault(number, {})[index] = datagram[8:]
    if len(pieces[number]) == count:
        message = b"".join(pieces[number][i] for i in range(count))
        width, height = struct.unpack(">4sBBBBHHIqq", message[:32])[5:7]
        pixels = message[32:]
        assert len(pixels) == width * height * 3, (width, height, len(pixels))
        print(number, hashlib.sha256(pixels).hexdigest(), flush=True)
        told += 1
