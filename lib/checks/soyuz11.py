"""Soyuz 11, June 1971: how wide was the opening?  Nobody reported it, so nothing is counted."""

import numpy as np

from lib.checks.air import kelvin, number, pascal
from lib.checks.check import Inferred, Leak, Range, reported
from lib.look.words import duration
from lib.physics import inference

INPUTS = ("soyuz11_start", "soyuz11_end", "soyuz11_seconds", "soyuz11_volume",
          "discharge_coefficient", "cabin_temperature")  # fmt: skip


def leak() -> Leak:
    """All about it."""
    isothermal, adiabatic = widths_mm()
    return Leak(
        name="Soyuz 11",
        title="Soyuz 11, June 1971",
        story="Georgy Dobrovolsky, Vladislav Volkov and Viktor Patsayev died on their way home. A"
        " valve opened when the modules parted. The air of their cabin was gone in"
        f" {duration(number('soyuz11_seconds'))}. Our sources do not say how wide the opening was,"
        " so nothing is counted.",
        inferred=(
            Inferred("if the walls keep the air warm", isothermal, "mm", INPUTS),
            Inferred("if the air cools itself", adiabatic, "mm", INPUTS),
        ),
    )


def widths_mm() -> tuple[Range, Range]:
    """How wide a clean hole, at either limit of heat, in the volumes that sources give."""
    volumes = np.array(reported("soyuz11_volume"))
    areas = inference.infer_area_limits(
        volumes, pascal("soyuz11_start"), pascal("soyuz11_end"), number("soyuz11_seconds"),
        kelvin(), discharge_coefficient=number("discharge_coefficient"),
    )  # fmt: skip
    # The coefficient is spent: these are areas of holes.
    least, value, most = (1000 * inference.diameter_of(areas.isothermal, 1.0)).tolist()
    low, middle, high = (1000 * inference.diameter_of(areas.adiabatic, 1.0)).tolist()
    return (least, value, most), (low, middle, high)
