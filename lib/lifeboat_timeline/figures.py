"""The live figures of this page, in the order in which it shows them."""

from lib.lifeboat_timeline import age, in_time, reserve, what_if, years

FIGURES = (what_if.FIGURE, reserve.FIGURE, in_time.FIGURE, age.FIGURE)

# What a hand may zoom, loaded when somebody opens it.
EXPLORATIONS = (years.EXPLORATION,)
