"""Where do the pieces go?  The highest and the lowest point of each piece against its round."""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.clouds import PIECES, SMALLEST, Cloud, clouds
from lib.debris_primer.scenario import BREAKUPS, YEARS_ON
from lib.live.model.beside import NumberLine, Working
from lib.live.model.contents import Drawing
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, everywhere, level
from lib.live.model.layers import Band, Curve, Dots, Event, Label, Layer, Shape
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED, QUIET
from lib.look.words import MINUTE, count, from_to, number, quantity, span
from lib.physics import breakup, orbit
from lib.physics.limits import Floats

QUESTION = "A ship breaks up: where do the pieces go?"
SHORTEST_MIN, LONGEST_MIN = 87.0, 128.0  # what the picture shows
TOP_KM = 4000.0  # as high as pieces were reported
HEIGHTS = range(0, 5000, 1000)
WIDE, HIGH, BAR = 100.0, 30.0, 4.5  # the picture of the counts, and its bars


@cache
def sweep() -> Sweep:
    """The live figure: three break-ups at thirteen ages, worked out once for all visitors."""
    each = clouds()
    return Sweep(
        name="gabbard",
        title=QUESTION,
        subject="Highest and lowest point of each piece against the time of one round",
        controls=(BREAKUPS, YEARS_ON),
        headline=_say(headline),
        sentence=_say(sentence),
        x=Axis("Time for one round [min]", SHORTEST_MIN, LONGEST_MIN, range(90, 130, 10)),
        y=Axis("Height [km]", 0, TOP_KM, HEIGHTS, [number(height) for height in HEIGHTS]),
        x_unit="min",
        y_unit="km",
        layers=_layers(each),
        drawing=_counts(each),
        numbers=(
            NumberLine("broke up at", "km", _each(lambda cloud: number(cloud.height / 1e3))),
            NumberLine("catalogued", "pieces", _each(lambda cloud: number(cloud.catalogued, 4))),
            NumberLine("calculated", "pieces", _each(calculated)),
            NumberLine("of these fall at once", "%", _each(lambda cloud: _percent(cloud.lost))),
            NumberLine("real pieces were reported at", "km", _each(_reach)),
            NumberLine("of the rest still up, active to quiet Sun", "%", _say(_left)),
        ),
        working=working(),
        citations=facts.citations(*FACTS),
    )


def _each(words: Callable[[Cloud], str]) -> NDArray[np.str_]:
    """What is said of each cloud at any age."""
    each = clouds()
    return tell_at((len(each), 1), lambda at: words(each[at[0]]))


def _say(words: Callable[[Cloud, int], str]) -> NDArray[np.str_]:
    """What is said of each cloud at each age."""
    each = clouds()
    return tell_at((len(each), len(YEARS_ON)), lambda at: words(each[at[0]], at[1]))


def _layers(each: tuple[Cloud, ...]) -> tuple[Layer, ...]:
    """What was reported, the heights that matter, the pieces, and their words."""
    x, apogee, perigee = (np.stack(part) for part in zip(*map(_places, each), strict=True))
    some = np.any(x > SHORTEST_MIN, axis=-1)
    reach = along_control(np.array([cloud.reach for cloud in each]), 0, of=2) / 1e3
    height = np.array([[cloud.height] for cloud in each]) / 1e3
    edge = everywhere(np.array([LONGEST_MIN - 1.5, LONGEST_MIN]), of=2)
    low, high = (level(reach[..., k]) for k in (0, 1))
    return (
        Band("heights reported", edge, low, high, token=OBSERVED, hatched=True),
        Event("the air takes them down", orbit.FLOOR / 1e3, across=True),
        Curve(
            "height of the break-up",
            everywhere(np.array([SHORTEST_MIN, LONGEST_MIN]), of=2),
            level(height),
            token=QUIET,
            stroke="dash",
        ),
        Dots("highest point", x, apogee, shown=some),
        Dots("lowest point", x, perigee, wide=2.5, shown=some),
        Label("● highest point", SHORTEST_MIN + 1, TOP_KM, MODEL, dy=16),
        Label("– lowest point", SHORTEST_MIN + 1, TOP_KM, MODEL, dy=36),
        Label("broke up here", LONGEST_MIN - 2.5, height, QUIET, "end", of="height of the break-up"),
        Label("reported", LONGEST_MIN - 2.5, reach[..., 1], OBSERVED, "end", dy=14, of="heights reported"),
    )


