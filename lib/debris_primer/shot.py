"""Fire a grain: what becomes of it at the wall, in slow motion, beside the hole that was found."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer import formulas
from lib.debris_primer.impacts import (
    AT_THE_LIMIT,
    BULGED,
    FLAKED,
    TESTED_KM_S,
    THROUGH,
    solve,
)
from lib.debris_primer.race import times
from lib.debris_primer.scenario import MOMENTS, SHIELDS, SIZES, SPEEDS
from lib.debris_primer.shot_scene import compositions
from lib.debris_primer.shot_view import ORDER, Shot, at
from lib.debris_primer.verdict import OWN_FACTS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.scene import Play, Scene
from lib.live.model.sweep import Sweep, own, repeated
from lib.look.words import number, quantity, span

QUESTION = "Would the wall stop it?"
SUBJECT = "The wall cut through: a grain comes from space on the left; on the right is the cabin"
SECONDS = 6.0  # that the whole shot plays
CROSSING = SECONDS / 2  # the gap takes two of its four parts
ASKED = "Will this grain leave a round hole too? Fire it and see."
# What to try, by wall.
DARES = {
    "soyuz": "Try the same grain at 3, at 6 and at 9\u202fkm/s: slower is not always safer.",
    "toughened": "How much larger a grain does the heavier blanket stop?",
    "bare": "Now put the blanket back: how much larger may the grain be?",
    "us_lab": "Which is the largest grain that this wall stops?",
}


@lru_cache(maxsize=1)  # 15 MB each
def sweep(wall: str) -> Sweep:
    """The live figure: every grain and speed at one wall, and five moments of the shot."""
    shot = Shot(solve(wall))
    slowed = [f"slowed {_times(shot, v)} times" for v in _speeds()]
    return Sweep(
        name="shot",
        title=QUESTION,
        subject="What becomes of a grain at the wall",
        controls=(SIZES, SPEEDS, MOMENTS),
        headline=headlines(shot),
        sentence=sentences(shot),
        scene=Scene(SUBJECT, seen(shot), *compositions(shot, slowed)),
        play=Play("Fire", seconds=SECONDS),
        numbers=(
            NumberLine("this wall stops grains up to", "", _critical(shot)),
            NumberLine("width of the hole", "", _widths(shot)),
            NumberLine(
                "the gap is crossed in",
                "",
                [[[f"{number(_microseconds(shot, v), 2)} millionths of a second"] for v in _speeds()]],
            ),
            NumberLine("slowed here", "", [[[f"{_times(shot, v)} times"] for v in _speeds()]]),
        ),
        working=working(shot),
        citations=facts.citations(*FACTS, *(key for key in OWN_FACTS[wall] if key not in FACTS)),
    )


def _speeds() -> list[float]:
    """Of the grain [km/s]."""
    return [float(speed) for speed in SPEEDS.positions]


def _microseconds(shot: Shot, speed_km_s: float) -> float:
    """How long a grain that nothing slows takes for the gap: mm over km/s."""
    return shot.gap_mm / speed_km_s


def _times(shot: Shot, speed_km_s: float) -> str:
    """How many times slower the gap is crossed here, to one figure, for the pieces keep no clock.

    >>> _times(Shot(solve("soyuz")), 9), _times(Shot(solve("soyuz")), 1)
    ('2 million', '200\\u202f000')
    """
    times = CROSSING / (_microseconds(shot, speed_km_s) * 1e-6)
    if times < 1e6:
        return number(times, 1)
    millions = number(times / 1e6, 1)
    return "a million" if millions == "1" else f"{millions} million"


def headlines(shot: Shot) -> NDArray[np.str_]:
    """Before the shot, a question that no grain answers; during it, what happens; after it, what
    is left."""
    whole = np.broadcast_arrays(shot.fate, shot.whole)[1]
    first, between, wall = _on_the_way(shot)
    during = [np.where(whole, *both) for both in (first, between, wall)]
    return np.concatenate([np.full(whole.shape, ASKED), *during, _after(shot)], -1)[..., ORDER]


def _on_the_way(shot: Shot) -> tuple[tuple[str, str], ...]:
    """At the first layer, in between and at the wall: in one piece, or in many."""
    if not shot.cover:
        alone = "Nothing stands before this wall. The grain flies on."
        return (alone, alone), (alone, alone), ("The grain hits the wall.",) * 2
    return (
        (
            f"The grain is slow. It goes through the {shot.cover} in one piece.",
            f"The grain hits the {shot.cover}, and both burst.",
        ),
        (
            "It flies on to the wall in one piece.",
            "A cloud of pieces flies on. It spreads on its way to the wall.",
        ),
        ("The grain hits the wall in one piece.", "The pieces hit the wall, over a wide spot."),
    )


def _after(shot: Shot) -> NDArray[np.str_]:
    """What is left, and the hole of 2018 beside it: two short lines on a phone."""
    nasa = quantity(facts.fact("hole_nasa").number, "mm")
    fate, whole = np.broadcast_arrays(shot.fate, shot.whole)
    close = "Perhaps. So close to the limit, no law can tell."
    if shot.cover:
        return np.select(
            [(fate == THROUGH) & whole, fate == THROUGH, fate == AT_THE_LIMIT, whole],
            [
                "Through in one piece. No law tells what hole it leaves.",
                "A ragged hole. In 2018 it was round. So was it dust?",
                close,
                f"Stopped. The {shot.cover} and the wall held the grain.",
            ],
            f"Stopped: only pits. The {shot.cover} broke the grain up.",
        )
    known = ~np.isnan(shot.width)
    return np.select(
        [
            (fate == THROUGH) & known,
            fate == THROUGH,
            (fate == AT_THE_LIMIT) & known,
            fate == AT_THE_LIMIT,
            fate == FLAKED,
            fate == BULGED,
        ],
        [
            f"A hole {repeated(1)} wide. In 2018 it was {nasa}.",
            "Through. For so slow a grain, no law tells the width.",
            f"Perhaps: a hole {repeated(1)} wide. But the ship had a blanket.",
            close,
            "Stopped. But inside, a flake of metal flies off the wall.",
            "Stopped. But inside, the wall bulges.",
        ],
        "Stopped. The wall has only a crater.",
    )


def sentences(shot: Shot) -> NDArray[np.str_]:
    """Before the shot, how fast that is; after it, whether it was dust and how sure all that is;
    and what to try, or who alone is so fast."""
    fate, whole = np.broadcast_arrays(shot.fate, shot.whole)
    was_it_dust = (
        f"Behind the {shot.cover} a grain strikes as a cloud, and the hole of 2018 does not look like that. "
    )
    left = np.where((fate == THROUGH) & ~whole & bool(shot.cover), was_it_dust, "")
    bullet = facts.fact("speed_bullet").number
    before = np.array(
        [
            [
                [f"It flies {times(v * 1000 / bullet).lower()} a rifle bullet. Nobody can see it coming. "]
                for v in _speeds()
            ]
        ]
    )
    fastest = facts.fact("speed_debris_most")
    alone = (
        f"Debris ends at about {quantity(fastest.number, 'km/s')}: only meteoroids are so fast, and"
        " those are lighter and easier to stop."
    )
    last = np.where(shot.speed > fastest.band[1], alone, DARES[shot.shots.wall])
    during = np.broadcast_to(np.char.add(before, last), (*fate.shape[:2], len(MOMENTS) - 1))
    after = np.char.add(left, np.char.add(_how_sure(shot), last))
    return np.concatenate([during, after], -1)[..., ORDER]


def _how_sure(shot: Shot) -> NDArray[np.str_]:
    """Of what is left, by the speed."""
    sure = np.where(
        shot.speed > TESTED_KM_S,
        f"In laboratories few shots are faster than {quantity(TESTED_KM_S, 'km/s')}, so here the"
        " law is carried on beyond most tests. ",
        "",
    )
    law = (
        f"No law gives the hole behind a {shot.cover}: its width is drawn, not calculated. "
        if shot.cover
        else "The laws of a hole's width are known to us second hand only: take it as unverified. "
    )
    return np.char.add(sure, law)


def seen(shot: Shot) -> NDArray[np.str_]:
    """The scene in words, for who does not see it."""
    cover = f"Before the wall hangs a {shot.cover}." if shot.cover else "The wall is bare."
    place = f"On the left is space, on the right the cabin. {cover}"
    grain = f"A grain {own(0)}\u202fmm wide comes at {own(1)}\u202fkm/s."
    fate, whole = np.broadcast_arrays(shot.fate, shot.whole)
    first, between, wall = _on_the_way(shot)
    during = [np.where(whole, *both) for both in (first, between, wall)]
    left = np.char.add(
        np.select(
            [fate == THROUGH, fate == AT_THE_LIMIT],
            [
                "There is a hole in the wall, and pieces fly into the cabin. ",
                "The wall bulges, and perhaps there is a hole. ",
            ],
            "The wall holds. ",
        ),
        "Beside it, at the same scale, is the round hole of 2018 with marks of a tool.",
    )
    moments = np.concatenate([np.full(fate.shape, grain), *during, left], -1)
    return np.char.add(f"{place} ", moments[..., ORDER])


def _critical(shot: Shot) -> list[list[list[str]]]:
    return [[[quantity(c * 1000, "mm")] for c in shot.shots.critical[:, 0].tolist()]]


def _widths(shot: Shot) -> NDArray[np.str_]:
    """From the narrowest to the widest by the laws that hold, in a bare wall; else by none."""
    pierced = shot.through | (shot.fate == AT_THE_LIMIT)
    if not shot.shots.hole:
        return _once_fired(np.where(pierced, "not calculated", "none"))
    each = np.moveaxis(np.stack([*shot.shots.hole.values()]), 0, -1) * 1000
    found = np.array([[[_span(laws[~np.isnan(laws)])] for laws in row] for row in each])
    return _once_fired(np.where(pierced, found, "none"))


def _once_fired(text: ArrayLike) -> NDArray[np.str_]:
    """What the shot shows is told with it, and not before."""
    return np.where(at(0, 0, 0, 0, 1) > 0, text, "not fired yet")


def _span(known: NDArray[np.float64]) -> str:
    return span(float(known.min()), float(known.max()), "mm") if known.size else "not calculated"


def working(shot: Shot) -> Working:
    """The law of the wall, for a grain that comes straight on."""
    whole = formulas.working(shot.shots)
    symbols = [
        replace(line, text=np.asarray(line.text)[..., :1]) if np.ndim(line.text) else line
        for line in whole.symbols
    ]
    return replace(whole, symbols=symbols)


FACTS = ("hole_nasa", "hole_roscosmos_esa", "hole_look", "hole_look_impact", "om_wall", "om_gap",
         "shots_end", "shots_fastest", "debris_density", "speed_debris_mean",
         "speed_debris_most", "speed_bullet", "trackable_size")  # fmt: skip

FIGURE = Figure("shot", "debris_primer", sweep, (SHIELDS,))
