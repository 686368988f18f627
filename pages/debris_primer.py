"""Could a grain of dust have made this hole?  The page of the debris."""

import streamlit as st

from lib import frame
from lib.debris_primer import detective, evidence, grains, shield
from lib.debris_primer import scenario as settings
from lib.debris_primer.scenario import Scenario

QUESTION = "Could a grain of dust have made this hole?"
PATH = "debris_primer"
HOW_MANY = "How many grains fly up there?"
WHAT_STOPS = "What stops a grain?"
HOW_LIKELY = "How likely was it?"

with frame.page(
    QUESTION,
    "A micrometeorite was the first guess. Choose a grain: how often one comes, what stops it,"
    " and how likely it was to reach the air inside.",
    settings.CONTROLS,
):
    st.header(HOW_MANY, anchor=False)
    area_m2 = frame.slider(settings.AREA_M2)
    frame.live(grains.sweep(area_m2), PATH)

    st.header(WHAT_STOPS, anchor=False)
    wall = frame.choose(settings.SHIELD)
    frame.live(shield.sweep(wall), PATH)

    st.header(HOW_LIKELY, anchor=False)
    odds = detective.solve(Scenario(area_m2, wall))
    with frame.stage("detective"):
        frame.headline(detective.headline(odds))
        frame.picture(detective.figure(odds), "Chance of a hole by each route", "detective")
    frame.answer(detective.sentence(odds))
    frame.take_row(
        who=detective.FACTS,
        working=(detective.FORMULA, detective.symbols(odds), "physics.impact.chance_of_any"),
        table=("Chance by each route", detective.COLUMNS, detective.rows(odds), "detective"),
        question=HOW_LIKELY,
    )
    frame.cases(PATH, settings.CONTROLS)

    for paragraph in evidence.paragraphs():
        st.markdown(paragraph)
    frame.limits("Meteoroids", "Debris", "Impact")
    frame.next_question("lifeboat_timeline", "Was there a seat home for everyone?")
