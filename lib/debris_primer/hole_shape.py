"""What hole would it leave?  Four laws for a bare wall, each where it holds, and the hole found."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.counts import said
from lib.debris_primer.fluxes import dust, handbook, hits, kessler, stay
from lib.debris_primer.holes import BARE_ONLY, CRATER, MAIN, NO_LAW, THROUGH, Holes, solve
from lib.debris_primer.impacts import WALLS
from lib.debris_primer.scenario import AREA_M2, SIZES, SPEEDS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED, QUIET, SAFE
from lib.look.words import number, quantity, span
from lib.physics import impact
from lib.physics.impact.holes import SLOWEST, THIN_SHEETS_END
from lib.physics.limits import Floats

QUESTION = "What hole would it leave?"
NARROWEST, WIDEST = 0.5, 60.0  # mm, of the picture
FOUND, ONE_LAW, WITHIN = ("the hole that was found", "Carey, McDonnell and Dixon", "the same, within tests")
NAMES = {"maiden": "Maiden", "nysmith-denardo": "Nysmith and DeNardo", "sawle": "Sawle"}


@cache
def sweep() -> Sweep:
    """The live figure: width of the hole against size of the grain, and the hole that was found."""
    holes = solve()
    return Sweep(
        name="hole_shape",
        title=QUESTION,
        subject="Width of the hole in a bare wall against size of the grain, straight on",
        controls=(SIZES, SPEEDS),
        headline=tell_at(holes.fate.shape, lambda at: headline(holes, *at)),
        sentence=[[sentence(holes, speed) for speed in range(len(SPEEDS))]],
        x=Axis("Size of the grain [mm]", 0.1, 10, (0.1, 0.3, 1, 3, 10), log=True),
        y=Axis("Width of the hole [mm]", NARROWEST, WIDEST, (0.5, 1, 2, 5, 10, 20), log=True),
        x_unit="mm",
        y_unit="mm",
        layers=_layers(holes),
        numbers=(
            NumberLine("hole in the bare wall", "", tell_at(holes.fate.shape, lambda at: _width(holes, *at))),
            NumberLine(f"to be expected in {stay()}", "", [[text] for text in _arriving()]),
            NumberLine("smallest grain through the bare wall", "", _limit(holes.bare, holes)),
            NumberLine("the blanket stops grains up to", "", _limit(holes.blanketed, holes)),
        ),
        working=working(holes),
        citations=facts.citations(*FACTS),
    )


def _layers(holes: Holes) -> tuple[Layer, ...]:
    """The hole that was found, the laws where they hold, the two limits, the visitor's grain."""
    known, tested = along_control(holes.known, 1, of=2), along_control(holes.tested, 1, of=2)
    size = along_control(SIZES.numbers, 0, of=2)
    found = np.array([facts.fact(key).number for key in ("hole_roscosmos_esa", "hole_nasa")])
    edge_to_edge = np.array([[[size[0, 0], size[-1, 0]]]])
    bare, blanketed = (along_control(limit, 1, of=2) * 1000 for limit in (holes.bare, holes.blanketed))
    along = along_control(holes.grain, 1, of=2) * 1000, along_control(holes.main, 1, of=2) * 1000
    pierced = np.isin(holes.fate, (BARE_ONLY, THROUGH))
    own = np.where(pierced, holes.hole[MAIN] * 1000, NARROWEST)
    tall = np.array([[[NARROWEST, WIDEST]]])
    return (
        Band(
            "only a crater in the bare wall",
            np.stack([np.full_like(bare, 0.1), bare], -1),
            np.full((1, 1, 2), NARROWEST),
            np.full((1, 1, 2), WIDEST),
            token=SAFE,
            shown=known,
        ),
        Band(
            FOUND,
            edge_to_edge,
            np.full_like(edge_to_edge, found.min()),
            np.full_like(edge_to_edge, found.max()),
            token=OBSERVED,
            hatched=True,
        ),
        Event("blanket stops", blanketed, token=SAFE, anchor="end", shown=known, short="blanket"),
        Curve(ONE_LAW, *along, main=True, token=QUIET, stroke="dash", shown=known),
        Curve(WITHIN, *along, shown=known & tested),
        *(
            Curve(
                NAMES[law],
                everywhere(holes.thick_grain * 1000, of=2),
                along_control(np.nan_to_num(width * 1000, nan=WIDEST), 1, of=2),
                stroke="dot",
                shown=known & ~along_control(np.isnan(width[:, 0]), 1, of=2),
            )
            for law, width in holes.others.items()
        ),
        Marker(
            "just through the bare wall",
            bare,
            along_control(holes.narrowest, 1, of=2) * 1000,
            symbol="diamond",
            token=MODEL,
            shown=known,
        ),
        Label("hole of 2018", size[-1, 0], found.max(), token=OBSERVED, anchor="end", of=FOUND, short="2018"),
        Label(
            "bare wall",
            size[-1, 0],
            along[1][..., -1],
            MODEL,
            "end",
            dy=-14,
            shown=known & tested,
            of=(WITHIN, ONE_LAW, *NAMES.values()),
        ),
        Label(
            "outside tests",
            size[-1, 0],
            along[1][..., -1],
            QUIET,
            "end",
            dy=-14,
            shown=known & ~tested,
            of=ONE_LAW,
        ),
        Label(
            "only a crater",
            0.11,
            10,
            token=SAFE,
            short="crater",
            also=((0.11, 30), (0.2, 10), (0.2, 30)),
            shown=known & (bare > 0.35),
        ),
        Label("no law so slow", 0.2, 10, token=QUIET, also=((0.9, 10), (2.5, 10)), shown=~known),
        Curve("your grain", np.stack([size, size], -1), tall, token=INK, stroke="dot"),
        Label("your grain", size, NARROWEST, dx=6, of="your grain", short="grain"),
        Marker("your grain's hole", size, own, token=INK, shown=pierced),
    )


