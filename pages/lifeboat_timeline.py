"""Was there a seat home for everyone?  The page of the lifeboats."""

import streamlit as st

from lib import frame
from lib.lifeboat_timeline import chairs, morning, reserve, seats, story
from lib.lifeboat_timeline import scenario as settings
from lib.lifeboat_timeline.scenario import Scenario

QUESTION = "Was there a seat home for everyone?"
MORNING = "Who sat where that morning?"

with frame.page(
    QUESTION,
    "A crew ship at the station is the way home of those who came in it."
    " Pick a day, and count people against seats.",
    settings.controls(st.query_params.get_all(settings.DATE.name)),
):
    seats_stage = frame.stage("seats")
    with st.container(horizontal=True):
        date = frame.day(settings.DATE)
        span = frame.choose(settings.SPAN)
    seats_words = st.container()

    st.header(MORNING, anchor=False)
    morning_stage = frame.stage("morning")
    docked = settings.lost_on(date)
    # A ship that was there on the day before may be gone today: the address must not keep it.
    if st.session_state.get(docked.name) not in (None, *docked.options):
        st.session_state[docked.name] = docked.default
    lost = frame.choose(docked)
    morning_words = st.container()

    st.header(reserve.QUESTION, anchor=False)
    frame.live(reserve.sweep(), "lifeboat_timeline")

    chosen = Scenario(date=date, span=span, lost=lost)
    count = seats.solve(chosen)
    with seats_stage:
        frame.headline(seats.headline(count))
        frame.picture(seats.figure(count), "People aboard and seats home since 2000", "seats")
    with seats_words:
        frame.answer(seats.sentence(count))
        frame.take_row(
            who=seats.FACTS,
            working=(seats.FORMULA, seats.symbols(count), "lib.physics.lifeboat.history"),
            table=("People and seats", seats.COLUMNS, seats.rows(count), "seats"),
            question=QUESTION,
        )

    plan = morning.solve(chosen)
    with morning_stage:
        frame.headline(morning.headline(plan))
        st.html(chairs.picture(plan))
    with morning_words:
        frame.answer(morning.sentence(plan))
        frame.take_row(
            who=morning.FACTS,
            working=(
                morning.FORMULA, morning.symbols(plan), "lib.physics.lifeboat.aboard_and_seats",
            ),
            table=("Who sat where", morning.COLUMNS, morning.rows(plan), "morning"),
            question=MORNING,
        )  # fmt: skip

    frame.cases(
        "lifeboat_timeline",
        (settings.DATE, settings.SPAN, settings.lost_on(date), settings.HOLE_MM),
    )
    for paragraph in story.paragraphs():
        st.markdown(paragraph)
    frame.limits("Lifeboat", "An emptying cabin")
    frame.next_question("sources_and_checks", "Says who, and how wrong may it be?")
