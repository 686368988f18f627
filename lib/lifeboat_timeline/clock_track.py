"""The race as a scene: above, the crew on its way into the ship; below, the air that is left.

Both bars stand on one axis of time.  Past the clock they are pale: that has not happened yet.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from lib.lifeboat_timeline.racing import LENGTHS, Race
from lib.lifeboat_timeline.scenario import RACES
from lib.live.model.grid import along_control
from lib.live.model.scene import Caption, Composition, Scene, Sprite
from lib.live.model.sweep import NOW, own
from lib.live.model.texts import tell_each
from lib.live.svg.views import TYPE, text_width
from lib.look.materials import (
    AIR,
    CABIN_WARM,
    HULL_DARK,
    ON_CABIN,
    ON_CABIN_LIMIT,
    ON_CABIN_QUIET,
    RUSSIAN_DARK,
    RUSSIAN_LIGHT,
)
from lib.look.palette import SAFE
from lib.look.words import duration, number
from lib.physics.limits import Floats

SUBJECT = "Two bars on one axis of time: the crew on its way into the ship, and the air"
LEAST = 3.0  # pixels: no bar is thinner
DEEP = 26.0  # of a bar


def scene(race: Race) -> Scene:
    """Both compositions, and what is seen in them."""
    return Scene(
        SUBJECT,
        _seen(race),
        wide=_composition(race, "wide", 736, 288, 18, edge=24),
        narrow=_composition(race, "narrow", 304, 264, 14, edge=16),
    )


def _sealed(race: Race) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """At every position, whether all are sealed in by now, and whether the air is too thin."""
    now = along_control(race.length, 0, of=3) * RACES.numbers / 100
    return (now >= along_control(race.need[1], 1, of=3), now >= along_control(race.there[1], 0, of=3))


def _states(race: Race) -> NDArray[np.str_]:
    """How the crew stands now, in words."""
    sealed, thin = _sealed(race)
    first = along_control(race.need[1], 1, of=3) <= along_control(race.there[1], 0, of=3)
    return np.select([sealed & first, thin & ~first], ["all sealed in", "too late"], "on their way")


def _seen(race: Race) -> NDArray[np.str_]:
    """In words, for who does not see it."""
    _, thin = _sealed(race)
    air = np.where(thin, " The air is too thin to stay.", " There is air enough.")
    start = f"The hole is {own(0)} mm wide. After {NOW} the crew is: "
    return np.char.add(np.char.add(np.char.add(start, _states(race)), "."), air)


def _composition(race: Race, view: str, width: int, height: int, size: float, *, edge: float) -> Composition:
    wide = view == "wide"
    room = width - 2 * edge
    long = along_control(race.length, 0, of=3)
    x_need = [edge + room * along_control(need, 1, of=3) / long for need in race.need]
    x_air = [edge + room * along_control(there, 0, of=3) / long for there in race.there]
    x_quick = edge + room * along_control(race.quick, 0, of=3) / long
    clock = edge + room * along_control(RACES.numbers, 2, of=3) / 100
    upper, lower = (46.0, 142.0) if wide else (42.0, 136.0)
    foot = lower + DEEP + 3.1 * size
    states = _states(race)
    on_time = states == "all sealed in"
    late = states == "too late"
    return Composition(
        width,
        height,
        size,
        _backdrop(width, height, size, edge, upper, lower, foot),
        (
            _bar("time needed", SAFE.light, edge, x_need[1], upper),
            Sprite(
                "never",
                f'<rect width="1" height="{DEEP:g}" fill="#FFFFFF" opacity=".6"/>',
                x_air[1],
                upper,
                across=np.maximum(x_need[1] - x_air[1], 0),
            ),
            _bar("the air", AIR, edge, x_air[1], lower),
            Sprite(
                "not yet",
                "".join(
                    f'<rect y="{top - 3:.0f}" width="{width}" height="{DEEP + 6:.0f}"'
                    f' fill="{CABIN_WARM}" opacity=".72"/>'
                    for top in (upper, lower)
                ),
                clock,
            ),
            *_range(x_need, upper),
            *_range(x_air, lower),
            Sprite(
                "quick sum", f'<path d="M0 0L5 8H-5Z" fill="{ON_CABIN_QUIET}"/>', x_quick, lower + DEEP + 3
            ),
            Sprite(
                "the clock",
                f'<path d="{_beside(upper)}{_beside(lower)}M0 {foot}v-7"'
                f' stroke="{ON_CABIN}" stroke-width="2.5"/>',
                clock,
            ),
            Sprite("the ship", _soyuz(), x_need[1] + 3, upper + DEEP / 2),
            Sprite(
                "somebody on the way",
                _runner(),
                np.maximum(clock - 10, edge + 2),
                upper + DEEP / 2,
                shown=~(on_time | late),
            ),
            Sprite(
                "too late",
                f'<path d="M-8 -8L8 8M8 -8L-8 8" stroke="{ON_CABIN_LIMIT}" stroke-width="5"/>',
                x_air[1],
                upper + DEEP / 2,
                shown=late,
            ),
            *_words(race, (edge, width, size), (upper, lower, foot), x_quick, states),
            *_ticks(race, edge, room, size, foot),
        ),
    )


def _bar(name: str, fill: str, edge: float, end: Floats, top: float) -> Sprite:
    long = np.maximum(end - edge, LEAST)
    return Sprite(name, f'<rect width="1" height="{DEEP:g}" fill="{fill}"/>', edge, top, across=long)


def _range(x: Sequence[Floats], top: float) -> Iterator[Sprite]:
    """Nine times in ten the bar ends in here."""
    look = f'stroke="{ON_CABIN}" stroke-width="3"'
    line = f'<path d="M0 0H1" {look} vector-effect="non-scaling-stroke"/>'
    end = f'<path d="M0 -6V6" {look}/>'
    yield Sprite("nine times in ten", line, x[0], top + DEEP / 2, across=x[2] - x[0])
    yield from (Sprite("its end", end, at, top + DEEP / 2) for at in (x[0], x[2]))


def _beside(top: float) -> str:
    """The clock's stroke across a track, as path data."""
    return f"M0 {top - 5:.0f}v{DEEP + 10:.0f}"


