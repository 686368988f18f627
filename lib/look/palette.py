"""The colours of the site: paper by day, night sky by dark; colour says only *who speaks*.

The pairs stand here once.  Streamlit's theme repeats them in ``.streamlit/config.toml``, because
that file alone can colour its widgets; a test keeps the two the same and measures contrast and
colour-blind distance again.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """One colour by day and by night, and the name by which a figure asks for it.

    Streamlit puts the theme's chart colours in the place of its ``#00000n`` names, so a Plotly
    figure built once is right in both themes and turns with them, without a run on the server.
    """

    light: str
    dark: str
    figure: str

    @property
    def pale(self) -> str:
        """The figure's name with 18 % opacity, for bands."""
        return self.figure + "2e"

    @property
    def hairline(self) -> str:
        """The figure's name with 25 % opacity, for the grid."""
        return self.figure + "40"


GROUND = Token("#FBFAF7", "#0E1624", "#000007")
INK = Token("#1B2430", "#E8EDF4", "#000005")
QUIET = Token("#54606E", "#A3B3C6", "#000006")

MODEL = Token("#0A4F8C", "#6DB6FF", "#000001")  # what we calculate: solid line, band at 18 %
OBSERVED = Token("#B85410", "#FF9E4A", "#000002")  # what was reported: points, hatched band
LIMIT = Token("#5A0F2A", "#FF5C7A", "#000003")  # lines not to cross: dashed, label on the line
SAFE = Token("#1F7F66", "#D6F2A0", "#000004")  # sealed, patched, home: dotted or filled

# Materials of a window: what is seen through it is the same by day and by night.
SPACE = Token("#0B1220", "#0B1220", "")  # everything outside a hull, and words inside one
STAR = Token("#FFFFFF", "#FFFFFF", "")  # and words on space
EARTH = Token("#123A68", "#123A68", "")  # the night Earth
LIMB = Token("#8EC5F2", "#8EC5F2", "")  # and its edge of air
CABIN = Token("#F4EFE4", "#F4EFE4", "")  # a lit room
JET = Token("#B5D8F6", "#B5D8F6", "")  # air that is cut off, or leaves
HULL = Token("#C9CFD6", "#C9CFD6", "")  # aluminium
KAPTON = Token("#C98A1B", "#C98A1B", "")  # tape, and what a hand has shut
ALARM = Token("#FF5C7A", "#FF5C7A", "")  # the leak; with a word
HOME = Token("#D6F2A0", "#D6F2A0", "")  # what is sound; with a word
GRAIN = Token("#FF9E4A", "#FF9E4A", "")  # dust, and splinters of satellites
WINDOW = (SPACE, STAR, EARTH, LIMB, CABIN, JET, HULL, KAPTON, ALARM, HOME, GRAIN)

# The order of ``chartCategoricalColors`` in the theme.
FIGURE_COLOURS = (MODEL, OBSERVED, LIMIT, SAFE, INK, QUIET, GROUND)
