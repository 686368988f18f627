"""How many come at which speed?  The speeds of debris and meteoroids, and what a grain carries."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.arrivals import BAG, DUST, EITHER, FASTEST_SEEN, Arrivals, Law, solve
from lib.debris_primer.drop_height_scale import ENERGIES, LENGTHS, MASSES, drawing, in_unit
from lib.debris_primer.scenario import SIZES, SPEEDS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Band, Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_each
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED
from lib.look.words import number, quantity, span
from lib.physics import meteoroids
from lib.physics.limits import Floats

STANDARD = "reported mean of debris, European standard"
DEBRIS = "debris, Kessler's law"
QUESTION = "How many come at which speed?"
TOP = 34.5  # of 100 hits, in each km/s: three rows of words and marks above the curves
REPORTED_AT, BY_LAW_AT, GRAIN_TO = 30.5, 25.5, 21.4


@cache
def sweep() -> Sweep:
    """The live figure: two curves of speed, and the blow on a ruler below."""
    arrivals = solve()
    return Sweep(
        name="speeds",
        title=QUESTION,
        subject="Of 100 hits, how many come in each kilometre per second, against speed",
        controls=(SIZES, SPEEDS),
        headline=[
            [headline(arrivals, size, speed) for speed in range(len(SPEEDS))] for size in range(len(SIZES))
        ],
        sentence=[[sentence(arrivals, speed) for speed in range(len(SPEEDS))]],
        x=Axis("Speed [km/s]", 0, FASTEST_SEEN, (0, 10, 20, 30, 40)),
        y=Axis("Of 100 hits, in each km/s", 0, TOP, (0, 10, 20)),
        x_unit="km/s",
        y_unit="of 100",
        layers=_layers(arrivals),
        drawing=drawing(arrivals),
        numbers=_numbers(arrivals),
        working=working(arrivals),
        citations=facts.citations(*FACTS),
    )


def _curve(law: Law) -> tuple[Floats, Floats]:
    """In the picture's units, a point each tenth of a km/s, from where anything comes at all."""
    x = np.linspace(0.0, FASTEST_SEEN, 401)
    y = np.interp(x, law.speed / 1000, law.share * 1e5)
    some = np.flatnonzero(y > 0)
    part = slice(max(int(some[0]) - 1, 0), int(some[-1]) + 2)
    return everywhere(x[part], of=2), everywhere(y[part], of=2)


def _layers(arrivals: Arrivals) -> tuple[Layer, ...]:
    """What is reported in a row of its own, the laws and their means, the grain's speed."""
    means = facts.fact("speed_debris_mean"), facts.fact("speed_meteoroid_mean")
    ecss = everywhere(np.array(facts.fact("speed_debris_mean_ecss").band), of=2)
    row = np.full_like(ecss, REPORTED_AT)
    speed = along_control(SPEEDS.numbers, 1, of=2)
    heights = [
        np.interp(speed, law.speed / 1000, law.share * 1e5) for law in (arrivals.debris, arrivals.dust)
    ]
    upright = np.stack([speed, speed], -1)
    return (
        Curve(DEBRIS, *_curve(arrivals.debris), main=True),
        Curve("meteoroids", *_curve(arrivals.dust), stroke="dash"),
        Band(STANDARD, ecss, row - 0.9, row + 0.9, token=OBSERVED, hatched=True),
        Marker("reported mean of debris", means[0].number, REPORTED_AT, symbol="square"),
        Marker("reported mean of meteoroids", means[1].number, REPORTED_AT, symbol="diamond"),
        Label("reported means", means[0].number, REPORTED_AT, OBSERVED, dx=-6, dy=-12, of=STANDARD),
        Marker(
            "mean of debris by this law", arrivals.debris.mean / 1000, BY_LAW_AT, symbol="square", token=MODEL
        ),
        Marker(
            "mean of meteoroids by this law",
            arrivals.dust.mean / 1000,
            BY_LAW_AT,
            symbol="diamond",
            token=MODEL,
        ),
        Label("means by law", arrivals.debris.mean / 1000, BY_LAW_AT, MODEL, dx=-6, dy=-12),
        Label(
            "debris",
            4.5,
            np.interp(4.5, arrivals.debris.speed / 1000, arrivals.debris.share * 1e5),
            MODEL,
            "end",
            of=DEBRIS,
        ),
        Label(
            "meteoroids",
            21,
            np.interp(21, arrivals.dust.speed / 1000, arrivals.dust.share * 1e5),
            token=MODEL,
            dy=-8,
            of="meteoroids",
        ),
        Curve(
            "your grain", upright, np.stack([0 * speed, 0 * speed + GRAIN_TO], -1), token=INK, stroke="dot"
        ),
        *(
            Marker(f"your grain, {name}", speed, height, token=INK, shown=height > 0)
            for name, height in zip(("debris", "meteoroids"), heights, strict=True)
        ),
        Label("your grain", speed, GRAIN_TO, dx=6, dy=4, of="your grain"),
    )


