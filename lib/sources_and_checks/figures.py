"""The live figures of this page."""

from lib.sources_and_checks import misses

FIGURES = (misses.FIGURE,)
