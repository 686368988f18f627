"""What stops a grain?  The largest grain that the wall just stops, against speed."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.cross_section import drawing
from lib.debris_primer.impacts import (
    FATES,
    SLOWEST_HOLE_KM_S,
    STOPPED,
    THROUGH,
    UNBROKEN_KM_S,
    WALLS,
    Shots,
    solve,
)
from lib.debris_primer.scenario import ANGLES, SIZES, SPEED_KM_S, SPEEDS
from lib.live.layers import Band, Curve, Label, Layer, Marker
from lib.live.sweep import NumberLine, Sweep, Working
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED, QUIET, SAFE, Token
from lib.look.words import number, quantity
from lib.physics import impact
from lib.physics.limits import Floats

NAMES = {"soyuz": "the wall behind its blanket", "bare": "the bare wall"}
WORDS = {"soyuz": "limit with blanket", "bare": "limit without"}
BOTTOM_MM, TOP_MM = 0.06, 30.0  # of the picture
OVER_FROM = 9.5  # km/s, from where a line falls and a name has room over it


@lru_cache(maxsize=len(WALLS))
def sweep(wall: str) -> Sweep:
    """The live figure: the limit against speed, the grain on it, and the shield cut open."""
    shots = solve(wall)
    numbers = [NumberLine("stops up to", "mm", [[[number(float(critical) * 1000)
               for critical in row] for row in shots.critical]])]  # fmt: skip
    if wall == "bare":
        wide = np.array([[number(float(hole) * 1000, 2) + "\u202fmm" if hole else "unknown"
                          for hole in row] for row in shots.hole])[..., np.newaxis]  # fmt: skip
        wide = np.where(shots.fate == STOPPED, "none", wide)
        numbers.append(NumberLine("hole (straight on, unverified law)", "", wide))
    return Sweep(
        name="shield",
        title="What stops a grain?",
        subject="Largest grain that the shield stops against speed",
        controls=(SIZES, SPEEDS, ANGLES),
        headline=_by_fate(shots, [[[headline(wall, size, speed, fate) for fate in FATES]
                                   for speed in SPEEDS.texts] for size in SIZES.texts], 2),
        sentence=_by_fate(shots, [[[sentence(shots, speed, angle, fate) for fate in FATES]
                                   for angle in range(len(ANGLES))]
                                  for speed in range(len(SPEEDS))], 0),
        x=Axis("Speed of the grain [km/s]", 0, SPEED_KM_S.high + 1, (1, 5, 10, 15, 20)),
        y=Axis("Size of the grain [mm]", BOTTOM_MM, TOP_MM, (0.1, 0.3, 1, 3, 10), log=True),
        x_unit="km/s",
        y_unit="mm",
        layers=_layers(shots),
        drawing=drawing(shots),
        numbers=numbers,
        working=working(shots),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _by_fate(shots: Shots, said: list[list[list[str]]], axis: int) -> NDArray[np.str_]:
    """What is said at each position, of words that lack one control (``axis``) but know fates."""
    words = np.expand_dims(np.array(said), axis)
    return np.choose(shots.fate, np.moveaxis(words, -1, 0))


def _layers(shots: Shots) -> tuple[Layer, ...]:
    """Below the line a grain is stopped, above it goes through."""
    (other,) = set(WALLS) - {shots.wall}
    x = shots.speed / 1000
    chosen, quiet = (shots.limits[name][np.newaxis, np.newaxis] * 1000
                     for name in (shots.wall, other))  # fmt: skip
    along = x.reshape(1, 1, 1, -1)
    straight_on = (np.array(ANGLES.positions, float) == 0)[np.newaxis, np.newaxis]
    printed = [(v, facts.fact(f"om_critical_{v}_km_s").number) for v in (3, 7)]
    handbook = shots.wall == "soyuz"
    size, speed = (np.array(live.positions, float) for live in (SIZES, SPEEDS))
    size, speed = size[:, np.newaxis, np.newaxis], speed[:, np.newaxis]
    last = quiet[..., -1]
    stopped = shots.fate == STOPPED
    near = (size > 0.3 * last) & (size < 1.1 * last) & (speed > 5)
    near |= stopped & (shots.wall == "bare")
    return (
        Band("stopped", along, np.full_like(along, BOTTOM_MM), chosen, token=SAFE),
        Curve(NAMES[other], along, quiet, token=QUIET, stroke="dash"),
        Curve(NAMES[shots.wall], along, chosen, main=True),
        *(Marker("NASA's handbook", *row, symbol="square", shown=straight_on)
          for row in printed if handbook),
        *(Label("handbook", *row, token=OBSERVED, dy=20, shown=straight_on)
          for row in printed[:1] if handbook),
        *_names(WORDS[shots.wall], x, chosen, MODEL, stopped),
        *_names(WORDS[other], x, quiet, QUIET, near),
        *_grain(shots, chosen),
    )  # fmt: skip


def _names(
    word: str, x: Floats, line: Floats, token: Token, above: NDArray[np.bool_]
) -> Iterable[Label]:
    """A line's name on the side of it where the grain is not: under its end, or over its fall."""
    start = x >= OVER_FROM
    yield Label(word, SPEED_KM_S.high, line[..., -1], token, "end", dy=18, shown=~above)
    yield Label(word, x[start][0], line[..., start].max(-1), token, dy=-8, shown=above)


