"""What does the first answer of each page cost the server?

    .venv/bin/python tests/load/answer_cost.py

Asks for each page again and again on one open connection, compressed as browsers ask for it, and
beside it for Streamlit's own "ok" (``/_stcore/health``), which is as little as this server can do.
Prints processor time an answer, answers a second and their size.  Nothing asserts a time: machines
differ, ratios less so.  All traffic stays on this machine; the loops are bounded.
"""

import http.client
import time
from statistics import median
from urllib.parse import urlsplit

import psutil
from sites import SERVERS, served

ROUNDS, ANSWERS = 5, 400
OK = "/_stcore/health"
PATHS = (OK, "/", "/hole_and_patch", "/debris_primer", "/lifeboat_timeline",
         "/sources_and_checks", "/figure/pressure", "/sweep/grains~17.js")  # fmt: skip


def ask(line: http.client.HTTPConnection, path: str) -> int:
    """One answer, read to its end: its bytes as sent."""
    line.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = line.getresponse()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return len(answer.read())


def cost(process: psutil.Process, line: http.client.HTTPConnection, path: str) -> list[float]:
    """Processor time [ms] of an answer, answers a second, kilobytes."""
    before, started = process.cpu_times(), time.perf_counter()
    size = sum(ask(line, path) for _ in range(ANSWERS))
    after, passed = process.cpu_times(), time.perf_counter() - started
    spent = after.user + after.system - before.user - before.system
    return [spent / ANSWERS * 1e3, ANSWERS / passed, size / ANSWERS / 1e3]


def main() -> None:
    """All paths in each round, so that a busy machine disturbs all alike; round 0 warms up."""
    rows: dict[str, list[list[float]]] = {path: [] for path in PATHS}
    with served(*SERVERS["ours"]) as (address, pid):
        line = http.client.HTTPConnection(urlsplit(address).netloc)
        for k in range(ROUNDS + 1):
            for path in PATHS:
                if k > 0:
                    rows[path].append(cost(psutil.Process(pid), line, path))
                else:
                    ask(line, path)
    middle = {path: [median(column) for column in zip(*seen, strict=True)] for path, seen in rows.items()}
    print("| answer | CPU ms | of `ok` | answers a second | kB |\n|---|---|---|---|---|")
    for path, (spent, rate, size) in middle.items():
        print(f"| `{path}` | {spent:.2f} | {spent / middle[OK][0]:.2f} | {rate:.0f} | {size:.1f} |")


if __name__ == "__main__":
    main()
