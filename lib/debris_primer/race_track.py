"""The track of the race: four lanes of one kilometre, the highest in space, the others in air.

How far each has come is to scale.  What the racers look like, and how large, is not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lib.debris_primer.scenario import CLOCK, SPEEDS
from lib.live.model.grid import along_control
from lib.live.model.scene import Caption, Composition, Sprite
from lib.look.materials import (
    CITY,
    EARTH,
    GRAIN,
    HULL,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    KAPTON,
    LIMB,
    ON_SPACE,
    ON_SPACE_QUIET,
    SPACE,
    gradient,
    stars,
)
from lib.look.words import number
from lib.physics.limits import Floats

SUBJECT = "A race along one kilometre, with a clock"
LENGTH = 1000.0  # metres, from start to finish
PITCH = 100.0  # metres, about as long as a football pitch


@dataclass(frozen=True, eq=False)
class Way:
    """How far everybody has come: speeds of the grain and the others [m/s], times [s]."""

    grain: Floats
    rivals: Mapping[str, float]
    times: Floats

    @cached_property
    def flown(self) -> Floats:
        """By the grain, at each speed and time [m]."""
        return np.asarray(along_control(self.grain, 0, of=2) * self.times)

    @cached_property
    def grain_texts(self) -> list[list[str]]:
        """The same in words."""
        return [[metres(far) for far in row] for row in self.flown.tolist()]

    @cached_property
    def texts(self) -> dict[str, list[str]]:
        """How far the others have come, at each time, in words."""
        return {name: [metres(far) for far in (v * self.times).tolist()] for name, v in self.rivals.items()}


def metres(far: float) -> str:
    """In whole metres, and in kilometres past the finish.

    >>> metres(4.65), metres(945.0), metres(1036.0)
    ('5\u202fm', '945\u202fm', '1.04\u202fkm')
    """
    return f"{number(far / 1000)}\u202fkm" if far >= 1000 else f"{round(far)}\u202fm"


@dataclass(frozen=True)
class Lanes:
    """One view, in pixels: its size, that of its words, and where start, finish and lanes are.

    The grain's lane has its words over the track; the others have them beyond where their racers
    ever come.
    """

    name: str
    width: int
    size: float
    start: float
    finish: float
    lane: float

    @property
    def top(self) -> float:
        """Of the lane in space, under the clock."""
        return 2.3 * self.size

    @property
    def edge(self) -> float:
        """Where the air begins."""
        return self.top + 1.5 * self.size + self.lane

    @property
    def ground(self) -> float:
        return self.edge + 3 * self.lane + 8

    @property
    def height(self) -> int:
        return round(self.ground + 12 + 1.9 * self.size)

    @property
    def scale(self) -> float:
        """Pixels a metre."""
        return (self.finish - self.start) / LENGTH

    def row(self, k: int) -> float:
        """How far down the racer of a lane flies."""
        return self.edge + (k - 0.5) * self.lane + (4 if k else -3)


WIDE = Lanes("wide", 736, 18, 84, 706, 50)
NARROW = Lanes("narrow", 304, 14, 50, 291, 42)


def compositions(way: Way) -> tuple[Composition, Composition]:
    """For a page, and for a phone."""
    wide, narrow = (
        Composition(
            lanes.width,
            lanes.height,
            lanes.size,
            _backdrop(lanes),
            (*_racers(lanes, way), *_words(lanes, way)),
        )
        for lanes in (WIDE, NARROW)
    )
    return wide, narrow


def _racers(lanes: Lanes, way: Way) -> Iterator[Sprite]:
    """A trail from the start to the nose of each, and who it is."""
    far = [way.flown, *(along_control(v * way.times, 1, of=2) for v in way.rivals.values())]
    looks = zip(far, (GRAIN, KAPTON, JET, HULL_LIGHT), RACERS, strict=True)
    for k, (metre, colour, (name, svg)) in enumerate(looks):
        across, y = lanes.scale * metre, lanes.row(k)
        zoom = lanes.size / 14
        trail = (
            f'<path d="M0 0H1" stroke="{colour}" stroke-width="{5 if name == "grain" else 2}"'
            ' opacity=".55" vector-effect="non-scaling-stroke"/>'
        )
        if name != "sound":
            yield Sprite(f"trail of the {name}", trail, lanes.start, y, across=across)
        yield Sprite(name, svg, lanes.start + across, y, across=zoom, down=zoom)


def _words(lanes: Lanes, way: Way) -> Iterator[Caption]:
    """Who flies in each lane, how far it has come, and the clock."""
    size, end = lanes.size, lanes.finish - 0.7 * lanes.size
    clock = [[f"{t:.3f}\u202fs" for t in CLOCK.positions if isinstance(t, float)]]
    yield Caption(clock, 0.7 * size, 1.6 * size, ON_SPACE, big=True)
    over = lanes.top + 1.3 * size
    name = [[f"grain: {text}\u202fkm/s"] for text in SPEEDS.texts]
    yield Caption(name, lanes.start + 0.6 * size, over, ON_SPACE, halo=SPACE)
    yield Caption(way.grain_texts, end, over, ON_SPACE, "end", big=True, halo=SPACE)
    beyond = max(way.rivals.values()) * float(way.times[-1]) * lanes.scale
    for k, (rival, texts) in enumerate(way.texts.items(), 1):
        y = lanes.row(k) + 0.35 * size
        yield Caption(rival, lanes.start + beyond + size, y, ON_SPACE_QUIET)
        yield Caption([texts], end, y, ON_SPACE, "end")


def _backdrop(lanes: Lanes) -> str:
    """Space above, air below; start and finish; ten football pitches on the ground."""
    width, height, size, name = lanes.width, lanes.height, lanes.size, lanes.name
    sky = gradient(f"track-{name}-sky", {0: LIMB, 0.06: EARTH, 1: EARTH}, across=False)
    start = (
        f'<path d="M{lanes.start} {lanes.top}V{lanes.ground}" stroke="{ON_SPACE}"'
        ' stroke-width="1.5" opacity=".6"/>'
    )
    finish = "".join(
        f'<path d="M{lanes.finish + x} {lanes.top + y}V{lanes.ground}" stroke="{ON_SPACE}"'
        ' stroke-width="4" stroke-dasharray="4 4"/>'
        for x, y in ((1, 0), (5, 4))
    )
    step = lanes.scale * PITCH
    pitches = "".join(
        f'<path d="M{lanes.start + k * step + 1:.1f} {lanes.ground}h{step - 2:.1f}v12'
        f'h{2 - step:.1f}zm{step / 2 - 1:.1f} 0v12" fill="none" stroke="{CITY}"/>'
        for k in range(round(LENGTH / PITCH))
    )
    words = (
        (width - 0.7 * size, 1.5 * size, "end", "50 times slower than in life"),
        (
            (lanes.start + lanes.finish) / 2,
            lanes.ground + 12 + 1.3 * size,
            "middle",
            "1\u202fkm: ten football pitches",
        ),
    )
    letters = "".join(
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{ON_SPACE_QUIET}">{text}</text>'
        for x, y, anchor, text in words
    )
    return (
        f"<defs>{sky}</defs>"
        f'<rect width="{width}" height="{height}" fill="{SPACE}"/>'
        f"{stars(46 if name == 'wide' else 24, 6, 2.2 * size, width - 6, lanes.edge)}"
        f'<rect y="{lanes.edge}" width="{width}" height="{height - lanes.edge}"'
        f' fill="url(#track-{name}-sky)"/>{pitches}{start}{finish}{letters}'
    )


def _grain() -> str:
    return (
        f'<path d="M0 1L-4 7L-11 8L-16 2L-13 -6L-5 -8Z" fill="{GRAIN}"/>'
        f'<path d="M-5 -8L-8 -1L-16 2L-13 -6Z" fill="{CITY}"/>'
    )


def _bullet() -> str:
    return (
        f'<path d="M0 0Q-7 -4.5 -14 -4.5H-26V4.5H-14Q-7 4.5 0 0Z" fill="{KAPTON}"/>'
        f'<path d="M-14 -4.5H-26V-1H-10Z" fill="{CITY}" opacity=".6"/>'
    )


def _sound() -> str:
    rings = "".join(
        f'<path d="M{-x - 6} -{h}Q{6 - x} 0 {-x - 6} {h}"/>' for x, h in ((0, 11), (8, 8.5), (16, 6))
    )
    return f'<g fill="none" stroke="{JET}" stroke-width="2.5" stroke-linecap="round">{rings}</g>'


def _airliner() -> str:
    return (
        f'<path d="M0 0Q-3 -4 -9 -4H-30L-38 -11H-42L-39 -1Q-38 3 -32 3H-8Q-2 3 0 0Z"'
        f' fill="{HULL_LIGHT}"/>'
        f'<path d="M-16 0H-24L-32 8H-28Z" fill="{HULL}"/>'
        f'<path d="M-5 -2H-9" stroke="{HULL_DARK}" stroke-width="2"/>'
    )


RACERS: tuple[tuple[str, str], ...] = (
    ("grain", _grain()),
    ("rifle bullet", _bullet()),
    ("sound", _sound()),
    ("airliner", _airliner()),
)
