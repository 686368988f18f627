"""Does a lecture hall get in, and does it stay quick while all of it plays?

    .venv/bin/python tests/load/hall.py                       # 500 arrivals, 200 visitors, 10 min
    .venv/bin/python tests/load/hall.py --arrivals 50 --visitors 20 --seconds 30

Starts our site and the smallest Streamlit app (``minimal/``) one after the other, each fresh, and
sends the same hall to both: arrivals within 20 s, then visitors who each have a new state every
five seconds.  What a visitor of ours does every five seconds costs the server nothing, as figures
answer in the browser; so here each new state is had in all ways that cost something: as a link, as
numbers of another variant, and as a run of the script behind the page.

Prints tables and asserts no time.  All traffic stays on this machine, all loops are bounded.
"""

import argparse
import asyncio
import os
import socket
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

import psutil
from sites import SERVERS, served
from visits import FILES, FIRST, LINK, RERUN, SWEEP, TAKEN, Hall, Notes, arrival, each, stay

ARRIVING = 20.0  # s within which they come
EVERY = 5.0  # s between the states of a visitor
LIGHT = (
    "/",
    "/hole_and_patch",
    "/debris_primer",
    "/figure/pressure",
    "/live/page.js",
    "/sweep/pressure~944~0.84.js",
)
LINES, ROUNDS = 8, 250  # asked side by side, one after the other
LATE = 0.05  # s by which a run may end before one that was asked for earlier
STATES = (
    "/?night={k}",
    "/hole_and_patch?hole_mm={k}",
    "/debris_primer?grain_mm={k}",
    "/lifeboat_timeline?day={k}",
    "/hole_and_patch?wall=x&hole_mm={k}",
)


