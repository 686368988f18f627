"""Questions about the leak: how fast, how long, how hard the air pushes, and what a hatch saves."""

import random

from scipy import constants

from lib import facts
from lib.look.words import (
    DAY,
    HOUR,
    count,
    duration,
    in_unit,
    number,
    pressure,
    quantity,
)
from lib.physics import gas, orifice
from lib.teach.hole import COEFFICIENT, KELVIN, LINE, MMHG, START, VOLUME, area, flow, tau, until
from lib.teach.question import LEVELS, Kind, Question, in_all, picture

YOUNG, OLDER, STUDENTS = LEVELS
HOLES_MM = (1.0, 1.5, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0)


def _leak(hole_mm: float) -> str:
    return picture("hole_and_patch", "pressure", hole_mm=hole_mm)


def days(luck: random.Random) -> Question:
    """Read a headline."""
    hole = luck.choice(HOLES_MM)
    shown = duration(until(hole, LINE))
    return Question(
        f"Make the hole {quantity(hole, 'mm')} wide. How long does the crew have before it must leave?",
        f"About {shown}.",
        f"The picture says it: {shown} until the pressure is down to the line at which crews leave"
        f" ({facts.fact('pressure_leave').number:g} mmHg).",
        _leak(hole),
        shown,
        1,
    )


def mass(luck: random.Random) -> Question:
    """Air lost in a day, held against something."""
    hole = luck.choice(HOLES_MM)
    a_day = flow(hole) * DAY
    shown = quantity(a_day, "kg/day", 2)
    breaths = facts.fact("oxygen_use").number
    return Question(
        f"A hole is {quantity(hole, 'mm')} wide. How much air would it lose in a day, at the rate"
        f" of the first hour?"
        f" A person uses {number(breaths)} kg of oxygen a day. Is the leak a lot?",
        f"{shown}, as heavy as the oxygen for about {count(a_day / breaths, 'people', 2)}.",
        f"{number(a_day, 2)} kg ÷ {number(breaths)} kg = {number(a_day / breaths, 2)}. Only a"
        " fifth of the air that leaves is oxygen.",
        _leak(hole),
        shown,
    )


def twice(luck: random.Random) -> Question:
    """Area goes with the square of the width."""
    hole, times = luck.choice((1.0, 2.0, 3.0)), luck.choice((2, 3, 4))
    shown = quantity(flow(times * hole) * DAY, "kg/day", 2)
    word = {2: "twice", 3: "three times", 4: "four times"}[times]
    return Question(
        f"A hole of {quantity(hole, 'mm')} loses {quantity(flow(hole) * DAY, 'kg/day', 2)} at"
        f" first. Guess first, then try: how much does a hole {word} as wide lose? Why?",
        f"{shown}: {in_all(flow(hole), flow(times * hole), times * times)}.",
        f"What counts is the area of the hole. {word.capitalize()} as wide has"
        f" {times} × {times} = {times * times} times the area.",
        _leak(times * hole),
        shown,
    )


def reported_rate(luck: random.Random) -> Question:
    """The model beside what was reported."""
    hole = luck.choice((1.5, 2.0))
    rate = START / tau(hole) * HOUR
    shown = in_unit(pressure(rate, 2, "/h"))
    low, high = (facts.fact(key).number for key in ("rate_loop", "rate_night"))
    who = "NASA" if hole == facts.fact("hole_nasa").number else "Roscosmos and ESA"
    return Question(
        f"{who} gave the hole as {quantity(hole, 'mm')} wide. How fast does the pressure fall at"
        f" first by our model? People reported {number(low)} to {number(high)} mmHg an hour. Do the"
        " two agree?",
        f"{shown} by the model. "
        + (
            "It lies in the range of the reports."
            if low <= rate / MMHG <= high
            else "It is faster than the reports."
        ),
        "Compare the two bands in the picture. A model is tested by numbers that did not go into"
        " it. Nobody has published which part of a difference comes from the hole and which from"
        " the readings.",
        _leak(hole),
        shown,
        4,
    )


