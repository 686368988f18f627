"""Could a grain of dust have made this hole?  The page of the debris."""

from dataclasses import replace

import streamlit as st

from lib import frame
from lib.debris_primer import detective, evidence, grains, shield
from lib.debris_primer import scenario as settings
from lib.debris_primer.scenario import Scenario

QUESTION = "Could a grain of dust have made this hole?"
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
    stage = frame.stage("grains")
    particle_mm = frame.slider(settings.PARTICLE_MM)
    area_m2 = frame.slider(settings.AREA_M2)
    scenario = Scenario(particle_mm=particle_mm, area_m2=area_m2)
    hits = grains.solve(scenario)
    with stage:
        frame.headline(grains.headline(hits))
        frame.picture(grains.figure(hits), "Expected hits against size of grain", "grains")
    frame.answer(grains.sentence(hits))
    frame.take_row(
        who=grains.FACTS,
        working=(grains.FORMULA, grains.symbols(hits), "physics.impact.expected_hits"),
        table=("Expected hits by size", grains.COLUMNS, grains.rows(hits), "grains"),
        question=HOW_MANY,
    )

    st.header(WHAT_STOPS, anchor=False)
    stage = frame.stage("shield")
    wall = frame.choose(settings.SHIELD)
    speed_km_s = frame.slider(settings.SPEED_KM_S)
    angle_deg = frame.slider(settings.ANGLE_DEG)
    scenario = replace(scenario, shield=wall, speed_km_s=speed_km_s, angle_deg=angle_deg)
    shot = shield.solve(scenario)
    with stage:
        frame.headline(shield.headline(shot))
        frame.picture(shield.figure(shot), "Largest grain stopped against speed", "limit")
    frame.answer(shield.sentence(shot))
    frame.take_row(
        who=shield.FACTS,
        working=(shield.formula(shot), shield.symbols(shot), shield.WORKED_BY),
        table=("Largest grain stopped", shield.COLUMNS, shield.rows(shot), "shield"),
        question=WHAT_STOPS,
    )

    st.header(HOW_LIKELY, anchor=False)
    odds = detective.solve(scenario)
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
    frame.cases("debris_primer", settings.CONTROLS)

    for paragraph in evidence.paragraphs():
        st.markdown(paragraph)
    frame.limits("Meteoroids", "Debris", "Impact")
    frame.next_question("lifeboat_timeline", "Was there a seat home for everyone?")
