"""The live figures of this page, in the order in which it shows them."""

from lib.the_night import station, timeline, walk

FIGURES = (walk.FIGURE, station.FIGURE, timeline.FIGURE)
