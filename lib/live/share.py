"""How a live figure is passed on: a link, code for another page, a code for phones, one file."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from types import MappingProxyType

import segno

HEIGHT = 960  # pixels that a figure with its controls and sentence takes in a column


def frame(address: str, title: str, height: int = HEIGHT) -> str:
    """The code that shows a figure inside another page."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}"'
        f' width="100%" height="{height}" style="border:0"></iframe>'
    )


@lru_cache(maxsize=256)  # to draw the code costs more than the rest of a run; hosts are few
def share(name: str, title: str, path: str, origin: str) -> Mapping[str, str]:
    """What the panel "Take it with you" offers.

    ``link`` (the page of the site that holds the figure), ``figure`` and ``offline`` are relative
    to the root that the browser found.  A phone knows no root: the code needs ``origin``, and is
    left out where the server does not know it.
    """
    panel = {
        "link": path,
        "figure": f"figure/{name}",
        "embed": frame(f"{origin}/figure/{name}", title),
        "offline": f"offline/{name}.html",
    }
    if origin:
        # Black on white in either theme: that is what phones can read.
        code = segno.make(f"{origin}/{path}", micro=False)
        panel["qr"] = code.svg_inline(scale=4, border=2, light="white")
    return MappingProxyType(panel)
