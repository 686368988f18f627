"""Leaks of days and months: what was said in kilograms, in pressure, and as the width of a hole."""

from lib.checks.air import equivalent_mm, falls, loss_kg_day, number, pascal
from lib.checks.check import MODEL, REPORT, Check, Inferred, Leak, exactly, reported
from lib.look.words import quantity

AIR = ("discharge_coefficient", "pressure_normal", "cabin_temperature")


def station() -> Leak:
    """The station with its leaking tunnel open, 2020 to 2024."""
    return Leak(
        name="Station",
        title="The station’s slow leak, 2020 to 2024",
        story="With the tunnel open the whole station leaked. It was told in kilograms, as a fall"
        " of pressure and as the width of a drill. We work one out from the other.",
        why="Kilograms and pressure of the same days fit each other at the low end only. A third"
        " number fits neither. Width and fall of 2021 are one official’s own sum.",
        checks=(_kilograms("leak_zvezda_2020_fall"), _kilograms("leak_zvezda_2020_hours"), _drill()),
        inferred=(
            _hole("leak_zvezda_2020", "autumn 2020"),
            _hole("leak_zvezda_2024_02", "February 2024"),
            _hole("leak_zvezda_2024_04", "April 2024"),
        ),
    )


def destiny() -> Leak:
    """The hose in Destiny, around New Year 2004."""
    return Leak(
        name="Destiny 2004",
        title="A hose in Destiny, January 2004",
        story="A hose leaked for weeks before it was found.",
        why="“About” so much leaves wide room; a sharper report would make this a real test.",
        checks=(_pounds(),),
        inferred=(_hole("leak_destiny_hose_mass", ""),),
    )


def natural() -> Leak:
    """What a station loses without any fault."""
    return Leak(
        name="Natural",
        title="What leaks without a fault",
        story="Even a sound station loses a little air, as through a very small hole.",
        inferred=(
            _hole("leak_natural_2004", "2004"),
            _hole("leak_natural_2011", "2011"),
            _hole("leak_natural_before_2020", "before 2020", "loss before 2020 (recalled)"),
        ),
    )


def _kilograms(fall: str) -> Check:
    """The loss of autumn 2020 as a fall of pressure, beside either fall that was given then."""
    what, called, why = {
        "leak_zvezda_2020_fall": (
            "Station 2020, kilograms as pressure",
            "Station in 2020, by its slow fall",
            "On one day the loss was told in kilograms and as a fall of the gauge. The two only"
            " just fit each other.",
        ),
        "leak_zvezda_2020_hours": (
            "Station 2020, by the faster fall",
            "Station in 2020, by its fast fall",
            "A third number of the same days fits neither of the others. It may have been said of"
            " one part of the station.",
        ),
    }[fall]
    return Check(
        what=what,
        called=called,
        kind=REPORT,
        predicted=falls(number("leak_zvezda_2020"), reported("volume_2020")),
        reported=reported(fall),
        unit="mmHg/day",
        why=why,
        reported_by=fall,
        inputs=("leak_zvezda_2020", "volume_2020", "cabin_temperature"),
        unverified="volume in 2020 (assumed)",
    )


def _drill() -> Check:
    """The bit of a drill to which the leak was likened, as a fall of pressure."""
    loss = loss_kg_day(number("leak_zvezda_drill"), pascal("pressure_normal"))
    return Check(
        what=f"Station 2021, a bit of {quantity(number('leak_zvezda_drill'), 'mm')}",
        called="Station in 2021, as a drilled hole",
        kind=MODEL,
        predicted=falls(loss, reported("volume_2020")),
        reported=reported("leak_zvezda_2021_fall"),
        unit="mmHg/day",
        why="One official gave both the width and the fall. He may have worked out one from the"
        " other. Then his sum and ours agree.",
        reported_by="leak_zvezda_2021_fall",
        inputs=("leak_zvezda_drill", "volume_2020", *AIR),
        unverified="volume in 2020 (assumed)",
    )


def _pounds() -> Check:
    fall = falls(number("leak_destiny_hose_mass"), exactly(number("volume_2004")))
    return Check(
        what="Destiny 2004, pounds as pressure",
        called="A leaky hose in 2004",
        kind=REPORT,
        predicted=fall,
        reported=reported("leak_destiny_hose"),
        unit="mmHg/day",
        why="The report said “about”, and that leaves wide room. A sharper number would make this a"
        " real test.",
        reported_by="leak_destiny_hose",
        inputs=("leak_destiny_hose_mass", "volume_2004", "cabin_temperature"),
        unverified="volume in 2004 (recalled)",
    )


def _hole(loss: str, what: str, unverified: str = "") -> Inferred:
    return Inferred(what, equivalent_mm(reported(loss)), "mm", (loss, *AIR), unverified)
