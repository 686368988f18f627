"""Can there be too many?  Two hundred years of low orbits, and how fast each height grows."""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.growth import BANDS, RULES, YEARS, Growth, census, growths
from lib.debris_primer.scenario import DISPOSALS, LAUNCHES
from lib.live.model.beside import NumberLine, Working
from lib.live.model.contents import Drawing
from lib.live.model.figure import Figure
from lib.live.model.grid import everywhere
from lib.live.model.layers import Band, Curve, Label, Layer, Marker, Shape
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED, QUIET
from lib.look.words import MINUS, YEAR, from_to, number, quantity, span
from lib.physics import shells

QUESTION = "Can there be too many?"
FEWEST, MOST = 2e3, 2e7  # what the picture shows
TICKS = {1e4: number(1e4), 1e5: number(1e5), 1e6: "1 million", 1e7: "10 million"}
WIDE, ROW = 100.0, 7.0  # the picture of the growth by height
ZERO, PERCENT = 47.0, 9.6  # where its bars start, and how long one percent a year is
LATER = len(YEARS) // 4, len(YEARS) - 1  # 50 and 200 years on


@cache
def sweep() -> Sweep:
    """The live figure: 70 worlds by two sets of rules, worked out once for all visitors."""
    ours, other = growths()
    return Sweep(
        name="crowd",
        title=QUESTION,
        subject="Tracked objects between 200 and 1\u202f400\u202fkm against years",
        controls=(LAUNCHES, DISPOSALS),
        headline=_say(lambda *at: headline(ours, other, *at)),
        sentence=_say(lambda *at: sentence(ours, *at)),
        x=Axis("Years from 2022", 0, YEARS[-1], range(0, 250, 50)),
        y=Axis("Objects", FEWEST, MOST, list(TICKS), list(TICKS.values()), log=True),
        x_unit="years",
        y_unit="objects",
        layers=_layers(ours, other),
        drawing=_by_height(ours),
        numbers=(
            NumberLine(
                "growth after 50 years", "% a year", _say(lambda *at: _signed(float(ours.rate[at][LATER[0]])))
            ),
            NumberLine(
                "after 200 years", "% a year", _say(lambda *at: _signed(float(ours.rate[at][LATER[1]])))
            ),
            NumberLine(
                "after 200 years, by the other rules",
                "% a year",
                _say(lambda *at: _signed(float(other.rate[at][LATER[1]]))),
            ),
            NumberLine(
                "objects after 50 years", "", _say(lambda *at: _objects(float(ours.total[at][LATER[0]])))
            ),
            NumberLine(
                "after 200 years, and by the other rules",
                "",
                _say(
                    lambda *at: " and ".join(
                        _objects(float(each.total[at][LATER[1]])) for each in (ours, other)
                    )
                ),
            ),
            NumberLine(
                "collisions in the second century", "", _say(lambda *at: number(_collisions(ours, *at), 2))
            ),
        ),
        working=working(ours),
        citations=facts.citations(*FACTS),
    )


def _say(words: Callable[[int, int], str]) -> NDArray[np.str_]:
    """What is said at each position."""
    return tell_at((len(LAUNCHES), len(DISPOSALS)), lambda at: words(*at))


def _layers(ours: Growth, other: Growth) -> tuple[Layer, ...]:
    """Where the count stood, how far two sets of rules part, and the curve."""
    x, total = everywhere(YEARS, of=2), ours.total
    counted = float(total[0, 0, 0])
    high = np.maximum(total, other.total)
    end = total[..., -1]
    return (
        Band("between two sets of rules", x, np.minimum(total, other.total), high),
        Curve("calculated", x, total, main=True),
        Marker("counted, early 2022", 0.0, counted, symbol="square"),
        Label("counted, 2022", 0, counted, OBSERVED, dx=9, dy=26),
        Label(
            _say(lambda *at: _objects(float(end[at]))),
            YEARS[-1] - 2,
            end,
            MODEL,
            "end",
            dy=20,
            of="calculated",
        ),
        Label(
            "other rules",
            YEARS[-1] - 2,
            high[..., -1],
            QUIET,
            "end",
            dy=-8,
            shown=high[..., -1] > 1.6 * end,
            of="between two sets of rules",
        ),
    )


def _by_height(ours: Growth) -> Drawing:
    """A bar a band: how fast it grew in the second century, to the right, or shrank."""
    shapes = [
        Shape("title", "text", {"x": 0, "y": 0}, INK, dy=16, text="Growth in years 100 to 200 [% a year]"),
        Shape("no change", "line", {"x1": ZERO, "x2": ZERO, "y1": ROW, "y2": 5 * ROW}, QUIET),
    ]
    for row, band in enumerate(reversed(range(len(BANDS))), start=1):
        low, high = BANDS[band]
        rate = 100 * ours.by_band[..., band]
        grows = np.maximum(rate, 0) * PERCENT, np.minimum(rate, 0) * PERCENT
        middle = (row + 0.5) * ROW
        height = span(low, high, "km", 3)
        shapes += [
            Shape(
                height,
                "rect",
                {
                    "x": ZERO + grows[1],
                    "y": middle - 0.28 * ROW,
                    "width": grows[0] - grows[1],
                    "height": 0.56 * ROW,
                },
                MODEL,
                "solid",
            ),
            Shape("height", "text", {"x": 0, "y": middle}, INK, dy=5, text=height),
            Shape(
                "rate",
                "text",
                {"x": WIDE, "y": middle},
                MODEL,
                anchor="end",
                dy=5,
                text=_say(lambda *at, band=band: _signed(ours.by_band[(*at, band)])),
            ),
        ]
    return Drawing("Growth by height in the second century", WIDE, (len(BANDS) + 1) * ROW, shapes)


