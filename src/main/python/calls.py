"""Replays a run of the call bench with Python's own sockets, each side in a process of its own.

    python3 calls.py lesson.calls
    python3 calls.py --json lesson.calls

A run is text: one order a line, as in "receiver: s = socket(AF_INET, SOCK_STREAM)"; lines that
begin with # are passed over. After each order comes what Python returned or raised. A call that
waits is given a moment, then the other side goes on; one that keeps its own side waiting for too
long is cancelled by a signal (not on Windows).
"""

import argparse
import ast
import errno
import json
import os
import queue
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading

MOMENT = 0.3  # seconds after which a call that may wait is taken to be waiting
PATIENCE = 3  # seconds after which it is cancelled if its side is wanted for something else
SHOWN = 64  # bytes of a long value
WAITING = "accept connect send sendall sendto write recv recvfrom read".split()
ORDER = re.compile(r"\s*(?:(sender|receiver)\s*:)?\s*(.*)", re.IGNORECASE)


class Cancelled(Exception):
    """The wait was ended by a signal."""


# The calls, one a line: what the bench shows beside its own.


def make(family, kind, proto):
    s = socket.socket(family, kind, proto)  # @socket
    return s


def open_file():
    f = tempfile.TemporaryFile(buffering=0)  # @open
    return f


def setsockopt(s, level, option, value):
    s.setsockopt(level, option, value)  # @setsockopt


def getsockopt(s, level, option):
    return s.getsockopt(level, option)  # @getsockopt


def bind(s, host, port):
    s.bind((host, port))  # @bind


def listen(s, backlog):
    s.listen(backlog)  # @listen


def accept(s):
    conn, addr = s.accept()  # @accept
    return conn, addr


def connect(s, host, port):
    s.connect((host, port))  # @connect


def send(s, data):
    return s.send(data)  # @send


def sendall(s, data):
    s.sendall(data)  # @sendall


def sendto(s, data, host, port):
    return s.sendto(data, (host, port))  # @sendto


def write(s, data):
    return os.write(s.fileno(), data)  # @write


def recv(s, bufsize):
    return s.recv(bufsize)  # @recv


def recvfrom(s, bufsize):
    data, addr = s.recvfrom(bufsize)  # @recvfrom
    return data, addr


def read(s, n):
    return os.read(s.fileno(), n)  # @read


def shutdown(s, how):
    s.shutdown(how)  # @shutdown


def close(s):
    s.close()  # @close


def abort(s):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # @abort
    s.close()


def getsockname(s):
    return s.getsockname()  # @getsockname


def getpeername(s):
    return s.getpeername()  # @getpeername


def level(option):
    """Options are told apart by their level, which their names begin with."""
    levels = {"SO": socket.SOL_SOCKET, "TCP": socket.IPPROTO_TCP, "IP": socket.IPPROTO_IP}
    levels["IPV6"] = socket.IPPROTO_IPV6
    return levels[option.split("_")[0]]


def argument(node, ports):
    """The value of an argument, which is a literal, a name of the socket module or port(s)."""
    if isinstance(node, ast.Name):
        return getattr(socket, node.id)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return argument(node.left, ports) * argument(node.right, ports)
    if isinstance(node, ast.Call) and node.func.id == "bytes":
        return bytes(argument(node.args[0], ports))
    if isinstance(node, ast.Call) and node.func.id == "port":
        name = node.args[0].id
        if name not in ports:
            raise NameError("no socket '%s' with a port" % name)
        return ports[name]
    return ast.literal_eval(node)


def perform(text, sockets, ports):
    """Makes the call of one line, and remembers the socket that it makes."""
    statement = ast.parse(text).body[0]
    names = []
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
        names = [one.id for one in getattr(target, "elts", [target])]
    call = statement.value
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        sockets[names[0]] = open_file()
        return sockets[names[0]]
    if isinstance(call.func, ast.Name):
        family, kind, proto = (call.args + [None] * 3)[:3]
        s = make(
            argument(family, ports) if family else socket.AF_INET,
            argument(kind, ports) if kind else socket.SOCK_STREAM,
            argument(proto, ports) if proto else 0,
        )
        sockets[names[0]] = s
        return s
    name = call.func.value.id
    verb = call.func.attr
    if name not in sockets:
        raise NameError("name '%s' is not defined" % name)
    s = sockets[name]
    result = called(s, verb, call.args, ports)
    if verb == "accept":
        sockets[names[0]] = result[0]
    return result


def called(s, verb, nodes, ports):
    if verb in ("setsockopt", "getsockopt"):
        option = nodes[-2].id if verb == "setsockopt" else nodes[-1].id
        number = getattr(socket, option, 3)  # IP_HDRINCL, which Python leaves out, is 3 on Linux
        if verb == "getsockopt":
            return getsockopt(s, level(option), number)
        value = argument(nodes[-1], ports)
        linger = struct.pack("ii", value >= 0, max(0, value))
        return setsockopt(s, level(option), number, linger if option == "SO_LINGER" else value)
    arguments = []
    for node in nodes:
        inner = node.elts if isinstance(node, ast.Tuple) else [node]
        arguments += [argument(one, ports) for one in inner]
    if verb == "listen" and not arguments:
        arguments = [128]
    return globals()[verb](s, *arguments)


