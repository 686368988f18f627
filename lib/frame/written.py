"""What a page's script has written: its words, and what is shown among them.

What a page shows is known as soon as its script has run, and drawn only when its HTML is asked for:
so the site has its list of figures from the pages themselves, without working one out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lib.live.delivery.exploration import Exploration
from lib.live.delivery.listing import Listing
from lib.live.model.figure import Figure


@dataclass
class Written:
    """One page.  ``text`` is its HTML, with a mark where something will be drawn.

    ``figures`` stand in the order of the page, each followed by those that it shows too.
    """

    text: str = ""
    figures: list[Figure] = field(default_factory=list)
    explorations: list[Exploration] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    drawn: list[Callable[[], str]] = field(default_factory=list)

    def later(self, draw: Callable[[], str]) -> str:
        """The mark where what ``draw`` gives will stand."""
        self.drawn.append(draw)
        return f"<!-- drawn {len(self.drawn) - 1} -->"

    def html(self) -> str:
        """The whole page, with all that it shows drawn.

        >>> page = Written()
        >>> page.text = f"<p>See {page.later(lambda: 'a hole')}.</p>"
        >>> page.html()
        '<p>See a hole.</p>'
        """
        return re.sub(r"<!-- drawn (\d+) -->", lambda at: self.drawn[int(at[1])](), self.text)