def headline(holes: Holes, size: int, speed: int) -> str:
    """The answer in one line."""
    grain, fate = f"A grain of {SIZES.texts[size]}\u202fmm", holes.fate[size, speed]
    if fate == NO_LAW:
        return "No law tells what hole so slow a grain leaves."
    if fate == CRATER:
        return f"{grain} leaves only a crater, even in the bare wall."
    wide = f"{grain} would tear a hole of {_width(holes, size, speed)} in the bare wall"
    if fate == BARE_ONLY:
        return f"{wide}. But the blanket stops it."
    return f"{wide}. Behind the blanket, no law tells."


def sentence(holes: Holes, speed: int) -> str:
    """What the smallest hole would be, what the blanket changes, and what was found."""
    if not holes.known[speed]:
        return (
            f"The laws to hand begin at {quantity(SLOWEST / 1000, 'km/s')}. Slower grains are"
            " outside tests, so we draw no law."
        )
    narrowest = quantity(float(holes.narrowest[speed]) * 1000, "mm", 2)
    larger = (
        "So slow, larger ones come through it in one piece."
        if float(SPEEDS.positions[speed]) <= WALLS["soyuz"].unbroken_km_s
        else "It breaks larger ones up, and they leave a ragged hole of several millimetres, with"
        " pits around it."
    )
    narrow, wide = (facts.fact(key).number for key in ("hole_roscosmos_esa", "hole_nasa"))
    return (
        f"The smallest grain that pierces the bare wall leaves a hole of {narrowest}. No hole is"
        " narrower, by the one law that holds there, read at its limit. But the blanket stops"
        f" small grains. {larger} The hole that was found was round and"
        f" {span(narrow, wide, 'mm')} wide. We know the laws second hand only, so take them as"
        f" unverified.{'' if holes.tested[speed] else _outside()}"
    )


