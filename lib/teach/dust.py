"""Questions about the dust: how fast, how heavy, how likely, and what the wall stops."""

import math
import random

from scipy import constants

from lib import facts
from lib.look.words import DAY, YEAR, chance, count, number, quantity
from lib.physics import impact, orbit
from lib.teach.question import LEVELS, Kind, Question, in_all, picture

YOUNG, OLDER, STUDENTS = LEVELS
GRAINS_MM = (0.2, 0.5, 1.0, 1.9, 3.0, 5.0)
SPEEDS_KM_S = (3.0, 6.0, 9.0, 12.0)


def _density() -> float:
    """Of aluminium grains.  [kg/m³]"""
    return facts.fact("debris_density").number * 1000


def _kilograms(grain_mm: float) -> float:
    return math.pi / 6 * (grain_mm / 1000) ** 3 * _density()


def _joules(grain_mm: float, km_s: float) -> float:
    return float(impact.kinetic_energy(grain_mm / 1000, km_s * 1000, _density()))


def _energy(joules: float) -> str:
    for size, unit in ((1000, "kJ"), (1, "J"), (0.001, "mJ")):
        if joules >= size:
            return quantity(joules / size, unit, 2)
    return quantity(joules * 1e6, "µJ", 2)


def across(luck: random.Random) -> Question:
    """What a speed means."""
    km_s = luck.choice(SPEEDS_KM_S)
    seconds = 1000 / (km_s * 1000)
    return Question(
        f"A grain comes at {quantity(km_s, 'km/s')}. How long does it take for one kilometre? How"
        " long do you take on foot? How many times as fast is the grain?",
        f"{quantity(seconds, 's', 2)}. On foot it is about 12 minutes, so the grain is about"
        f" {number(720 / seconds, 2)} times as fast.",
        f"1 km ÷ {number(km_s)} km/s = {quantity(seconds, 's', 2)}. A walker makes about 5 km an"
        f" hour, 720 s for a kilometre. 720 s × {number(km_s)} = {number(720 / seconds, 2)}.",
        picture("debris_primer", "race", speed_km_s=km_s),
    )


def energy(luck: random.Random) -> Question:
    """Half m v squared."""
    grain, km_s = luck.choice(GRAINS_MM[2:]), luck.choice(SPEEDS_KM_S)
    shown = _energy(_joules(grain, km_s))
    return Question(
        f"A ball of aluminium {quantity(grain, 'mm')} wide weighs"
        f" {quantity(_kilograms(grain) * 1e6, 'mg', 2)}. It comes at {quantity(km_s, 'km/s')}."
        " How much energy does it bring? From how high must 1 kg fall to bring as much?",
        f"{shown}. One kilogram must fall from {quantity(_joules(grain, km_s) / constants.g, 'm', 2)}.",
        f"E = m v² / 2. Then h = E / (1 kg × 9.81 m/s²). Without air,"
        f" {quantity(_joules(grain, km_s) / constants.g, 'm', 2)}.",
        picture("debris_primer", "speeds", particle_mm=grain, speed_km_s=km_s),
        shown,
        5,
    )


def twice(luck: random.Random) -> Question:
    """Width three times over, speed twice over."""
    grain, km_s = luck.choice((0.5, 1.0, 2.0)), luck.choice((3.0, 6.0))
    what = luck.choice(("wide", "fast"))
    times = 8 if what == "wide" else 4
    wide, fast = (2 * grain, km_s) if what == "wide" else (grain, 2 * km_s)
    shown = _energy(_joules(wide, fast))
    return Question(
        f"A grain of {quantity(grain, 'mm')} at {quantity(km_s, 'km/s')} brings"
        f" {_energy(_joules(grain, km_s))}. Guess, then try: how much does a grain bring that is"
        f" twice as {what}? Why?",
        f"{shown}: {in_all(_joules(grain, km_s), _joules(wide, fast), times)}.",
        "Twice as wide is twice as long, as broad and as high: eight times the mass."
        if what == "wide"
        else "Energy grows with the square of the speed: 2 × 2 = 4.",
        picture("debris_primer", "speeds", particle_mm=wide, speed_km_s=fast),
        shown,
    )


def through(luck: random.Random) -> Question:
    """Read whether the wall stops it."""
    km_s = luck.choice((3.0, 7.0, 9.0, 12.0))
    limit = float(impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, km_s * 1000, 0.0, _density())) * 1000
    grain = luck.choice([mm for mm in (0.5, 1.0, 1.5, 2.0, 3.0, 5.0) if abs(mm / limit - 1) > 0.1])
    shown = "stopped" if grain < limit else "goes through"
    return Question(
        f"Fire a grain of {quantity(grain, 'mm')} at {quantity(km_s, 'km/s')} at the wall of the"
        " Soyuz. Does it go through? Find the smallest grain that does, at this speed.",
        f"It {'is stopped' if shown == 'stopped' else shown}. The limit is about {quantity(limit, 'mm', 2)}.",
        f"By the handbook's law for this wall, {quantity(limit, 'mm', 2)} at"
        f" {quantity(km_s, 'km/s')}, straight on. The sliders have stops, so you find a size close"
        " to it. Blanket and wall together stop much more than the wall alone.",
        picture("debris_primer", "shot", particle_mm=grain, speed_km_s=km_s),
        "",
        3,
    )


