"""What do 20,000 rude requests do to the site?

    PYTHONPATH=. .venv/bin/python tests/load/rudeness.py [number]

Asks the whole site, Streamlit included, as ``tests/rude/test_addresses.py`` does, by examples that
are others on every run, and judges each answer in the same way.  Prints a table by the kind of
address; the first fault stops it with the request that made it.  Nothing leaves this process.
"""

import asyncio
import logging
import random
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import psutil
from hypothesis import HealthCheck, Phase, given, seed, settings

from lib import metrics
from tests.rude.asking import Asked, ask, standing
from tests.rude.hostile import PAGES, requests
from tests.rude.judging import faults

KINDS = ("figure", "sweep", "plot", "facts", "cards", "live", "worksheet.pdf", "worksheet", "talk",
         "oembed", "static", "_stcore", "media", "component")  # fmt: skip

ROUND = 1000


@dataclass
class Row:
    """Answers to one kind of address: by status, and the most processor seconds and bytes."""

    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    bytes: int = 0


calm = settings(
    max_examples=ROUND,
    derandomize=False,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def kind(asked: Asked) -> str:
    """What a request is after, by the first word of its path."""
    word = asked.target.partition(b"?")[0].decode().removeprefix("/").split("/")[0]
    if word in KINDS:
        return f"/{word}"
    return "a page" if word in PAGES else "anything else"


def main(many: int) -> None:
    """Ask, judge, count, and print."""
    rows: dict[str, Row] = defaultdict(Row)
    metrics.LOG.addHandler(logging.NullHandler())  # the table says it
    process = psutil.Process()
    with asyncio.Runner() as runner:
        door = standing()
        app = runner.run(door.__aenter__())

        def judged(asked: Asked) -> None:
            told = runner.run(ask(app, asked))
            wrong = faults(asked, told)
            if wrong:
                raise AssertionError(f"{asked}: {wrong}")
            row = rows[kind(asked)]
            row.statuses[told.status] += 1
            row.seconds.append(told.seconds)
            row.bytes = max(row.bytes, len(told.body))

        memory, started = [process.memory_info().rss / 1e6], time.perf_counter()
        for k in range(many // ROUND):  # what hypothesis remembers of a round goes with it
            every = given(asked=requests())(lambda asked: judged(asked))
            seed(random.randrange(2**32))(calm(every))()
            if (k + 1) % max(1, many // ROUND // 4) == 0:
                memory.append(process.memory_info().rss / 1e6)
        passed = time.perf_counter() - started
        runner.run(door.__aexit__(None, None, None))
    print("| address | requests | statuses | CPU ms, 95 % | most | largest answer, kB |")
    print("|---|---|---|---|---|---|")
    for name, row in sorted(rows.items(), key=lambda pair: -len(pair[1].seconds)):
        statuses = ", ".join(f"{status}: {n}" for status, n in sorted(row.statuses.items()))
        times = sorted(row.seconds)
        high = times[min(len(times) - 1, int(0.95 * len(times)))]
        print(
            f"| {name} | {len(times)} | {statuses} | {high * 1e3:.1f} | {times[-1] * 1e3:.0f} |"
            f" {row.bytes / 1e3:.0f} |"
        )
    asked = sum(len(row.seconds) for row in rows.values())
    print(
        f"\n{asked} requests in {passed:.0f} s; memory [MB] at the start and at each quarter: "
        + ", ".join(f"{one:.0f}" for one in memory)
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 20_000)
