"""What a visitor of "Dust" can set, and the names under which a link carries it."""

from collections.abc import Sequence

from lib import facts
from lib.live.model.controls import Choice, Number
from lib.live.model.positions import Live, linear, logarithmic, named, words
from lib.look.words import DAY, count, duration, number, quantity

# A grain about as wide as the hole: the largest that the wall just stops at 7 km/s, rounded.
PARTICLE_MM = Number(
    "particle_mm",
    "Size of the grain",
    "mm",
    0.1,
    10.0,
    0.05,
    round(facts.fact("om_critical_7_km_s").number, 1),
)
_AREA = facts.fact("om_area")
AREA_M2 = Number("area_m2", "Outside of the module", "m²", *_AREA.band, 0.5, _AREA.number)
AREAS = named(
    AREA_M2,
    {
        area: f"{quantity(area, 'm²')}, {what}"
        for area, what in zip(
            (*_AREA.band[:1], _AREA.number, *_AREA.band[1:]),
            ("the least", "the likely", "the most"),
            strict=True,
        )
    },
)
SHIELD = Choice("shield", "Which wall?", ("soyuz", "toughened", "bare", "us_lab"), "soyuz")
SHIELDS = words(SHIELD, ("Soyuz as it flew", "a heavier blanket", "no blanket", "the station's laboratory"))
# Debris ends at just over 15 km/s; only meteoroids are faster, and the laws are carried on to 20.
SPEED_KM_S = Number("speed_km_s", "Speed", "km/s", 1, 20, 1, facts.fact("speed_debris_mean").number)
# Of a shot, in slow motion: what stands first is a blanket, a bumper, or nothing.
MOMENT = Choice("moment", "The grain is", ("flight", "first", "between", "wall", "left"), "flight")
MOMENTS = words(MOMENT, ("ready", "at the blanket", "in between", "at the wall", "gone"))
# The law of the blanketed wall ends at 80°; the handbook's own rows are straight on.
ANGLE_DEG = Number("angle_deg", "Angle off straight on", "°", 0, 80, 15, 0)
# To just beyond the fifteen years of the handbook's risk.
EXPOSURE_DAYS = Number(
    "exposure_days", "Days at the station", "days", 1, 6000, 1, facts.fact("exposure_used").number
)
# On the clock of the race: a little longer than an ordinary grain takes for its track.
RACE_S = Number("race_s", "Clock", "s", 0, 0.125, 0.005, 0)
# No source measures these three (see the fact looks_unmeasured): where they start is our choice.
PRIOR_PERCENT = Number("prior_percent", "Before the look: a grain made it", "%", 1, 99, 1, 50)
LOOKS_DRILLED_PERCENT = Number("looks_drilled_percent", "A grain's hole looks drilled", "%", 1, 100, 1, 5)
DRILLED_LOOKS_PERCENT = Number("drilled_looks_percent", "A drilled hole looks drilled", "%", 10, 100, 1, 90)


def _at(control: Number, stops: Sequence[float]) -> Live:
    """These stops, closer where the question is."""
    positions = tuple(sorted({float(stop) for stop in stops} | {float(control.default)}))
    return Live(control, positions, tuple(number(stop, 6) for stop in positions), "log")


def _sizes() -> Live:
    """Round sizes from a tenth of a millimetre to ten, and those of the named cases."""
    said = [
        float(case.scenario[PARTICLE_MM.name])
        for case in facts.cases("debris_primer").values()
        if PARTICLE_MM.name in case.scenario
    ]
    return _at(PARTICLE_MM, [float(s) for s in logarithmic(PARTICLE_MM, 60).positions] + said)


# Live: the browser owns these, and Python works out every position at once.
SIZES, SPEEDS, ANGLES = _sizes(), linear(SPEED_KM_S), linear(ANGLE_DEG)
CLOCK = linear(RACE_S)
DAYS = logarithmic(EXPOSURE_DAYS, 50)
PRIORS = _at(PRIOR_PERCENT, (1, 2, 5, 10, 20, 30, 50, 70, 80, 90, 95, 98, 99))
GRAIN_LOOKS = _at(LOOKS_DRILLED_PERCENT, (1, 2, 5, 10, 20, 30, 50, 70, 100))
DRILL_LOOKS = _at(DRILLED_LOOKS_PERCENT, (10, 30, 50, 70, 80, 90, 95, 100))

# ---- Clouds and crowds: the browser owns all five ----

BREAKUP = Choice("breakup", "Which break-up?", ("fengyun", "iridium", "cosmos1408"), "fengyun")
CLOUD_YEARS = Number("cloud_years", "Years since the break-up", "years", 0, 25, 0.5, 0)
CLOUD_DAYS = Number("cloud_days", "Since the break-up", "days", 0, 3650, 0.005, 0)
# Nobody knows what will be launched: 1 keeps as many satellites at work as there were.
LAUNCH_FACTOR = Number("launch_factor", "Satellites at work, 1 as in 2022", "times", 0, 3, 0.5, 1)
DISPOSAL_PERCENT = Number("disposal_percent", "Taken out of orbit at the end", "%", 50, 99, 1, 90)


def _stops(control: Number, *stops: float, log: bool = False) -> Live:
    return Live(control, stops, tuple(number(stop, 6) for stop in stops), "log" if log else "linear")


BREAKUPS = words(BREAKUP, ("Fengyun-1C, 2007", "Cosmos 2251 and Iridium 33, 2009", "Cosmos 1408, 2021"))
YEARS_ON = _stops(CLOUD_YEARS, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 25)
# Step by step round the Earth for the first time, then ever faster through ten years.
_MOMENTS = (
    *(k * 0.005 for k in range(15)),
    *(0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 80, 100),
    *(130, 160, 200, 250, 300, 365, 430, 500, 600, 730, 1000, 1250, 1500, 2000, 3000, 3650),
)


def _since(days: float) -> str:
    """How long after, as people say it."""
    if days < 1:
        return duration(days * DAY) if days else count(0, "minutes")
    size, unit = (365.0, "years") if days % 365 == 0 else (1.0, "days")
    return count(days / size, unit, 4)


DAYS_ON = named(CLOUD_DAYS, {round(days, 3): _since(days) for days in _MOMENTS})
LAUNCHES = linear(LAUNCH_FACTOR)
DISPOSALS = _stops(DISPOSAL_PERCENT, 50, 60, 70, 80, 85, 90, 93, 95, 97, 99)
