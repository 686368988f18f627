"""The picture of the checks: a mark each, to be tapped, and the one that is chosen as two bars.

What is right is a disc with a tick; what is off is a square or, far off, a diamond, with an arrow
to the side on which our number lies.  So shape, place and words tell what colour tells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

import numpy as np

from lib.checks.check import DESIGN, MODEL, OWN, QUOTATION, REPORT, SUM, Check
from lib.checks.wording import off
from lib.live.model.scene import Caption, Composition, Scene, Sprite
from lib.look.materials import (
    ALARM,
    CITY,
    GRAIN,
    HOME,
    LIMB,
    ON_SPACE,
    ON_SPACE_QUIET,
    SPACE,
    STAR,
    stars,
)
from lib.look.words import number, quantity
from lib.sources_and_checks import things
from lib.sources_and_checks.every_check import EVERYTHING, about
from lib.sources_and_checks.groups import BIT, FAR, RIGHT, group, members, said

SUBJECT = "Every check of our numbers: right, a bit off or far off, and one of them as two bars"
# Who gave the other number, as what stands over its bar begins.
THEY = {REPORT: "They reported", DESIGN: "They planned", MODEL: "Their model", OWN: "The source",
        QUOTATION: "They said", SUM: "Their sum"}  # fmt: skip
# What a number with this unit is, and the unit that is left where that is said.
MEASURES = {
    "mmHg/h": ("lost in an hour, out of 760\u202fmmHg", "mmHg"),
    "mmHg/day": ("lost in a day, out of 760\u202fmmHg", "mmHg"),
    "mmHg": ("pressure left at the end", "mmHg"),
    "mm²": ("size of the hole", "mm²"),
    "kg/day": ("air lost in a day", "kg"),
    "kg": ("gas that the hole takes", "kg"),
    "kg/min": ("gas that it takes in a minute", "kg"),
    "hits a year on each km²": ("hits in a year on each km²", ""),
    "km/s": ("how fast it flies", "km/s"),
    "mm": ("smallest grain that goes through", "mm"),
    "days": ("how many days", "days"),
    "h": ("how long it takes", "h"),
    "s": ("how long it takes", "s"),
}
COLOURS = {RIGHT: HOME, BIT: CITY, FAR: ALARM}
ACROSS = 8  # marks in a row


@dataclass(frozen=True)
class Paper:
    """One composition, in pixels: marks ``pitch`` by ``tall`` apart, in groups from ``top`` down.

    ``line`` is the height of a line of words.  The chosen check stands in ``card`` (left, top,
    width) with its ``thing`` (middle and size), its ``bars`` (left, length, foot of the first
    words, from bar to bar), and what came of it at ``verdict``, if there is room.
    """

    width: float
    height: float
    size: float
    left: float
    top: float
    pitch: float
    tall: float
    radius: float
    line: float
    card: tuple[float, float, float]
    thing: tuple[float, float, float]
    bars: tuple[float, float, float, float]
    verdict: tuple[float, float] | None = None

    @cached_property
    def rows(self) -> dict[int, float]:
        """The foot of the words over each group."""
        found, y = {}, self.top
        for which in COLOURS:
            found[which] = y + 0.78 * self.line
            y += self.line + self.tall * ceil(len(members(which, EVERYTHING)) / ACROSS)
        return found

    @cached_property
    def places(self) -> dict[str, tuple[float, float]]:
        """The middle of each check's mark, by its name; those that do not count have none."""
        found = {}
        for which, foot in self.rows.items():
            first = foot + 0.22 * self.line + self.tall / 2
            for k, one in enumerate(members(which, EVERYTHING)):
                line, column = divmod(k, ACROSS)
                x = self.left + self.pitch * (column + 0.5)
                found[one.what] = x, first + self.tall * line
        return found


PHONE = Paper(304, 312, 14, 0, 2, 38, 33.5, 13, 19, (10, 197, 284), (50, 272, 0.95), (100, 194, 252, 32))
DESK = Paper(
    736, 288, 18, 14, 14, 41, 42, 16, 30, (366, 18, 354), (420, 126, 1.25), (366, 354, 198, 46), (490, 120)
)


def scene(topics: Sequence[str], chosen: Sequence[Check]) -> Scene:
    """Rows are the topics, columns the checks that can be chosen."""
    return Scene(
        SUBJECT,
        [[_seen(topic, one) for one in chosen] for topic in topics],
        _composition(DESK, topics, chosen),
        _composition(PHONE, topics, chosen),
    )


def _seen(topic: str, one: Check) -> str:
    """What stands there, in words."""
    groups = ". ".join(said(which, topic) for which in COLOURS)
    return f"{groups}. {one.called}, {MEASURES[one.unit][0]}. {_ours(one)}. {_theirs(one)}."


def _ours(one: Check) -> str:
    return f"We say {_value(one.predicted.value, one.unit)}"


def _theirs(one: Check) -> str:
    return f"{THEY[one.kind]} {_value(one.reported.value, one.unit)}"


def _value(value: float, unit: str) -> str:
    short = MEASURES[unit][1]
    return quantity(value, short) if short else number(value)


