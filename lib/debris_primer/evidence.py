"""What speaks for a grain, and what against?  The page's prose, every number of it a fact.

A paragraph a figure, in the order of an inquiry: first guess, trust, contrast, what is proved, and
where splinters come from.
"""

from lib.debris_primer.fluxes import THREE_MM
from lib.facts import says
from lib.look.words import quantity


def first_guess() -> str:
    """Why a grain was thought of first, and why none could be seen coming."""
    return (
        f"**A grain was the first guess.** {says('guess_micrometeorite')} The guess was not"
        " foolish: grains hit the station all the time. Nearly all are too small to matter. And"
        f" nobody can see any of these sizes coming. {says('trackable_size')}"
    )


def trust() -> str:
    """Where the numbers part, and how far honest experts do."""
    return (
        "**How far to trust the numbers.** The handbook counts debris of"
        f" {quantity(THREE_MM, 'mm')}. Smaller grains get through too, and on how many there are"
        f" the models disagree. {says('slope_kessler', 'slope_handbook')} Two agencies can differ"
        f" as much. {says('mrm2_energia', 'mrm2_nasa')} One thing is left out: where the ship"
        " hung. Debris comes from the front and the sides, and the station hides a part of the sky."
    )


def contrast() -> str:
    """Elsewhere small holes have been found."""
    return f"**Small holes do happen elsewhere.** {says('sts115_radiator', 'ms22_hole')}"


def proof() -> str:
    """What all this shows about the hole of 2018, and what it does not."""
    return (
        "**What this does and does not prove.** A grain could have made a hole, though that is"
        " rare. How often somebody drills one, nobody has measured. The look tells more than the"
        f" chance. {says('hole_look', 'hole_look_impact')} So the hole does not look like one that"
        " a grain made. That hints at what made it, and says nothing about who."
        f" {says('hole_drilled_inside', 'inquiry_handed_over', 'hole_maker')}"
    )


def splinters() -> str:
    """What is counted as a splinter, and what nobody has counted."""
    return (
        f"{says('catalogue_splinters')} None of our sources says how many of the smaller grains"
        " are splinters."
    )


FACTS = (
    "guess_micrometeorite", "trackable_size", "slope_kessler", "slope_handbook", "mrm2_energia",
    "mrm2_nasa", "sts115_radiator", "ms22_hole", "hole_look", "hole_look_impact",
    "hole_drilled_inside", "inquiry_handed_over", "hole_maker", "catalogue_splinters",
)  # fmt: skip
