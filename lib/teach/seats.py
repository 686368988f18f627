"""Questions about the way home: the clock of a leak, seats and people, and ships that fail."""

import datetime as dt
import random

from lib import facts
from lib.look.words import MINUTE, article, count, duration, number, quantity, said_day, spelled
from lib.physics import lifeboat
from lib.teach import hole
from lib.teach.hole import LINE, MMHG, START
from lib.teach.question import LEVELS, Kind, Question, picture

YOUNG, OLDER, STUDENTS = LEVELS
HOLES_MM = (2.0, 3.0, 5.0, 8.0, 10.0, 16.0)
HOUR_UTC = 6  # at which the page counts
LEAK_DAY = dt.date.fromisoformat(facts.fact("aboard_leak_day").date)
SHIPS = {"Soyuz MS-08": "MS-08", "Soyuz MS-09": "MS-09"}


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
        "",
        4,
    )


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
        picture("lifeboat_timeline", "seats", date=when.isoformat()),
        shown,
        3,
    )


def reserve(luck: random.Random) -> Question:
    """The crew's own sum."""
    width = luck.choice(HOLES_MM)
    start, line = START / MMHG, LINE / MMHG
    seconds = hole.reserve(width)
    minute = duration(seconds / (start - line))
    shown = duration(seconds)
    return Question(
        f"The crew times how long a fall of 1 mmHg takes: {minute}. How long is it"
        f" from {start:.0f} mmHg to the line at {line:.0f} mmHg, if the fall stays as fast?",
        f"About {shown}.",
        f"{start:.0f} − {line:.0f} = {start - line:.0f} mmHg. {start - line:.0f} × {minute} ="
        f" {shown}. (The hole is {quantity(width, 'mm')} wide.)",
        picture("lifeboat_timeline", "clock", hole_mm=width),
        shown,
        4,
    )


def against(luck: random.Random) -> Question:
    """Time needed against time there is."""
    width = luck.choice(HOLES_MM)
    seconds = hole.reserve(width)
    times = seconds / (30 * MINUTE)
    shown = duration(seconds)
    tight = quantity(width * times**0.5, "mm", 2)
    return Question(
        "Suppose that everybody is sealed in within 30 minutes. How long does"
        f" {article(quantity(width, 'mm'))} hole leave? How many times 30 minutes is that? At which"
        " width would time be tight?",
        f"{shown}: {number(times, 2)} times as long. It becomes tight at about {tight}.",
        "Time goes with one over the area. A hole twice as wide leaves a quarter of the time."
        f" √{number(times, 3)} × {quantity(width, 'mm')} = {tight}.",
        picture("lifeboat_timeline", "clock", hole_mm=width),
        shown,
        5,
    )


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
        picture("lifeboat_timeline", "homeward"),
        "",
        5,
    )


def stay(luck: random.Random) -> Question:
    """How long a ship may stay."""
    limit = facts.fact("life_limit").number
    name, launch = luck.choice(
        [
            (ship.name, ship.launch)
            for ship in facts.ships()
            if ship.name.startswith("Soyuz") and ship.docking and ship.launch.year in (2016, 2017, 2018)
        ]
    )
    end = launch.date() + dt.timedelta(days=limit)
    return Question(
        f"In 2018 a Soyuz was to fly for at most {limit:.0f} days. {name} was launched on"
        f" {said_day(launch.date())}. By which day must it be home? Why is there such a limit?",
        f"By {said_day(end)}.",
        f"{limit:.0f} days after the launch. The peroxide for the small thrusters of the capsule"
        " decays with time.",
        picture("lifeboat_timeline", "age"),
        "",
        3,
    )


def eighteen(_: random.Random) -> Question:
    """A number of the news."""
    days = facts.fact("eighteen_days").number
    linear = facts.fact("eighteen_days_linear").number
    return Question(
        f"News said: the air would run out in {days:.0f} days. Which fall of the pressure does that"
        " mean, if it is the time from 750 to 490 mmHg? Find another way to read the sentence."
        " What does it leave open?",
        f"{number(linear)} mmHg an hour.",
        f"260 mmHg ÷ ({days:.0f} × 24 h) = {number(260 / (days * 24), 2)} mmHg/h. It may also mean"
        " that the gas in store would be used up. The sentence does not say which pressure is"
        " meant by running out.",
        picture("lifeboat_timeline", "clock"),
        "",
        6,
    )


def decide(_: random.Random) -> Question:
    """What would you still need to know?"""
    return Question(
        "The hole is patched, and your ship is to take you home in December. Would you fly in it?"
        " Write down what you would want to know first, and who could tell you.",
        "For example: whether the hole is in a part that comes home, whether the patch holds, what"
        " else was touched, whether another ship could come, how the crew would leave in a hurry.",
        "The hole was in the orbital module. That part is thrown off before the landing. The crew"
        " came home in this ship on 20 December 2018.",
        picture("lifeboat_timeline", "morning"),
        "",
        6,
    )


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