def _grain(shots: Shots, chosen: Floats) -> list[Layer]:
    """The visitor's grain, its word under it if it is stopped, else over it and over the line."""
    speed = np.array(SPEEDS.positions, float)[np.newaxis, :, np.newaxis]
    size = np.array(SIZES.positions, float)[:, np.newaxis, np.newaxis]
    right = speed < 11
    x = shots.speed / 1000
    reach = np.where(right[..., np.newaxis], (x >= speed[..., np.newaxis])
                     & (x <= speed[..., np.newaxis] + 9), (x <= speed[..., np.newaxis])
                     & (x >= speed[..., np.newaxis] - 9))  # fmt: skip
    line = np.where(reach, chosen, 0).max(-1)
    over = np.clip(line, size, np.minimum(1.5 * size, TOP_MM))
    beside = {"x": np.where(right, speed + 0.5, speed - 0.5),
              "anchor": np.where(right, "start", "end")}  # fmt: skip
    layers: list[Layer] = []
    for key, fate in FATES.items():
        shown = shots.fate == key
        below = key == STOPPED
        layers += [
            Marker("your grain", speed, size, fate.symbol, fate.token, shown),
            Label(fate.word, y=size if below else over, token=fate.token, dy=20 if below else -10,
                  shown=shown, **beside),
        ]  # fmt: skip
    return layers


def headline(wall: str, size: str, speed: str, fate: int) -> str:
    """The answer in one line; size and speed as their controls read."""
    grain = f"At {speed}\u202fkm/s a grain of {size}\u202fmm"
    if fate == STOPPED:
        return f"{grain} is stopped by {NAMES[wall]}."
    if fate == THROUGH:
        return f"{grain} goes through {NAMES[wall]}."
    return f"{grain} is just at the limit of {NAMES[wall]}."


def sentence(shots: Shots, speed: int, angle: int, fate: int) -> str:
    """The limit at a speed and angle, what the grain would leave behind, and who flies so fast."""
    way = f"{ANGLES.texts[angle]}° off straight on" if angle else "straight on"
    critical = quantity(float(shots.critical[speed, angle]) * 1000, "mm")
    return (
        f"Hit {way} at {SPEEDS.texts[speed]}\u202fkm/s, {NAMES[shots.wall]} stops aluminium grains"
        f" up to {critical}; this one {FATES[fate].clause}."
        f"{_left_behind(shots.wall, float(SPEEDS.positions[speed]), fate)}"
        f"{_too_fast(float(SPEEDS.positions[speed]))}"
    )


def _left_behind(wall: str, speed_km_s: float, fate: int) -> str:
    if fate == STOPPED:
        return ""
    if wall == "bare" and speed_km_s < SLOWEST_HOLE_KM_S:
        return " How wide a hole so slow a grain leaves, the laws to hand do not say."
    if wall == "bare":
        return (
            " The width of its hole is told and drawn as for a hit straight on, by a law that we"
            " know second hand only: take it as unverified."
        )
    if speed_km_s <= UNBROKEN_KM_S:
        return " So slow, it passes the blanket in one piece; no law here gives the hole behind it."
    return (
        " The blanket breaks such a grain up, so we would look for a ragged hole of several"
        " millimetres with pits around it; no law here gives its width."
    )


def _too_fast(speed_km_s: float) -> str:
    fastest = facts.fact("speed_debris_most")
    if speed_km_s <= fastest.band[1]:
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


FORMULAS = {
    "soyuz": (
        "d_{c} = 1.7 (t_{w} + 0.37 m_{b}) / (V^{2/3} c^{4/3} ρ^{1/2})  while V ≤ 2.5/c",
        "d_{c} = 2.9 t_{w}^{2/3} / (ρ^{1/3} (V c)^{2/3})  from V ≥ 6/√c, a straight line between",
    ),
    "bare": ("d_{c} = [ (t_{w}/1.8) B^{1/4} (ρ_{w}/ρ)^{1/2} / (5.24 (V c/C)^{2/3}) ]^{18/19}",),
}


def working(shots: Shots) -> Working:
    """The law of the chosen wall, in its own units: cm, g/cm³, g/cm² and km/s."""
    cosines = np.cos(np.radians(np.array(ANGLES.positions, float))).tolist()
    critical = [[[number(float(c) * 100) for c in row] for row in shots.critical]]
    return Working(
        FORMULAS[shots.wall],
        (
            NumberLine("t_w, the wall", "cm", number(facts.fact("om_wall").number / 10)),
            *_own_symbols(shots.wall),
            NumberLine("V, the speed", "km/s", [[[text] for text in SPEEDS.texts]]),
            NumberLine("c, the cosine of the angle", "", [[[number(c) for c in cosines]]]),
            NumberLine("ρ, the density of the grain", "g/cm³",
                       number(facts.fact("debris_density").number)),
            NumberLine("d_c, the largest grain stopped", "cm", critical),
        ),
        "lib.physics.impact.critical_diameter",
    )  # fmt: skip


def _own_symbols(wall: str) -> tuple[NumberLine, ...]:
    if wall == "soyuz":
        blanket = "m_b, the blanket (no source gives its thickness: the picture's is ours)"
        return (NumberLine(blanket, "g/cm²", number(facts.fact("om_blanket").number)),)
    metal = impact.AMG6
    return (
        NumberLine("B, the hardness of the wall, assumed", "", number(metal.brinell)),
        NumberLine("ρ_w, its density", "g/cm³", number(metal.density / 1000)),
        NumberLine("C, its speed of sound", "km/s", number(metal.sound_speed / 1000)),
    )
