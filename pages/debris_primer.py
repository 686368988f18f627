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
    st.header(grains.QUESTION, anchor=False)
    figure = st.container()
    with st.expander("The outside of the module"):
        area_m2 = frame.slider(settings.AREA_M2)
    with figure:
        frame.live(grains.sweep(area_m2), PATH)
    st.markdown(evidence.first_guess())

    st.header(speeds.QUESTION, anchor=False)
    frame.live(speeds.sweep(), PATH)

    st.header(shield.QUESTION, anchor=False)
    wall = frame.choose(settings.SHIELD)
    frame.live(shield.sweep(wall), PATH)
    frame.cases(PATH, settings.CONTROLS)

    st.header(detective.QUESTION, anchor=False)
    frame.live(detective.sweep(), PATH)
    st.markdown(evidence.trust())

    st.header(hole_shape.QUESTION, anchor=False)
    frame.live(hole_shape.sweep(), PATH)
    st.markdown(evidence.contrast())

    st.header(belief.QUESTION, anchor=False)
    frame.live(belief.sweep(), PATH)
    st.markdown(evidence.proof())

    st.header(gabbard.QUESTION, anchor=False)
    st.markdown("Most grains of debris are splinters of something larger that broke up.")
    frame.live(gabbard.sweep(), PATH)

    st.header(globe.QUESTION, anchor=False)
    frame.live(globe.sweep(), PATH)
    with frame.on_demand("Turn the globe with your hand", "turning") as wanted:
        if wanted:
            which = frame.live_choice(settings.BREAKUP)
            frame.picture(turning.figure(which), turning.subject(which), "turning")

    st.header(crowd.QUESTION, anchor=False)
    frame.live(crowd.sweep(), PATH)

    frame.limits("Meteoroids", "Debris", "Impact", "Break-up", "Orbit", "Crowded shells")
    frame.next_question("lifeboat_timeline", "Was there a seat home for everyone?")
