"""A server that speaks enough RTSP (RFC 2326) to be controlled: SETUP, PLAY, PAUSE, TEARDOWN.

    python3 rtsp_server.py PORT [SESSION]

It keeps the state and has no film to show. One client after the other, on this machine only, for
ten minutes at most.
"""

import re
import socket
import sys
import time

LONGEST = 8192
NEXT = {
    ("INIT", "SETUP"): "READY",
    ("READY", "PLAY"): "PLAYING",
    ("PLAYING", "PAUSE"): "READY",
    ("READY", "TEARDOWN"): "INIT",
    ("PLAYING", "TEARDOWN"): "INIT",
}
REASONS = {
    200: "OK",
    400: "Bad Request",
    454: "Session Not Found",
    455: "Method Not Valid in This State",
    461: "Unsupported Transport",
    501: "Not Implemented",
}

port = int(sys.argv[1])
session = sys.argv[2] if len(sys.argv) > 2 else "123456"


def parsed(text):
    """Method and headers of a request; the method is empty if that is none."""
    lines = text.replace("\r\n", "\n").split("\n")
    request = re.fullmatch(r"([A-Z_]+) +(\S+) +RTSP/1\.\d", lines[0].strip())
    headers = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    return request.group(1) if request else "", headers


def judged(state, method, headers):
    """Status, the state after it, and what else is to be told."""
    if not method or not headers.get("cseq", "").isdigit():
        return 400, state, {}
    if method == "OPTIONS":
        return 200, state, {"Public": "OPTIONS, SETUP, PLAY, PAUSE, TEARDOWN"}
    if method not in ("SETUP", "PLAY", "PAUSE", "TEARDOWN"):
        return 501, state, {}
    if method != "SETUP" and headers.get("session", "").partition(";")[0] != session:
        return (454 if state != "INIT" else 455), state, {}
    if (state, method) not in NEXT:
        return 455, state, {}
    told = {"Session": session}
    if method == "SETUP":
        transport = headers.get("transport", "")
        if not re.match(r"RTP/AVP.*client_port *= *\d+", transport):
            return 461, state, {}
        told["Transport"] = transport + ";server_port=6970-6971"
    return 200, NEXT[state, method], told


def serve(connection):
    state = "INIT"
    waiting = b""
    while len(waiting) < LONGEST:
        data = connection.recv(4096)
        if not data:
            return
        waiting += data
        while True:
            end = re.search(rb"\r?\n\r?\n", waiting)
            if not end:
                break
            text = waiting[: end.start()].decode("latin-1")
            waiting = waiting[end.end() :]
            method, headers = parsed(text)
            status, after, told = judged(state, method, headers)
            lines = ["RTSP/1.0 %d %s" % (status, REASONS[status])]
            if "cseq" in headers:
                lines.append("CSeq: " + headers["cseq"])
            lines += ["%s: %s" % header for header in told.items()]
            connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
            print("%s %d: %s -> %s" % (method or "?", status, state, after), flush=True)
            state = after


until = time.monotonic() + 600
with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(("127.0.0.1", port))
    server.listen(5)
    print("listening at port %d" % port, flush=True)
    while time.monotonic() < until:
        server.settimeout(max(0.1, until - time.monotonic()))
        try:
            connection, _ = server.accept()
            connection.settimeout(300)
            with connection:
                serve(connection)
        except OSError as reason:
            print(reason, flush=True)