def blanket(luck: random.Random) -> Question:
    """Why a thin blanket helps."""
    bare, behind = (facts.fact(key).number for key in ("om_critical_bare", "om_critical_7_km_s"))
    return Question(
        "Choose the wall with no blanket, then the Soyuz as it flew. Which grains does each stop?"
        " How can a thin blanket, far from the wall, help so much?",
        f"About {number(bare)} mm at 9 km/s without it, about {number(behind)} mm at 7 km/s with it.",
        "The hit breaks the grain into a cloud of fine pieces. The cloud spreads on its way to the"
        " wall, so that each place of the wall takes only a little.",
        picture("debris_primer", "shot", shield=luck.choice(("bare", "soyuz"))),
        "",
        5,
    )


def waiting(luck: random.Random) -> Question:
    """A chance for one stay as a wait."""
    flights = luck.choice((100, 200, 400, 800))
    stay = facts.fact("exposure_used").number
    years = flights * stay * DAY / YEAR
    return Question(
        f"Suppose that in one flight of {stay:.0f} days the chance of a hole is 1 in {flights}. In"
        " how many years would you expect one hole, if such a ship were always there? Was it then"
        " impossible in 2018?",
        f"About {count(years, 'years', 2)}. It was unlikely, and not impossible.",
        f"{flights} × {stay:.0f} days = {count(years, 'years', 2)}. Unlikely things happen when"
        " there are many ships and years. The look of the hole must tell more.",
        picture("debris_primer", "detective", exposure_days=stay),
        "",
        4,
    )


def handbook(luck: random.Random) -> Question:
    """From fifteen years to one stay."""
    none = facts.fact("soyuz_no_hit_15_years").number
    days = luck.choice((30.0, 83.0, 180.0, 200.0))
    rate = -math.log(none) / 15
    once = 1 - math.exp(-rate * days * DAY / YEAR)
    return Question(
        f"NASA's handbook says: in 15 years the chance is {number(none)} that nothing pierces a"
        f" Soyuz. How large is the chance of a hole in {days:.0f} days? Which assumption do you"
        " make?",
        f"About {chance(once)}.",
        f"With a steady rate λ: e^(−15 λ) = {number(none)}, so λ = {number(rate)} a year."
        f" In {days:.0f} days 1 − e^(−λ t) = {chance(once)}. The hits are taken to be independent"
        " and equally likely on all days.",
        picture("debris_primer", "detective", exposure_days=days),
        "",
        6,
    )


def flying(luck: random.Random) -> Question:
    """The station's own speed."""
    height = luck.choice((400.0, 405.0, 410.0, 420.0))
    speed = float(orbit.circular_speed(height * 1000)) / 1000
    minutes = float(orbit.period(height * 1000)) / 60
    return Question(
        f"The station flies {height:.0f} km up. How fast must it be to stay there, and how long"
        " does one round take? (GM of the Earth: 398 600 km³/s²; radius: 6 378 km.)",
        f"{quantity(speed, 'km/s')}, one round in {quantity(minutes, 'minutes', 2)}.",
        f"v = √(GM/r) with r = {6378 + height:.0f} km. T = 2πr/v. Grains in other orbits are as"
        " fast, and cross from the side. So they meet at 9 km/s on average.",
        picture("debris_primer", "globe"),
        "",
        5,
    )


def look(_: random.Random) -> Question:
    """What the hole itself tells."""
    return Question(
        "Look at what a grain leaves, and at the hole of 2018. Write down three marks by which one"
        " can tell them apart. Which of them would you trust most? Who drilled the hole, was never"
        " shown in public: what can be said, and what not?",
        "A grain: ragged edge, pits around it, a torn blanket. 2018: round, marks of a tool,"
        " scratches beside it.",
        "The marks say how the hole was made. They do not say by whom, when or why, and nobody"
        " should be accused by them.",
        picture("debris_primer", "shot", moment="left"),
        "",
        6,
    )


def experts(_: random.Random) -> Question:
    """Two honest experts."""
    energia, nasa = (facts.fact(key).number for key in ("mrm2_energia", "mrm2_nasa"))
    return Question(
        "For one module of the station, two teams worked out the risk of a disaster by"
        f" debris: 1 in {number(energia, 5)} and 1 in {number(nasa, 5)}. By how much do they"
        " differ? Is one of them wrong? What would you tell a newspaper?",
        f"{number(energia / nasa, 2)} times.",
        f"{number(energia, 5)} ÷ {number(nasa, 5)} = {number(energia / nasa, 2)}. Both use honest"
        " models. The number of small grains is hard to measure. One would give the range, and say"
        " why.",
        picture("sources_and_checks", "misses"),
        "",
        5,
    )


KINDS = (
    Kind("across", "dust", (YOUNG, OLDER), across),
    Kind("energy", "dust", (OLDER, STUDENTS), energy),
    Kind("twice_the_grain", "dust", LEVELS, twice),
    Kind("through", "dust", (YOUNG, OLDER), through),
    Kind("blanket", "dust", LEVELS, blanket),
    Kind("waiting", "chance", LEVELS, waiting),
    Kind("handbook", "chance", (STUDENTS,), handbook),
    Kind("flying", "dust", (OLDER, STUDENTS), flying),
    Kind("look", "sources", LEVELS, look),
    Kind("experts", "sources", (OLDER, STUDENTS), experts),
)
