"""The live figures of this page, in the order in which it shows them."""

from lib.lifeboat_timeline import age, chairs, in_time, race, reserve, timeline, what_if, years

FIGURES = (
    chairs.FIGURE, timeline.FIGURE, what_if.FIGURE, race.FIGURE, reserve.FIGURE,
    in_time.FIGURE, age.FIGURE,
)  # fmt: skip

# What a hand may zoom, loaded when somebody opens it.
EXPLORATIONS = (years.EXPLORATION,)
