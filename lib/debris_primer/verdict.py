"""What becomes of the grain, in words and numbers: the verdict of a wall on every shot."""

import numpy as np

from lib import facts
from lib.debris_primer.impacts import (
    AT_THE_LIMIT,
    BULGED,
    FLAKED,
    NO_LAW,
    SLOWEST_HOLE_KM_S,
    STOPPED,
    TESTED_KM_S,
    THROUGH,
    Shots,
)
from lib.debris_primer.scenario import ANGLES, SPEEDS
from lib.live.model.beside import NumberLine
from lib.live.model.grid import along_control
from lib.live.model.sweep import own, repeated
from lib.look.words import number, quantity, span
from lib.physics import impact
from lib.physics.impact.ballistic import WHIPPLE_CAP
from lib.physics.limits import Floats

PIERCED_OR_CLOSE = (AT_THE_LIMIT, THROUGH)
# What the words say as the controls do, and again of the first of ``numbers``.
SIZE, SPEED, LIMIT = own(0), own(1), repeated(0)


def headline(shots: Shots, fate: int) -> str:
    """The answer in one line; the sentence tells how the grain comes."""
    grain, name = f"A grain of {SIZE}\u202fmm", shots.law.name
    if fate == THROUGH:
        return f"{grain} goes through {name}."
    if fate == AT_THE_LIMIT:
        return f"{grain} is just at the limit of {name}."
    if fate == NO_LAW:
        return f"No law tells what so slanted a hit does to {name}."
    back = {STOPPED: "", BULGED: ", which bulges", FLAKED: ", but a flake flies off inside"}
    return f"{grain} is stopped by {name}{back[fate]}."


def sentence(shots: Shots, speed: int, angle: int, fate: int) -> str:
    """The limit at a speed and angle, what the grain would leave behind, and who flies so fast."""
    law, degrees = shots.law, float(ANGLES.positions[angle])
    if fate == NO_LAW or np.isnan(shots.critical[speed, angle]):
        return (
            f"The law for this wall ends {number(np.degrees(law.steepest), 2)}° off straight on."
            " Beyond that its two halves cross, so we draw no limit there."
        )
    way = "at this slant" if degrees else "straight on"
    km_s = float(SPEEDS.positions[speed])
    return (
        f"At {SPEED}\u202fkm/s and {way}, the wall stops grains of up to {LIMIT}."
        " All grains here are balls of aluminium."
        f"{_left_behind(shots, km_s, fate)}{_capped(law.shield, degrees)}"
        f"{_too_fast(shots.wall, km_s)}"
    )


def _left_behind(shots: Shots, speed_km_s: float, fate: int) -> str:
    bare, unbroken = shots.wall == "bare", speed_km_s <= shots.law.unbroken_km_s
    if fate in (STOPPED, BULGED, FLAKED):
        return ""
    if bare and speed_km_s < SLOWEST_HOLE_KM_S:
        return " No law to hand tells how wide a hole so slow a grain leaves."
    if bare:
        return (
            " We tell how wide its hole is for a hit straight on. We know those laws second hand"
            " only, so take the width as unverified."
        )
    first = "bumper" if shots.wall == "us_lab" else "blanket"
    if unbroken:
        return (
            f" So slow a grain passes the {first} in one piece. No law here tells what hole it"
            " leaves in the wall."
        )
    return (
        f" The {first} breaks such a grain up. Look for a ragged hole of several millimetres, with"
        " pits around it. No law here gives its width."
    )


def _capped(shield: impact.Shield, degrees: float) -> str:
    """A law that stops turning before the visitor does."""
    cap = np.degrees(WHIPPLE_CAP)
    if isinstance(shield, impact.Whipple) and degrees > cap:
        return f" Past {number(cap, 2)}° off straight on, its law counts the slant no further."
    return ""


def _too_fast(wall: str, speed_km_s: float) -> str:
    """Beyond the shots a law is only carried on; beyond the debris only meteoroids come."""
    if speed_km_s <= TESTED_KM_S:
        return ""
    end = quantity(facts.fact("shots_end").number, "km/s")
    beyond = (
        f" This law was tested below {end}. Beyond that it is only scaled up."
        if wall == "bare"
        else f" Laboratories have fired few shots faster than about {end}. So here the law is"
        " mostly scaled up from slower ones."
    )
    if speed_km_s <= facts.fact("speed_debris_most").band[1]:
        return beyond
    return (
        f"{beyond} No debris is so fast as this. A meteoroid can be, but it is lighter for its size"
        " and easier to stop."
    )


FACTS = (
    "shots_end",
    "shots_fastest",
    "debris_density",
    "speed_debris_mean",
    "speed_debris_most",
    "speed_meteoroid_mean",
    "om_wall",
)
OWN_FACTS = {
    "soyuz": ("om_blanket", "om_gap", "om_critical_3_km_s", "om_critical_7_km_s",
              "hole_look_impact"),
    "toughened": ("om_blanket_tough", "om_gap", "om_tough_law", "hole_look_impact"),
    "bare": ("om_gap", "om_critical_7_km_s", "om_critical_bare", "hole_smallest", "hole_laws",
             "crater_shape"),
    "us_lab": ("om_gap", "om_critical_7_km_s", "lab_bumper", "lab_gap", "lab_wall",
               "lab_critical_7_km_s", "station_shield"),
}  # fmt: skip


def numbers(shots: Shots) -> list[NumberLine]:
    """What the wall stops; of a bare wall also the crater, and the hole by the laws that hold."""
    critical = [
        ["no law" if np.isnan(c) else quantity(c * 1000, "mm") for c in row]
        for row in shots.critical.tolist()
    ]
    lines = [NumberLine("stops up to", "", [critical])]
    if shots.hole:
        crater = [[[number(c, 1) for c in row] for row in each] for each in (shots.crater * 1000).tolist()]
        each = np.stack(list(shots.hole.values()))
        wide = np.array([[_widths(laws) for laws in row] for row in np.moveaxis(each, 0, -1)])
        pierced = np.isin(shots.fate, PIERCED_OR_CLOSE)
        lines += [
            NumberLine(
                "crater depth", "", np.where(pierced, "none", np.char.add(np.array(crater), "\u202fmm"))
            ),
            NumberLine(
                "hole, unverified laws", "", np.where(pierced, along_control(wide, 0, 1, of=3), "none")
            ),
        ]
    return lines


def _widths(metres: Floats) -> str:
    """From the narrowest to the widest hole, by the laws that hold there."""
    known = metres[~np.isnan(metres)] * 1000
    if not known.size:
        return "unknown"
    least, most = float(known.min()), float(known.max())
    return span(least, most, "mm") if known.size > 1 else quantity(least, "mm", 2)