def straight(luck: random.Random) -> Question:
    """A straight line against the curve."""
    hole = luck.choice(HOLES_MM)
    a_day = START / tau(hole) * DAY / MMHG
    shown = duration(until(hole, LINE))
    drop = (START - LINE) / MMHG
    return Question(
        f"With a hole of {quantity(hole, 'mm')} the pressure falls by {number(a_day)} mmHg a day at"
        f" first. From {START / MMHG:.0f} to {LINE / MMHG:.0f} mmHg: how many days would that take,"
        " if the fall stayed as fast? What does the picture say, and why do the two differ?",
        f"{quantity(drop / a_day, 'days', 2)} by the straight line, {shown} in the picture.",
        f"{drop:.0f} mmHg ÷ {number(a_day)} mmHg a day = {quantity(drop / a_day, 'days', 2)}. With"
        " less air left, less presses through the hole, so the fall grows slower. The straight line"
        " errs to the safe side.",
        _leak(hole),
        shown,
        5,
    )


def derived(luck: random.Random) -> Question:
    """The whole sum, from the hole to the day."""
    hole = luck.choice(HOLES_MM)
    shown = duration(until(hole, LINE))
    days_of = tau(hole) / DAY
    choked = number(float(orifice.critical_flow_function(gas.AIR.gamma)))
    return Question(
        f"Air streams into vacuum at the rate {choked} C A p / √(R T), with R = 287 J/(kg K), C ="
        f" {COEFFICIENT:g}, T = {KELVIN:g} K. The station holds {VOLUME:g} m³. Work out the time"
        f" constant for a hole of {quantity(hole, 'mm')}, and the time from {START / MMHG:.0f} to"
        f" {LINE / MMHG:.0f} mmHg.",
        f"The time constant is {quantity(days_of, 'days')}, and the time {shown}.",
        f"From m = p V / (R T) follows τ = V / ({choked} C A √(R T)). With A ="
        f" {quantity(area(hole) * 1e6, 'mm²')} that is {quantity(days_of, 'days')}. The time is"
        f" τ ln({START / MMHG:.0f}/{LINE / MMHG:.0f}).",
        _leak(hole),
        shown,
        8,
    )


def room(luck: random.Random) -> Question:
    """The same hole in another room."""
    hole = luck.choice((1.0, 2.0, 3.0))
    small = facts.fact("volume_soyuz_orbital").number
    shown = duration(until(hole, START / 2, small))
    return Question(
        f"The module with the hole holds {number(small)} m³, the whole station about"
        f" {number(VOLUME)}. If the crew shuts the hatch, only the module leaks. With a hole of"
        f" {quantity(hole, 'mm')}: when is half of its air gone? How long would the whole station"
        " take?",
        f"{shown} for the module. The station takes {number(VOLUME / small, 2)} times as long.",
        f"The same hole lets out the same air each second. {number(VOLUME)} ÷ {number(small)} ="
        f" {number(VOLUME / small, 2)}.",
        picture("hole_and_patch", "pressure", hole_mm=hole, volume_m3=small),
        shown,
        4,
    )


def push(luck: random.Random) -> Question:
    """Force is pressure times area."""
    hole = luck.choice((2.0, 5.0, 10.0, 20.0, 50.0))
    force = float(orifice.patch_force(area(hole), START))
    shown = quantity(force, "N", 2)
    weight = force / constants.g
    heavy = quantity(weight, "kg", 2) if weight >= 1 else quantity(1000 * weight, "g", 2)
    return Question(
        f"With which force does the air of the station press on a patch over a hole of"
        f" {quantity(hole, 'mm')}? The pressure is {number(START / 1000)} kPa. Could a finger hold"
        " it?",
        f"{shown}, as the weight of {heavy}.",
        f"Force = pressure × area = {number(START / 1000)} kPa ×"
        f" {quantity(area(hole) * 1e6, 'mm²')} = {shown}. Divide by 9.81 m/s² to get kilograms.",
        picture("hole_and_patch", "force", hole_mm=hole),
        shown,
        4,
    )


def hatch(luck: random.Random) -> Question:
    """How hard a hatch is held shut."""
    per = facts.fact("hatch_force").number
    mmhg = luck.choice((1, 2, 5, 10, 20, 50))
    force = per * mmhg
    return Question(
        f"A hatch 0.8 m wide is shut. On one side the pressure is {mmhg} mmHg lower. How hard must"
        f" somebody pull to open it? ({number(per)} N for each mmHg.) Could you?",
        f"{quantity(force, 'N', 2)}, as the weight of {quantity(force / constants.g, 'kg', 2)}.",
        f"{mmhg} × {number(per)} N = {quantity(force, 'N', 2)}. Check: 133.3 Pa × {mmhg} × π × (0.4 m)².",
        picture("hole_and_patch", "force"),
        "",
        3,
    )


