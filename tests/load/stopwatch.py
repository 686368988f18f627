"""How long a piece of work takes."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 15


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some rounds, after one to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
