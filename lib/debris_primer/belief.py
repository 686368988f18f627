"""What should one believe?  Bayes' rule in holes that can be counted; every number the reader's."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer.scenario import DRILL_LOOKS, GRAIN_LOOKS, PRIORS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.contents import Drawing
from lib.live.model.figure import Figure
from lib.live.model.layers import Shape
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell, tell_each
from lib.look.palette import INK, MODEL, QUIET, Token
from lib.look.words import number, quantity
from lib.physics import impact
from lib.physics.limits import Floats

QUESTION = "What should one believe?"
Texts = NDArray[np.str_]

HOLES = 10_000  # imagined, so many that every count on the page is a whole number
WIDTH, HEIGHT = 68.0, 49.0
LEFT, RIGHT, TALL = 1.0, 67.0, 5.0  # the bars
ROWS = (4.2, 19.7, 35.2)  # their upper edges


@cache
def sweep() -> Sweep:
    """The live figure: holes before the look, those that look drilled, and whose they are."""
    controls = (PRIORS, GRAIN_LOOKS, DRILL_LOOKS)
    return Sweep(
        name="belief",
        title=QUESTION,
        subject="Imagined holes, split by who made them and by how they look",
        controls=controls,
        headline=tell(controls, headline),
        sentence=tell(controls, sentence),
        drawing=drawing(),
        numbers=(
            NumberLine("look drilled, of all these holes", "", tell(controls, _together)),
            NumberLine("for a fair bet, a grain's hole must look drilled", "", tell(controls, _even)),
        ),
        working=working(),
        citations=facts.citations(*FACTS),
    )


def grain_share(prior: ArrayLike, grain_looks: ArrayLike, drilled_looks: ArrayLike) -> Floats:
    """Of the holes that look drilled, the share that a grain made; all in per cent.

    >>> float(grain_share(50.0, 5.0, 90.0).round(2))
    5.26
    """
    before = np.stack(np.broadcast_arrays(prior, 100.0 - np.asarray(prior)), -1)
    looks = np.stack(np.broadcast_arrays(grain_looks, drilled_looks), -1)
    return np.asarray(100.0 * impact.posterior(before, looks / 100.0)[..., 0])


def _counts(prior: Floats, grain_looks: Floats, drilled_looks: Floats) -> tuple[Floats, ...]:
    """Holes by grains and drilled ones; and of each, those that look drilled."""
    grain, drilled = HOLES * prior / 100, HOLES * (100 - prior) / 100
    return grain, drilled, grain * grain_looks / 100, drilled * drilled_looks / 100


def headline(prior: float, grain_looks: float, drilled_looks: float) -> str:
    """The answer in one line."""
    share = float(grain_share(prior, grain_looks, drilled_looks))
    holes, verb = _of_100(share), "is" if share < 1.5 else "are"
    about = "about " if holes.isdecimal() else ""
    return f"By your numbers, {about}{holes} of 100 holes that look drilled {verb} a grain's."


def _of_100(share: float) -> str:
    """A share of a hundred in whole holes.

    >>> _of_100(0.5), _of_100(1.2), _of_100(5.26), _of_100(99.8), _of_100(100.0)
    ('fewer than one', '1', '5', 'more than 99', '100')
    """
    if 0 < share < 0.95:
        return "fewer than one"
    if 99.05 < share < 100:
        return "more than 99"
    return number(round(share))


def _in_full(holes: float) -> str:
    return number(holes, 6)


def sentence(prior: float, grain_looks: float, drilled_looks: float) -> str:
    """The same as counts, and what it does and does not prove."""
    counts = _counts(np.array(prior), np.array(grain_looks), np.array(drilled_looks))
    grain, drilled, grain_so, drilled_so = (_in_full(float(count)) for count in counts)
    return (
        f"Imagine {_in_full(HOLES)} holes. You give {grain} of them to grains, and {grain_so} of"
        f" those look drilled. You give the other {drilled} to drills, and {drilled_so} of those"
        " do. This shows what follows from a belief. It proves nothing about the hole in the ship,"
        " for no source measures these numbers. And it says nothing about who made it."
    )


def _together(prior: float, grain_looks: float, drilled_looks: float) -> str:
    """How many of the imagined holes look drilled, whoever made them."""
    counts = _counts(np.array(prior), np.array(grain_looks), np.array(drilled_looks))
    return f"{_in_full(float(counts[2] + counts[3]))} of {_in_full(HOLES)}"


def _even(prior: float, grain_looks: float, drilled_looks: float) -> str:
    """How often a grain's hole would have to look drilled before both are as likely."""
    needed = drilled_looks * (100 - prior) / prior
    if needed > 100:
        return "more often than always, so no grain could make it one"
    return f"{quantity(needed, '%', 2)} of the time"


