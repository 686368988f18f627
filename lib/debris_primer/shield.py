"""What stops a grain?  The largest grain that the wall just stops, against speed."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.debris_primer.scenario import SHIELD, SPEED_KM_S, Scenario
from lib.look.figure import Axis, Picture
from lib.look.palette import INK, LIMIT, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.look.words import number, quantity
from lib.physics import impact
from lib.physics.limits import Floats

WALLS: dict[str, impact.Shield] = {
    "soyuz": impact.SOYUZ_ORBITAL_MODULE,
    "bare": impact.SOYUZ_BARE_WALL,
}
NAMES = {"soyuz": "the wall behind its blanket", "bare": "the bare wall"}
WORDS = {"soyuz": "stopped with blanket", "bare": "stopped without"}
BOTTOM_MM, TOP_MM = 0.06, 20.0  # of the picture
# The laws are fits: within this share of the limit they cannot tell through from stopped.
CLOSE = 0.02
SLOWEST_HOLE_KM_S = 2.0  # where the laws of the hole's width begin
UNBROKEN_KM_S = 3.0  # to about here a grain passes the blanket in one piece


@dataclass(frozen=True)
class Fate:
    """A word for what becomes of the grain, and the shape and voice in which it is drawn."""

    word: str
    clause: str
    symbol: str
    token: Token


STOPPED = Fate("stopped", "is stopped", "circle", SAFE)
AT_THE_LIMIT = Fate("at the limit", "is just at the limit", "diamond", INK)
THROUGH = Fate("goes through", "goes through", "x", LIMIT)


@dataclass(frozen=True)
class Shot:
    """The answer: limits in metres over speeds in m/s, and what becomes of the visitor's grain."""

    scenario: Scenario
    speed: Floats
    limits: dict[str, Floats]  # by shield
    critical: float  # for the visitor's shield and speed [m]
    fate: Fate
    hole: float | None  # [m], straight on, in a bare wall that does not stop the grain


def solve(scenario: Scenario) -> Shot:
    """A solid ball of aluminium at both walls; the visitor's against one of them."""
    density = facts.fact("debris_density").number * 1000
    angle = np.radians(scenario.angle_deg)
    speed = np.linspace(SPEED_KM_S.low, SPEED_KM_S.high, 153) * 1000
    metres_per_second, size = scenario.speed_km_s * 1000, scenario.particle_mm / 1000
    critical = float(
        impact.critical_diameter(WALLS[scenario.shield], metres_per_second, angle, density)
    )
    fate = AT_THE_LIMIT
    if abs(size / critical - 1) > CLOSE:
        fate = STOPPED if size < critical else THROUGH
    hole = None
    if (scenario.shield == "bare" and fate is not STOPPED
            and scenario.speed_km_s >= SLOWEST_HOLE_KM_S):  # fmt: skip
        thickness = impact.SOYUZ_BARE_WALL.thickness
        hole = float(impact.hole_diameter(size, metres_per_second, thickness, density))
    return Shot(
        scenario=scenario,
        speed=speed,
        limits={name: impact.critical_diameter(wall, speed, angle, density)
                for name, wall in WALLS.items()},
        critical=critical,
        fate=fate,
        hole=hole,
    )  # fmt: skip


def figure(shot: Shot) -> go.Figure:
    """Size against speed: below the line a grain is stopped, above it goes through."""
    scenario = shot.scenario
    picture = Picture(
        Axis("Speed of the grain [km/s]", 0, SPEED_KM_S.high + 1, (1, 5, 10, 15, 20)),
        Axis("Size of the grain [mm]", BOTTOM_MM, TOP_MM, (0.1, 0.3, 1, 3, 10), log=True),
    )
    x = shot.speed / 1000
    chosen = shot.limits[scenario.shield] * 1000
    (other,) = set(WALLS) - {scenario.shield}
    picture.band(x, np.full_like(x, BOTTOM_MM), np.minimum(chosen, TOP_MM), name="stopped",
              token=SAFE)  # fmt: skip
    hover = "%{x:.3g} km/s: up to %{y:.3g} mm"
    picture.line(x, shot.limits[other] * 1000, name=NAMES[other], token=QUIET, dash="dash",
              hover=hover)  # fmt: skip
    picture.line(x, chosen, name=NAMES[scenario.shield], hover=hover)
    if scenario.shield == "soyuz" and not scenario.angle_deg:
        printed = [facts.fact(f"om_critical_{v}_km_s").number for v in (3, 7)]
        picture.points((3, 7), printed, name="NASA's handbook", token=OBSERVED)
        picture.label(3, np.log10(printed[0]), "handbook", token=OBSERVED, above=False)
    picture.points([scenario.speed_km_s], [scenario.particle_mm], name="your grain",
                token=shot.fate.token, symbol=shot.fate.symbol)  # fmt: skip
    _labels(picture, shot)
    return picture.figure()


def _labels(picture: Picture, shot: Shot) -> None:
    """Words beside the grain and the lines.

    The grain's word stands clear of its line: under it if stopped, else over it.  A line is named
    under its end, or over its start if the grain is in the way there.
    """
    speed, size = shot.scenario.speed_km_s, shot.scenario.particle_mm
    x, chosen = shot.speed / 1000, shot.limits[shot.scenario.shield] * 1000
    to_the_right = speed < 11
    reach = (x >= speed) & (x <= speed + 9) if to_the_right else (x >= speed - 9) & (x <= speed)
    over = min(max(size, chosen[reach].max()), 1.5 * size)
    stopped = shot.fate is STOPPED
    picture.label(speed + (0.4 if to_the_right else -0.4),
               np.log10(size if stopped else over), shot.fate.word, token=shot.fate.token,
               anchor="left" if to_the_right else "right", above=not stopped)  # fmt: skip
    for name, limit in shot.limits.items():
        token = MODEL if name == shot.scenario.shield else QUIET
        end = float(limit[-1]) * 1000
        if speed < 6 or not 0.5 * end < size < 1.1 * end:
            picture.label(SPEED_KM_S.high, np.log10(end), WORDS[name], token=token,
                       anchor="right", above=False)  # fmt: skip
        else:
            start = float(limit[shot.speed >= 3_000].max()) * 1000
            picture.label(3, np.log10(start), WORDS[name], token=token)


