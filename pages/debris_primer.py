"""Could a grain of dust have made this hole?  The page of the debris."""

import streamlit as st

from lib import frame
from lib.debris_primer import (
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
from lib.debris_primer import scenario as settings

QUESTION = "Could a grain of dust have made this hole?"
PATH = "debris_primer"

with frame.page(
    QUESTION,
    "A micrometeorite was the first guess. Choose a grain: how often one comes, how fast, what"
    " stops it, and what it leaves behind.",
    (*settings.CONTROLS, *settings.CLOUD_CONTROLS),
):
    frame.heading(grains.QUESTION)
    figure = st.container()
    with st.expander("The outside of the module"):
        area_m2 = frame.slider(settings.AREA_M2)
    with figure:
        frame.live(grains.sweep(area_m2), PATH)
    frame.head_start()
    frame.prose(evidence.first_guess())

    frame.heading(speeds.QUESTION)
    frame.live(speeds.sweep(), PATH)

    frame.heading(shield.QUESTION)
    wall = frame.choose(settings.SHIELD)
    frame.live(shield.sweep(wall), PATH)
    frame.cases(PATH, settings.CONTROLS)

    frame.heading(detective.QUESTION)
    frame.live(detective.sweep(), PATH)
    frame.prose(evidence.trust())

    frame.heading(hole_shape.QUESTION)
    frame.live(hole_shape.sweep(), PATH)
    frame.prose(evidence.contrast())

    frame.heading(belief.QUESTION)
    frame.live(belief.sweep(), PATH)
    frame.prose(evidence.proof())

    frame.heading(gabbard.QUESTION)
    frame.prose(evidence.splinters())
    frame.live(gabbard.sweep(), PATH)

    frame.heading(globe.QUESTION)
    frame.live(globe.sweep(), PATH)
    with frame.on_demand("Turn the globe with your hand", "turning") as wanted:
        if wanted:
            which = frame.live_choice(settings.BREAKUP)
            frame.picture(turning.figure(which), turning.subject(which), "turning")

    frame.heading(crowd.QUESTION)
    frame.live(crowd.sweep(), PATH)

    frame.says_who(*evidence.FACTS)
    frame.limits("Meteoroids", "Debris", "Impact", "Break-up", "Orbit", "Crowded shells")
    frame.next_question("lifeboat_timeline", "Was there a seat home for everyone?")