def drawing() -> Drawing:
    """Three bars: all holes; the same, filled where they look drilled; and those alone."""
    prior, grain_looks, drilled_looks = np.meshgrid(
        *(live.numbers for live in (PRIORS, GRAIN_LOOKS, DRILL_LOOKS)),
        indexing="ij",
        sparse=True,
    )
    counts = [_written(count, _in_full) for count in _counts(prior, grain_looks, drilled_looks)]
    share = grain_share(prior, grain_looks, drilled_looks)
    after = (_written(share, _of_100), _written(100 - share, _of_100))
    first, second, third = ROWS
    return Drawing(
        "Three bars: imagined holes before the look, those that look drilled, and whose those are",
        WIDTH,
        HEIGHT,
        [
            *_bar(first, f"{_in_full(HOLES)} holes, before the look", prior, counts[:2]),
            *_bar(second, "filled: those that look drilled", prior, counts[2:], (grain_looks, drilled_looks)),
            *_bar(third, "those alone, of 100", share, after, (100.0, 100.0)),
        ],
    )


def _bar(
    y: float,
    title: str,
    split: Floats,
    words: Sequence[Texts],
    filled: tuple[ArrayLike, ArrayLike] | None = None,
) -> Iterator[Shape]:
    """A bar split at a percentage, grains left and drills right, each filled so far from its end;
    a title above, what each part is below."""
    grains = (RIGHT - LEFT) * split / 100
    drills = (RIGHT - LEFT) - grains

    def part(x: ArrayLike, width: ArrayLike, token: Token, fill: Literal["pale", "solid"]) -> Shape:
        name = "by grains" if token is MODEL else "drilled"
        at = {"x": x, "y": y, "width": width, "height": TALL}
        return Shape(name, "rect", at, token, fill)

    yield Shape("title", "text", {"x": LEFT, "y": y}, QUIET, text=title, dy=-5)
    yield part(LEFT, grains, MODEL, "pale")
    yield part(LEFT + grains, drills, INK, "pale")
    if filled is not None:
        grain_part, drill_part = (
            whole * np.asarray(share) / 100 for whole, share in zip((grains, drills), filled, strict=True)
        )
        yield part(LEFT, grain_part, MODEL, "solid")
        yield part(RIGHT - drill_part, drill_part, INK, "solid")
    yield Shape(
        "by grains",
        "text",
        {"x": LEFT, "y": y + TALL},
        MODEL,
        dy=15,
        text=np.char.add(words[0], " by grains"),
    )
    yield Shape(
        "drilled",
        "text",
        {"x": RIGHT, "y": y + TALL},
        INK,
        anchor="end",
        dy=15,
        text=np.char.add(words[1], " drilled"),
    )


def _written(values: Floats, write: Callable[[float], str]) -> Texts:
    """Counts as people read them."""
    return tell_each(np.asarray(values), write)


FACTS = (
    "looks_unmeasured",
    "hole_look",
    "hole_look_impact",
    "hole_drilled_inside",
    "hole_maker",
    "inquiry_handed_over",
)


def working() -> Working:
    """Bayes' rule with the reader's numbers."""
    controls = (PRIORS, GRAIN_LOOKS, DRILL_LOOKS)
    return Working(
        ("P(grain | look) = p g / (p g + (1 − p) d)",),
        (
            NumberLine(
                "p, that a grain made it, before the look", "%", tell(controls, lambda p, g, d: number(p))
            ),
            NumberLine(
                "g, that a grain's hole looks drilled", "%", tell(controls, lambda p, g, d: number(g))
            ),
            NumberLine(
                "d, that a drilled hole looks drilled", "%", tell(controls, lambda p, g, d: number(d))
            ),
            NumberLine("P(grain | look)", "%", tell(controls, lambda *at: number(float(grain_share(*at))))),
        ),
        "lib.physics.impact.posterior",
    )


FIGURE = Figure("belief", "debris_primer", sweep)