def headline(shot: Shot) -> str:
    """The answer in one line."""
    scenario = shot.scenario
    return (
        f"At {quantity(scenario.speed_km_s, 'km/s')} a grain of"
        f" {quantity(scenario.particle_mm, 'mm')} {shot.fate.clause}:"
        f" {NAMES[scenario.shield]} stops up to {quantity(shot.critical * 1000, 'mm')}."
    )


def sentence(shot: Shot) -> str:
    """The same with the angle, what the grain would leave behind, and who flies so fast."""
    scenario = shot.scenario
    way = "straight on" if not scenario.angle_deg else f"{scenario.angle_deg:g}° off straight on"
    return (
        f"Hit {way} at {quantity(scenario.speed_km_s, 'km/s')}, {NAMES[scenario.shield]} stops"
        f" aluminium grains up to {quantity(shot.critical * 1000, 'mm')}; one of"
        f" {quantity(scenario.particle_mm, 'mm')} {shot.fate.clause}.{_left_behind(shot)}"
        f"{_too_fast(scenario)}"
    )


def _left_behind(shot: Shot) -> str:
    if shot.hole is not None:
        return (
            f" Straight on it would leave a hole about {quantity(shot.hole * 1000, 'mm', 2)} wide,"
            " by a law that we know second hand only: take it as unverified."
        )
    if shot.fate is STOPPED:
        return ""
    if shot.scenario.shield == "bare":
        return " How wide a hole so slow a grain leaves, the laws to hand do not say."
    if shot.scenario.speed_km_s <= UNBROKEN_KM_S:
        return " So slow, it passes the blanket in one piece; no law here gives the hole behind it."
    return (
        " The blanket breaks such a grain up, so we would look for a ragged hole of several"
        " millimetres with pits around it; no law here gives its width."
    )


def _too_fast(scenario: Scenario) -> str:
    fastest = facts.fact("speed_debris_most")
    if scenario.speed_km_s <= fastest.band[1]:
        return ""
    return (
        f" Debris ends at about {quantity(fastest.number, 'km/s')}; a meteoroid is as fast, but"
        " lighter for its size and easier to stop."
    )


FACTS = (
    "om_wall", "om_blanket", "om_gap", "om_critical_3_km_s", "om_critical_7_km_s",
    "om_critical_bare", "hole_smallest", "debris_density", "speed_debris_mean",
    "speed_debris_most", "speed_meteoroid_mean", "hole_look_impact",
)  # fmt: skip
FORMULA = (
    r"d_c = \begin{cases}1.7\,\dfrac{t_w + 0.37\,m_b}{V^{2/3}\,c^{4/3}\,\rho^{1/2}} & V \le 2.5/c"
    r"\\[2ex] 2.9\,\dfrac{t_w^{2/3}}{\rho^{1/3}\,(V c)^{2/3}} & V \ge 6/\sqrt{c}\end{cases}"
)
FORMULA_BARE = (
    r"d_c = \left[\frac{t_w}{1.8}\;\frac{B^{1/4}\,(\rho_w/\rho)^{1/2}}"
    r"{5.24\,(V c/C)^{2/3}}\right]^{18/19}"
)


WORKED_BY = "physics.impact.critical_diameter"


def formula(shot: Shot) -> str:
    """The law of the chosen wall: with a straight line between its two ends, or one for all."""
    return FORMULA if shot.scenario.shield == "soyuz" else FORMULA_BARE


def symbols(shot: Shot) -> list[tuple[str, str]]:
    """The working in the units of the law: cm, g/cm³, g/cm² and km/s."""
    scenario, metal = shot.scenario, impact.AMG6
    own = [("m_b, the blanket", quantity(facts.fact("om_blanket").number, "g/cm²"))]
    if scenario.shield == "bare":
        own = [("B, the hardness of the wall, assumed", number(metal.brinell)),
               ("ρ_w, its density", quantity(metal.density / 1000, "g/cm³")),
               ("C, its speed of sound", quantity(metal.sound_speed / 1000, "km/s"))]  # fmt: skip
    return [
        ("t_w, the wall", quantity(facts.fact("om_wall").number / 10, "cm")),
        *own,
        ("V, the speed", quantity(scenario.speed_km_s, "km/s")),
        ("c, the cosine of the angle", number(float(np.cos(np.radians(scenario.angle_deg))))),
        ("ρ, the density of the grain", quantity(facts.fact("debris_density").number, "g/cm³")),
        ("d_c, the largest grain stopped", quantity(shot.critical * 100, "cm")),
    ]


COLUMNS = ("km/s", *(f"{NAMES[name]} stops up to [mm]" for name in SHIELD.options))


def rows(shot: Shot) -> list[list[str]]:
    """The picture as a table, one row a kilometre per second."""
    return [
        [number(shot.speed[i] / 1000), *(number(float(shot.limits[name][i]) * 1000)
                                         for name in SHIELD.options)]
        for i in range(0, shot.speed.size, 8)
    ]  # fmt: skip
