"""A long list of which people choose what to read: all of it is in the page, and rows hide.

The browser half (``narrow.js``) builds the controls and hides what is not asked for.  Without a
script it is the whole list, folded by its headings.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

import numpy as np
from numpy.typing import ArrayLike

from lib.live.delivery.pack import packed_control
from lib.live.model.positions import Live
from lib.look.words import spoken

GLANCE = 20  # rows that can be read at a glance come unfolded


@dataclass(frozen=True)
class Row:
    """``html`` is trusted; ``said`` is what a choice asks for, by the names of the controls."""

    html: str
    said: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Listing:
    """Rows under headings.  Each control's default asks for everything.

    ``sentence`` says what is listed, at every position of the controls.
    """

    name: str
    title: str
    controls: Sequence[Live]
    sentence: ArrayLike
    parts: Mapping[str, Sequence[Row]]


@cache
def section(listing: Listing) -> str:
    """The whole list as HTML, as it stands before anything is chosen."""
    sentences = np.asarray(listing.sentence, str)
    first = sentences[tuple(live.default for live in listing.controls)]
    controls = json.dumps([packed_control(live) for live in listing.controls])
    parts = "".join(_part(heading, rows) for heading, rows in listing.parts.items())
    return (
        f'<div class="tm-live tm-list" data-list="{escape(listing.name)}" data-glance="{GLANCE}"'
        f' data-controls="{escape(controls)}"'
        f' data-sentences="{escape(json.dumps(sentences.tolist()))}"'
        f' role="region" aria-label="{escape(spoken(listing.title))}">'
        f'<div class="tm-live-controls" style="--tm-narrow: {1.5 * len(listing.controls):g};'
        f' --tm-wide: {len(listing.controls)}"></div>'
        f'<p class="tm-live-sentence" role="status">{escape(str(first))}</p>{parts}</div>'
    )


def _part(heading: str, rows: Sequence[Row]) -> str:
    """A heading with its rows; what all of them say stands once, above them."""
    shared = set.intersection(*(set(row.said.items()) for row in rows))
    items = "".join(f"<li{_data(set(row.said.items()) - shared)}>{row.html}</li>" for row in rows)
    return (
        f"<details{_data(shared)}><summary><strong>{escape(heading)}</strong>"
        f" (<span>{len(rows)}</span>)</summary><ul>{items}</ul></details>"
    )


def _data(said: set[tuple[str, str]]) -> str:
    return "".join(f' data-{name}="{escape(value)}"' for name, value in sorted(said))