def shown(value):
    """As the bench shows it: a long value is cut off, a socket is its descriptor."""
    if isinstance(value, socket.socket):
        return "<socket fd=%d, %s, %s>" % (value.fileno(), value.family.name, value.type.name)
    if hasattr(value, "fileno"):
        return "<file fd=%d>" % value.fileno()
    if isinstance(value, bytes):
        rest = "... (%s bytes)" % format(len(value), ",") if len(value) > SHOWN else ""
        return repr(value[:SHOWN]) + rest
    if isinstance(value, tuple) and value and isinstance(value[0], socket.socket):
        return "(<socket fd=%d>, %r)" % (value[0].fileno(), value[1])
    if isinstance(value, tuple) and value and isinstance(value[0], bytes):
        return "(%s, %r)" % (shown(value[0]), value[1])
    return repr(value)


def failure(e):
    """The error by its name, its number, and the system's words."""
    if isinstance(e, socket.gaierror):
        known = [n for n in dir(socket) if n.startswith("EAI_") and getattr(socket, n) == e.errno]
        return {"error": known[0] if known else "gaierror", "number": e.errno, "words": e.strerror}
    if isinstance(e, OSError):
        name = errno.errorcode.get(e.errno, type(e).__name__)
        return {"error": name, "number": e.errno, "words": e.strerror}
    return {"error": type(e).__name__, "number": 0, "words": str(e)}


def side():
    """One process: takes orders from its standard input, answers each by a line."""
    busy = [False]

    def interrupt(number, frame):
        if busy[0]:
            raise Cancelled()

    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, interrupt)
    sockets = {}
    for line in sys.stdin:
        order = json.loads(line)
        try:
            busy[0] = True
            answer = {"value": shown(perform(order["text"], sockets, order["ports"]))}
        except Cancelled:
            answer = {"cancelled": True}
        except Exception as e:
            answer = failure(e)
        busy[0] = False
        bound = {name: s for name, s in sockets.items() if isinstance(s, socket.socket)}
        answer["ports"] = {name: port(s) for name, s in bound.items() if s.fileno() >= 0}
        print(json.dumps(answer), flush=True)


def port(s):
    try:
        return s.getsockname()[1]
    except OSError:
        return 0


class Side:
    """The other end of such a process."""

    def __init__(self):
        command = [sys.executable, os.path.abspath(__file__), "--side"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.answers = queue.Queue()
        self.pending = None
        self.ports = {}
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.answers.put(json.loads(line))

    def order(self, result, ports):
        self.pending = result
        order = {"text": result["text"], "ports": ports}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def ended(self, seconds):
        """Whether its call has ended, within that time."""
        if self.pending is not None:
            try:
                answer = self.answers.get(timeout=seconds)
            except queue.Empty:
                return False
            self.ports.update(answer.pop("ports"))
            self.pending.update(answer)
            self.pending = None
        return True

    def free(self):
        """Ends its call, by a signal if need be."""
        if not self.ended(PATIENCE):
            if hasattr(signal, "SIGUSR1"):
                self.process.send_signal(signal.SIGUSR1)
            if not self.ended(PATIENCE):
                self.pending.update({"cancelled": True})
                self.pending = None
                self.process.kill()


def replay(lines):
    """Does all orders; gives what came of each, in their order."""
    sides = {"sender": Side(), "receiver": Side()}
    results = []
    name = "receiver"
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = ORDER.match(line)
        name = (match.group(1) or name).lower()
        result = {"side": name, "text": match.group(2).strip()}
        results.append(result)
        mine, other = sides[name], sides["sender" if name == "receiver" else "receiver"]
        mine.free()
        mine.order(result, {**other.ports, **mine.ports})
        verb = re.search(r"(\w+)\s*\(", result["text"]).group(1)
        mine.ended(MOMENT if verb in WAITING else PATIENCE)
    for one in sides.values():
        one.free()
        one.process.stdin.close()
        one.process.wait()
    return results


def told(result):
    if "error" in result:
        number = " [Errno %d]" % result["number"] if result["number"] else ":"
        return "%s%s %s" % (result["error"], number, result["words"])
    return result.get("value", "cancelled")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", nargs="?", help="the file of orders; standard input if left out")
    parser.add_argument("--json", action="store_true", help="print a line of JSON for each order")
    parser.add_argument("--side", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        return side()
    lines = open(options.run, encoding="utf-8") if options.run else sys.stdin
    for result in replay(lines):
        if options.json:
            print(json.dumps(result))
        else:
            print("%s: %s\n    %s" % (result["side"], result["text"], told(result)))


if __name__ == "__main__":
    main()
