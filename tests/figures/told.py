"""What a figure tells: of one position, every word and every place that it is told at.

The base of all tests of words: nothing is left out, and what a browser shows is nothing else.
"""

import random
from collections.abc import Iterator
from itertools import chain

from lib.live.layers import Event, Label, Marker
from lib.live.sweep import NumberLine, Position, Sweep


def drawn_positions(sweep: Sweep, count: int, why: str = "") -> list[Position]:
    """Positions drawn by lot, the same on every run and every machine."""
    draw = random.Random(f"two millimetres, {sweep.name}, {why}")
    return [tuple(draw.randrange(n) for n in sweep.shape) for _ in range(count)]


def ends(sweep: Sweep) -> dict[str, Position]:
    """Both ends of each control, the others at their defaults."""
    found = {}
    for axis, live in enumerate(sweep.controls):
        for k in (0, len(live) - 1):
            position = tuple(k if axis == a else d for a, d in enumerate(sweep.default))
            found[f"{live.control.name} at {live.texts[k]}"] = position
    return found


def crosses(sweep: Sweep) -> Iterator[Position]:
    """Every stop of each control, the others at their defaults, and two dozen by lot."""
    along = (
        tuple(k if axis == a else d for a, d in enumerate(sweep.default))
        for axis, n in enumerate(sweep.shape)
        for k in range(n)
    )
    return chain(along, drawn_positions(sweep, 24, "crosses"))


def values(sweep: Sweep, position: Position) -> dict[str, float | str]:
    """What each control says there, by its name in the address."""
    return {live.control.name: live.positions[k]
            for live, k in zip(sweep.controls, position, strict=True)}  # fmt: skip


def texts(sweep: Sweep, position: Position) -> dict[str, str]:
    """The same as people read it."""
    return {live.control.name: live.texts[k]
            for live, k in zip(sweep.controls, position, strict=True)}  # fmt: skip


def headed(line: NumberLine) -> str:
    """What a number is called, with its unit, which is held like the number."""
    return f"{line.label} [{line.unit}]" if line.unit else line.label


def told(sweep: Sweep, position: Position) -> dict[str, object]:
    """All words of a position, the answer of its bet, and where marks, lines and labels stand."""
    seen = sweep.values_at(position)
    drawn = sorted(
        (type(layer).__name__, str(at.get("text", getattr(layer, "name", ""))),
         *(float(at[name]) for name in ("x", "y", "at")
           if isinstance(layer, Label | Marker | Event) and name in at))
        for layer, at in zip(sweep.all_layers, seen.layers, strict=True) if at["shown"]
    )  # fmt: skip
    return {
        "headline": seen.headline,
        "sentence": seen.sentence,
        "numbers": list(seen.numbers),
        "drawn": [[kind, words] for kind, words, *_ in drawn],
        "places": [place for _, _, *places in drawn for place in places],
        "answer": [] if seen.answer is None else [seen.answer],
    }