def _composition(paper: Paper, topics: Sequence[str], chosen: Sequence[Check]) -> Composition:
    left, top, width = paper.card
    backdrop = (
        f'<rect width="{paper.width:g}" height="{paper.height:g}" fill="{SPACE}"/>'
        f"{stars(24, 0, 0, paper.width, paper.height)}"
        f'<rect x="{left - 6:g}" y="{top:g}" width="{width + 12:g}"'
        f' height="{paper.height - top - 6:g}" rx="8" fill="{SPACE}" stroke="{ON_SPACE_QUIET}"/>'
    )
    layers = (*_marks(paper, topics, chosen), *_card(paper, chosen))
    return Composition(int(paper.width), int(paper.height), paper.size, backdrop, layers)


def _marks(paper: Paper, topics: Sequence[str], chosen: Sequence[Check]) -> Iterator[Sprite | Caption]:
    """The groups with their words, a ring round the chosen one, a mark for each check."""
    for which, foot in paper.rows.items():
        yield Caption(
            [[said(which, topic)] for topic in topics], paper.left + 4, foot, COLOURS[which], halo=SPACE
        )
    nowhere = next(iter(paper.places.values()))  # where the ring of one that is not drawn hides
    x, y = np.array([[paper.places.get(one.what, nowhere) for one in chosen]]).transpose(2, 0, 1)
    ring = f'<circle r="{paper.radius + 3:g}" fill="none" stroke="{STAR}" stroke-width="2.5"/>'
    yield Sprite("the chosen check", ring, x, y, shown=[[one.counts for one in chosen]])
    for k, one in enumerate(chosen):
        if one.counts:
            at = paper.places[one.what]
            shown = [[1.0 if one in about(topic) else 0.25] for topic in topics]
            yield Sprite(one.called, _mark(paper, one), *at, opacity=shown, sets=(1, k))


def _mark(paper: Paper, one: Check) -> str:
    """Its shape by its group, on as much room as a finger needs."""
    which, r = group(one), paper.radius
    touch = (
        f'<rect x="{-paper.pitch / 2:g}" y="{-paper.tall / 2:g}" width="{paper.pitch:g}"'
        f' height="{paper.tall:g}" opacity="0"/>'
    )
    colour, a = COLOURS[which], r / 13
    if which == RIGHT:
        shape = f'<circle r="{r:g}" fill="{colour}"/>'
        sign = f"M{-6 * a:.1f} {0.5 * a:.1f}l{4.5 * a:.1f} {4.5 * a:.1f}l{8 * a:.1f} {-9.5 * a:.1f}"
    else:
        up = 1 if one.ratio.value > 1 else -1
        side = 0.86 * r
        turned = ' transform="rotate(45)"' if which == FAR else ""
        shape = (
            f'<rect x="{-side:.1f}" y="{-side:.1f}" width="{2 * side:.1f}" height="{2 * side:.1f}"'
            f' rx="3" fill="{colour}"{turned}/>'
        )
        head = f"l{5 * a:.1f} {-5 * a * up:.1f}l{5 * a:.1f} {5 * a * up:.1f}"
        sign = f"M0 {7 * a * up:.1f}V{-6 * a * up:.1f}M{-5 * a:.1f} {-1 * a * up:.1f}{head}"
    return (
        f'{touch}{shape}<path d="{sign}" fill="none" stroke="{SPACE}" stroke-width="{2.6 * a:.1f}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _card(paper: Paper, chosen: Sequence[Check]) -> Iterator[Sprite | Caption]:
    """The thing that was measured, and what we and they say of it, as lengths."""
    left, top, _ = paper.card
    yield Caption([[one.called for one in chosen]], left, top + 0.95 * paper.line, ON_SPACE)
    yield Caption([[MEASURES[one.unit][0] for one in chosen]], left, top + 1.8 * paper.line, ON_SPACE_QUIET)
    x, y, size = paper.thing
    for thing, svg in things.DRAWN.items():
        yield Sprite(
            thing, svg, x, y, across=size, down=size, shown=[[things.of(one) == thing for one in chosen]]
        )
    start, long, foot, step = paper.bars
    top_of = [max(one.predicted.high, one.reported.high) for one in chosen]
    for k, (colour, tell) in enumerate(((LIMB, _ours), (GRAIN, _theirs))):
        ranges = [one.reported if k else one.predicted for one in chosen]
        low, value, high = (
            np.array([long * x[n] / most for x, most in zip(ranges, top_of, strict=True)])[None]
            for n in range(3)
        )
        y = foot + k * step
        tall = 0.55 * paper.line
        yield Caption([[tell(one) for one in chosen]], start, y, colour)
        yield Sprite(
            "a bar",
            f'<rect y="5" width="1" height="{tall:.1f}" fill="{colour}"/>',
            start,
            y,
            across=np.maximum(value, 2.0),
        )
        yield Sprite(
            "its range",
            f'<rect y="5" width="1" height="{tall:.1f}" fill="{STAR}"/>',
            start + low,
            y,
            across=np.maximum(high - low, 0.1),
            opacity=0.4,
        )

    if paper.verdict:
        x, y = paper.verdict
        for which, colour in COLOURS.items():
            shown = [[group(one) == which for one in chosen]]
            for k in range(2):  # "1.9 times" over "too high"
                lines = [(off(one).replace(" too", "|too") + "|").split("|")[k] for one in chosen]
                yield Caption([lines], x, y + 1.4 * paper.size * k, colour, big=True, shown=shown)
