"""How old may a ship grow?  The days that every Soyuz and Dragon flew, against a limit."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache

import numpy as np

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import listed, slug
from lib.lifeboat_timeline.scenario import LIMITS
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import at_points, everywhere
from lib.live.model.layers import Band, Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import INK, LIMIT, OBSERVED, Token
from lib.look.words import DAY, number, quantity, said_day
from lib.physics import lifeboat
from lib.physics.limits import Floats

QUESTION = "How old may a ship grow?"
SUBJECT = "Days in space of every Soyuz, and every Dragon, against a limit"
KINDS = ("Soyuz", "Crew Dragon")
GAP = 5  # places between the kinds
BAR = 0.76  # of a place
HIGH = 330.0  # days; the longest flight took 245, and words need room above
ROWS = (316.0, 290.0, 264.0)  # of words
YEARS = (2001, 2010, 2018, 2025)  # named under the flights of Soyuz
OWN, BEYOND = "MS-09", ", beyond the limit"


@cache
def flights(kind: str) -> tuple[Ship, ...]:
    """Every flight of this kind to the station that is over, in the order of launch."""
    over = (ship for ship in facts.ships() if ship.kind == kind and ship.docking and ship.landing)
    return tuple(sorted(over, key=lambda ship: ship.launch))


@cache
def days(kind: str) -> Floats:
    """How long each of them flew."""
    return np.array([lifeboat.flown(ship).total_seconds() / DAY for ship in flights(kind)])


def outlived(kind: str, limit_days: float) -> tuple[Ship, ...]:
    """Those that flew longer than a limit."""
    return lifeboat.outlived(flights(kind), timedelta(days=limit_days))


@cache
def sweep() -> Sweep:
    """The live figure: one line a flight, and the limit under the hand."""
    limits = [float(limit) for limit in LIMITS.positions]
    places = _places()
    ms09 = next(ship for ship in flights("Soyuz") if slug(ship) == OWN)
    return Sweep(
        name="age",
        title=QUESTION,
        subject=SUBJECT,
        controls=(LIMITS,),
        headline=[headline(limit) for limit in limits],
        sentence=[sentence(limit) for limit in limits],
        x=Axis("Flights in the order of launch", -2, places[KINDS[1]][-1] + 2, *_years()),
        y=Axis("Days in space", 0, HIGH, (0, 100, 200)),
        x_unit="",
        y_unit="days",
        layers=_layers(np.array(limits)),
        numbers=(
            NumberLine("Soyuz beyond it", "", [len(outlived("Soyuz", limit)) for limit in limits]),
            NumberLine("Dragons beyond it", "", [len(outlived("Crew Dragon", limit)) for limit in limits]),
            NumberLine(f"last day of {OWN}", "", [said_day(_end(ms09, limit).date()) for limit in limits]),
            NumberLine("flights of Soyuz that are over", "", number(len(flights("Soyuz")))),
        ),
        table=Table(SUBJECT, COLUMNS, rows()),
        working=working(limits, ms09),
        citations=facts.citations(*FACTS),
    )


def longest() -> str:
    """The Soyuz that flew longest, by its short name."""
    return slug(max(flights("Soyuz"), key=lifeboat.flown))


def _end(ship: Ship, limit_days: float) -> datetime:
    return lifeboat.life_end(ship, timedelta(days=limit_days))


@cache
def _places() -> dict[str, Floats]:
    """Where each flight stands, one place each, the Dragons after all Soyuz."""
    soyuz, dragons = (len(flights(kind)) for kind in KINDS)
    return {KINDS[0]: np.arange(soyuz, dtype=float), KINDS[1]: soyuz + GAP + np.arange(dragons, dtype=float)}


def _years() -> tuple[list[float], list[str]]:
    """A tick at the first Soyuz of each named year, as no year has the same number of flights."""
    found = [next(k for k, ship in enumerate(flights("Soyuz")) if ship.launch.year >= year) for year in YEARS]
    return [float(k) for k in found], [str(year) for year in YEARS]


def _bars(x: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats, Floats]:
    """Edges, feet and tops of a bar at each x, with no height on the way to the next."""
    side = np.array([-BAR, -BAR, BAR, BAR]) / 2
    top = np.stack([low, high, high, low], -1)
    foot = np.broadcast_to(at_points(low), top.shape)
    edges = (at_points(x) + side).reshape(1, -1)
    return edges, foot.reshape(*low.shape[:-1], -1), top.reshape(*low.shape[:-1], -1)


def _layers(limits: Floats) -> tuple[Layer, ...]:
    """A bar a flight up to its days; what is beyond the limit in the limit's colour."""
    layers: list[Layer] = []
    beyond = at_points(limits)
    for kind, x in _places().items():
        flown = everywhere(days(kind), of=1)
        over = np.maximum(flown, beyond)
        layers += [
            Band(kind, *_bars(x, np.zeros_like(flown), flown), token=OBSERVED, hatched=kind != "Soyuz"),
            Band(f"{kind}{BEYOND}", *_bars(x, beyond + np.zeros_like(over), over), token=LIMIT, hatched=True),
        ]
    last = _places()[KINDS[1]][-1]
    line = np.array([[-2.0, last + 2.0]])
    return (
        *layers,
        Curve("limit", line, np.repeat(beyond, 2, axis=-1), token=LIMIT, stroke="dash"),
        Label(
            [f"limit: {quantity(limit, 'days')}" for limit in limits.tolist()],
            0,
            beyond[..., 0],
            token=LIMIT,
            dy=-16,
            also=((0, ROWS[2]),),
            of="limit",
        ),
        *_named_flight(OWN, ROWS[1], INK),
        *_named_flight(longest(), ROWS[0], OBSERVED),
        Label("Soyuz", 0, ROWS[0], dy=5, of=(KINDS[0], f"{KINDS[0]}{BEYOND}")),
        Label("Dragon", last, ROWS[1], anchor="end", dy=5, of=(KINDS[1], f"{KINDS[1]}{BEYOND}")),
    )


