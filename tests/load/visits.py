"""Who comes to the hall: visitors of our pages, of Streamlit behind them, of the smallest app.

Each visit notes what it waited for, by name, and what went wrong.
"""

import asyncio
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wire import Answer, Line, Run, Socket

FIRST, FILES, TAKEN = "first answer", "its files", "Streamlit's first run"
LINK, SWEEP, RERUN = "a link with a new state", "numbers of another state", "a script run"


@dataclass
class Notes:
    """All that the visitors of a hall saw."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    bytes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    errors: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    kept: int = 0  # answers that said: what you have is right

    def got(self, name: str, answer: Answer, living: bool = False) -> None:
        """Note an answer; the living page must be one that wakes."""
        self.seconds[name].append(answer.seconds)
        self.bytes[name] += len(answer.body)
        if answer.status not in (200, 304):
            self.errors.append(f"{name}: {answer.status}")
        elif answer.status == 304:
            self.kept += 1
        elif living and ("data-figure" not in answer.text or "live/page.js" not in answer.text):
            self.errors.append(f"{name}: not the living page")

    def ran(self, name: str, run: Run) -> None:
        """Note a script run."""
        self.seconds[name].append(run.seconds)
        self.bytes[name] += run.bytes
        self.errors += [f"{name}: {error}" for error in run.errors]
        self.runs.append(run)


@dataclass(frozen=True)
class Hall:
    """The house to visit: its address, pages with a parameter each, and names of its sweeps."""

    address: str
    states: Sequence[str] = ("/?x={k}",)
    sweeps: Sequence[str] = ()
    ours: bool = True


def files_of(html: str, page: str) -> list[str]:
    """What the head of a page asks for, as a browser resolves it."""
    head = html.partition("</head>")[0]
    root = "../" * (page.count("/") - 1)
    named = re.findall(r'(?:src|href)="(\.\.?/[^"]+\.(?:js|css|png))"', head)
    return list(dict.fromkeys("/" + name.removeprefix(root).removeprefix("./") for name in named))


async def arrive(hall: Hall, notes: Notes, line: Line, page: str) -> None:
    """The first answer, then all that it names; two sites, the same steps."""
    began = time.perf_counter()
    first = await line.get(page)
    notes.got(FIRST, first, living=hall.ours and "streamlit" not in page)
    for name in files_of(first.text, page.partition("?")[0]):
        file = await line.get(name)
        notes.bytes[FILES] += len(file.body)
        if file.status != 200:
            notes.errors.append(f"{name}: {file.status}")
    notes.seconds[FILES].append(time.perf_counter() - began)


def behind(hall: Hall, state: str) -> Socket:
    """Streamlit, which stands behind this page."""
    return Socket(hall.address, state.partition("?")[0].strip("/") if hall.ours else "")


async def take_over(hall: Hall, notes: Notes, socket: Socket, state: str) -> None:
    """Streamlit's own questions are few; its script runs once."""
    query = state.partition("?")[2]
    notes.ran(TAKEN, await socket.run(f"streamlit&{query}" if hall.ours else ""))


async def arrival(hall: Hall, notes: Notes, k: int) -> None:
    """Come once, and let Streamlit take over as soon as it can."""
    state = hall.states[k % len(hall.states)].format(k=k)
    async with Line(hall.address) as line:
        await arrive(hall, notes, line, state)
        async with behind(hall, state) as socket:
            await take_over(hall, notes, socket, state)


async def stay(hall: Hall, notes: Notes, k: int, until: float, every: float) -> None:
    """Come, stay until the end, and every few seconds have a new state in each possible way."""
    state = hall.states[k % len(hall.states)].format(k=k)
    chance = random.Random(k)
    async with Line(hall.address) as line, behind(hall, state) as socket:
        await arrive(hall, notes, line, state)
        await take_over(hall, notes, socket, state)
        await asyncio.sleep(every * chance.random())
        while (began := time.monotonic()) < until:
            await new_state(hall, notes, line, socket, chance)
            rest = every - (time.monotonic() - began)
            await asyncio.sleep(max(0.0, min(rest, until - time.monotonic())))


async def new_state(hall: Hall, notes: Notes, line: Line, socket: Socket, chance: random.Random) -> None:
    """A state that nobody had before: as a link, as other numbers, as a run of the script."""
    if not hall.ours:
        ((name, (low, high)),) = socket.sliders.items()
        notes.ran(RERUN, await socket.run(moved={name: float(chance.randint(int(low), int(high)))}))
        return
    state = chance.choice(hall.states).format(k=chance.randrange(10**6))
    notes.got(LINK, await line.get(state), living=True)
    if hall.sweeps:
        notes.got(SWEEP, await line.get(f"/sweep/{chance.choice(hall.sweeps)}.js"))
    notes.ran(RERUN, await socket.run(f"streamlit&{state.partition('?')[2]}"))


async def each(visit: Callable[[int], object], count: int, within: float, notes: Notes) -> None:
    """So many visits, begun one after the other within so many seconds; errors are noted."""

    async def one(k: int) -> None:
        await asyncio.sleep(within * k / count)
        try:
            await visit(k)  # type: ignore[misc]
        except Exception as error:  # whatever keeps a visitor out is what we came to see
            notes.errors.append(f"{type(error).__name__}: {error}")

    await asyncio.gather(*map(one, range(count)))