def headline(arrivals: Arrivals, size: int, speed: int) -> str:
    """The answer in one line: who comes so fast, and how hard."""
    what = "meteoroid" if arrivals.kind[speed] == DUST else "grain of aluminium"
    height = in_unit(float(arrivals.height[size, speed]), LENGTHS)
    return (
        f"At {SPEEDS.texts[speed]}\u202fkm/s a {what} of {SIZES.texts[size]}\u202fmm hits like"
        f" a kilogram dropped from {height}."
    )


def sentence(arrivals: Arrivals, speed: int) -> str:
    """How many are faster, who comes so fast, and how far to trust the laws."""
    debris, dust = (100 * float(law.faster[speed]) for law in (arrivals.debris, arrivals.dust))
    return (
        f"Of 100 hits by debris {_faster(debris)}. Of as many by meteoroids"
        f" {_faster(dust)}.{_who(arrivals.kind[speed])} We know the laws of both second hand only,"
        " so take them as unverified. Their means are not quite those that others report: compare"
        " the marks above the curves."
    )


def _faster(of_100: float) -> str:
    """So many of a hundred, with the verb that agrees.

    >>> _faster(0.4), _faster(1.2), _faster(63.6)
    ('fewer than one comes faster', '1 comes faster', '64 come faster')
    """
    return f"{_count(of_100)} {'comes' if 0.05 <= of_100 < 1.5 else 'come'} faster"


def _count(of_100: float) -> str:
    """A count of a hundred, none and all by their names.

    >>> _count(0.0), _count(0.4), _count(63.6), _count(99.97)
    ('none', 'fewer than one', '64', 'all')
    """
    if of_100 < 0.05:
        return "none"
    if of_100 < 1:
        return "fewer than one"
    return "all" if of_100 > 99.5 else number(round(of_100))


def _who(kind: int) -> str:
    if kind == DUST:
        density = quantity(meteoroids.HANDBOOK_DENSITY / 1000, "g/cm³")
        return f" Only meteoroids are so fast. The one here has a density of {density}."
    return ""


def _numbers(arrivals: Arrivals) -> tuple[NumberLine, ...]:
    """The blow in joules and TNT, and a meteoroid's where both kinds come."""
    dust = [
        [
            in_unit(energy, ENERGIES) if kind == EITHER else "as above" if kind == DUST else "none so slow"
            for energy, kind in zip(row, arrivals.kind, strict=True)
        ]
        for row in arrivals.energy_dust.tolist()
    ]
    debris, ecss, meteoroid = (
        facts.fact(f"speed_{what}") for what in ("debris_mean", "debris_mean_ecss", "meteoroid_mean")
    )
    laws = [quantity(law.mean / 1000, "km/s") for law in (arrivals.debris, arrivals.dust)]
    return (
        NumberLine("energy", "", _texts(arrivals.energy, ENERGIES)),
        NumberLine("as TNT", "", _texts(arrivals.tnt, MASSES)),
        NumberLine("of a meteoroid", "", dust),
        NumberLine(
            "a kilometre takes",
            "",
            [[quantity(1 / float(km_s), "s", 2) for km_s in SPEEDS.positions]],
        ),
        NumberLine(
            "mean of debris",
            "",
            f"{laws[0]} by this law, {number(debris.number)} by NASA's"
            f" handbook, {span(*ecss.band, '')} by the European standard",
        ),
        NumberLine(
            "mean of meteoroids",
            "",
            f"{laws[1]} by this law, {number(meteoroid.number)} by NASA's handbook",
        ),
    )


def _texts(values: Floats, units: tuple[tuple[str, float], ...]) -> NDArray[np.str_]:
    return tell_each(values, lambda value: in_unit(value, units))


FACTS = (
    "speed_debris_mean", "speed_debris_mean_ecss", "speed_debris_most", "speed_meteoroid_mean",
    "speed_laws", "debris_density", "orbit_inclination", "om_critical_7_km_s",
)  # fmt: skip


def working(arrivals: Arrivals) -> Working:
    """Energy, and what else carries it: arithmetic from standard gravity and the defined TNT."""
    metal, light = facts.fact("debris_density").number, meteoroids.HANDBOOK_DENSITY / 1000
    density = [[number(light if kind == DUST else metal) for kind in arrivals.kind]]
    return Working(
        ("E = ½ m v^{2} = (π/12) ρ d^{3} v^{2}", "h = E / (m_{bag} g)", "m_{TNT} = E / 4\u202f184 J/g"),
        (
            NumberLine("d, the size of the grain", "mm", [[text] for text in SIZES.texts]),
            NumberLine("v, its speed relative to the ship", "km/s", [list(SPEEDS.texts)]),
            NumberLine("ρ, its density", "g/cm³", density),
            NumberLine("E, the energy", "", _texts(arrivals.energy, ENERGIES)),
            NumberLine(
                f"h, for a bag of {quantity(BAG, 'kg')}, without air", "", _texts(arrivals.height, LENGTHS)
            ),
            NumberLine("m_TNT, a definition and no measurement", "", _texts(arrivals.tnt, MASSES)),
        ),
        "lib.physics.impact.kinetic_energy",
    )


FIGURE = Figure("speeds", "debris_primer", sweep)
