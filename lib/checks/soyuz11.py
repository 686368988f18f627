"""Soyuz 11, June 1971: how wide was the opening?  Nobody reported it, so nothing is counted."""

import numpy as np

from lib.checks.air import kelvin, number, pascal
from lib.checks.check import Inferred, Leak, reported
from lib.look.words import duration
from lib.physics import inference
from lib.physics.uncertainty import Estimate

INPUTS = (
    "soyuz11_start",
    "soyuz11_end",
    "soyuz11_seconds",
    "soyuz11_volume",
    "discharge_coefficient",
    "cabin_temperature",
)


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


def widths_mm() -> tuple[Estimate[float], Estimate[float]]:
    """How wide a clean hole, at either limit of heat, in the volumes that sources give."""
    volumes = np.array(reported("soyuz11_volume"))
    areas = inference.infer_area_limits(
        volumes,
        pascal("soyuz11_start"),
        pascal("soyuz11_end"),
        number("soyuz11_seconds"),
        kelvin(),
        discharge_coefficient=number("discharge_coefficient"),
    )
    # The coefficient is spent: these are areas of holes.
    isothermal, adiabatic = (
        Estimate(*(1000 * inference.diameter_of(area, 1.0)).tolist())
        for area in (areas.isothermal, areas.adiabatic)
    )
    return isothermal, adiabatic
