"""What do you breathe?  Oxygen and carbon dioxide against days, for six people behind a hole."""

import math
from collections.abc import Iterable
from functools import cache

import numpy as np

from lib import facts
from lib.hole_and_patch.aboard import END, MMHG, Aboard, solve
from lib.hole_and_patch.scenario import AIRS, PRESSURE_UNIT, pressure_axes
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control
from lib.live.model.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET
from lib.look.words import DAY, duration, number, pressure, quantity
from lib.parameters import HOLES
from lib.physics import breathing
from lib.physics.limits import Floats

QUESTION = "What do you breathe?"
BOTTOM, TOP = 2 * MMHG, 230 * MMHG
UNMADE_GAS = "oxygen if none were made"
NAMED = 170.0  # [mmHg]; the row in which oxygen and what is kept have their names
TICKS = {
    "hPa": (5, 10, 20, 50, 100, 200),
    "kPa": (0.5, 1, 2, 5, 10, 20),
    "mmHg": (2, 5, 10, 20, 50, 100, 200),
    "psi": (0.05, 0.1, 0.2, 0.5, 1, 2, 4),
}
UNSCRUBBED, UNMADE = (AIRS.positions.index(air) for air in ("no_scrubber", "no_oxygen"))


@cache
def sweep() -> Sweep:
    """The live figure, worked out once for all visitors."""
    aboard = solve()
    y, units = pressure_axes("Pressure", BOTTOM, TOP, TICKS, log=True)
    shape = aboard.leave.shape
    dioxide = [
        [pressure(p, 2) if air == UNSCRUBBED else "scrubbed" for air, p in enumerate(row)]
        for row in aboard.carbon_dioxide[..., -1].tolist()
    ]
    return Sweep(
        name="breath",
        title=QUESTION,
        subject="Oxygen and carbon dioxide in each breath against days since the hole opened",
        controls=(HOLES, AIRS),
        headline=tell_at(shape, lambda at: headline(aboard, at)),
        sentence=tell_at(shape, lambda at: sentence(aboard, at)),
        x=Axis("Days since the hole opened", 0, END / DAY, range(0, 11, 2)),
        y=y,
        x_unit="days",
        y_unit=PRESSURE_UNIT.default,
        units=units,
        layers=_layers(aboard),
        numbers=(
            NumberLine("time to act", "", tell_each(aboard.first, _within)),
            NumberLine("in the end as high as", "m", tell_each(aboard.altitude, _height)),
            NumberLine("carbon dioxide then", "", dioxide),
        ),
        working=working(aboard),
        citations=facts.citations(*FACTS),
    )


def _within(time: float) -> str:
    return f"more than {duration(END)}" if math.isinf(time) else duration(time)


def _height(metres: float) -> str:
    """To 50 m: weather alone moves the pressure on a mountain by more."""
    return number(max(50 * round(metres / 50), 0))


def _layers(aboard: Aboard) -> tuple[Layer, ...]:
    """From the ground up: how it is kept, how sure we are, both gases, their limits, the end."""
    tolerated, limit = (
        facts.fact(key).number for key in ("oxygen_inspired_tolerated", "carbon_dioxide_limit")
    )
    lean, rich = (
        float(breathing.inspired_oxygen(aboard.start, p * MMHG / aboard.start)) / MMHG
        for p in facts.fact("oxygen_band").band
    )
    days, oxygen = aboard.time / DAY, aboard.inspired / MMHG
    leaves = aboard.leave < END
    end, at_end = days[..., -1], oxygen[..., -1]
    leave = tell_each(aboard.leave, lambda time: f"leave: {duration(time)}")
    return (
        Band(
            "kept, as breathed in",
            np.array([[[0.0, END / DAY]]]),
            np.full((1, 1, 2), lean),
            np.full((1, 1, 2), rich),
            token=OBSERVED,
            hatched=True,
        ),
        Band("oxygen, as sources differ about the volume", days, aboard.lowest / MMHG, aboard.highest / MMHG),
        *_carbon_dioxide_curves(aboard),
        *_without_generator(days[:, [UNMADE]], oxygen[:, [UNMADE]]),
        Curve("oxygen breathed in", days, oxygen, main=True),
        Event(f"borne well: {_bare(tolerated)}", tolerated, across=True, short="just enough"),
        Event(f"carbon dioxide limit: {_bare(limit)}", limit, across=True, anchor="end"),
        Marker("crews leave", end, at_end, symbol="diamond", token=LIMIT, shown=leaves),
        Label(leave, end, at_end, LIMIT, "end", dy=22, shown=leaves),
        Label("oxygen breathed in", 0.15, NAMED, MODEL, of="oxygen breathed in"),
        Label("normal", END / DAY, NAMED, OBSERVED, "end", of="kept, as breathed in"),
    )


def _bare(mmhg: float) -> str:
    """A pressure without its unit, which the axis tells."""
    return pressure(mmhg * MMHG, 3, "=")


def _without_generator(days: Floats, oxygen: Floats) -> Iterable[Layer]:
    """What the chosen air is spared, where that is another and there is room to tell them apart."""
    end = days[..., -1]
    seen = (end > END / DAY / 2) & (np.arange(len(AIRS)) != UNMADE)
    yield Curve(UNMADE_GAS, days, oxygen, token=QUIET, stroke="dash", shown=seen)
    yield Label("no oxygen made", end, oxygen[..., -1], QUIET, "end", dy=20, shown=seen, of=UNMADE_GAS)


