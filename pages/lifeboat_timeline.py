"""Was there a seat home for everyone?  The page of the lifeboats."""

import streamlit as st

from lib import frame
from lib.lifeboat_timeline import (
    age,
    chairs,
    homeward,
    in_time,
    reserve,
    seats,
    story,
    what_if,
    years,
)
from lib.lifeboat_timeline import scenario as settings
from lib.lifeboat_timeline.figures import FIGURES
from lib.lifeboat_timeline.scenario import Scenario

PATH = "lifeboat_timeline"
QUESTION = "Was there a seat home for everyone?"
THAT_DAY = "In which ship would each go home that day?"

with frame.page(QUESTION, story.LEAD):
    seats_stage = frame.stage("seats")
    with st.container(horizontal=True):
        date = frame.day(settings.DATE)
        span = frame.choose(settings.SPAN)
        word = frame.find(settings.FIND)
    count = seats.solve(Scenario(date=date, span=span, find=word))
    with seats_stage:
        frame.headline(seats.headline(count))
        frame.picture(seats.figure(count), "People, seats and ships at their ports", "seats")
    frame.answer(seats.sentence(count))
    frame.take_row(
        who=seats.FACTS,
        working=(seats.FORMULA, seats.symbols(count), "lib.physics.lifeboat.history"),
        table=("People and seats", seats.COLUMNS, seats.rows(count), "seats"),
        question=QUESTION,
    )

    frame.explore(years.EXPLORATION)

    frame.heading(THAT_DAY)
    day_stage = frame.stage("homeward")
    docked = settings.lost_on(date)
    # A ship that was there on the day before may be gone today: the address must not keep it.
    if st.session_state.get(docked.name) not in (None, *docked.options):
        st.session_state[docked.name] = docked.default
    lost = frame.choose(docked)
    plan = homeward.solve(Scenario(date=date, lost=lost))
    with day_stage:
        frame.headline(homeward.headline(plan))
        st.html(chairs.picture(plan))
    frame.answer(homeward.sentence(plan))
    frame.take_row(
        who=homeward.FACTS,
        working=(homeward.FORMULA, homeward.symbols(plan), "lib.physics.lifeboat.way_home"),
        table=("In which ship", homeward.COLUMNS, homeward.rows(plan), "homeward"),
        question=THAT_DAY,
    )

    frame.heading(what_if.QUESTION)
    frame.live(what_if.FIGURE)

    frame.heading(reserve.QUESTION)
    frame.live(reserve.FIGURE)
    frame.prose(story.straight_line())

    frame.heading(in_time.QUESTION)
    frame.live(in_time.FIGURE)

    frame.heading("And if the hole is in their own ship?")
    frame.prose("\n\n".join(story.own_ship()))

    frame.heading(age.QUESTION)
    frame.live(age.FIGURE)

    frame.heading("Where else has it happened?")
    frame.prose(story.elsewhere())
    frame.cases("lifeboat_timeline", FIGURES)
    frame.prose(f"{story.two_ships()}\n\n{story.CLOSING}")
    frame.says_who(*story.FACTS)
    frame.fold("All trouble with lifeboats since 2003", story.TROUBLES, story.troubles())
    frame.download("crew_vehicles.csv", "All ships as a table, with marks and sources (CSV)")
    frame.limits("Lifeboat", "From alarm to landing", "An emptying cabin")
    frame.next_question("sources_and_checks", "Says who, and how wrong may it be?")
