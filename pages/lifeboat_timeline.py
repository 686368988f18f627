"""Was there a seat home for everyone?  The page of the lifeboats."""

from lib import frame
from lib.lifeboat_timeline import (
    age,
    chairs,
    find,
    in_time,
    reserve,
    story,
    timeline,
    what_if,
    years,
)
from lib.lifeboat_timeline.figures import FIGURES

with frame.page(timeline.QUESTION, story.LEAD):
    frame.live(timeline.FIGURE)
    frame.cases("lifeboat_timeline", FIGURES)

    frame.explore(years.EXPLORATION)

    frame.heading(chairs.QUESTION)
    frame.live(chairs.FIGURE)

    frame.heading(find.QUESTION)
    frame.live(find.FIGURE)

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
    frame.prose(f"{story.two_ships()}\n\n{story.CLOSING}")
    frame.says_who(*story.FACTS)
    frame.table("All trouble with lifeboats since 2003", story.TROUBLES, story.troubles())
    frame.download("crew_vehicles.csv", "All ships as a table, with marks and sources (CSV)")
    frame.limits("Lifeboat", "From alarm to landing", "An emptying cabin")
    frame.next_question("sources_and_checks", "Says who, and how wrong may it be?")
