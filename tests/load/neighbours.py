"""How long does a polite visitor wait while others are rude?

    PYTHONPATH=. .venv/bin/python tests/load/neighbours.py

Starts the site, asks for the first page again and again on new connections, alone and beside each
kind of rude neighbour, in three rounds, and prints a table.  All traffic stays on this machine, and
ends after some minutes.
"""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from http.client import HTTPConnection
from itertools import count
from threading import Event, Thread
from urllib.parse import urlsplit

import psutil

from tests.load.sites import SERVERS, served

ROUNDS, ASKED = 3, 60
GET = b"GET / HTTP/1.1\r\nHost: a\r\n"
BIG = GET.replace(b"/ ", b"/live/plotly.min.js ", 1) + b"\r\n"
seeds = count(1)


@contextmanager
def sockets(port: int, sent: bytes, many: int) -> Iterator[None]:
    """So many connections that say this and nothing more, and read nothing."""
    with ExitStack() as lines:
        for _ in range(many):
            line = lines.enter_context(socket.socket())
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.connect(("127.0.0.1", port))
            line.sendall(sent)
        yield


@contextmanager
def askers(port: int, path: Callable[[], str], many: int) -> Iterator[None]:
    """So many who ask without a pause, each time for another address."""
    end = Event()

    def ask() -> None:
        while not end.is_set():
            with suppress(OSError):
                line = HTTPConnection("127.0.0.1", port, timeout=60)
                line.request("GET", path(), headers={"Host": f"h{next(seeds)}.example"})
                line.getresponse().read()
                line.close()

    threads = [Thread(target=ask, daemon=True) for _ in range(many)]
    for thread in threads:
        thread.start()
    yield
    end.set()
    for thread in threads:
        thread.join(60)


NEIGHBOURS: dict[str, Callable[[int], AbstractContextManager[None]]] = {
    "nobody": lambda port: sockets(port, b"", 0),
    "200 silent sockets": lambda port: sockets(port, b"", 200),
    "200 that never end their question": lambda port: sockets(port, GET + b"X: ", 200),
    "50 that never read 4.8 MB": lambda port: sockets(port, BIG, 50),
    "8 who ask for ever other worksheets": lambda port: askers(
        port, lambda: f"/worksheet?seed={next(seeds) % 9999 + 1}", 8
    ),
    "8 who ask for ever other PDFs": lambda port: askers(
        port, lambda: f"/worksheet.pdf?seed={next(seeds) % 9999 + 1}", 8
    ),
    "8 who make up hosts and ask for a figure": lambda port: askers(
        port, lambda: f"/figure/pressure?hole_mm={next(seeds) % 90 + 1}", 8
    ),
}


def wait(port: int) -> float:
    """How long one answer takes [s], from the first packet to the last byte."""
    started = time.perf_counter()
    line = HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", "/", headers={"Accept-Encoding": "gzip", "Host": "leak.example"})
    if line.getresponse().read()[:2] != b"\x1f\x8b":
        raise RuntimeError("no answer")
    line.close()
    return time.perf_counter() - started


def main() -> None:
    """Every neighbour in each round, so that a busy machine disturbs all alike."""
    times: dict[str, list[float]] = {name: [] for name in NEIGHBOURS}
    memory = dict.fromkeys(NEIGHBOURS, 0.0)
    with served(*SERVERS["ours"]) as (address, pid):
        port = urlsplit(address).port or 80
        for _ in range(ROUNDS):
            for name, beside in NEIGHBOURS.items():
                with beside(port):
                    times[name] += [wait(port) for _ in range(ASKED)]
                    memory[name] = max(memory[name], psutil.Process(pid).memory_info().rss / 1e6)
    print("| beside | median, ms | 95 % | memory, MB |\n|---|---|---|---|")
    for name, seen in times.items():
        ordered = sorted(seen)
        middle, high = ordered[len(ordered) // 2], ordered[int(0.95 * len(ordered))]
        print(f"| {name} | {middle * 1e3:.0f} | {high * 1e3:.0f} | {memory[name]:.0f} |")


if __name__ == "__main__":
    main()