def _places(cloud: Cloud) -> tuple[Floats, Floats, Floats]:
    """Minutes and kilometres of every piece at every age, always as many.

    Down, or out of the picture, a piece lies under the neighbour before it; all on the left edge
    means none.
    """
    middle = (cloud.apogee + cloud.perigee) / 2
    minutes = orbit.period(np.nan_to_num(middle)) / MINUTE
    apogee, perigee = cloud.apogee / 1e3, cloud.perigee / 1e3
    seen = np.isfinite(middle) & (minutes < LONGEST_MIN) & (apogee < TOP_KM)
    order = np.argsort(minutes[0])
    where = np.full((3, len(minutes), PIECES), SHORTEST_MIN)
    for age, there in enumerate(seen[:, order]):
        if np.any(there):
            known = np.where(there, np.arange(there.size), np.argmax(there))
            pick = order[np.maximum.accumulate(known)]
            pick = np.append(pick, np.full(PIECES - pick.size, pick[-1]))
            where[:, age] = minutes[age, pick], apogee[age, pick], perigee[age, pick]
    return where[0], where[1], where[2]


def _counts(each: tuple[Cloud, ...]) -> Drawing:
    """How many were catalogued, how many the model counts, and which part of them is still up."""
    most = max(cloud.catalogued for cloud in each)
    seen, made = (
        np.array([[value] for value in values]) * WIDE / most
        for values in ([cloud.catalogued for cloud in each], [cloud.count[1] for cloud in each])
    )
    up = np.array([cloud.up[1] * (1 - cloud.lost) for cloud in each])
    row, below = HIGH / 2, HIGH / 2 - BAR
    bar = {"x": 0, "height": BAR}
    return Drawing(
        "Pieces catalogued, pieces calculated, and how many of those are still up",
        WIDE,
        HIGH,
        (
            Shape("catalogued", "rect", {**bar, "y": below, "width": seen}, OBSERVED, "pale"),
            Shape("calculated", "rect", {**bar, "y": row + below, "width": made}, MODEL, "pale"),
            Shape("still up", "rect", {**bar, "y": row + below, "width": made * up}, MODEL, "solid"),
            Shape(
                "word",
                "text",
                {"x": 0, "y": below},
                OBSERVED,
                dy=-5,
                text=_each(lambda cloud: f"catalogued: {quantity(cloud.catalogued, 'pieces', 4)}"),
            ),
            Shape(
                "word",
                "text",
                {"x": 0, "y": row + below},
                MODEL,
                dy=-5,
                text=_each(lambda cloud: f"calculated: {calculated(cloud)}\u202fpieces"),
            ),
            Shape(
                "word",
                "text",
                {"x": made + 1.5, "y": HIGH - BAR / 2},
                MODEL,
                dy=5,
                text=_say(lambda cloud, age: f"{_percent(up_of_all(cloud, age))}\u202f% still up"),
            ),
        ),
    )


def calculated(cloud: Cloud) -> str:
    """The model's count for the masses that sources give."""
    return span(*cloud.count, "", 3)


def up_of_all(cloud: Cloud, age: int) -> float:
    """The share of all pieces, those that fell at once included, under a middling Sun."""
    return float(cloud.up[1, age] * (1 - cloud.lost))


def _percent(share: float) -> str:
    """A share of a few hundred pieces as whole percents."""
    return "under 1" if 0 < share < 0.005 else number(round(100 * share))


def _left(cloud: Cloud, age: int) -> str:
    """How many of the lasting pieces are up, from an always active to an always quiet Sun."""
    return from_to(_percent(cloud.up[2, age]), _percent(cloud.up[0, age]))


