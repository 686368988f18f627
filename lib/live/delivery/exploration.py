"""What people explore with the whole hand: a Plotly figure in a fold, loaded when it is opened.

The page holds a fold in plain HTML with words and a place.  The browser half (``explore.js``) asks
for Plotly and for the picture by its name, both from this site, and never for anything of a server
that runs a page.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import htpy as h
import plotly
import plotly.graph_objects as go
from markupsafe import Markup

from lib.live.delivery.disclosures import says_who
from lib.live.delivery.pack import packed_control
from lib.live.model.beside import Citation
from lib.live.model.figure import BETWEEN
from lib.live.model.positions import Live
from lib.look.palette import FIGURE_COLOURS

LIBRARY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
# Its address changes with its text, so that a browser may keep it for good.
ADDRESS = f"live/{LIBRARY.name}?{plotly.__version__}"
# Nothing to press, no help from elsewhere.
CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "responsive": True,
    "plotlyServerURL": "",
    "topojsonURL": "",
}


@dataclass(frozen=True, eq=False)
class Exploration:
    """``label`` says what the hand can do, ``text`` what is seen.

    ``plot`` and ``subject`` (for who does not see the picture) take a value for each of
    ``variants``, controls of the page that the picture depends on; ``citations`` hold who says
    so.  ``height`` is the picture's, in pixels, and the room that is kept for it.
    """

    name: str
    label: str
    text: str
    height: int
    plot: Callable[..., go.Figure]
    subject: Callable[..., str]
    variants: tuple[Live, ...] = ()
    citations: Sequence[Citation] = ()

    @property
    def files(self) -> dict[str, tuple[str, ...]]:
        """The names of its pictures, as the browser asks for them, and their variants' values."""
        choices = product(*(map(str, live.positions) for live in self.variants))
        return {BETWEEN.join((self.name, *values)): values for values in choices}


def fold(exploration: Exploration) -> Markup:
    """What the page holds of it: opens by itself, and says what it needs if no script runs."""
    place = h.div(".tm-explore-place", style=f"min-height:{exploration.height}px")
    whole = h.details(
        ".tm-explore",
        data_plot=exploration.name,
        data_variants=json.dumps([packed_control(live) for live in exploration.variants]),
        data_library=ADDRESS,
    )
    return Markup(
        whole[
            h.summary[exploration.label],
            h.p[exploration.text],
            place[h.p["Without JavaScript this picture stays away."]],
            says_who(exploration.citations) if exploration.citations else None,
        ]
    )


def packed_plot(exploration: Exploration, *values: str) -> str:
    """The figure as the browser fetches it, with what stands for the names of its colours.

    The view that a hand has chosen stays while break-up or theme change.
    """
    figure = json.loads(exploration.plot(*values).to_json(validate=False))
    figure["layout"] |= {"uirevision": exploration.name, "height": exploration.height}
    about = {
        "subject": exploration.subject(*values),
        "config": CONFIG,
        "colours": {token.figure: [token.light, token.dark] for token in FIGURE_COLOURS},
    }
    return json.dumps(about | figure, ensure_ascii=False, separators=(",", ":"))


@cache
def library() -> bytes:
    """Plotly for the browser, as the installed package brings it."""
    return LIBRARY.read_bytes()
