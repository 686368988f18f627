"""Was there a seat home for everyone?  The page of the lifeboats."""

from lib import frame
from lib.lifeboat_timeline import (
    age,
    chairs,
    in_time,
    race,
    reserve,
    story,
    timeline,
    what_if,
    years,
)

NEXT = ("sources_and_checks", "Can you trust this site?")

with frame.page(timeline.QUESTION, story.LEAD):
    frame.live(chairs.FIGURE)
    frame.cases("lifeboat_timeline")
    frame.onward(*NEXT)

    with frame.question("Was there a seat on every day?", "days"):
        frame.prose(story.known())
        frame.live(timeline.FIGURE)

    with frame.question(what_if.QUESTION, "what_if"):
        frame.prose(story.AUTUMN)
        frame.live(what_if.FIGURE)
        frame.prose(story.empty_ships())

    with frame.question(race.QUESTION, "in_time"):
        frame.prose(story.in_time())
        frame.live(race.FIGURE)

    with frame.closer():
        with frame.chapter("All the years in one picture", "years"):
            frame.explore(years.EXPLORATION)
        with frame.chapter(reserve.QUESTION, "reserve"):
            frame.live(reserve.FIGURE)
            frame.prose(story.straight_line())
        with frame.chapter(in_time.QUESTION, "chance"):
            frame.prose(story.by_the_gauge())
            frame.live(in_time.FIGURE)
        with frame.chapter("And if the hole is in their own ship?", "own_ship"):
            frame.prose("\n\n".join(story.own_ship()))
        with frame.chapter(age.QUESTION, "age"):
            frame.live(age.FIGURE)
        with frame.chapter("Where else has it happened?", "elsewhere"):
            frame.prose(story.elsewhere())
            frame.prose(f"{story.two_ships()}\n\n{story.CLOSING}")
            frame.says_who(*story.FACTS)
            frame.table("All trouble with lifeboats since 2003", story.TROUBLES, story.troubles())
        with frame.chapter("All ships as a list", "ships"):
            frame.download("crew_vehicles.csv", "All ships as a table, with marks and sources (CSV)")
        frame.limits("Lifeboat", "From alarm to landing", "An emptying cabin")

    frame.next_card(*NEXT)
