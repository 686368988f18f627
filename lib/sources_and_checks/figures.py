"""The live figures and the list of this page."""

from lib.sources_and_checks import ledger, misses

FIGURES = (misses.FIGURE,)
LISTINGS = (ledger.LISTING,)
