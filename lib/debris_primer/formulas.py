"""The working of each wall's law, in its own units: cm, g/cm³, g/cm², ksi and km/s."""

import numpy as np

from lib import facts
from lib.debris_primer.impacts import Shots
from lib.debris_primer.scenario import ANGLES, SPEEDS
from lib.live.model.beside import NumberLine, Working
from lib.look.words import number, quantity
from lib.physics import impact

SLOW_BLANKETED = "d_{c} = 1.7 (t_{w} + 0.37 m_{b}) / (V^{2/3} c^{4/3} ρ^{1/2})  while V ≤ 2.5/c"
FORMULAS = {
    "soyuz": (
        SLOW_BLANKETED,
        "d_{c} = 2.9 t_{w}^{2/3} / (ρ^{1/3} (V c)^{2/3})  from V ≥ 6/√c, a straight line between",
    ),
    "toughened": (
        SLOW_BLANKETED,
        "d_{c} = 1.34 t_{w}^{1/3} / (ρ V c)^{1/3}  from V ≥ 6.2 c^{−1/4}, a straight line between",
    ),
    "bare": (
        "d_{c} = [ (t_{w}/k) B^{1/4} (ρ_{w}/ρ)^{1/2} / (5.24 (V c/C)^{2/3}) ]^{18/19}",
        "P = 5.24 d^{19/18} B^{−1/4} (ρ/ρ_{w})^{1/2} (V c/C)^{2/3}, the crater's depth",
    ),
    "us_lab": (
        "d_{c} = [ (t_{w} (σ/40)^{1/2} + t_{b}) / (0.6 c^{5/3} ρ^{1/2} V^{2/3}) ]^{18/19}  while V ≤ 2/c",
        "d_{c} = K / (ρ^{1/3} (V c)^{2/3})  from V ≥ 7/c, a straight line between",
    ),
}


def working(shots: Shots) -> Working:
    """The law of the chosen wall, with the visitor's speed and angle."""
    cosines = np.cos(np.radians(ANGLES.numbers)).tolist()
    critical = [
        [
            ["no law" if np.isnan(c) else quantity(c * 100, "cm") for c in row]
            for row in shots.critical.tolist()
        ]
    ]
    return Working(
        FORMULAS[shots.wall],
        (
            *_own_symbols(shots.wall),
            NumberLine("V, the speed", "km/s", [[[text] for text in SPEEDS.texts]]),
            NumberLine("c, the cosine of the angle", "", [[[number(c) for c in cosines]]]),
            NumberLine("ρ, the density of the grain", "g/cm³", number(facts.fact("debris_density").number)),
            NumberLine("d_c, the largest grain stopped", "", critical),
        ),
        "lib.physics.impact.critical_diameter",
    )


def _own_symbols(wall: str) -> tuple[NumberLine, ...]:
    soyuz = NumberLine("t_w, the wall", "cm", number(facts.fact("om_wall").number / 10))
    if wall == "us_lab":
        lab, factor = impact.US_LAB, impact.US_LAB.high_speed_factor or 0.0
        return (
            NumberLine("t_w, the wall", "cm", number(lab.wall_thickness * 100)),
            NumberLine("t_b, the bumper", "cm", number(lab.bumper_thickness * 100)),
            NumberLine("σ, the yield strength of the wall", "ksi", number(lab.wall_yield / impact.KSI)),
            NumberLine("K, the handbook's factor, which holds gap and blanket", "", number(factor / 10, 4)),
        )
    if wall == "bare":
        metal = impact.AMG6
        stages = {
            "a hole": impact.NO_HOLE,
            "a loose flake": impact.NO_LOOSE_FLAKE,
            "a bulge": impact.NO_FLAKE,
        }
        return (
            soyuz,
            NumberLine("k, against " + ", ".join(stages), "", " or ".join(map(number, stages.values()))),
            NumberLine("B, the hardness of the wall, assumed", "", number(metal.brinell)),
            NumberLine("ρ_w, its density", "g/cm³", number(metal.density / 1000)),
            NumberLine("C, its speed of sound", "km/s", number(metal.sound_speed / 1000)),
        )
    key = "om_blanket" if wall == "soyuz" else "om_blanket_tough"
    blanket = "m_b, the blanket (no source gives its thickness)"
    return (soyuz, NumberLine(blanket, "g/cm²", number(facts.fact(key).number)))
