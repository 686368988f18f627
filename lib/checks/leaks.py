"""Checks of the leaking cabin: four real leaks, and a sentence that proves nothing.

Ranges of what we predict come from the inputs only: how much air there was, how long it took.
"""

from lib import facts
from lib.checks.check import QUOTATION, REPORT, Check, Range, reported
from lib.look.words import DAY, HOUR, MINUTE, PRESSURE_UNITS, number, quantity
from lib.physics import cabin, gas, lifeboat, orifice

MMHG = PRESSURE_UNITS["mmHg"]
MS09_FACTS = ("volume_leak_day", "pressure_after_boost", "discharge_coefficient",
              "cabin_temperature")  # fmt: skip


def checks() -> tuple[Check, ...]:
    """All of them, the leak of this site first."""
    return (
        *(_ms09(hole, rate) for hole in ("hole_nasa", "hole_roscosmos_esa")
          for rate in ("rate_night", "rate_loop")),
        _mir("mir_hole"),
        _mir("mir_hole_other"),
        _zvezda_2020(),
        _destiny_2004(),
        _eighteen_days(),
    )  # fmt: skip


def _kelvin() -> float:
    return facts.fact("cabin_temperature").number


def _ms09(hole: str, rate: str) -> Check:
    """A clean drilled hole and the pressure after the boost, in the volumes that sources give."""
    width_mm = facts.fact(hole).number
    smallest, volume, largest = reported("volume_leak_day")
    area = orifice.round_area(width_mm / 1000)

    def fall_mmhg_h(volume_m3: float) -> float:
        constant = cabin.time_constant(
            volume_m3, area, _kelvin(),
            discharge_coefficient=facts.fact("discharge_coefficient").number,
        )  # fmt: skip
        return facts.fact("pressure_after_boost").number * HOUR / float(constant)

    when = {"rate_night": "in the night", "rate_loop": "at midday"}[rate]
    why = {
        "hole_nasa": "Old sealant in the hole, the blanket outside it, or a rounded width would"
        " each explain it; nobody has published which.",
        "hole_roscosmos_esa": "The width that Roscosmos and ESA gave comes closer; the two"
        " reported rates do not agree with each other either.",
    }[hole]
    return Check(
        what=f"MS-09, clean {quantity(width_mm, 'mm')}, {when}",
        kind=REPORT,
        predicted=(fall_mmhg_h(largest), fall_mmhg_h(volume), fall_mmhg_h(smallest)),
        reported=reported(rate),
        unit="mmHg/h",
        why=why,
        reported_by=rate,
        inputs=(hole, *MS09_FACTS),
        unverified="cabin temperature (assumed)",
    )


def _mir(hole: str) -> Check:
    """Two stages, the whole of Mir and then Spektr alone, through the same hole.

    Both stages together took the known minutes, so the areas that each would need in that time
    add up to the hole.
    """
    normal, lowest, isolated = (
        facts.fact(key).number * MMHG for key in ("mir_normal", "mir_lowest", "mir_spektr")
    )

    def area_mm2(volume_m3: float, minutes: float) -> float:
        seconds, kelvin = minutes * MINUTE, _kelvin()
        spektr_m3 = facts.fact("mir_spektr_volume").number
        together = cabin.infer_area(volume_m3, normal, lowest, seconds, kelvin)
        alone = cabin.infer_area(spektr_m3, lowest, isolated, seconds, kelvin)
        return float(together + alone) * 1e6

    volumes, minutes = reported("mir_volume"), reported("mir_minutes")
    inputs = zip(volumes, reversed(minutes), strict=True)  # little air, long time: smallest hole
    least, value, most = (area_mm2(*pair) for pair in inputs)
    stated, why = {
        "mir_hole": ("as NASA stated it", "“One inch square” is a round figure, and how long the"
                     " air took is known to a few minutes only."),
        "mir_hole_other": ("in other accounts", "The accounts of the hole disagree, and the model"
                           " sides with the larger; we show both."),
    }[hole]  # fmt: skip
    return Check(
        what=f"Mir 1997, the hole {stated}",
        kind=REPORT,
        predicted=(least, value, most),
        reported=reported(hole),
        unit="mm²",
        why=why,
        reported_by=hole,
        inputs=("mir_normal", "mir_lowest", "mir_spektr", "mir_minutes", "mir_volume",
                "mir_spektr_volume", "cabin_temperature"),
        unverified="volumes of Mir and of Spektr (recalled)"
        + ("; the accounts (recalled)" if hole == "mir_hole_other" else ""),
    )  # fmt: skip


def _fall_mmhg_day(loss_kg_day: float, volume_m3: float) -> float:
    """The fall of pressure when this much air is lost from this volume: mass over its gas law."""
    kg_per_pascal = volume_m3 * float(gas.density(1.0, _kelvin()))
    return loss_kg_day / kg_per_pascal / MMHG


def _zvezda_2020() -> Check:
    smallest, volume, largest = reported("volume_2020")
    loss = facts.fact("leak_zvezda_2020").number
    return Check(
        what="Station 2020, kilograms as pressure",
        kind=REPORT,
        predicted=(
            _fall_mmhg_day(loss, largest),
            _fall_mmhg_day(loss, volume),
            _fall_mmhg_day(loss, smallest),
        ),
        reported=reported("leak_zvezda_2020_fall"),
        unit="mmHg/day",
        why="The kilograms and the pressure that were given on one day fit each other only at the"
        " low end; a third figure, also given then, fits neither.",
        reported_by="leak_zvezda_2020_fall",
        inputs=("leak_zvezda_2020", "volume_2020", "cabin_temperature"),
        unverified="volume in 2020 (assumed)",
    )


def _destiny_2004() -> Check:
    loss, volume = (facts.fact(key).number for key in ("leak_destiny_hose_mass", "volume_2004"))
    fall = _fall_mmhg_day(loss, volume)
    return Check(
        what="Destiny 2004, pounds as pressure",
        kind=REPORT,
        predicted=(fall, fall, fall),
        reported=reported("leak_destiny_hose"),
        unit="mmHg/day",
        why="“About” so much leaves wide room; a sharper report would make this a real test.",
        reported_by="leak_destiny_hose",
        inputs=("leak_destiny_hose_mass", "volume_2004", "cabin_temperature"),
        unverified="volume in 2004 (recalled)",
    )


def _eighteen_days() -> Check:
    """The straight-line reserve at the slower rate, up to the true course through a fixed hole."""
    rate = facts.fact("rate_loop").number * MMHG / HOUR
    floor = facts.fact("pressure_leave").number * MMHG
    low, start, high = (mmhg * MMHG for mmhg in reported("pressure_after_boost"))

    def days(pressure: float, law: str) -> float:
        return float(lifeboat.reserve_time(pressure, rate, floor, law)) / DAY

    predicted: Range = (days(low, "linear"), days(start, "linear"), days(high, "exponential"))
    return Check(
        what=f"“{number(facts.fact('eighteen_days').number)} days of air” as reserve time",
        kind=QUOTATION,
        predicted=predicted,
        reported=reported("eighteen_days"),
        unit="days",
        why="The words fit this reading, a second one and a third, the gas in store; so they prove"
        " no rate and no hole.",
        reported_by="eighteen_days",
        inputs=("eighteen_days_linear", "eighteen_days_exponential", "eighteen_days_stores",
                "rate_loop", "pressure_after_boost", "pressure_leave"),
        unverified="what the words meant",
    )  # fmt: skip
