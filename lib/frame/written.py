"""What a page's script has written: its words, and what is shown among them.

What a page shows is known as soon as its script has run, and drawn only when its HTML is asked for:
so the site has its list of figures from the pages themselves, without working one out.
"""

from dataclasses import dataclass, field

import htpy as h
from markupsafe import Markup

from lib.live.delivery.exploration import Exploration
from lib.live.delivery.listing import Listing
from lib.live.model.figure import Figure


@dataclass
class Written:
    """One page.  Where something will be drawn, ``body`` holds the function that draws it.

    ``figures`` stand in the order of the page, each followed by those that it shows too.
    """

    body: h.Node = None
    figures: list[Figure] = field(default_factory=list)
    explorations: list[Exploration] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)

    def html(self) -> Markup:
        """The whole page, with all that it shows drawn.

        >>> Written(h.p["See ", lambda: "a hole", "."]).html()
        Markup('<p>See a hole.</p>')
        """
        return Markup(h.fragment[self.body])
