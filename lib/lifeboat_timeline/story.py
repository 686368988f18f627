"""The prose between the figures; what somebody reported stands in it as the facts say it."""

from functools import cache

from lib import facts
from lib.facts import says
from lib.lifeboat_timeline import need
from lib.lifeboat_timeline.scenario import KNOWN_UNTIL
from lib.look.words import DAY, YEAR, count, duration, durations, number, quantity, said_day
from lib.parameters import HOLES
from lib.physics import lifeboat

PERCENT = 100.0


LEAD = (
    "In August 2018 six people lived on the space station. One of their two ships had a hole."
    " Tap it away: who is stuck?"
)


AUTUMN = (
    "Suppose the crew had given up the ship with the hole. Three people would have had to wait for"
    " an empty one. But that autumn a rocket failed as well. Choose what happens, and let time"
    " pass."
)


def empty_ships() -> str:
    """How long others waited for an empty ship."""
    soyuz, shenzhou = (
        count(facts.fact(key).number, "days") for key in ("replacement_ms23", "replacement_shenzhou22")
    )
    return (
        f"It has happened since. When Soyuz MS-22 leaked, an empty ship came after {soyuz}. When a"
        f" Chinese ship had a cracked window, it took {shenzhou}."
    )


def known() -> str:
    """How people and seats are counted, and how far the table of flights goes."""
    return (
        "A ship that brings people up stays, and is their way home. So each person aboard should"
        " have a seat in a ship that nobody doubts. Red marks the days on which somebody had none."
        " Drag across the picture, and see who was there that day. The flights end on"
        f" {said_day(KNOWN_UNTIL)}."
    )


def in_time() -> str:
    """What the two bars of the race are."""
    return (
        "When air leaks, the crew must do one thing: get into the ships and shut the hatches. Then"
        " they breathe the ship's own air. Meanwhile the air of the station gets thinner. At some"
        " point it is too thin to stay. Make the hole wider, and see who wins the race."
    )


def by_the_gauge() -> str:
    """Why the chance of the gauge is not that of the race."""
    return (
        "In the race above we know the hole. A crew does not: it reads a gauge twice and divides."
        " So here the time there is comes from the crew's own quick sum, and is less sure."
    )


@cache
def straight_line() -> str:
    """Why crews work with a law that is wrong."""
    return (
        f"{says('reserve_method', 'linear_errs_safe')} One reading and one division are enough for"
        f" it. But a rate read off a gauge is not exact. {_two_readings()}"
    )


def _two_readings() -> str:
    """How far the rule may miss in either direction, at the hole that NASA gave."""
    both, hole = need.solve(), HOLES.default
    clock = both.clocks[hole]
    return (
        f"Take two readings, with a hole of {quantity(clock.hole_mm, 'mm')}. Nine times in ten they"
        f" give {durations(*both.there[::2, hole].tolist())}. The true law has"
        f" {duration(clock.own_exponential)}. So they can promise time that is not there."
    )


@cache
def own_ship() -> tuple[str, ...]:
    """Why being sealed in is no way out if the hole is in the ship itself, and what is."""
    return (
        "Now the ship is what leaks. Behind its hatch it loses the very air that its crew would"
        " breathe. "
        + says("suit_air")
        + " The other ship is no way out either: its liners are made for its own three people. So"
        " crews train to give up the ship, and not themselves. "
        + says("trained_descent_module_leak", "trained_zvezda_leak"),
        "On 30 August 2018 the hole was in MS-09. It lay in the orbital module, which is dropped"
        " before the ship comes down. Would it hold air until then? The crew sealed it, and the"
        " ship was kept. " + says("no_emergency", "life_limit_ms09", "ms09_landed_day"),
    )


@cache
def two_ships() -> str:
    """How often two lifeboats are sound at once, if two cases in all these years are a rate."""
    rate, days = facts.fact("doubtful_rate"), facts.fact("replacement_ms23")
    replaced = 1.0 / (days.number * DAY)
    both, one, none = (
        PERCENT * float(share) for share in lifeboat.availability(rate.number / YEAR, replaced)
    )
    least, most = (PERCENT * float(lifeboat.availability(end / YEAR, replaced).none) for end in rate.band)
    return (
        f"{says('doubtful_soyuz', 'doubtful_docked_years', 'doubtful_rate')} Say that each of two"
        f" ships fails like that, and that another comes after {count(days.number, 'days')}, as for"
        f" MS-22. Then both are sound for {quantity(both, '%')} of the time, and one for"
        f" {quantity(one, '%', 2)}. Both are broken at once for about"
        f" {duration(none / PERCENT * YEAR)} in a year. That is {quantity(none, '%', 2)} of the"
        f" time, and {number(least, 1)} to {quantity(most, '%', 2)} at the ends of the range. The"
        " sum leaves out what stops every rocket at once."
    )


ELSEWHERE = {
    "Soyuz MS-22, 2022": ("short_ms22", "liner_move", "replacement_ms23"),
    "Starliner, 2024": ("short_2024", "improvised_places"),
    "Shenzhou-20, 2025": ("shenzhou20", "spare_ship_tiangong"),
    "Zvezda's tunnel, June 2026": ("shelter_2026",),
}


@cache
def elsewhere() -> str:
    """The same story in other years, as a list in Markdown."""
    return "\n".join(f"- **{title}.** {says(*keys)}" for title, keys in ELSEWHERE.items())


TROUBLES = ("from", "to", "what", "aboard", "sound seats", "way out", "mark")


@cache
def troubles() -> tuple[tuple[str, ...], ...]:
    """Every trouble with lifeboats that the facts know, as rows of a table."""
    return tuple(
        (
            t.start,
            t.end,
            t.what,
            *("" if n is None else str(n) for n in (t.aboard, t.sound_seats)),
            t.way_out,
            t.mark,
        )
        for t in facts.troubles()
    )


CLOSING = facts.fact("hole_maker").says + " This page counts seats."
FACTS = (
    "reserve_method",
    "linear_errs_safe",
    "gauge_error",
    "pressure_after_boost",
    "pressure_leave",
    "volume_leak_day",
    "cabin_temperature",
    "discharge_coefficient",
    "hole_nasa",
    "suit_air",
    "trained_descent_module_leak",
    "trained_zvezda_leak",
    "no_emergency",
    "life_limit_ms09",
    "ms09_landed_day",
    "doubtful_soyuz",
    "doubtful_docked_years",
    "doubtful_rate",
    *(key for keys in ELSEWHERE.values() for key in keys),
    "inquiry_handed_over",
    "hole_maker",
)
