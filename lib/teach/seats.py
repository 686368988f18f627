"""Questions about the way home: the clock of a leak, seats and people, and ships that fail."""

import datetime as dt
import random

from lib import facts
from lib.look.words import PRESSURE_UNITS, count, duration, number, quantity, said_day, spelled
from lib.physics import cabin, lifeboat, orifice
from lib.teach.question import LEVELS, Kind, Question, picture

MMHG = PRESSURE_UNITS["mmHg"]
YOUNG, OLDER, STUDENTS = LEVELS
HOLES_MM = (2.0, 3.0, 5.0, 8.0, 10.0, 16.0)
HOUR_UTC = 6  # at which the page counts
LEAK_DAY = dt.date.fromisoformat(facts.fact("aboard_leak_day").date)
SHIPS = {"Soyuz MS-08": "MS-08", "Soyuz MS-09": "MS-09"}


def _reserve(hole_mm: float) -> float:
    """By the straight line of the crew's charts.  [s]"""
    keys = "volume_leak_day", "pressure_after_boost", "pressure_leave", "cabin_temperature"
    volume, start, line, kelvin = (facts.fact(key).number for key in keys)
    tau = cabin.time_constant(
        volume, orifice.round_area(hole_mm / 1000), kelvin,
        discharge_coefficient=facts.fact("discharge_coefficient").number,
    )  # fmt: skip
    return float(lifeboat.reserve_time(start * MMHG, start * MMHG / tau, line * MMHG))


def _count(day: dt.date) -> lifeboat.Headcount[facts.Ship]:
    when = dt.datetime.combine(day, dt.time(HOUR_UTC), tzinfo=dt.UTC)
    return lifeboat.aboard_and_seats(facts.ships(), when)


def lost(luck: random.Random) -> Question:
    """Tap a ship away."""
    ship = luck.choice(tuple(SHIPS))
    seats = int(facts.fact("seats_without_ms09").number)
    people = int(facts.fact("aboard_leak_day").number)
    return Question(
        f"It is {said_day(LEAK_DAY)}. Take {ship} away. How many people have a seat home, and how"
        " many have none? What could be done for them?",
        f"{seats} people have a seat, {people - seats} have none.",
        f"{people} people, two ships with three seats each. {people} − {seats} ="
        f" {people - seats}. In 2023 an empty Soyuz was sent up for"
        " another crew whose ship had leaked.",
        picture("lifeboat_timeline", "homeward", date=LEAK_DAY.isoformat(), lost=SHIPS[ship]),
        "", 4,
    )  # fmt: skip


def day(luck: random.Random) -> Question:
    """Read a day of twenty-six years."""
    when = dt.date(luck.randrange(2010, 2026), luck.randrange(1, 13), luck.randrange(1, 29))
    head = _count(when)
    shown = f"{spelled(head.aboard)} people"
    return Question(
        f"Find {said_day(when)} in the picture of the years. How many people were aboard, and how"
        " many seats home did they have? Who had come in which ship?",
        f"{head.aboard} aboard, with {count(head.seats, 'seats')} home: {shown} in all.",
        "The table of all flights says when each ship docked and left, and who was in it. A seat"
        " counts while its ship hangs there.",
        picture("lifeboat_timeline", "seats", date=when.isoformat()), shown, 3,
    )  # fmt: skip


def reserve(luck: random.Random) -> Question:
    """The crew's own sum."""
    hole = luck.choice(HOLES_MM)
    start, line = (facts.fact(key).number for key in ("pressure_after_boost", "pressure_leave"))
    seconds = _reserve(hole)
    minute = seconds / 60 / (start - line)
    shown = duration(seconds)
    return Question(
        f"The crew times how long a fall of 1 mmHg takes: {duration(minute * 60)}. How long is it"
        f" from {start:g} mmHg to the line at {line:g} mmHg, if the fall stays as fast?",
        f"About {shown}.",
        f"{start:g} − {line:g} = {start - line:g} mmHg. {start - line:g} ×"
        f" {duration(minute * 60)} = {shown}. (The hole is {quantity(hole, 'mm')} wide.)",
        picture("lifeboat_timeline", "clock", hole_mm=hole), shown, 4,
    )  # fmt: skip