def _signed(share: float) -> str:
    """A growth in percent with its sign, two figures."""
    percent = round(100 * share, 2 if abs(share) < 0.01 else 1)
    if not percent:
        return "0"
    return ("+" if percent > 0 else MINUS) + number(abs(percent), 2)


def _objects(count: float) -> str:
    """A count as people say it: two figures, and millions as such."""
    if count >= 1e6:
        return f"{number(count / 1e6, 2)} million"
    return number(count, 2)


def _collisions(growth: Growth, launch: int, disposal: int) -> float:
    """In the second century."""
    so_far = growth.collisions[launch, disposal]
    return float(so_far[-1] - so_far[len(YEARS) // 2])


def headline(ours: Growth, other: Growth, launch: int, disposal: int) -> str:
    """The answer in one line, by both sets of rules: how many, and whether they grow then."""
    at = launch, disposal, -1
    least, most = sorted(float(growth.total[at]) for growth in (ours, other))
    slow, fast = sorted(float(growth.rate[at]) for growth in (ours, other))
    # What rounds to nothing neither shrinks nor grows.
    shrinks, grows = slow < 0 and _signed(slow) != "0", fast > 0 and _signed(fast) != "0"
    going = "shrinking or growing" if shrinks and grows else "growing" if grows else "shrinking"
    objects = from_to(_objects(least), _objects(most), " million")
    return f"In 200 years {objects} objects fly up there, and their number is {going}."


def sentence(ours: Growth, launch: int, disposal: int) -> str:
    """Where it starts, what is assumed, how far to trust it, and what larger models say."""
    here = ours.total[launch, disposal]
    first = ""
    if here[1] < here[0]:
        first = (
            " Many fall in the first years, because all fragments of this model are light. The air"
            " soon takes the low ones."
        )
    return (
        f"At the start of 2022 there were {_objects(float(here[0]))}. {_launches(launch)}, and"
        f" {DISPOSALS.texts[disposal]}\u202f% of the old ones leave orbit. We reckon with two"
        " published sets of rules, and the second of them is unverified. Where they differ, we"
        f" tell both answers.{first} No year is a cliff: what changes is the rate."
        f"{_no_launches(launch)}"
    )


def _launches(launch: int) -> str:
    factor = LAUNCHES.positions[launch]
    if not factor:
        return "Here nothing more is launched"
    said = {0.5: "half", 1.0: "just", 2.0: "twice", 3.0: "three times"}
    word = said.get(float(factor), f"{LAUNCHES.texts[launch]} times")
    return f"Here {word} as many satellites are kept at work as then"


def _no_launches(launch: int) -> str:
    """A miss, told where it shows."""
    if LAUNCHES.positions[launch]:
        return ""
    return f" {facts.fact('growth_without_launches').says} This small model does not show that."


FACTS = (
    "leo_census", "growth_without_launches", "no_chain_reaction", "no_cliff", "active_2025",
    "population_10cm", "tracked_2024", "lifetime_rule",
)  # fmt: skip


def working(ours: Growth) -> Working:
    """The source-sink law of one shell, and its numbers."""
    rules = RULES["pyssem_sample"]
    edges, active, derelict, fragments = census()
    at = int(np.searchsorted(edges, 800e3))
    pair = float(shells.pair_rate(edges[at], edges[at + 1], 2 * rules.intact.radius)) * YEAR
    made = [
        shells.fragments_per_collision(rules.intact, kind, rules) for kind in (rules.intact, rules.fragment)
    ]
    kinds = (active, "satellites"), (derelict, "wrecks"), (fragments, "fragments")
    started = [quantity(float(kind.sum()), word, 4) for kind, word in kinds]
    return Working(
        (
            "dS/dt = L − S/t − collisions",
            "dD/dt = (1 − P) S/t − collisions − sinking",
            "dF/dt = fragments made − fragments hit − sinking",
            "φ = π (r_{i} + r_{j})² v / V",
        ),
        (
            NumberLine("S, D and F in 2022", "", ", ".join(started)),
            NumberLine(
                "L, launches in all",
                "a year",
                [[number(float(factor) * ours.launched)] for factor in LAUNCHES.positions],
            ),
            NumberLine("t, a satellite's working life", "years", number(rules.active_life / YEAR)),
            NumberLine("P, the share that leaves orbit", "%", [DISPOSALS.texts]),
            NumberLine(
                "φ, how often two satellites in one shell at 800\u202fkm meet",
                "a year",
                f"{pair * 1e7:.2g} × 10⁻⁷",
            ),
            NumberLine(
                "fragments of 10\u202fcm from two satellites, from satellite and fragment",
                "",
                " and ".join(number(count) for count in made),
            ),
        ),
        "lib.physics.shells.evolve",
    )


FIGURE = Figure("crowd", "debris_primer", sweep)
