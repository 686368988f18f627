"""What stops a grain?  The largest grain that the wall just stops, against speed."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.formulas import working
from lib.debris_primer.impacts import BEYOND, FATES, TESTED_KM_S, WALLS, Shots, solve
from lib.debris_primer.scenario import ANGLES, SHIELDS, SIZES, SPEED_KM_S, SPEEDS
from lib.debris_primer.verdict import FACTS, OWN_FACTS, headline, numbers, sentence
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED, QUIET, SAFE
from lib.look.words import quantity

QUESTION = "What stops a grain?"
BOTTOM_MM, TOP_MM = 0.06, 40.0  # of the picture
OVER_FROM = 9.5  # km/s, from where a line falls and a name has room over it
# What the handbook prints, by wall: a fact for a speed [km/s].
PRINTED = {
    "soyuz": {3: "om_critical_3_km_s", 7: "om_critical_7_km_s"},
    "us_lab": {7: "lab_critical_7_km_s"},
}


@lru_cache(maxsize=1)  # 15 MB each
def sweep(wall: str) -> Sweep:
    """The live figure: the limit against speed, and the grain on it."""
    shots = solve(wall)
    return Sweep(
        name="shield",
        title=QUESTION,
        subject="Largest grain that the shield stops against speed",
        controls=(SIZES, SPEEDS, ANGLES),
        headline=_by_fate(shots, np.array([[[[headline(shots, fate) for fate in FATES]]]])),
        sentence=_by_fate(
            shots,
            np.array(
                [
                    [
                        [
                            [sentence(shots, speed, angle, fate) for fate in FATES]
                            for angle in range(len(ANGLES))
                        ]
                        for speed in range(len(SPEEDS))
                    ]
                ]
            ),
        ),
        x=Axis("Speed of the grain [km/s]", 0, SPEED_KM_S.high + 1, (1, 5, 10, 15, 20)),
        y=Axis("Size of the grain [mm]", BOTTOM_MM, TOP_MM, (0.1, 0.3, 1, 3, 10), log=True),
        x_unit="km/s",
        y_unit="mm",
        layers=_layers(shots),
        numbers=numbers(shots),
        working=working(shots),
        citations=facts.citations(*FACTS, *OWN_FACTS[wall]),
    )


def _by_fate(shots: Shots, words: NDArray[np.str_]) -> NDArray[np.str_]:
    """What is said at each position, of words that have the fates on one axis more."""
    return np.choose(shots.fate, np.moveaxis(words, -1, 0))


def _layers(shots: Shots) -> tuple[Layer, ...]:
    """Below the line a grain is stopped, above it goes through; dashed where shots are rare."""
    own, other = shots.wall, shots.law.beside
    x = shots.speed / 1000
    there = {name: ~np.isnan(shots.limits[name][:, 0]) for name in (own, other)}
    chosen, quiet = (
        along_control(np.nan_to_num(shots.limits[name] * 1000, nan=BOTTOM_MM), 2, of=3)
        for name in (own, other)
    )
    along = everywhere(x, of=3)
    tested = x <= TESTED_KM_S
    straight_on = along_control(ANGLES.numbers == 0, 2, of=3)
    printed = [(v, facts.fact(key).number) for v, key in PRINTED.get(own, {}).items()]
    known, known_other = (along_control(there[name], 2, of=3) for name in (own, other))
    name, beside = shots.law.name, WALLS[other]
    within = f"{name}, up to {quantity(TESTED_KM_S, 'km/s')}"
    return (
        Band("stopped", along, np.full_like(along, BOTTOM_MM), chosen, token=SAFE, shown=known),
        Event(f"{BEYOND[own]}: scaled", TESTED_KM_S, token=QUIET),
        Curve(beside.name, along, quiet, token=QUIET, stroke="dot", shown=known_other),
        Curve(name, along, chosen, main=True, stroke="dash", shown=known),
        Curve(within, along[..., tested], chosen[..., tested], shown=known),
        *(Marker("NASA's handbook", *row, symbol="square", shown=straight_on) for row in printed),
        *(Label("handbook", *row, token=OBSERVED, dy=20, shown=straight_on) for row in printed[:1]),
        Label(
            shots.law.word,
            SPEED_KM_S.high,
            chosen[..., -1],
            MODEL,
            "end",
            dy=18,
            shown=known,
            of=(name, within),
        ),
        Label(
            beside.word,
            SPEED_KM_S.high,
            quiet[..., -1],
            QUIET,
            "end",
            dy=18,
            shown=known_other,
            of=beside.name,
        ),
        Label("outside tests: no law", SPEED_KM_S.high, 0.3, QUIET, "end", shown=~known),
        *_grain(shots),
    )


def _grain(shots: Shots) -> Iterator[Layer]:
    """The visitor's grain, and in a word what becomes of it."""
    speed = along_control(SPEEDS.numbers, 1, of=3)
    size = along_control(SIZES.numbers, 0, of=3)
    for key, fate in FATES.items():
        shown = shots.fate == key
        if np.any(shown):
            yield Marker("your grain", speed, size, fate.symbol, fate.token, shown)
            yield Label(fate.word, speed, size, fate.token, dx=9, dy=5, shown=shown)


FIGURE = Figure("shield", "debris_primer", sweep, (SHIELDS,))