def against(luck: random.Random) -> Question:
    """Time needed against time there is."""
    hole = luck.choice(HOLES_MM)
    seconds = _reserve(hole)
    needed = 30 * 60
    shown = duration(seconds)
    return Question(
        f"Suppose that everybody is sealed in within 30 minutes. A hole of {quantity(hole, 'mm')}"
        f" leaves how long? How many times the time that is needed is that? At which width would"
        " it become tight?",
        f"{shown}: {number(seconds / needed, 2)} times as long. It becomes tight at about"
        f" {quantity(hole * (seconds / needed) ** 0.5, 'mm', 2)}.",
        "Time goes with one over the area. A hole twice as wide leaves a quarter of the time."
        f" √{number(seconds / needed, 2)} × {number(hole)} mm ="
        f" {quantity(hole * (seconds / needed) ** 0.5, 'mm', 2)}.",
        picture("lifeboat_timeline", "clock", hole_mm=hole), shown, 5,
    )  # fmt: skip


def both(luck: random.Random) -> Question:
    """Two ships that may fail."""
    percent = luck.choice((1, 2, 5, 10))
    p = percent / 100
    return Question(
        f"Suppose that each of two ships is out of order for {percent} % of the time, by chance."
        " For which share of the time are both sound? For which is none? What could make the"
        " second number larger than you think?",
        f"Both sound: {number(100 * (1 - p) ** 2)} %. None: {number(100 * p * p)} %.",
        f"(1 − {p:g})² and {p:g}². The two may fail for one reason, such as one kind of part or one"
        " cloud of debris. Then one must not multiply.",
        picture("lifeboat_timeline", "homeward"), "", 5,
    )  # fmt: skip


def stay(luck: random.Random) -> Question:
    """How long a ship may stay."""
    limit = facts.fact("life_limit").number
    name, launch = luck.choice([
        (ship.name, ship.launch) for ship in facts.ships()
        if ship.name.startswith("Soyuz") and ship.docking and ship.launch.year in (2016, 2017, 2018)
    ])  # fmt: skip
    end = launch.date() + dt.timedelta(days=limit)
    return Question(
        f"In 2018 a Soyuz was to fly for at most {limit:.0f} days. {name} was launched on"
        f" {said_day(launch.date())}. By which day must it be home? Why is there such a limit?",
        f"By {said_day(end)}.",
        f"{limit:.0f} days after the launch. The peroxide for the small thrusters of the capsule"
        " decays with time.",
        picture("lifeboat_timeline", "age"), "", 3,
    )  # fmt: skip


def eighteen(_: random.Random) -> Question:
    """A number of the news."""
    told = facts.fact("eighteen_days").number
    linear = facts.fact("eighteen_days_linear").number
    return Question(
        f"News said: the air would run out in {told:.0f} days. Which fall of the pressure does that"
        " mean, if it is the time from 750 to 490 mmHg? Find another way to read the sentence."
        " What does it leave open?",
        f"{number(linear)} mmHg an hour.",
        f"260 mmHg : ({told:.0f} × 24 h) = {number(260 / (told * 24), 2)} mmHg/h. It may also mean"
        " that the gas in store would be used up. The sentence does not say which pressure is"
        " meant by running out.",
        picture("lifeboat_timeline", "clock"), "", 6,
    )  # fmt: skip


def decide(_: random.Random) -> Question:
    """What would you still need to know?"""
    return Question(
        "The hole is patched, and your ship is to take you home in December. Would you fly in it?"
        " Write down what you would want to know first, and who could tell you.",
        "For example: whether the hole is in a part that comes home, whether the patch holds, what"
        " else was touched, whether another ship could come, how the crew would leave in a hurry.",
        "The hole was in the orbital module. That part is thrown off before the landing. The crew"
        " came home in this ship on 20 December 2018.",
        picture("lifeboat_timeline", "morning"), "", 6,
    )  # fmt: skip


KINDS = (
    Kind("lost", "seats", (YOUNG, OLDER), lost),
    Kind("day", "seats", LEVELS, day),
    Kind("reserve", "clock", (OLDER, STUDENTS), reserve),
    Kind("against", "clock", LEVELS, against),
    Kind("both", "chance", (OLDER, STUDENTS), both),
    Kind("stay", "seats", (YOUNG, OLDER), stay),
    Kind("eighteen", "sources", (OLDER, STUDENTS), eighteen),
    Kind("decide", "sources", LEVELS, decide),
)
