"""What a figure tells: of one position, every word and every place that it is told at.

The base of all tests of words: nothing is left out, and what a browser shows is nothing else.
"""

import random
from collections.abc import Iterator
from itertools import chain, product

import numpy as np
from numpy.typing import ArrayLike

from lib.live.model.beside import NumberLine
from lib.live.model.figure import Figure
from lib.live.model.layers import Event, Label, Marker
from lib.live.model.positions import Value
from lib.live.model.ranges import Position, pick
from lib.live.model.sweep import NOW, OWN, READING, REPEATED, Sweep
from lib.look.words import in_unit


def drawn_positions(sweep: Sweep, count: int, why: str = "") -> list[Position]:
    """Positions drawn by lot, the same on every run and every machine."""
    draw = random.Random(f"two millimetres, {sweep.name}, {why}")
    return [tuple(draw.randrange(n) for n in map(len, sweep.controls)) for _ in range(count)]


def ends(sweep: Sweep) -> dict[str, Position]:
    """Both ends of each control, the others at their defaults."""
    found = {}
    for axis, live in enumerate(sweep.controls):
        for k in (0, len(live) - 1):
            position = tuple(k if axis == a else d for a, d in enumerate(sweep.default))
            found[f"{live.control.name} at {live.texts[k]}"] = position
    return found


def crosses(sweep: Sweep) -> Iterator[Position]:
    """Every stop of each control, the others at their defaults, and two dozen by lot.

    Of stops that share a row one stands for all.
    """
    along = (
        tuple(k if axis == a else d for a, d in enumerate(sweep.default))
        for axis, live in enumerate(sweep.controls)
        for k in ({row: k for k, row in enumerate(live.rows)}.values() or range(len(live)))
    )
    return chain(along, drawn_positions(sweep, 24, "crosses"))


def values(sweep: Sweep, position: Position) -> dict[str, float | str]:
    """What each control says there, by its name in the address."""
    return {live.control.name: live.positions[k] for live, k in zip(sweep.controls, position, strict=True)}


def texts(sweep: Sweep, position: Position) -> dict[str, str]:
    """The same as people read it."""
    return {live.control.name: live.texts[k] for live, k in zip(sweep.controls, position, strict=True)}


def headed(line: NumberLine) -> str:
    """What a number is called, with its unit, which is held like the number."""
    return f"{line.label} [{line.unit}]" if line.unit else line.label


def made(figure: Figure) -> Iterator[tuple[str, dict[str, Value], Sweep]]:
    """Each sweep of a figure with the name of its file and what its variants are set to."""
    names = [live.control.name for live in figure.variants]
    for chosen in product(*(live.positions for live in figure.variants)):
        yield figure.file(*chosen), dict(zip(names, chosen, strict=True)), figure.sweep(*chosen)


def units(sweep: Sweep) -> tuple[str, ...]:
    """The units of pressure in which a figure speaks, and an empty word where it has none."""
    return tuple(map(str, sweep.units.control.positions)) if sweep.units else ("",)


def everywhere(sweep: Sweep, words: ArrayLike, unit: str = "") -> set[str]:
    """Each form of a text at any position, as people read it in this unit of pressure."""
    each = set(np.unique(np.asarray(words, str)).tolist())
    if any(REPEATED.search(text) for text in each):
        numbers = [line.text for line in sweep.all_numbers]
        each = {
            REPEATED.sub(lambda found, at=at: str(pick(numbers[int(found[1])], at)), str(pick(words, at)))
            for at in np.ndindex(sweep.shape)
        }
    if any(mark in text for text in each for mark in (NOW, READING)):
        reads = any(READING in text for text in each)
        seen = [(sweep.now(at), sweep.reading(at) if reads else "") for at in crosses(sweep)]
        each = {text.replace(NOW, now).replace(READING, reading) for text in each for now, reading in seen}
    # One for all of the thousands that a text repeats: the last, as the first may be no name.
    own = [live.texts[-1] for live in sweep.controls]
    return {in_unit(OWN.sub(lambda found: own[int(found[1])], text), unit) for text in each}


def told(sweep: Sweep, position: Position, unit: str = "") -> dict[str, object]:
    """All words of a position, the answer of its bet, and where marks, lines and labels stand."""
    seen = sweep.values_at(position, unit)
    drawn = sorted(
        (
            type(layer).__name__,
            str(at.get("text", in_unit(getattr(layer, "name", ""), unit))),
            *(
                float(at[name])
                for name in ("x", "y", "at")
                if isinstance(layer, Label | Marker | Event) and name in at
            ),
        )
        for layer, at in zip(sweep.all_layers, seen.layers, strict=True)
        if at["shown"]
    )
    return {
        "headline": seen.headline,
        "sentence": seen.sentence,
        "numbers": list(seen.numbers),
        "drawn": [[kind, words] for kind, words, *_ in drawn],
        "places": [place for _, _, *places in drawn for place in places],
        "answer": [] if seen.answer is None else [seen.answer],
    }
