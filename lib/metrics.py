"""What the server tells its keeper: how many answers of each kind a minute, and how long they took.

One line a minute for each route and status, and nothing that is about a visitor: no address, no
query, no name that was asked for, no time of a single visit.
"""

import asyncio
import json
import logging
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LOG = logging.getLogger("two_millimetres")
EVERY = 60.0  # seconds
# Who asks these is a machine, every few seconds.
QUIET = frozenset({"/health/live", "/health/ready", "/_stcore/health"})


def route_of(scope: Mapping[str, Any]) -> str:
    """The route that answered, as the code has it; never what was asked for.

    >>> route_of({"path": "/Anna-Example"})
    'none'
    """
    path = getattr(scope.get("route"), "path", None)
    return "none" if path is None else path.replace(":str}", "}") or "/static"


@dataclass
class Tally:
    """Answers since the last lines: by route and status their number, all and most seconds.

    >>> tally = Tally()
    >>> tally.add("/", 200, 0.002)
    >>> tally.add("/", 200, 0.004)
    >>> tally.lines("2018-08-30T05:00Z")
    ['{"at": "2018-08-30T05:00Z", "route": "/", "status": 200, "count": 2, "ms": 3.0, "most": 4.0}']
    >>> tally.lines("2018-08-30T05:01Z")
    []
    """

    seen: dict[tuple[str, int], tuple[int, float, float]] = field(default_factory=dict)

    def add(self, route: str, status: int, seconds: float) -> None:
        """One answer more."""
        if route not in QUIET:
            count, total, most = self.seen.get((route, status), (0, 0.0, 0.0))
            self.seen[route, status] = count + 1, total + seconds, max(most, seconds)

    def lines(self, at: str) -> list[str]:
        """What was counted, in milliseconds, and begin anew."""
        seen, self.seen = self.seen, {}
        return [
            json.dumps(
                {
                    "at": at,
                    "route": route,
                    "status": status,
                    "count": count,
                    "ms": round(total / count * 1e3, 1),
                    "most": round(most * 1e3, 1),
                }
            )
            for (route, status), (count, total, most) in sorted(seen.items())
        ]


TALLY = Tally()


def tell() -> None:
    """Write the lines of this minute."""
    for line in TALLY.lines(time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime())):
        LOG.info(line)


async def each_minute() -> None:
    """Tell for as long as the server stands."""
    if not LOG.handlers:
        LOG.addHandler(logging.StreamHandler(sys.stdout))
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
    while True:
        await asyncio.sleep(EVERY)
        tell()
