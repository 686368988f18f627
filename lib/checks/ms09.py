"""The leak of this site, August 2018: two widths, two rates, and a sentence that proves nothing.

Ranges of what we predict come from the inputs only: how much air there was.
"""

from lib import facts
from lib.checks.air import MILLIBAR, MMHG, kelvin, number
from lib.checks.check import QUOTATION, REPORT, Check, Leak, reported
from lib.look import words
from lib.look.words import DAY, HOUR, quantity
from lib.physics import cabin, lifeboat, orifice
from lib.physics.uncertainty import Estimate

HOLES = ("hole_nasa", "hole_roscosmos_esa")
INPUTS = ("volume_leak_day", "pressure_after_boost", "discharge_coefficient", "cabin_temperature")
WHO = {"hole_nasa": "NASA’s", "hole_roscosmos_esa": "Roscosmos’s"}
WHEN = {"rate_night": "in the night", "rate_loop": "at midday"}  # in addresses
SAID = {"rate_night": "at night", "rate_loop": "at noon"}


def leak() -> Leak:
    """All about it."""
    return Leak(
        name="MS-09",
        title="Soyuz MS-09, August 2018",
        story="A drilled hole leaked for a night and a morning, until it was taped and sealed.",
        why="The width that NASA gave leaks too much. That of Roscosmos and ESA nearly fits. Old"
        " sealant would explain it, or the blanket outside, or rounding. Nobody has published"
        f" which. {_one_rate()}",
        checks=tuple(_fall(hole, rate) for hole in HOLES for rate in WHEN),
    )


def _width(hole: str) -> str:
    return quantity(number(hole), "mm")


def _why(hole: str) -> str:
    """What may be behind a miss."""
    if hole == "hole_nasa":
        return (
            "A clean hole as wide as that leaks too fast. Old sealant in the hole may explain it,"
            " or the blanket outside, or a rounded width. Nobody has published which."
        )
    return (
        "The narrower hole comes closer. But the two reports of the fall do not agree with each"
        " other. They may even be one number in two units."
    )


def _one_rate() -> str:
    millibars = number("rate_millibar")
    return (
        f"One report has {words.number(millibars)} millibars an hour, which is"
        f" {quantity(millibars * MILLIBAR / MMHG, 'mmHg')}. The two rates may be one, in two units."
    )


def _fall(hole: str, rate: str) -> Check:
    """A clean drilled hole and the pressure after the boost, in the volumes that sources give."""
    smallest, volume, largest = reported("volume_leak_day")
    area = orifice.round_area(number(hole) / 1000)

    def fall_mmhg_h(volume_m3: float) -> float:
        constant = cabin.time_constant(
            volume_m3, area, kelvin(), discharge_coefficient=number("discharge_coefficient")
        )
        return number("pressure_after_boost") * HOUR / float(constant)

    return Check(
        what=f"MS-09, clean {_width(hole)}, {WHEN[rate]}",
        called=f"{WHO[hole]} {_width(hole)} hole, {SAID[rate]}",
        kind=REPORT,
        predicted=Estimate(fall_mmhg_h(largest), fall_mmhg_h(volume), fall_mmhg_h(smallest)),
        reported=reported(rate),
        unit="mmHg/h",
        why=_why(hole),
        reported_by=rate,
        inputs=(hole, *INPUTS, "rate_millibar"),
        unverified="cabin temperature (assumed)",
    )


def eighteen_days() -> Check:
    """The straight-line reserve at the slower rate, up to the true course through a fixed hole."""
    rate = number("rate_loop") * MMHG / HOUR
    floor = number("pressure_leave") * MMHG
    low, start, high = (mmhg * MMHG for mmhg in reported("pressure_after_boost"))

    def days(pressure: float, law: str) -> float:
        return float(lifeboat.reserve_time(pressure, rate, floor, law)) / DAY

    predicted = Estimate(days(low, "linear"), days(start, "linear"), days(high, "exponential"))
    return Check(
        what=f"“{words.number(facts.fact('eighteen_days').number)} days of air” as reserve time",
        called=f"“{words.number(facts.fact('eighteen_days').number)} days of air”",
        kind=QUOTATION,
        predicted=predicted,
        reported=reported("eighteen_days"),
        unit="days",
        why="The words fit this reading and two others. So they prove no rate and no hole.",
        reported_by="eighteen_days",
        inputs=(
            "eighteen_days_linear",
            "eighteen_days_exponential",
            "eighteen_days_stores",
            "rate_loop",
            "pressure_after_boost",
            "pressure_leave",
        ),
        unverified="what the words meant",
    )