def ours(address: str) -> Hall:
    """Our site, with all names of numbers that its figures may ask for."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from lib.figures import SWEEPS

    return Hall(address, STATES, sorted(SWEEPS.names))


def minimal(address: str) -> Hall:
    """The smallest Streamlit app, whose first answer lives once its script has run."""
    return Hall(address, ours=False)


class Watch:
    """What the server takes while a hall is in it: memory [MB] each second, processor time."""

    def __init__(self, pid: int) -> None:
        self.process = psutil.Process(pid)
        self.memory: list[float] = []

    def busy(self) -> float:
        """Processor seconds so far."""
        spent = self.process.cpu_times()
        return float(spent.user + spent.system)

    async def keep(self) -> None:
        """Look every second until somebody ends it."""
        while True:
            self.memory.append(self.process.memory_info().rss / 1e6)
            await asyncio.sleep(1)


def light(address: str, pid: int, paths: Sequence[str]) -> Iterable[list[str]]:
    """What is ready: answers a second, processor time, and whether it is sent as it should be."""
    parts, process = urlsplit(address), psutil.Process(pid)
    for path in paths:
        plain, again, size = headers(parts.netloc, path)
        ask = request(parts.netloc, path)
        lines = [socket.create_connection((parts.hostname, parts.port)) for _ in range(LINES)]
        before, began = process.cpu_times(), time.perf_counter()
        for _ in range(ROUNDS):
            for line in lines:
                line.sendall(ask)
            for line in lines:
                left = size
                while left > 0:
                    left -= len(line.recv(min(left, 2**18)))
        passed, after = time.perf_counter() - began, process.cpu_times()
        for line in lines:
            line.close()
        spent = after.user + after.system - before.user - before.system
        count = LINES * ROUNDS
        yield [
            f"`{path}`",
            f"{count / passed:,.0f}",
            f"{spent / count * 1e3:.2f}",
            f"{count / spent:,.0f}",
            f"{size / 1e3:.1f}",
            plain,
            again,
        ]


def request(host: str, path: str, more: str = "") -> bytes:
    """One question, as bytes."""
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n{more}\r\n".encode()


def headers(host: str, path: str) -> tuple[str, str, int]:
    """How an answer may be kept, what comes to who has it, and the bytes of the whole answer."""
    name, _, port = host.partition(":")
    with socket.create_connection((name, int(port))) as line, line.makefile("rb") as told:

        def ask(more: str = "") -> tuple[str, dict[str, str], int]:
            line.sendall(request(host, path, more))
            lines = []
            while (one := told.readline()) != b"\r\n":
                lines.append(one)
            said = dict(one.decode("latin-1").rstrip().split(": ", 1) for one in lines[1:])
            body = told.read(int(said.get("content-length", 0)))
            return lines[0].split()[1].decode(), said, sum(map(len, lines)) + 2 + len(body)

        _, said, size = ask()
        again = ask(f"If-None-Match: {said.get('etag', '-')}\r\n")[0]
    how = (said.get("cache-control", ""), said.get("content-encoding", ""))
    return ", ".join(filter(None, how)), again, size


def waits(seconds: Sequence[float]) -> list[str]:
    """How many, half of them within, 95 % within, the longest, in milliseconds."""
    if len(seconds) < 2:
        return [str(len(seconds)), "", "", *(f"{s * 1e3:,.0f}" for s in seconds[:1] or [0.0])]
    cuts = quantiles(seconds, n=20, method="inclusive")
    return [f"{len(seconds):,}", *(f"{s * 1e3:,.0f}" for s in (cuts[9], cuts[18], max(seconds)))]


def overtaken(notes: Notes) -> int:
    """Runs that ended clearly later than one that was asked for later."""
    last, count = float("inf"), 0
    for run in sorted(notes.runs, key=lambda run: -run.asked):
        count += run.ended > last + LATE
        last = min(last, run.ended)
    return count


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """As Markdown."""
    print("\n| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


async def full(hall: Hall, pid: int, asked: argparse.Namespace) -> tuple[Notes, Notes, Watch, str]:
    """A whole hall in one house: those who come, those who stay, and what the server took."""
    watch, came, stayed = Watch(pid), Notes(), Notes()
    keeping = asyncio.create_task(watch.keep())
    await each(lambda k: arrival(hall, came, k), asked.arrivals, ARRIVING, came)
    busy, began = watch.busy(), time.monotonic()
    until = began + asked.seconds
    spread = min(ARRIVING, asked.seconds / 3)
    await each(lambda k: stay(hall, stayed, k, until, EVERY), asked.visitors, spread, stayed)
    share = (watch.busy() - busy) / (time.monotonic() - began)
    keeping.cancel()
    return came, stayed, watch, f"{share * 100:.0f} %"


def memory(watch: Watch, seconds: float) -> list[str]:
    """At the start, then of those who stayed: at a quarter, half, three quarters, the end."""
    stayed = watch.memory[-int(seconds) :]
    at = [stayed[min(len(stayed) - 1, int(part * len(stayed)))] for part in (0.25, 0.5, 0.75, 1)]
    return [f"{mb:.0f}" for mb in (watch.memory[0], *at, max(watch.memory))]


def main() -> None:
    """Both houses, and what is ready in ours."""
    reader = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    reader.add_argument("--arrivals", type=int, default=500)
    reader.add_argument("--visitors", type=int, default=200)
    reader.add_argument("--seconds", type=float, default=600)
    reader.add_argument("--house", choices=("ours", "minimal"), action="append")
    asked = reader.parse_args()
    seen = {}
    print(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f} at the start.")
    for name, server, house in (("ours", "ours", ours), ("minimal", "streamlit", minimal)):
        if asked.house and name not in asked.house:
            continue
        with served(*SERVERS[server]) as (address, pid):
            hall = house(address)
            if name == "ours":
                table(
                    (
                        "ready",
                        "answers a second",
                        "CPU ms",
                        "a second of one core",
                        "kB",
                        "sent",
                        "to who has it",
                    ),
                    light(address, pid, LIGHT),
                )
            seen[name] = asyncio.run(full(hall, pid, asked))
    heads = ("house", "what", "times", "median ms", "95 %", "longest")
    print(f"\n{asked.arrivals} arrivals within {ARRIVING:.0f} s:")
    table(
        heads,
        (
            [name, what, *waits(came.seconds[what])]
            for name, (came, *_) in seen.items()
            for what in (FIRST, FILES, TAKEN)
        ),
    )
    print(f"\n{asked.visitors} visitors, {asked.seconds:.0f} s, a new state every {EVERY:.0f} s:")
    table(
        heads,
        (
            [name, what, *waits(stayed.seconds[what])]
            for name, (_, stayed, *_) in seen.items()
            for what in (FIRST, LINK, SWEEP, RERUN)
            if stayed.seconds[what]
        ),
    )
    table(
        (
            "house",
            "errors",
            "runs",
            "overtaken",
            "memory MB: start",
            "quarter",
            "half",
            "three quarters",
            "end",
            "most",
            "processor",
        ),
        (
            [
                name,
                str(len(came.errors) + len(stayed.errors)),
                str(len(came.runs) + len(stayed.runs)),
                str(overtaken(came) + overtaken(stayed)),
                *memory(watch, asked.seconds),
                share,
            ]
            for name, (came, stayed, watch, share) in seen.items()
        ),
    )
    for name, (came, stayed, *_) in seen.items():
        for error in sorted({*came.errors, *stayed.errors})[:10]:
            print(f"\n{name}: {error}")
    print(f"\nLoad average {os.getloadavg()[0]:.1f} at the end.")


if __name__ == "__main__":
    main()
