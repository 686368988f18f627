"""Find the leak: shut one hatch, let an hour pass, read the gauges on either side, and again."""

from functools import cache

import numpy as np

from lib import facts
from lib.facts import Citation
from lib.hole_and_patch.leak_layout import DESK, PHONE
from lib.hole_and_patch.leak_plan import Gauges, drawing, reading
from lib.hole_and_patch.leak_rooms import (
    DOORS,
    HATCHES,
    MINUTES,
    NUMBERS,
    PLACE,
    ROOMS,
    beyond,
    fewest,
    luck,
    to,
)
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.hunt import Hunt, Places
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.words import MINUTE, PRESSURE_UNITS, number, quantity
from lib.physics import cabin, orifice
from lib.physics.limits import Floats

QUESTION = "Find the leak"
MMHG = PRESSURE_UNITS["mmHg"]
CONTROLS = (NUMBERS, HATCHES, MINUTES)
ENDING = (
    "In 2018 the crew shut hatches too. An ultrasonic detector then led them to the hole, in the"
    " orbital module of Soyuz MS-09."
)
ALL = frozenset(range(len(ROOMS)))


@cache
def course(leak: int, key: str) -> tuple[Floats, Floats]:
    """Pressures in every room [mmHg] at every minute, and the air that is lost by then [kg].

    All hatches but one are open, the hole opens as that one is shut; ``simulate`` does the rest.
    """
    start = facts.fact("pressure_after_boost").number * MMHG
    kelvin = facts.fact("cabin_temperature").number
    station = cabin.Station(
        [cabin.Compartment(room.key, room.volume, start, kelvin) for room in ROOMS],
        [cabin.Hatch(door, ROOMS[PLACE[door]].towards, door) for door in DOORS],
    )
    hole = cabin.HoleOpens(
        0.0,
        "hole",
        ROOMS[leak].key,
        float(orifice.round_area(facts.fact("hole_nasa").number / 1000)),
        facts.fact("discharge_coefficient").number,
    )
    shut = [] if key == "none" else [cabin.HatchCloses(0.0, key)]
    times = MINUTES.numbers * MINUTE
    run = cabin.simulate(station, [*shut, hole], times)
    return run.pressure / MMHG, run.lost.sum(axis=0)


def gauges() -> Gauges:
    """What both gauges show: one in Unity, one behind the hatch, which with none shut are one."""
    shape = (len(ROOMS), len(HATCHES), len(MINUTES))
    near, far = np.empty(shape), np.empty(shape)
    for leak in range(len(ROOMS)):
        for h, key in enumerate(map(str, HATCHES.positions)):
            pressure, _ = course(leak, key)
            near[leak, h] = pressure[PLACE["unity"]]
            far[leak, h] = pressure[PLACE["unity" if key == "none" else key]]
    start = near[..., :1] - 1e-6  # rounding is no leak
    return Gauges(near, far, near < start, far < start)


def lost() -> Floats:
    """Air that has gone through the hole.  [kg]"""
    return np.array([[course(leak, str(key))[1] for key in HATCHES.positions] for leak in range(len(ROOMS))])


def volume(rooms: frozenset[int]) -> float:
    """Of some rooms together.  [m³]"""
    return sum(ROOMS[k].volume for k in rooms)


@cache
def sweep() -> Sweep:
    """The live figure: every room that may leak, every hatch, and an hour in steps."""
    read = gauges()
    shape = read.near.shape
    return Sweep(
        name="leak_hunt",
        title=QUESTION,
        subject="The station with one room that leaks, its hatches, and a gauge on either side",
        controls=CONTROLS,
        headline=tell_at(shape, lambda at: headline(read, at)),
        sentence=tell_at(shape, lambda at: sentence(read, at)),
        drawing=drawing(read),
        numbers=(
            NumberLine("side A reads", "mmHg", tell_each(read.near, reading)),
            NumberLine("side B reads", "mmHg", tell_each(read.far, reading)),
            NumberLine("air lost since then", "kg", tell_each(lost(), lambda kg: number(kg, 2))),
        ),
        hunt=hunt(),
        table=table(),
        working=working(),
        citations=(search(), *facts.citations(*FACTS)),
    )


def headline(read: Gauges, at: tuple[int, ...]) -> str:
    """What to do, or what the gauges say."""
    key = str(HATCHES.positions[at[1]])
    if at[2] == 0:
        start = "Air leaks from one room. Shut a hatch to find out where."
        return start if key == "none" else f"Shut: {to(key)}. Now let an hour pass."
    if key == "none":
        return f"With all hatches open, all rooms fell by {_drop(read, at)}."
    return f"Side {_falling(read, at)} fell by {_drop(read, at)}. The leak is on that side."


