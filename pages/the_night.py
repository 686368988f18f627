"""What happened on the night of 29 August 2018?  The home page."""

import streamlit as st

from lib import frame
from lib.the_night import layout, station, story, timeline

with frame.page(
    timeline.QUESTION,
    "A hole two millimetres wide, in the ship that was three people’s way home.",
):
    frame.live(timeline.FIGURE)

    frame.heading(station.QUESTION)
    plan = layout.solve()
    frame.prose(station.flattened(plan))
    frame.live(station.FIGURE)
    frame.prose(station.adds_up(plan))

    frame.heading("Three questions to walk into")
    with st.container(horizontal=True, gap="small"):
        st.page_link("pages/hole_and_patch.py", label="How fast does the air leave?")
        st.page_link("pages/debris_primer.py", label="Could a grain of dust have made this hole?")
        st.page_link("pages/lifeboat_timeline.py", label="Was there a seat home for everyone?")

    frame.heading("The night, event by event")
    st.html(story.story())
    frame.prose(story.after())
    frame.download("events.csv", "Download all events of 2018 as a CSV file")
    frame.download("station_2018.csv", "Download the station’s parts as a CSV file")
