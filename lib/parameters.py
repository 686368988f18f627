"""Parameters of the address that more than one page has: declared here, once."""

from lib import facts
from lib.live.model.controls import Number
from lib.live.model.positions import logarithmic

# From a hose that leaked in 2004, as through 0.26 mm, to Mir, as through 24 to 28 mm; beyond that,
# what no ship has had.
HOLE_MM = Number("hole_mm", "Width of the hole", "mm", 0.2, 100.0, 0.1, facts.fact("hole_nasa").number)
HOLES = logarithmic(HOLE_MM, about=94)
