"""How a live figure is passed on: a link, code for another page, a code for phones, one file."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from types import MappingProxyType

import segno

HEIGHT = 960  # pixels that a figure with its controls and sentence takes in a column


@lru_cache(maxsize=256)  # to draw the code costs more than the rest of a run; hosts are few
def share(name: str, title: str, path: str, origin: str) -> Mapping[str, str]:
    """What the panel "Take it with you" offers; ``origin`` is where the visitor found the site.

    ``path`` is the page of the site that holds the figure.
    """
    link = f"{origin}/{path}"
    panel = {
        "link": link,
        "embed": f'<iframe src="{escape(origin)}/figure/{name}" title="{escape(title)}"'
        f' width="100%" height="{HEIGHT}" style="border:0"></iframe>',
        # Black on white in either theme: that is what phones can read.
        "qr": segno.make(link, micro=False).svg_inline(scale=4, border=2, light="white"),
        "offline": f"/offline/{name}.html",
    }
    return MappingProxyType(panel)
