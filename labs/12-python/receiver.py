"""The tutorial's receiver, which prints the hash of each picture's pixels.

    python3 receiver.py PORT [PICTURES]

The last line that it prints has all hashes, to be copied.

pickle.loads would run whatever somebody sends. This receiver rebuilds NumPy arrays and refuses
everything else (see "Restricting Globals" in the documentation of pickle).
"""

import io
import pickle
import socket
import struct
import sys

import pattern

ALLOWED = {
    ("numpy", "ndarray"),
    ("numpy", "dtype"),
    ("numpy.core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy.core.numeric", "_frombuffer"),
    ("numpy._core.numeric", "_frombuffer"),
    ("_codecs", "encode"),
}


class Careful(pickle.Unpickler):
    """Knows what an array is made of, and nothing else."""

    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError("refused: %s.%s" % (module, name))
        return super().find_class(module, name)


port = int(sys.argv[1])
pictures = int(sys.argv[2]) if len(sys.argv) > 2 else 10

server_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server_socket.bind(("127.0.0.1", port))
server_socket.listen(5)
print("listening at port %d" % port, flush=True)

client_socket, address = server_socket.accept()
data = b""
payload_size = struct.calcsize("Q")
hashes = []
while len(hashes) < pictures:
    while len(data) < payload_size:
        packet = client_socket.recv(4 * 1024)
        if not packet:
            break
        data += packet
    if len(data) < payload_size:
        break
    message_size = struct.unpack("Q", data[:payload_size])[0]
    data = data[payload_size:]
    while len(data) < message_size:
        packet = client_socket.recv(4 * 1024)
        if not packet:
            sys.exit("the stream ended in the middle of a picture")
        data += packet
    frame = Careful(io.BytesIO(data[:message_size])).load()
    data = data[message_size:]
    hashes.append(pattern.digest(frame.tobytes()))
    print(len(hashes) - 1, frame.shape, hashes[-1], flush=True)
client_socket.close()
server_socket.close()
print(" ".join(hashes), flush=True)
