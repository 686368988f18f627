"""A long list of which people choose what to read: all of it is in the page, and rows hide.

The browser half (``narrow.js``) builds the controls and hides what is not asked for.  Without a
script it is the whole list, folded by its headings.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import htpy as h
import numpy as np
from markupsafe import Markup
from numpy.typing import ArrayLike

from lib.live.delivery.pack import packed_control
from lib.live.model.positions import Live
from lib.look.words import spoken

GLANCE = 20  # rows that can be read at a glance come unfolded


@dataclass(frozen=True)
class Row:
    """``said`` is what a choice asks for, by the names of the controls."""

    html: Markup
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
def section(listing: Listing) -> Markup:
    """The whole list as HTML, as it stands before anything is chosen."""
    sentences = np.asarray(listing.sentence, str)
    first = sentences[tuple(live.default for live in listing.controls)]
    count = len(listing.controls)
    whole = h.div(
        ".tm-live.tm-list",
        data_list=listing.name,
        data_glance=GLANCE,
        data_controls=json.dumps([packed_control(live) for live in listing.controls]),
        data_sentences=json.dumps(sentences.tolist()),
        role="region",
        aria_label=spoken(listing.title),
    )
    return Markup(
        whole[
            h.div(".tm-live-controls", style=f"--tm-narrow: {1.5 * count:g}; --tm-wide: {count}"),
            h.p(".tm-live-sentence", role="status")[str(first)],
            [_part(heading, rows) for heading, rows in listing.parts.items()],
        ]
    )


def _part(heading: str, rows: Sequence[Row]) -> h.Element:
    """A heading with its rows; what all of them say stands once, above them."""
    shared = set.intersection(*(set(row.said.items()) for row in rows))
    return h.details(_data(shared))[
        h.summary[h.strong[heading], " (", h.span[len(rows)], ")"],
        h.ul[[h.li(_data(set(row.said.items()) - shared))[row.html] for row in rows]],
    ]


def _data(said: set[tuple[str, str]]) -> dict[str, str]:
    return {f"data-{name}": value for name, value in sorted(said)}