def _carbon_dioxide_curves(aboard: Aboard) -> Iterable[Layer]:
    """Unscrubbed, from where it enters the picture: what is breathed, or what one is spared."""
    days, gas = aboard.time[:, UNSCRUBBED] / DAY, aboard.carbon_dioxide[:, UNSCRUBBED]
    start = [np.interp(BOTTOM, up, at) for at, up in zip(days, gas, strict=True)]
    x = np.linspace(start, days[:, -1], days.shape[1], axis=-1)
    rows = [np.interp(*row) for row in zip(x, days, gas, strict=True)]
    y = along_control(np.maximum(rows, BOTTOM), 0, of=2) / MMHG
    x = along_control(x, 0, of=2)
    chosen = np.arange(len(AIRS)) == UNSCRUBBED
    for name, word, token, which in (
        ("carbon dioxide", "carbon dioxide", MODEL, chosen),
        ("carbon dioxide if none were scrubbed", "no scrubber", QUIET, ~chosen),
    ):
        seen = which & (gas[:, -1:] > 1.1 * BOTTOM)
        yield Curve(name, x, y, token=token, stroke="dash", shown=seen)
        yield Label(word, x[..., -1], y[..., -1], token, "end", dy=20, shown=seen, of=name)


def headline(aboard: Aboard, at: tuple[int, ...]) -> str:
    """The answer in one line, at one position."""
    first = float(aboard.first[at])
    if math.isinf(first):
        return f"In {duration(END)} no limit is passed."
    if first == aboard.thin[at]:
        return f"After {duration(first)} a breath holds less oxygen than crews were ever fine with."
    if first == aboard.stale[at]:
        return f"After {duration(first)} carbon dioxide is at its limit."
    return f"After {duration(first)} the crew has left."


def sentence(aboard: Aboard, at: tuple[int, ...]) -> str:
    """The same in full: as high as which mountain, what is felt before, and how stale it is."""
    when = "When crews leave" if float(aboard.leave[at]) < END else f"After {duration(END)}"
    return (
        f"{when}, a breath is {_mountain(float(aboard.altitude[at]))}. {_oxygen(aboard, at)}"
        f" {_carbon_dioxide(aboard, at)}{_let_in(at)}"
    )


def _mountain(metres: float) -> str:
    height = _height(metres)
    return "as at the sea" if height == "0" else f"as thin as on a mountain {height}\u202fm high"


def _oxygen(aboard: Aboard, at: tuple[int, ...]) -> str:
    if math.isinf(float(aboard.thin[at])):
        return "Shuttle crews were fine with air that thin."
    if math.isinf(float(aboard.flagged[at])):
        return "That is thinner than what Shuttle crews were fine with."
    return "Before that, mountain sickness may begin."


def _carbon_dioxide(aboard: Aboard, at: tuple[int, ...]) -> str:
    if at[1] != UNSCRUBBED:
        return "Machines take out carbon dioxide as fast as people breathe it out."
    if math.isinf(float(aboard.stale[at])):
        return "The hole takes carbon dioxide out too, so it stays below its limit. That limit is unverified."
    return (
        "Nothing takes out the carbon dioxide that people breathe out. Its limit is unverified, and"
        " we start from clean air: a real cabin has some already."
    )


def _let_in(at: tuple[int, ...]) -> str:
    if AIRS.positions[at[1]] != "progress":
        return ""
    air = quantity(facts.fact("progress_70_gas").number, "kg")
    return f" On the first day Progress lets in {air} of air (unverified)."


def _after(times: Floats) -> list[list[str]]:
    return [
        ["never" if math.isinf(after) else f"after {duration(after)}" for after in row]
        for row in times.tolist()
    ]


FACTS = (
    "aboard_leak_day", "oxygen_use", "carbon_dioxide_out", "oxygen_band",
    "oxygen_inspired_tolerated", "oxygen_flag", "carbon_dioxide_limit", "oxygen_inspired_sea",
    "oxygen_inspired_leave", "pressure_leave", "pressure_after_boost", "volume_leak_day",
    "progress_70_gas", "progress_71_air", "discharge_coefficient", "cabin_temperature", "hole_nasa",
)  # fmt: skip


def working(aboard: Aboard) -> Working:
    """Each gas by itself, and what a breath makes of them."""
    used, made = (pressure(rate * DAY, 3, "/day") for rate in aboard.rates.values())
    end = tell_each(aboard.inspired[..., -1], pressure)
    return Working(
        (
            "p_{gas} = p_{0} e^{−t/τ} + s τ (1 − e^{−t/τ})",
            "in a breath:  (p_{O2} / p) (p − 47 mmHg)",
        ),
        (
            NumberLine("p₀, all gases together", "", pressure(aboard.start)),
            NumberLine("oxygen's share of it", "%", number(100 * breathing.EARTH_OXYGEN)),
            NumberLine("V, the volume of air", "m³", number(facts.fact("volume_leak_day").number)),
            NumberLine("s, oxygen used where none is made", "", used),
            NumberLine("s, carbon dioxide made where none is taken out", "", made),
            NumberLine(
                "τ, until 37\u202f% of the air is left", "", [[duration(tau)] for tau in aboard.tau.tolist()]
            ),
            NumberLine("oxygen in a breath, in the end", "", end),
            NumberLine("less of it than crews were fine with", "", _after(aboard.thin)),
            NumberLine("mountain sickness is flagged", "", _after(aboard.flagged)),
        ),
        "lib.physics.repair.fed_pressure",
    )


FIGURE = Figure("breath", "hole_and_patch", sweep)
