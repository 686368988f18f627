"""Could a grain of dust have made this hole?  The page of the debris."""

from lib import frame
from lib.debris_primer import (
    all_fluxes,
    belief,
    crowd,
    detective,
    evidence,
    gabbard,
    globe,
    grains,
    hole_shape,
    shield,
    speeds,
    turning,
)
from lib.debris_primer.figures import FIGURES

QUESTION = "Could a grain of dust have made this hole?"

with frame.page(
    QUESTION,
    "A micrometeorite was the first guess. Choose a grain: how often one comes, how fast, what"
    " stops it, and what it leaves behind.",
):
    frame.heading(grains.QUESTION)
    frame.live(grains.FIGURE)
    frame.explore(all_fluxes.EXPLORATION)
    frame.prose(evidence.first_guess())

    frame.heading(speeds.QUESTION)
    frame.live(speeds.FIGURE)

    frame.heading(shield.QUESTION)
    frame.live(shield.FIGURE)
    frame.cases("debris_primer", FIGURES)

    frame.heading(detective.QUESTION)
    frame.live(detective.FIGURE)
    frame.prose(evidence.trust())

    frame.heading(hole_shape.QUESTION)
    frame.live(hole_shape.FIGURE)
    frame.prose(evidence.contrast())

    frame.heading(belief.QUESTION)
    frame.live(belief.FIGURE)
    frame.prose(evidence.proof())

    frame.heading(gabbard.QUESTION)
    frame.prose(evidence.splinters())
    frame.live(gabbard.FIGURE)

    frame.heading(globe.QUESTION)
    frame.live(globe.FIGURE)
    frame.explore(turning.EXPLORATION)

    frame.heading(crowd.QUESTION)
    frame.live(crowd.FIGURE)

    frame.says_who(*evidence.FACTS)
    frame.limits("Meteoroids", "Debris", "Impact", "Break-up", "Orbit", "Crowded shells")
    frame.next_question("lifeboat_timeline", "Was there a seat home for everyone?")
