"""What happened on the night of 29 August 2018?  The home page."""

import streamlit as st

from lib import frame
from lib.the_night import layout, station, timeline
from lib.the_night import scenario as settings
from lib.the_night.scenario import Scenario

QUESTION = "What happened on the night of 29 August 2018?"

with frame.page(
    QUESTION,
    "A hole two millimetres wide, in the ship that was three people’s way home.",
    settings.CONTROLS,
):
    stage = frame.stage("night")
    night = timeline.solve(Scenario(hour=frame.slider(settings.HOUR)))
    with stage:
        frame.headline(timeline.headline(night))
        frame.picture(timeline.figure(night), "Events of 29 to 31 August 2018 in three lanes",
                      "night")  # fmt: skip
    frame.answer(timeline.sentence(night))
    with st.container(horizontal=True, gap="small"):
        frame.says_who(*timeline.AFTER_FACTS)
        frame.show_table("The night in order", timeline.COLUMNS, timeline.rows(night), "night")
        frame.take_it(QUESTION)

    frame.heading("What hung where?")
    plan = layout.solve()
    with frame.stage("station"):
        frame.headline(station.headline(plan))
        frame.picture(station.figure(plan), "Plan of the station on 30 August 2018, with the leak"
                      " in Soyuz MS-09", "station")  # fmt: skip
    frame.prose(station.unfolded(plan))
    frame.prose(station.sentence(plan))
    with st.container(horizontal=True, gap="small"):
        frame.says_who(*station.FACTS)
        frame.show_table("The station on 30 August 2018", station.COLUMNS, station.rows(plan),
                         "station")  # fmt: skip

    frame.heading("Three questions to walk into")
    with st.container(horizontal=True, gap="small"):
        st.page_link("pages/hole_and_patch.py", label="How fast does the air leave?")
        st.page_link("pages/debris_primer.py", label="Could a grain of dust have made this hole?")
        st.page_link("pages/lifeboat_timeline.py", label="Was there a seat home for everyone?")

    frame.heading("The night, event by event")
    st.html(timeline.story(night))
    frame.prose(timeline.after())
