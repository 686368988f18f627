"""Bytes that no browser sends, over a real socket: slow, broken, huge and many."""

import base64
import json
import re
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from urllib.request import urlopen

import pytest

from tests.browser.conftest import Site

GET = b"GET / HTTP/1.1\r\nHost: a\r\n"
SHAKE = (
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: " + base64.b64encode(bytes(16)) + b"\r\n\r\n"
)
STREAM = b"GET /_stcore/stream HTTP/1.1\r\nHost: a\r\n" + SHAKE
SENT = {
    "nothing of HTTP": b"\x00\xff\xfe\r\n\r\n" * 50,
    "a hand for TLS": bytes.fromhex("16030100a5010000a10303") + bytes(160),
    "HTTP 2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP 0.9": b"GET /\r\n\r\n",
    "HTTP 9.9": b"GET / HTTP/9.9\r\nHost: a\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": GET + b"Host: b\r\n\r\n",
    "no colon": GET + b"nothing\r\n\r\n",
    "a folded header": GET + b"X: a\r\n b\r\n\r\n",
    "a null in a header": GET + b"X: a\x00b\r\n\r\n",
    "letters beyond ASCII in the path": b"GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n",
    "a space in the path": b"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
    "a path of 70 kB": b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "a header of 70 kB": GET + b"X: " + b"a" * 70_000 + b"\r\n\r\n",
    "ten thousand headers": GET + b"X: a\r\n" * 10_000 + b"\r\n",
    "a cookie of 30 kB": GET + b"Cookie: a=" + b"b" * 30_000 + b"\r\n\r\n",
    "two lengths": GET + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length below nothing": GET + b"Content-Length: -1\r\n\r\n",
    "a length of a hundred digits": GET + b"Content-Length: " + b"9" * 100 + b"\r\n\r\n",
    "length and pieces": GET + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    b"GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n",
    "a piece of all memory": GET + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    "a body of 20 MB": b"POST /worksheet HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n"
    + bytes(20_000_000),
    "an upload": b"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n"
    b"\r\n" + bytes(5_000_000),
    "an upgrade to HTTP 2": GET + b"Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
    "a web socket to a page": GET + SHAKE,
    "a web socket without key": STREAM.replace(b"Key", b"Kex"),
    "a web socket of letters": STREAM + b"\x81\x85aaaa" + b"\xff" * 40,
    "five hundred at once": (GET + b"\r\n") * 500,
}


@pytest.fixture(scope="module")
def server() -> Iterator[Site]:
    site = Site("--server.headless", "true")
    site.wait()
    yield site
    site.stop()


def heard(site: Site, sent: bytes, seconds: float = 3.0) -> bytes:
    """What the server says to these bytes until it ends or that time is over; at most 1 MB."""
    with socket.create_connection(("127.0.0.1", site.port), timeout=seconds) as line:
        got, end = b"", time.monotonic() + seconds
        with suppress(OSError):  # turned away while still talking
            line.sendall(sent)
        with suppress(OSError):
            while time.monotonic() < end and len(got) < 1_000_000 and (piece := line.recv(65_536)):
                got += piece
    return got


@pytest.mark.parametrize("what", SENT)
def test_broken_bytes_are_turned_away_and_others_are_served(server, what):
    said = heard(server, SENT[what])
    statuses = {int(found) for found in re.findall(rb"HTTP/1\.1 (\d{3})", said)}
    assert statuses <= {101, 200, 400, 403, 404, 405, 414}, said[:300]
    assert b"Traceback" not in said
    with urlopen(server.url, timeout=10) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("size", [3_000_000, 150_000_000])
def test_a_message_larger_than_any_page_is_not_listened_to(server, size):
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall(STREAM)
        assert line.recv(4096).startswith(b"HTTP/1.1 101 ")
        line.sendall(b"\x82\xff" + size.to_bytes(8) + bytes(4))  # all that is said before it
        closing = line.recv(4096)
    assert (1009).to_bytes(2) in closing  # "too big", as a web socket says it


def waits(site: Site, many: int) -> list[float]:
    """How long each of so many visitors waits for the first page [s]."""
    times = []
    for _ in range(many):
        started = time.monotonic()
        with urlopen(site.url, timeout=30) as answer:
            answer.read()
        times.append(time.monotonic() - started)
    return sorted(times)


def test_idle_and_slow_sockets_do_not_stop_others(server):
    """A hundred silent, a hundred that never end their question, fifty that never read."""
    with ExitStack() as open_lines:

        def line(sent: bytes) -> None:
            it = open_lines.enter_context(socket.socket())
            it.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            it.connect(("127.0.0.1", server.port))
            it.sendall(sent)

        alone = waits(server, 30)[15]
        for _ in range(100):
            line(b"")
            line(GET + b"X: ")
        for _ in range(50):
            line(GET.replace(b"/ ", b"/live/plotly.min.js ", 1) + b"Accept-Encoding: gzip\r\n\r\n")
        assert waits(server, 30)[15] < 5 * alone + 0.1


def test_what_the_log_says_is_about_no_visitor():
    site = Site("--server.headless", "true")
    site.wait()
    for path in ("/?hour=3", "/figure/pressure?hole_mm=5&patch=Anna", "/Anna", "/about"):
        heard(site, f"GET {path} HTTP/1.1\r\nHost: a\r\nUser-Agent: Anna\r\n\r\n".encode(), 1.0)
    site.process.terminate()
    said = site.process.communicate(timeout=30)[0]
    lines = [json.loads(line) for line in said.splitlines() if line.startswith('{"at"')]
    seen = {(line["route"], line["status"]): line["count"] for line in lines}
    assert seen["/figure/{name}", 200] == seen["/", 200] == seen["none", 404] == 1
    assert set(lines[0]) == {"at", "route", "status", "count", "ms", "most"}
    for word in ("Anna", "hole_mm", "127.0.0.1", "pressure", "Traceback"):
        assert word not in said
