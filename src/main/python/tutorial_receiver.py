"""The tutorial's receiver: collects bytes until a length and a pickled array are there.

    python3 tutorial_receiver.py 127.0.0.1 9999 --frames 200

Prints "listening PORT", then a line a picture, its number and the SHA-256 of its pixels, unless
--quiet is given; with --latency the last line has pictures a second and the 50th and 99th
percentile of their age in milliseconds (see tutorial_sender.py).

It trusts its sender: pickle.loads runs whatever it is told to. Keep it on your own machine.
"""

import argparse
import hashlib
import pickle
import socket
import struct
import sys
import time

import numpy


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("host_ip")
    parser.add_argument("port", type=int)
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--recv", type=int, default=4096, help="the n of recv(n)")
    parser.add_argument("--latency", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    host_ip, port = options.host_ip, options.port

    family = socket.AF_INET6 if ":" in host_ip else socket.AF_INET
    s = socket.socket(family, socket.SOCK_STREAM)  # @socket
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # @setsockopt
    s.bind((host_ip, port))  # @bind
    s.listen(10)  # @listen
    print("listening", s.getsockname()[1], flush=True)
    conn, addr = s.accept()  # @accept

    data = b""
    payload_size = struct.calcsize("Q")  # @calcsize
    ages = []
    first = last = 0.0
    for number in range(options.frames):
        while len(data) < payload_size:  # @collect
            packet = conn.recv(options.recv)  # @recv-prefix
            if not packet:
                sys.exit("the sender closed after %d pictures" % number)  # @end-prefix
            data += packet  # @append-prefix
        packed_msg_size = data[:payload_size]
        data = data[payload_size:]
        msg_size = struct.unpack("Q", packed_msg_size)[0]  # @unpack
        while len(data) < msg_size:
            packet = conn.recv(options.recv)  # @recv
            if not packet:
                sys.exit("the sender closed inside picture %d" % number)  # @end
            data += packet  # @append
        frame_data = data[:msg_size]
        data = data[msg_size:]  # @cut
        frame = pickle.loads(frame_data)  # @loads
        last = time.monotonic()
        first = first or last
        if options.latency:
            ages.append(time.time_ns() - int.from_bytes(frame.tobytes()[:8], sys.byteorder))
        if not options.quiet:
            print(number, hashlib.sha256(frame.tobytes()).hexdigest(), frame.shape)
    conn.close()  # @close
    s.close()
    if options.latency:
        ages = numpy.array(ages) / 1e6
        rate = (options.frames - 1) / max(1e-9, last - first)
        print("%.1f %.3f %.3f" % (rate, *numpy.percentile(ages, [50, 99])))


if __name__ == "__main__":
    main()