def oxygen(luck: random.Random) -> Question:
    """A partial pressure."""
    mmhg = luck.choice((700, 650, 600, 550, round(LINE / MMHG)))
    safe = facts.fact("oxygen_flag").number
    got = 0.21 * mmhg
    return Question(
        f"Of each litre of air 21 % is oxygen. The pressure has fallen to {mmhg} mmHg. Which part"
        f" of it is due to oxygen? Below {number(safe)} mmHg of oxygen, mountain sickness becomes a"
        " risk. Is the crew still well?",
        f"{number(got)} mmHg of oxygen: {'well' if got >= safe else 'at risk'}.",
        f"0.21 × {mmhg} mmHg = {number(got)} mmHg. The air is mixed as before, there is only less of it.",
        picture("hole_and_patch", "breath"),
        "",
        3,
    )


def slower(luck: random.Random) -> Question:
    """A patch that closes part of the hole."""
    closes = luck.choice((25, 50, 75))
    left = 100 - closes
    rate_now = facts.fact("rate_night").number
    return Question(
        f"In the night the pressure fell by {number(rate_now)} mmHg an hour. Tape closes {closes} %"
        " of the hole. How fast does it fall then? How wide is the hole that is left, if it was"
        " 2 mm wide and is round?",
        f"{quantity(rate_now * left / 100, 'mmHg/h', 2)}, as through a hole of"
        f" {quantity(2 * (left / 100) ** 0.5, 'mm', 2)}.",
        f"The rate goes with the area: {left} % of {number(rate_now)}. The width goes with the"
        f" root: 2 mm × √{left / 100:g}.",
        picture("hole_and_patch", "patch", closes_percent=float(closes)),
        "",
        4,
    )


def sources(luck: random.Random) -> Question:
    """Two widths told on the same days."""
    nasa, other = (facts.fact(key).number for key in ("hole_nasa", "hole_roscosmos_esa"))
    hole = luck.choice((nasa, other))
    shown = duration(until(hole, LINE))
    return Question(
        f"On the same days NASA said {number(nasa)} mm, and Roscosmos and ESA said"
        f" {number(other)} mm. By how much do the leaks differ? Which width fits better to the"
        " fall that was reported? What would settle it?",
        f"{number((nasa / other) ** 2, 2)} times. The reports of the fall fit the smaller width"
        f" better. ({quantity(hole, 'mm')} gives {shown}.)",
        f"({number(nasa)} ÷ {number(other)})² = {number((nasa / other) ** 2, 2)}. To settle it one"
        " would need a photo with a scale, or the module. The module burned up. A width told with"
        " one digit may be off by a quarter, so both may be honest.",
        _leak(hole),
        shown,
        6,
    )


def unknown(_: random.Random) -> Question:
    """What would you still need to know?"""
    return Question(
        "You are in mission control. The pressure falls a little faster than usual. Which three"
        " things would you want to know before you wake the crew?",
        "For example: how fast it falls, how sure the gauge is, how much air is in store, how long"
        " the crew needs to reach its ship, whether one room falls alone.",
        "There is no single right answer. On 29 August 2018 the crew was left asleep, since the"
        " fall was slow and the air lasted for days.",
        picture("", "walk"),
        "",
        6,
    )


KINDS = (
    Kind("days", "leak", (YOUNG, OLDER), days),
    Kind("mass", "leak", (YOUNG, OLDER), mass),
    Kind("twice", "leak", LEVELS, twice),
    Kind("rate", "sources", (OLDER, STUDENTS), reported_rate),
    Kind("straight", "leak", (OLDER, STUDENTS), straight),
    Kind("tau", "leak", (STUDENTS,), derived),
    Kind("room", "patch", LEVELS, room),
    Kind("push", "patch", LEVELS, push),
    Kind("hatch", "patch", (YOUNG, OLDER), hatch),
    Kind("oxygen", "leak", (YOUNG, OLDER), oxygen),
    Kind("slower", "patch", (OLDER, STUDENTS), slower),
    Kind("sources", "sources", LEVELS, sources),
    Kind("unknown", "sources", LEVELS, unknown),
)
