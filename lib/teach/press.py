"""Papers keep a processor busy: they are made one at a time, however many ask for them.

No address is looked at: a school behind one address is not told from a single visitor, and a whole
class that opens the same paper costs one.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool


class Press:
    """Makes ``make(*asked)`` in turn and keeps the last ``kept``; at most ``waiting`` wait."""

    def __init__(self, make: Callable[..., bytes], kept: int = 64, waiting: int = 60) -> None:
        self._make, self._most, self._room = make, kept, waiting
        self._kept: OrderedDict[tuple[Any, ...], bytes] = OrderedDict()
        self._one = asyncio.Lock()

    async def take(self, *asked: Any) -> bytes | None:
        """What was made, at once where it is kept; None where too many wait."""
        if asked not in self._kept:
            if self._room <= 0:
                return None
            self._room -= 1
            try:
                async with self._one:
                    if asked not in self._kept:
                        self._kept[asked] = await run_in_threadpool(self._make, *asked)
            finally:
                self._room += 1
        self._kept.move_to_end(asked)
        made = self._kept[asked]
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return made
