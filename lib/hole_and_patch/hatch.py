"""Close a hatch: what is saved, what is given up?  A choice of two hatches, each a figure."""

from functools import lru_cache

from lib.hole_and_patch import orbital_module, spektr
from lib.live.sweep import Sweep

QUESTION = "Close a hatch: what is saved, what is given up?"


@lru_cache(maxsize=6)  # two hatches in three units
def sweep(case: str, unit: str) -> Sweep:
    """The live figure of the hatch that the visitor has chosen, with pressures in this unit."""
    figures = {"soyuz": orbital_module.sweep, "mir": spektr.sweep}
    return figures[case](QUESTION, unit)
