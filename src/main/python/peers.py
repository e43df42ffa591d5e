"""Wirelab beside other programs that move pictures or bytes, in one table with ratios.

    python3 src/main/python/peers.py
    python3 src/main/python/peers.py --rounds 3 --seconds 1

Every round runs each of them once, so that whatever else the machine does befalls all; told are the
medians of the rounds, of the ratios too. A program that is not installed is a line that says how to
get it. Needs nothing but Python's own library; NumPy and pyzmq only for those who use them.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
STRUCT = "tcp+Q+struct"
PICKLE = "tcp+Q+pickle:protocol=4"
PICKLE_5 = "tcp+Q+pickle:protocol=5"
UDP = "udp:datagram=%d+chunks+struct"
DATAGRAMS = (1400, 65000)
PATIENCE = 120

# of what iperf3 delivers when nothing holds it back
SHARES = (0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0.1)
UNLOST = 0.0001


class Missing(Exception):
    """A program that is not here; the text says how to get it."""


@contextlib.contextmanager
def started(*command):
    """A program that runs meanwhile; it is ended where it does not end by itself."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
            process.wait(PATIENCE)
        finally:
            process.kill()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode:
        raise RuntimeError("%s: %s" % (" ".join(command), (done.stderr or done.stdout).strip()))
    return done.stdout


def python_with(*modules):
    """A Python that has these modules: the one of the system or the one that runs this."""
    for python in (sys.executable, "python3", "/usr/bin/python3"):
        probe = [python, "-c", "import " + ", ".join(modules)]
        if shutil.which(python) and subprocess.run(probe, capture_output=True).returncode == 0:
            return python
    packages = ["python3-zmq" if module == "zmq" else "python3-" + module for module in modules]
    raise Missing("sudo apt-get install -y " + " ".join(packages))


def program(name, package):
    if not shutil.which(name):
        raise Missing("sudo apt-get install -y " + package)
    return name


# Each of these gives (pictures a second, share lost) of one run.


def tutorial(size, frames, receive):
    python = python_with("numpy")
    command = [python, os.path.join(HERE, "tutorial_receiver.py"), "127.0.0.1", "0"]
    command += ["--frames", str(frames), "--recv", str(receive), "--latency", "--quiet"]
    with started(*command) as receiver:
        port = receiver.stdout.readline().split()[1]
        sender = os.path.join(HERE, "tutorial_sender.py")
        sizes = "%dx%d" % size
        output(python, sender, "127.0.0.1", port, "--quiet", "--size", sizes, "--frames", str(frames))
        return float(receiver.stdout.readline().split()[0]), 0


def zeromq(size, frames):
    """The hub and the sender of imagezmq: an array, its type and shape as JSON, and a reply."""
    python = python_with("zmq", "numpy")
    script = os.path.abspath(__file__)
    address = "tcp://127.0.0.1:%d" % free_port()
    with started(python, script, "--zmq-hub", address, "--frames", str(frames)) as hub:
        sizes = "%dx%d" % size
        output(python, script, "--zmq-send", address, "--frames", str(frames), "--size", sizes)
        return float(hub.stdout.readline()), 0


def zmq_hub(address, frames):
    import numpy
    import zmq

    hub = zmq.Context().socket(zmq.REP)
    hub.bind(address)
    for number in range(frames):
        told = hub.recv_json()
        array = numpy.frombuffer(hub.recv(copy=False), dtype=told["dtype"]).reshape(told["shape"])
        hub.send(b"OK")
        if number == 0:
            first = time.monotonic()
    assert array.ndim == 3
    print((frames - 1) / (time.monotonic() - first))


def zmq_send(address, size, frames):
    import numpy
    import zmq

    sender = zmq.Context().socket(zmq.REQ)
    sender.connect(address)
    image = numpy.random.default_rng(7).integers(0, 256, (size[1], size[0], 3), dtype=numpy.uint8)
    for number in range(frames):
        told = {"msg": "picture %d" % number, "dtype": str(image.dtype), "shape": image.shape}
        sender.send_json(told, zmq.SNDMORE)
        sender.send(image, copy=False)
        sender.recv()


def gstreamer(size, frames):
    """Two runs of different lengths, so that their start is not counted."""
    launch = program("gst-launch-1.0", "gstreamer1.0-tools gstreamer1.0-plugins-base")
    short = frames // 10
    return (frames - short) / (stream(launch, size, frames) - stream(launch, size, short)), 0


def stream(launch, size, frames):
    port = str(free_port())
    receiver = [launch, "-q", "tcpserversrc", "host=127.0.0.1", "port=" + port, "!", "fakesink"]
    with started(*receiver) as process:
        wait_for_listener(int(port))
        began = time.monotonic()
        caps = "video/x-raw,format=BGR,width=%d,height=%d" % size
        source = ["videotestsrc", "pattern=black", "num-buffers=%d" % frames, "!", caps, "!"]
        output(launch, "-q", *source, "tcpclientsink", "sync=false", "host=127.0.0.1", "port=" + port)
        process.wait(PATIENCE)
        return time.monotonic() - began


def wait_for_listener(port):
    """Looks for it without connecting: some take only one connection."""
    wanted = re.compile(r":%04X 0+:0000 0A" % port)
    for _ in range(200):
        for name in ("/proc/net/tcp", "/proc/net/tcp6"):
            with open(name) as table:
                if wanted.search(table.read()):
                    return
        time.sleep(0.05)
    raise RuntimeError("nobody listens on port %d" % port)