def _falling(read: Gauges, at: tuple[int, ...]) -> str:
    return "B" if read.far_falls[at] else "A"


def _drop(read: Gauges, at: tuple[int, ...]) -> str:
    """By how much the gauge fell that falls, from one reading to the other."""
    fell = read.far if read.far_falls[at] else read.near
    return quantity(round(fell[at[0], at[1], 0], 1) - round(fell[at], 1), "mmHg", 4)


def sentence(read: Gauges, at: tuple[int, ...]) -> str:
    """The same in full."""
    key, minutes = str(HATCHES.positions[at[1]]), quantity(float(MINUTES.positions[at[2]]), "min")
    if key == "none":
        if at[2] == 0:
            return (
                "Shut one hatch and let an hour pass. Then read the gauge on either side. The side"
                " with the hole falls, the other holds. Then try the next hatch."
            )
        return (
            f"After {minutes} all rooms are at {reading(read.near[at])}\u202fmmHg: they share one"
            " air. That does not tell where it goes. Shut a hatch."
        )
    far = beyond(key)
    if at[2] == 0:
        a, b = (quantity(volume(side), "m³") for side in (ALL - far, far))
        return f"Side A holds {a} of air. Side B holds {b}. Let an hour pass, and see which falls."
    fell, held = (read.far, "A") if read.far_falls[at] else (read.near, "B")
    start = fell[at[0], at[1], 0]
    return (
        f"Side {_falling(read, at)} has come down to {reading(fell[at])}\u202fmmHg in {minutes}."
        f" Side {held} still reads {reading(start)}. The hole takes as much air either way, so the"
        " pressure falls faster on a small side."
    )


def hunt() -> Hunt:
    """What the game needs beside the sweep."""
    keys = [str(key) for key in HATCHES.positions]
    return Hunt(
        rooms=[room.name for room in ROOMS],
        beyond=[sorted(beyond(key)) for key in keys],
        places={
            view: Places(
                [*map(tuple, plan.boxes)],
                [() if key == "none" else plan.hatchway(key).middle for key in keys],
            )
            for view, plan in (("narrow", PHONE), ("wide", DESK))
        },
        fewest=fewest(),
        luck=[luck(room) for room in ROOMS],
        ending=ENDING,
        story=[search(), *facts.citations("hole_found_with", "isolation_order")],
    )


def search() -> Citation:
    """The event of 30 August 2018, as a page tells who says so."""
    event = next(e for e in facts.events() if e.title.startswith("Hatch by hatch"))
    authors = "; ".join(facts.source(key).author_or_agency for key in event.source)
    note = "In which order they shut hatches, our sources do not say."
    return Citation(f"30 August 2018: {event.text}", event.mark, authors, note)


def table() -> Table:
    """Each hatch with both sides, and how far either would fall."""
    rows = []
    for door in DOORS:
        far = beyond(door)
        falls = []
        for side in (ALL - far, far):
            pressure, _ = course(min(side), door)
            falls.append(number(float(pressure[min(side), 0] - pressure[min(side), -1]), 3))
        rows.append([to(door), number(volume(ALL - far)), number(volume(far)), *falls])
    columns = (
        "hatch",
        "side A [m³]",
        "side B [m³]",
        "A falls in an hour [mmHg], if it leaks",
        "B falls in an hour [mmHg], if it leaks",
    )
    return Table("All hatches: both sides, and how far each would fall", columns, rows, whole=True)


def working() -> Working:
    """The fall of the side that leaks; the other one holds."""
    sides = [beyond(str(key)) for key in HATCHES.positions]
    return Working(
        ("p = p_{0} e^{−t/τ}  on the side with the hole", "τ = V / (C A ψ √(R T))"),
        (
            NumberLine("V, the volume of side A", "m³", [[[number(volume(ALL - far))] for far in sides]]),
            NumberLine("V, the volume of side B", "m³", [[[number(volume(far or ALL))] for far in sides]]),
            NumberLine(
                "p₀, the pressure before each try", "mmHg", reading(facts.fact("pressure_after_boost").number)
            ),
            NumberLine("width of the hole", "mm", number(facts.fact("hole_nasa").number)),
            NumberLine(
                "C, the discharge coefficient", "", number(facts.fact("discharge_coefficient").number)
            ),
            NumberLine(
                "T, an assumed cabin temperature", "K", number(facts.fact("cabin_temperature").number)
            ),
        ),
        "lib.physics.cabin.simulate",
    )


FACTS = (
    "hole_found_with", "hole_place", "isolation_order", "flow_sensors", "hatch_half_rule",
    "reserve_method", "gauge_error", "pressure_after_boost", "hole_nasa", "discharge_coefficient",
    "cabin_temperature",
)  # fmt: skip
FIGURE = Figure("leak_hunt", "hole_and_patch", sweep)