def _outside() -> str:
    """Guns shoot faster; but three laws end, and none says how far the fourth was tested."""
    end = quantity(THIN_SHEETS_END / 1000, "km/s")
    return f" Faster than {end} three of the four laws end. Take the fourth as outside tests."


def _limit(limits: Floats, holes: Holes) -> list[list[str]]:
    """A grain or a hole [m] for each speed, where a law holds."""
    rows = zip(limits.tolist(), holes.known, strict=True)
    return [[quantity(limit * 1000, "mm", 2) if known else "no law" for limit, known in rows]]


def _width(holes: Holes, size: int, speed: int) -> str:
    """From the narrowest to the widest hole, by the laws that hold there."""
    fate = holes.fate[size, speed]
    if fate in (NO_LAW, CRATER):
        return "no law" if fate == NO_LAW else "none"
    known = holes.widths(size, speed) * 1000
    least, most = float(known.min()), float(known.max())
    return span(least, most, "mm")


def _one(millimetres: float, fate: int) -> str:
    """What one law says; none of them knows by itself whether a grain comes through."""
    if fate == CRATER:
        return "no hole"
    return "not for this" if np.isnan(millimetres) else quantity(millimetres, "mm", 2)


def _arriving() -> list[str]:
    """How many grains of each size or larger hit the module: between the two voices of debris."""
    size = SIZES.numbers / 1000
    voices = np.sort([hits(voice(size), AREA_M2.default) for voice in (kessler, handbook)], 0)
    both = (voices + hits(dust(size), AREA_M2.default)).T.tolist()
    return [said(low, high) for low, high in both]


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "hole_later_report", "hole_look", "hole_look_impact",
    "hole_laws", "hole_smallest", "om_wall", "om_critical_bare", "om_critical_7_km_s",
    "debris_density", "sts115_radiator", "om_area", "exposure_used", "orbit_height",
    "orbit_inclination", "solar_flux", "debris_by_size", "debris_by_year", "meteoroid_k",
)  # fmt: skip


def working(holes: Holes) -> Working:
    """The laws, and what each says for the visitor's grain."""

    def texts(law: str) -> NDArray[np.str_]:
        wide = np.where(holes.fate == NO_LAW, np.nan, holes.hole[law] * 1000)
        return tell_at(wide.shape, lambda at: _one(float(wide[at]), holes.fate[at]))

    return Working(
        (
            "D/d = 1 + 2.9 (ρ_{w}/ρ)^{0.6} (t/d) V^{0.3} / [1 + 2.9 (ρ_{w}/ρ)^{0.5} (t/d)^{2}"
            " V^{−n}],  n = 1.02 − 4 e^{−0.9 V^0.9}  (Carey, McDonnell, Dixon)",
            "D/d = 0.45 V (t/d)^{2/3} + 0.90  (Maiden)",
            "D/d = 0.88 (ρ V)^{1/2} (t/d)^{0.45}  (Nysmith, DeNardo)",
            "D/d = 1 + 3.2 [(ρ/ρ_{w}) (V/C)]^{2/9} (t/d)^{2/3}  (Sawle)",
        ),
        (
            NumberLine("d, the size of the grain", "mm", [[text] for text in SIZES.texts]),
            NumberLine("V, its speed, straight on", "km/s", [list(SPEEDS.texts)]),
            NumberLine("t, the wall", "mm", number(facts.fact("om_wall").number)),
            NumberLine("ρ, the grain's density", "g/cm³", number(facts.fact("debris_density").number)),
            NumberLine("ρ_w, the wall's", "g/cm³", number(impact.AMG6.density / 1000)),
            NumberLine("C, its speed of sound", "km/s", number(impact.AMG6.sound_speed / 1000)),
            NumberLine("D by Carey, McDonnell, Dixon", "", texts(MAIN)),
            *(NumberLine(f"D by {name}", "", texts(law)) for law, name in NAMES.items()),
        ),
        "lib.physics.impact.hole_diameters",
    )


FIGURE = Figure("hole_shape", "debris_primer", sweep)
