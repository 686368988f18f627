"""A live figure as HTML: answer, still picture, numbers, sentence, and what is folded under it.

The same in the site, on its own light page and in the offline file.  A browser without JavaScript
shows all of it and lacks only the controls.
"""

from collections.abc import Mapping
from html import escape
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import ArrayLike

from lib.live.folds import folds, numbers, still_table
from lib.live.layers import Curve
from lib.live.pack import document, script_safe
from lib.live.room import check_room
from lib.live.still import pictures
from lib.live.sweep import Sweep, Table
from lib.look.words import number, with_unit


def section(sweep: Sweep, *, data: bool = True, share: Mapping[str, str] | None = None) -> str:
    """The whole ``<section>``; a component's without ``data``: it gets that, and folds, as JSON.

    ``share`` tells the browser half of a page where link, embed code, QR and offline file are.
    """
    check_room(sweep)
    seen = sweep.values_at(sweep.default)
    bet = (sweep.bet.question, sweep.bet.hint) if sweep.bet else ("", "")
    parts = [
        f'<section class="tm-live" data-figure="{escape(sweep.name)}"'
        f' aria-label="{escape(sweep.title)}">',
        f'<p class="tm-live-headline" {_living(sweep.headline, seen.headline, bet[0])}</p>',
        f'<div class="tm-live-stage">{"".join(pictures(sweep))}</div>',
        f'<div class="tm-live-controls" {_room(sweep)}></div>',
        numbers(sweep.numbers, sweep),
        '<p class="tm-live-sentence" role="status" aria-live="polite"'
        f" {_living(sweep.sentence, seen.sentence, bet[1])}</p>",
        '<div class="tm-live-more"></div>',
        f'<div class="tm-live-folds">{folds(sweep) if data else ""}</div>',
        still_table(sweep.table or default_table(sweep)) if data else "",
        _data("data", document(sweep)) if data else "",
        _data("share", script_safe(dict(share))) if share else "",
        "</section>",
    ]
    return "\n".join(part for part in parts if part)


_bare: WeakKeyDictionary[Sweep, str] = WeakKeyDictionary()


def bare_section(sweep: Sweep) -> str:
    """The section without data and folds, once for all visitors while its sweep is kept."""
    if sweep not in _bare:
        _bare[sweep] = section(sweep, data=False)
    return _bare[sweep]


def _living(texts: ArrayLike, shown: str, asked: str) -> str:
    """A text that will change: the longest keeps the room, unseen, so that nothing below jumps."""
    longest = max((*np.ravel(texts).tolist(), asked), key=len)
    return f'data-longest="{escape(longest)}"><span>{escape(shown)}</span>'


def _room(sweep: Sweep) -> str:
    """Rows of controls, one a row on a phone and two on a page, that the browser will fill."""
    rows = len(sweep.controls)
    return f'style="--tm-narrow: {rows}; --tm-wide: {(rows + 1) // 2}"'


def default_table(sweep: Sweep) -> Table:
    """A dozen rows of the main curve at the default; of the numbers, if nothing is a curve."""
    seen = sweep.values_at(sweep.default)
    for layer, drawn in zip(sweep.layers, seen.layers, strict=False):
        if isinstance(layer, Curve) and layer.main and sweep.x and sweep.y:
            points = np.unique(np.linspace(0, len(drawn["x"]) - 1, 12).round().astype(int))
            rows = [(number(float(drawn["x"][k])), number(float(drawn["y"][k]))) for k in points]
            return Table(sweep.subject, (sweep.x.title, sweep.y.title), rows)
    told = [
        (line.label, with_unit(text, line.unit))
        for line, text in zip(sweep.numbers, seen.numbers, strict=False)
    ]
    return Table(sweep.subject, ("what", "how much"), told or [(sweep.title, seen.headline)])


def _data(name: str, text: str) -> str:
    return f'<script type="application/json" class="tm-live-{name}">{text}</script>'
