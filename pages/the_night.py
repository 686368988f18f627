"""What happened on the night of 29 August 2018?  The home page."""

from lib import frame
from lib.the_night import layout, station, story, timeline, walk

with frame.page(
    timeline.QUESTION,
    "A hole two millimetres wide, in a ship at the International Space Station that was three"
    " people’s way home. Move the hour, and see what was known.",
):
    frame.live(walk.FIGURE)

    frame.live(timeline.FIGURE)

    frame.heading(station.QUESTION)
    plan = layout.solve()
    frame.prose(station.flattened(plan))
    frame.live(station.FIGURE)
    frame.prose(station.adds_up(plan))

    frame.heading("Three questions to walk into")
    frame.links(
        ("hole_and_patch", "How fast does the air leave?"),
        ("debris_primer", "Could a grain of dust have made this hole?"),
        ("lifeboat_timeline", "Was there a seat home for everyone?"),
    )

    frame.heading("The night, event by event")
    frame.put(story.story())
    frame.prose(story.after())
    frame.download("events.csv", "Download all events of 2018 as a CSV file")
    frame.download("station_2018.csv", "Download the station’s parts as a CSV file")