def iperf(size, seconds, *udp):
    name = program("iperf3", "iperf3")
    port = str(free_port())
    with started(name, "-s", "-1", "-p", port):
        wait_for_listener(int(port))
        told = json.loads(output(name, "-c", "127.0.0.1", "-p", port, "-t", str(seconds), "-J", *udp))
    end = told["end"]
    if not udp:
        return end["sum_received"]["bits_per_second"] / 8 / picture(size), 0
    sent = end["sum_sent"]["bits_per_second"] / 8 / picture(size)
    lost = end["sum"]["lost_percent"] / 100
    return sent * (1 - lost), lost


def iperf_unlost(size, seconds, length):
    """Its highest of some rates at which nothing is lost; where it loses at all, the slowest."""
    udp = ["-u", "-w", "4M", "-l", str(length), "--pacing-timer", "100"]
    rate, _ = iperf(size, seconds, *udp, "-b", "0")
    for share in SHARES:
        wanted = int(rate * share * picture(size) * 8)
        got, lost = iperf(size, seconds, *udp, "-b", str(wanted))
        if lost < UNLOST:
            break
    return got, lost


def picture(size):
    return size[0] * size[1] * 3


def ours(size, frames):
    """All our rows of one round, from one start of the program: name to (pictures/s, lost)."""
    wires = [STRUCT, PICKLE, PICKLE_5] + [UDP % datagram for datagram in DATAGRAMS]
    command = [os.path.join(ROOT, "wirelab"), "bench", "--json", "--no-python", "--rounds", "1"]
    command += ["--size", "%dx%d" % size, "--frames", str(frames), "--no-video"]
    for wire in wires:
        command += ["--wire", wire]
    paths = json.loads(output(*command))["paths"]
    return {name: (path["fps"], path["lost"]) for name, path in paths.items()}


def peers(options):
    """Name, what of ours it is measured against, and how one run of it is made."""
    size, frames, seconds = options.size, options.frames, options.seconds
    udp = [
        (
            "iperf3 UDP, %d bytes" % datagram,
            [UDP % datagram],
            lambda length=datagram: iperf(size, seconds, "-u", "-b", "0", "-w", "4M", "-l", str(length)),
        )
        for datagram in DATAGRAMS
    ] + [
        (
            "iperf3 UDP, %d bytes, no loss" % datagram,
            [UDP % datagram],
            lambda length=datagram: iperf_unlost(size, seconds, length),
        )
        for datagram in DATAGRAMS
    ]
    return [
        ("tutorial in Python", [PICKLE, STRUCT], lambda: tutorial(size, frames // 10, 4096)),
        ("tutorial, recv(65536)", [PICKLE, STRUCT], lambda: tutorial(size, frames // 3, 65536)),
        ("ZeroMQ REQ/REP", [STRUCT, PICKLE], lambda: zeromq(size, frames)),
        ("GStreamer tcp", [STRUCT, PICKLE], lambda: gstreamer(size, frames)),
        ("iperf3 TCP", [STRUCT], lambda: iperf(size, seconds)),
    ] + udp


def measure(options):
    """Runs the rounds: name to its runs, and what is missing by name."""
    runs, missing = {}, {}
    for number in range(options.rounds):
        print("round %d of %d" % (number + 1, options.rounds), file=sys.stderr)
        for name, figures in ours(options.size, options.frames).items():
            runs.setdefault(name, []).append(figures)
        for name, _, run in peers(options):
            if name in missing:
                continue
            try:
                runs.setdefault(name, []).append(run())
            except Missing as lack:
                missing[name] = str(lack)
    return runs, missing


def ratio(runs, one, other):
    return statistics.median(a[0] / b[0] for a, b in zip(runs[one], runs[other]))


def table(options, runs, missing):
    floor = "bare channel"
    against = {name: of_ours for name, of_ours, _ in peers(options)}
    line = "%-38s %12s %10s %8s %8s  %s"
    print(line % ("path", "pictures/s", "Gbit/s", "to bare", "lost", "ours to it"))
    for name, figures in runs.items():
        if name in missing:
            continue
        rate = statistics.median(fps for fps, _ in figures)
        ours_to_it = ", ".join(
            "%s %.2f" % (short(mine), ratio(runs, mine, name)) for mine in against.get(name, [])
        )
        print(
            line
            % (
                name,
                "{:,.0f}".format(rate),
                "%.2f" % (rate * picture(options.size) * 8 / 1e9),
                "%.2f" % ratio(runs, name, floor),
                "%.1f %%" % (100 * max(lost for _, lost in figures)),
                ours_to_it,
            )
        )
    for name, how in missing.items():
        print("%-38s not installed: %s" % (name, how))
    print(
        "%dx%d raw, %d bytes a picture, medians of %d rounds; load %.1f, %d processors"
        % (*options.size, picture(options.size), options.rounds, os.getloadavg()[0], os.cpu_count())
    )


def short(wire):
    return re.sub(r":.*", "", wire.split("+")[2]) + (" over UDP" if wire[0] == "u" else "")


def size_of(text):
    width, height = text.split("x")
    return int(width), int(height)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=size_of, default=(640, 480), metavar="WxH")
    parser.add_argument("--frames", type=int, default=3000, help="in each run; fewer for the slow")
    parser.add_argument("--seconds", type=int, default=2, help="of each run of iperf3")
    parser.add_argument("--zmq-hub", metavar="ADDRESS", help=argparse.SUPPRESS)
    parser.add_argument("--zmq-send", metavar="ADDRESS", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.zmq_hub:
        zmq_hub(options.zmq_hub, options.frames)
    elif options.zmq_send:
        zmq_send(options.zmq_send, options.size, options.frames)
    else:
        table(options, *measure(options))


if __name__ == "__main__":
    main()
