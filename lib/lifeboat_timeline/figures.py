"""The live figures of this page, in the order in which it shows them."""

from lib.lifeboat_timeline import age, chairs, find, in_time, reserve, timeline, what_if, years

FIGURES = (
    timeline.FIGURE, chairs.FIGURE, find.FIGURE, what_if.FIGURE, reserve.FIGURE, in_time.FIGURE,
    age.FIGURE,
)  # fmt: skip

# What a hand may zoom, loaded when somebody opens it.
EXPLORATIONS = (years.EXPLORATION,)
