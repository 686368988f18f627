"""Close a hatch: what is saved, what is given up?  A choice of two hatches, each a sweep."""

from lib.hole_and_patch import orbital_module, spektr
from lib.hole_and_patch.scenario import HATCHES
from lib.live.model.figure import Figure
from lib.live.model.sweep import Sweep

QUESTION = "Close a hatch: what is saved, what is given up?"


def sweep(case: str) -> Sweep:
    """The live figure of the hatch that the visitor has chosen."""
    return {"soyuz": orbital_module.sweep, "mir": spektr.sweep}[case](QUESTION)


# It has had an address of its own.
SPEKTR = Figure("spektr", "hole_and_patch", lambda: sweep("mir"), also="hatch_case=mir")
FIGURE = Figure("hatch", "hole_and_patch", sweep, (HATCHES,), others=(SPEKTR,))