def headline(cloud: Cloud, age: int) -> str:
    """The answer in one line: how far they fly, and after some years how many are left."""
    if not YEARS_ON.positions[age]:
        half = quantity(float(np.median(cloud.apogee[0])) / 1e3, "km")
        return f"In the model half of the pieces of {cloud.event.title} fly up past {half}."
    years = count(float(YEARS_ON.positions[age]), "years")
    left = _percent(up_of_all(cloud, age))
    return f"In the model {left}\u202f% of the pieces of {cloud.event.title} are still up after {years}."


def sentence(cloud: Cloud, age: int) -> str:
    """How far the count is off, what falls at once, what the Sun does, and who counted again."""
    lowest = f"{_miss(cloud)} The lowest pieces fall at once."
    if not YEARS_ON.positions[age]:
        return f"{lowest} At the right edge you see how high and low real pieces were reported."
    return (
        f"{lowest} How long the others last is up to the Sun. We tell it for a middling one. An"
        f" active Sun would leave {_percent(cloud.up[2, age])}\u202f% of those up, and a quiet one"
        f" {_percent(cloud.up[0, age])}\u202f%.{_recounted(cloud)}"
    )


def _reach(cloud: Cloud) -> str:
    """From the lowest to the highest height at which pieces were reported, in km."""
    return from_to(*(number(height / 1e3) for height in cloud.reach))


def _up_past(cloud: Cloud) -> str:
    """The heights, in km, that half of the drawn pieces and one in twenty reach."""
    half, few = np.percentile(cloud.apogee[0], (50, 95)) / 1e3
    return f"{number(half)} and {number(few)}"


def _miss(cloud: Cloud) -> str:
    """How far the model is off, said plainly."""
    if cloud.missed > 1.2:
        times = count(cloud.missed, "times", 2)
        return f"The catalogue holds {times} as many pieces as the model counts."
    return "The catalogue holds about as many pieces as the model counts."


def _recounted(cloud: Cloud) -> str:
    """Who has counted what is left of the real cloud, if anybody has."""
    if cloud.event.row == "Fengyun-1C":
        return f" {facts.fact('cloud_fengyun_up').says}"
    if cloud.event.row == "Cosmos 1408":
        return f" {facts.fact('cloud_1408_gone').says[:-1]} (unverified)."
    return ""


FACTS = (
    "clouds", "clouds_modelled", "cloud_orbits", "cloud_meeting_latitude", "cloud_fengyun_up",
    "cloud_1408_gone",
    "catastrophic_limit", "lifetime_rule", "trackable_size",
)  # fmt: skip


def working() -> Working:
    """The laws in the order in which they are used, with the numbers of the break-up."""

    def pushes(cloud: Cloud) -> str:
        middle = breakup.median_speed_change(np.median(cloud.area_to_mass), "collision")
        return number(float(middle), 2)

    def masses(cloud: Cloud) -> str:
        light, heavy = (number(mass) for mass in cloud.mass)
        return light if light == heavy else f"{light} to {heavy}"

    return Working(
        (
            "N = 0.1 M^{0.75} L^{−1.71}",
            "log Δv = 0.9 log(A/m) + 2.9, give or take 0.4",
            "T = 2π √(a³/μ)",
            "da/dt = −ρ C_{d} (A/m) √(μ a), averaged over a round",
        ),
        (
            NumberLine("N, pieces", "", _each(calculated)),
            NumberLine("M, the mass of all that broke up", "kg", _each(masses)),
            NumberLine("L, the smallest size", "m", number(SMALLEST)),
            NumberLine(
                "A/m, area by mass, of half the pieces at most",
                "m²/kg",
                _each(lambda cloud: number(float(np.median(cloud.area_to_mass)), 2)),
            ),
            NumberLine("Δv, the push at that A/m, half are pushed harder", "m/s", _each(pushes)),
            NumberLine(
                "T, one round at the height of the break-up",
                "min",
                _each(lambda cloud: number(float(orbit.period(cloud.height)) / MINUTE)),
            ),
            NumberLine("C_d", "", number(orbit.DRAG_COEFFICIENT)),
            NumberLine("pieces that are drawn", "", number(PIECES)),
            NumberLine("half of those fly up past, and one in twenty past", "km", _each(_up_past)),
        ),
        "lib.physics.orbit.decay_cloud",
    )


FIGURE = Figure("gabbard", "debris_primer", sweep)
