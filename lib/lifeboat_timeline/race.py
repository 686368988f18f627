"""Would there be time?  Two bars in one unit: until all are sealed in, until the air is too thin.

How well a crew can know the time it has from its gauge is another question (``in_time``).
"""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import clock_track
from lib.lifeboat_timeline.in_time import odds
from lib.lifeboat_timeline.racing import LENGTHS, Race, solve
from lib.lifeboat_timeline.scenario import CREWS, RACES
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control
from lib.live.model.ranges import Spans
from lib.live.model.scene import Play
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.words import duration, durations, number, quantity
from lib.parameters import HOLES

QUESTION = "Would there be time?"
SURE = 0.95  # from here on, one plain word says how it ends
MOST = 0.65


@cache
def sweep() -> Sweep:
    """The live figure: two bars on one axis, and a clock that runs."""
    race = solve()
    spans = _spans(race)
    return Sweep(
        name="sealed_in",
        title=QUESTION,
        subject="The time the crew needs, and the time the air gives",
        controls=(HOLES, CREWS, RACES),
        headline=_each(race, headline),
        sentence=_each(race, sentence),
        steers=2,
        spans=spans,
        scene=clock_track.scene(race),
        play=Play("Run the clock"),
        working=working(race),
        citations=facts.citations(*FACTS),
    )


def _spans(race: Race) -> Spans:
    """The axis in percent of its length, read in the time that people use."""
    quarters = range(5)
    axes = [
        Axis(unit.capitalize(), 0, 100, [25 * k for k in quarters], [number(count * k / 4) for k in quarters])
        for count, unit, _ in LENGTHS
    ]
    return Spans(
        axes,
        factors=[count / 100 for count, *_ in LENGTHS],
        units=[unit for _, unit, _ in LENGTHS],
        lengths=[count * size for count, _, size in LENGTHS],
        which=along_control(race.span, 0, of=3),
    )


def _each(race: Race, say: Callable[[Race, int, int], str]) -> NDArray[np.str_]:
    """A text for every hole and state of the crew; time does not change it."""
    return tell_at((len(HOLES), len(CREWS), 1), lambda at: say(race, *at[:2]))


def headline(race: Race, hole: int, state: int) -> str:
    """The answer in one line."""
    needed, air = duration(race.need[1, state]), duration(race.there[1, hole])
    width = quantity(float(HOLES.positions[hole]), "mm")
    return f"{width}: they need {needed} and have {air}. {verdict(race.chance[hole, state])}"


def verdict(chance: float) -> str:
    """How it ends.

    >>> verdict(0.999), verdict(0.62), verdict(0.01)
    ('They make it.', 'It is close: about half of all crews make it.', 'They come too late.')
    """
    if chance >= SURE:
        return "They make it."
    if chance <= 1 - SURE:
        return "They come too late."
    share = "most" if chance > MOST else "few" if chance < 1 - MOST else "about half of all"
    return f"It is close: {share} crews make it."


def sentence(race: Race, hole: int, _: int) -> str:
    """How long the air lasts, how sure that is, and how the crew's own quick sum differs."""
    least, air, longest = race.there[:, hole]
    return (
        f"A crew would count on only {duration(race.quick[hole])}. Its quick sum takes the first"
        " hour's loss for every hour, but a leak slows as the air thins. Nine times in ten the air"
        f" lasts {durations(least, longest, air)}. We had to judge how long most steps take."
    )


FACTS = (
    "step_times", "bad_day", "reserve_method", "linear_errs_safe", "pressure_leave",
    "pressure_after_boost", "volume_leak_day", "discharge_coefficient", "discharge_drilled",
    "cabin_temperature", "hole_nasa",
)  # fmt: skip


def working(race: Race) -> Working:
    """The two times, and the chance as a comparison of two samples."""
    return Working(
        ("T_{there} = τ ln(p / p_{leave})", "T_{quick} = (p − p_{leave}) / ṗ", "P = P(T_{need} < T_{there})"),
        (
            NumberLine(
                "T_need, half of the time", "", along_control(tell_each(race.need[1], duration), 1, of=3)
            ),
            NumberLine(
                "T_need, nine times in ten", "", [[[durations(*ends)] for ends in race.need[::2].T.tolist()]]
            ),
            NumberLine("T_there", "", along_control(tell_each(race.there[1], duration), 0, of=3)),
            NumberLine(
                "T_quick, by the crew's straight line",
                "",
                along_control(tell_each(race.quick, duration), 0, of=3),
            ),
            NumberLine("P", "", along_control(tell_each(race.chance, odds), 0, 1, of=3)),
        ),
        "lib.physics.lifeboat.chance_in_time",
    )


FIGURE = Figure("sealed_in", "lifeboat_timeline", sweep)
