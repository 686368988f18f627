"""How fast do they come?  A grain races a bullet, sound and an airliner along one kilometre."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer import race_track
from lib.debris_primer.arrivals import DUST, Arrivals, solve
from lib.debris_primer.drop_height_scale import ENERGIES, LENGTHS, in_unit
from lib.debris_primer.scenario import CLOCK, SIZES, SPEEDS
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.scene import Play, Scene
from lib.live.model.sweep import Sweep
from lib.look.words import HOUR, number, quantity, spelled
from lib.physics import gas, orbit

QUESTION = "How fast do they come?"
SLOWED = 50  # times slower than in life
GRAIN = SIZES.default  # about as wide as the hole
KM_H = HOUR / 1000  # in a metre a second
THE = {"rifle bullet": "the rifle bullet", "sound": "sound", "airliner": "the airliner"}


def others() -> dict[str, float]:
    """Who races the grain, and how fast each is [m/s]."""
    return {
        "rifle bullet": facts.fact("speed_bullet").number,
        "sound": float(gas.sound_speed(facts.fact("cabin_temperature").number)),
        "airliner": facts.fact("speed_airliner").number / KM_H,
    }


@cache
def sweep() -> Sweep:
    """The live figure: four lanes at every speed and every moment."""
    arrivals, rivals = solve(), others()
    way = race_track.Way(SPEEDS.numbers * 1000, rivals, CLOCK.numbers)
    return Sweep(
        name="race",
        title=QUESTION,
        subject="A grain, a rifle bullet, sound and an airliner along one kilometre",
        controls=(SPEEDS, CLOCK),
        headline=[[headline(arrivals, k, rivals["rifle bullet"])] for k in range(len(SPEEDS))],
        sentence=[[sentence(arrivals, k)] for k in range(len(SPEEDS))],
        scene=Scene(race_track.SUBJECT, seen(way), *race_track.compositions(way)),
        play=Play("Start", seconds=float(CLOCK.positions[-1]) * SLOWED),
        numbers=(
            NumberLine("the grain", "km/h", [[number(v * KM_H)] for v in way.grain.tolist()]),
            *(NumberLine(name, "km/h", number(v * KM_H)) for name, v in rivals.items()),
            NumberLine("energy of the blow", "", [[text] for text in _energies(arrivals)]),
        ),
        table=table(way),
        working=working(arrivals),
        citations=facts.citations(*FACTS),
    )


def headline(arrivals: Arrivals, speed: int, bullet: float) -> str:
    """How fast, beside what people know, and how hard that hits."""
    height = in_unit(float(arrivals.height[GRAIN, speed]), LENGTHS)
    ratio = float(SPEEDS.positions[speed]) * 1000 / bullet
    return f"{times(ratio)} a rifle bullet. It hits like one kilogram dropped from {height}."


def times(ratio: float) -> str:
    """So many times as fast, in words.

    >>> times(1.1), times(2.2), times(9.68)
    ('About as fast as', 'About twice as fast as', 'About ten times as fast as')
    """
    whole = round(ratio)
    many = {1: "", 2: "twice "}.get(whole, f"{spelled(whole)} times ")
    return f"About {many}as fast as"


def sentence(arrivals: Arrivals, speed: int) -> str:
    """What the race leaves out, and who comes so fast."""
    width = f"{SIZES.texts[GRAIN]}\u202fmm"
    who = (
        f"Only a meteoroid, a crumb of rock, comes so fast. This one is {width} wide."
        if arrivals.kind[speed] == DUST
        else f"The grain is of aluminium and {width} wide, much like the hole of 2018."
    )
    return (
        f"{who} It flies in empty space, where nothing slows it. The clock runs fifty times slower"
        " than in life."
    )


def seen(way: race_track.Way) -> NDArray[np.str_]:
    """Who is how far, for who does not see it."""
    sentences: list[list[str]] = []
    for k in range(len(SPEEDS)):
        sentences.append([])
        for t, clock in enumerate(CLOCK.texts):
            rest = ", ".join(f"{THE[name]} {far[t]}" for name, far in way.texts.items())
            sentences[-1].append(
                f"After {clock}\u202fs the grain has flown {way.grain_texts[k][t]}, {rest}."
                if t
                else "All four stand at the start of one kilometre."
            )
    return np.array(sentences)


def why() -> str:
    """What makes everything up there so fast."""
    low, high = facts.fact("orbit_height").band
    speed = float(orbit.circular_speed((low + high) / 2 * 1000)) / 1000
    return (
        "Whatever flies round the Earth has to be fast, or it falls down. The station flies"
        f" {quantity(speed, 'km', 2)} in each second, and so do the grains. Most come from another"
        " side, so they meet even faster. Here a grain races three fast things that you know."
        " Press Start."
    )


def table(way: race_track.Way) -> Table:
    """Who takes how long for the kilometre."""
    every = {"a grain at the mean of debris": way.grain[SPEEDS.default], **way.rivals}
    rows = [(name, number(float(v)), number(race_track.LENGTH / float(v), 2)) for name, v in every.items()]
    return Table("One kilometre", ("who", "speed [m/s]", "takes [s]"), rows)


def _energies(arrivals: Arrivals) -> list[str]:
    return [in_unit(float(e), ENERGIES) for e in arrivals.energy[GRAIN]]


FACTS = ("speed_debris_mean", "speed_bullet", "cabin_temperature", "speed_airliner",
         "orbit_height", "debris_density", "speed_meteoroid_mean", "speed_debris_most",
         "orbit_inclination")  # fmt: skip


def working(arrivals: Arrivals) -> Working:
    """How far in a time, how fast sound is, and from how high a kilogram lands as hard."""
    slow, fast = facts.fact("speed_bullet").band
    kelvin = facts.fact("cabin_temperature").number
    return Working(
        ("x = v t", "v_{sound} = √(γ R T)", "h = E / (m g), E = (π/12) ρ d^{3} v^{2}"),
        (
            NumberLine("t, on the clock", "s", [list(CLOCK.texts)]),
            NumberLine("v, of the grain", "km/s", [[text] for text in SPEEDS.texts]),
            NumberLine(
                "v, of the bullet as it leaves the rifle", "", f"{number(slow)} to {quantity(fast, 'm/s')}"
            ),
            NumberLine("γ, of air", "", number(gas.AIR.gamma)),
            NumberLine("R, the gas constant of air", "J/(kg K)", number(gas.AIR.specific_constant)),
            NumberLine("T, an assumed temperature", "K", number(kelvin)),
            NumberLine("d, the size of the grain", "mm", SIZES.texts[GRAIN]),
            NumberLine("E, the energy of the blow", "", [[text] for text in _energies(arrivals)]),
        ),
        "lib.physics.gas.sound_speed",
    )


FIGURE = Figure("race", "debris_primer", sweep)
