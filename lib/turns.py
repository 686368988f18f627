"""Heavy work in turn: one thing at a time, in the order of asking, after the first answers.

Python does one thing at a time, whatever the number of threads.  A hundred that work out numbers
or pages at once all end late, and hold up those who ask for what is ready.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from anyio import Semaphore
from starlette.concurrency import run_in_threadpool

TURN = Semaphore(1)  # who waits is let in by order of coming
PAUSE, LATE = 0.002, 0.02  # s: how long to look whether the server keeps up; so late, it does not
PATIENCE = 0.25  # s; then it is their turn all the same, else a full hall would starve them

Given = TypeVar("Given")


async def room() -> None:
    """Come back once the server keeps up with what it can answer at once."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while (began := loop.time()) < until:
        await asyncio.sleep(PAUSE)
        if loop.time() - began < PAUSE + LATE:
            return


class Made(Generic[Given]):
    """What is worked out when first asked for, once, also if a whole hall asks at that moment."""

    def __init__(self, make: Callable[[str], Given], names: Iterable[str]) -> None:
        self.make, self.names = make, frozenset(names)
        self.ready: dict[str, Given] = {}

    def now(self, name: str) -> Given:
        """Work it out here, as the server does before its first visitor."""
        self.ready[name] = self.make(name)
        return self.ready[name]

    async def get(self, name: str) -> Given | None:
        """At once if it is ready, else in turn; None where nothing has this name."""
        if name in self.names and name not in self.ready:
            async with TURN:
                if name not in self.ready:
                    await room()
                    await run_in_threadpool(self.now, name)
        return self.ready.get(name)
