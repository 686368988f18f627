"""A hole this wide let air out of the space station: what happened that night.  The home page."""

from lib import frame
from lib.the_night import layout, station, story, timeline, walk

with frame.page(
    "A hole this wide ● let air out of the space station",
    "On 29 August 2018 six people were aboard the International Space Station. The hole was in"
    " the ship that was to take three of them home.",
):
    frame.live(walk.FIGURE)

    frame.doors(
        (
            "hole_and_patch",
            "How fast does the air leave?",
            "Make the hole wider, patch it, and watch the air go.",
        ),
        (
            "debris_primer",
            "Could a grain of dust have made this hole?",
            "Shoot one at the wall, and count how often it happens.",
        ),
        (
            "lifeboat_timeline",
            "Was there a seat home for everyone?",
            "Six people, two ships, and one of them has a hole.",
        ),
    )
    frame.chapters()
    frame.prose(
        "[Is the dot in the title really 2 mm wide on your screen? Check it with a card.]"
        "(./hole_and_patch#true_size)"
    )

    plan = layout.solve()
    with frame.question("Where was the hole?", "station"):
        frame.prose(
            "You see the station from above, flattened onto the page. The crew shut hatches until"
            " they knew where the air was leaking. It was the Soyuz ship at the lower left. Three"
            " of the six people had come in it, and it was their way home."
        )
        frame.beside(station.FIGURE)

    with frame.question("What made the hole?", "cause"):
        frame.prose(story.after())

    with frame.closer():
        with frame.chapter(timeline.QUESTION, "hours"):
            frame.live(timeline.FIGURE)
        with frame.chapter("Every event, and who told of it", "events"):
            frame.prose("Some sources name the hour, some only the day.")
            frame.put(story.story())
        with frame.chapter("How to read the two pictures of the station", "plan"):
            frame.prose(
                "The picture at the top shows the station from the side, and not to scale. It marks"
                " the leak from the start, for today we know where it was. The crew did not. The"
                " arrow tells which way the pressure went, but not how fast. That was not published"
                " hour by hour. The plan below it shows the station from above."
            )
            frame.prose(station.flattened(plan))
            frame.prose(station.adds_up(plan))
        with frame.chapter("Take the lists with you", "lists"):
            frame.download("events.csv", "Download all events of 2018 as a CSV file")
            frame.download("station_2018.csv", "Download the station’s parts as a CSV file")

    frame.next_card("hole_and_patch", "How fast does the air leave?")