def _named_flight(name: str, row: float, token: Token) -> Iterator[Layer]:
    """A flight by name: a mark on its day, and a dotted line up to its words."""
    k = [slug(ship) for ship in flights("Soyuz")].index(name)
    x, flown = _places()["Soyuz"][k], days("Soyuz")[k]
    yield Curve(name, [[x, x]], [[flown, row]], token=token, stroke="dot")
    yield Marker(name, x, flown, symbol="diamond", token=token)
    yield Label(f"{name}: {number(flown, 4)}", x, row, token=token, anchor="end", dx=-5, dy=5, of=name)


def headline(limit_days: float) -> str:
    """The answer in one line."""
    count = len(outlived("Soyuz", limit_days))
    word = "no Soyuz" if not count else f"{number(count)} Soyuz"
    return f"{word[0].upper()}{word[1:]} flew longer than {quantity(limit_days, 'days')}."


def sentence(limit_days: float) -> str:
    """What the limit would have meant for MS-09, and whose limit it was."""
    ms09 = next(ship for ship in flights("Soyuz") if slug(ship) == OWN)
    spare = limit_days - float(lifeboat.flown(ms09).total_seconds() / DAY)
    days, left = quantity(abs(spare), "days", 2), "before" if spare > 0 else "after"
    rule = facts.fact("life_limit")
    return (
        f"Under such a limit {OWN}, the ship with the hole, landed {days} {left} its time was up."
        f" In {rule.date[:4]} the rule was {quantity(rule.number, rule.unit)}. That was a rule of"
        " its year and no law of nature. A Dragon was approved for"
        f" {quantity(facts.fact('life_limit_dragon').number, 'days')} at first, later for about"
        " eight months. The table tells of each flight that is over."
    )


def _named(ships: Sequence[Ship]) -> str:
    """Each by name with its days; of many only the last, which are the nearest to today."""
    named = [f"{slug(ship)} ({number(lifeboat.flown(ship).total_seconds() / DAY)})" for ship in ships]
    if not named:
        return "none"
    return listed(named) if len(named) <= MANY else f"{listed(named[-MANY:])} among others"


MANY = 10
COLUMNS = ("ship", "kind", "launch", "landing", "days", "confidence", "mark")


def rows() -> list[list[str]]:
    """Every flight that is over."""
    return [
        [
            ship.name,
            kind,
            f"{ship.launch:%Y-%m-%d}",
            f"{ship.landing:%Y-%m-%d}",
            number(length, 4),
            ship.confidence,
            ship.mark,
        ]
        for kind in KINDS
        for ship, length in zip(flights(kind), days(kind).tolist(), strict=True)
    ]


FACTS = (
    "life_limit", "life_limit_why", "life_limit_ms", "life_limit_range", "life_limit_ms09",
    "ms09_landed_day", "longest_soyuz", "life_limit_dragon", "daylight_rule", "crew_flights",
)  # fmt: skip


def working(limits: list[float], ms09: Ship) -> Working:
    """The age of one ship, and the end of its life."""
    return Working(
        ("age = landing − launch", "end = launch + limit"),
        (
            NumberLine(f"launch of {OWN}, UTC", "", f"{ms09.launch:%Y-%m-%d %H:%M}"),
            NumberLine(f"landing of {OWN}, UTC", "", f"{ms09.landing:%Y-%m-%d %H:%M}"),
            NumberLine(f"age of {OWN}", "days", number(lifeboat.flown(ms09).total_seconds() / DAY, 4)),
            NumberLine("limit", "days", [number(limit) for limit in limits]),
            NumberLine(
                "Soyuz beyond it, with the days of each",
                "",
                [_named(outlived("Soyuz", limit)) for limit in limits],
            ),
            NumberLine("end, UTC", "", [f"{_end(ms09, limit):%Y-%m-%d %H:%M}" for limit in limits]),
        ),
        "lib.physics.lifeboat.flown",
    )


FIGURE = Figure("age", "lifeboat_timeline", sweep)