def _words(
    race: Race,
    box: tuple[float, int, float],
    at: tuple[float, float, float],
    x_quick: Floats,
    states: NDArray[np.str_],
) -> Iterator[Caption]:
    """What each bar is and how long, and what has happened by now."""
    (edge, width, size), (upper, lower, foot) = box, at
    right = width - edge
    yield Caption("They need", edge, upper - 0.8 * size, ON_CABIN_QUIET)
    yield Caption(
        along_control(tell_each(race.need[1], duration), 1, of=3),
        right,
        upper - 0.7 * size,
        ON_CABIN,
        "end",
        big=True,
    )
    yield Caption("They have air for", edge, lower - 0.8 * size, ON_CABIN_QUIET)
    yield Caption(
        along_control(tell_each(race.there[1], duration), 0, of=3),
        right,
        lower - 0.7 * size,
        ON_CABIN,
        "end",
        big=True,
    )
    for state, fill in (
        ("on their way", ON_CABIN_QUIET),
        ("all sealed in", SAFE.light),
        ("too late", ON_CABIN_LIMIT),
    ):
        mark = {"all sealed in": "\u2713 ", "too late": "\u2717 "}.get(state, "")
        yield Caption(f"{mark}{state}", edge, upper + DEEP + 1.3 * size, fill, shown=states == state)
    said = [f"crew’s quick sum: {duration(t)}" for t in race.quick.tolist()]
    half = along_control(np.array([text_width(words) for words in said]), 0, of=3) * size / TYPE / 2
    yield Caption(
        [[[words]] for words in said],
        np.clip(x_quick, edge + half, right - half),
        lower + DEEP + 1.3 * size + 7,
        ON_CABIN_QUIET,
        "middle",
        halo=CABIN_WARM,
    )
    yield Caption(f"after {NOW}", right, foot + 2.7 * size, ON_CABIN, "end")
    thin = _sealed(race)[1]
    yield Caption("there is air enough", edge, foot + 2.7 * size, ON_CABIN_QUIET, shown=~thin)
    yield Caption("air too thin to stay", edge, foot + 2.7 * size, ON_CABIN_LIMIT, shown=thin)


def _ticks(race: Race, edge: float, room: float, size: float, foot: float) -> Iterator[Caption]:
    """The axis in the unit that fits."""
    for k in range(0, 5, 1 if room > 500 else 2):
        said = [
            [[number(count * k / 4) + (f"\u202f{unit}" if k == 4 else "")]]
            for count, unit, _ in (LENGTHS[span] for span in race.span.tolist())
        ]
        anchor = "start" if k == 0 else "end" if k == 4 else "middle"
        yield Caption(said, edge + room * k / 4, foot + 1.2 * size, ON_CABIN_QUIET, anchor)


def _backdrop(
    width: int, height: int, size: float, edge: float, upper: float, lower: float, foot: float
) -> str:
    """The wall, both tracks, the axis with its ticks, and what the mark at a bar's end means."""
    room = width - 2 * edge
    row = round(upper + DEEP + 0.95 * size, 1)
    left = round(width - edge - text_width("nine times in ten") * size / TYPE - 30)
    look = f'fill="#FFFFFF" stroke="{HULL_DARK}" stroke-opacity=".4"'
    tracks = "".join(
        f'<rect x="{edge}" y="{top}" width="{room}" height="{DEEP}" {look}/>' for top in (upper, lower)
    )
    ticks = "".join(f"M{edge + room * k / 4:.0f} {foot - 5}v10" for k in range(5))
    return (
        f'<rect width="{width}" height="{height}" fill="{CABIN_WARM}"/>{tracks}'
        f'<path d="M{edge} {foot}h{room}{ticks}" stroke="{HULL_DARK}" fill="none"/>'
        f'<path d="M{left} {row}h24M{left} {row - 6}v12M{left + 24} {row - 6}v12"'
        f' stroke="{ON_CABIN}" stroke-width="3"/>'
        f'<text x="{width - edge}" y="{row + 0.35 * size:.1f}" text-anchor="end"'
        f' fill="{ON_CABIN_QUIET}">nine times in ten</text>'
    )


def _soyuz() -> str:
    """A Soyuz on its side, its hatch at the left."""
    body = f'fill="{RUSSIAN_LIGHT}" stroke="{RUSSIAN_DARK}" stroke-width="1.5"'
    return (
        f'<circle cx="9" r="9" {body}/><path d="M18 -8L28 -11V11L18 8Z" {body}/>'
        f'<rect x="28" y="-9" width="13" height="18" rx="2" {body}/>'
        f'<path d="M31 -9V-18H38V-9M31 9V18H38V9" {body}/>'
    )


def _runner() -> str:
    """Head and limbs of somebody who hurries."""
    return (
        f'<g stroke="{ON_CABIN}" stroke-width="3" stroke-linecap="round" fill="none">'
        '<path d="M1 -5L-2 3L4 5L2 11M-2 3L-8 8M-6 -2L0 -4L7 -1"/></g>'
        f'<circle cx="3" cy="-9" r="3.4" fill="{ON_CABIN}"/>'
    )
