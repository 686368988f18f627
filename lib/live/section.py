"""A live figure as HTML: answer, still picture, sentence, numbers and table of the default.

The same in the site, on its own light page and in the offline file.  A browser without JavaScript
shows all of it and lacks only the controls.
"""

from collections.abc import Mapping
from html import escape

import numpy as np

from lib.live.layers import Curve
from lib.live.pack import document, script_safe
from lib.live.room import check_room
from lib.live.still import pictures
from lib.live.sweep import Sweep, Table
from lib.look.words import number


def section(sweep: Sweep, *, data: bool = True, share: Mapping[str, str] | None = None) -> str:
    """The whole ``<section>``; without ``data`` for a component, which gets the JSON itself.

    ``share`` tells the browser half of a page where link, embed code, QR and offline file are.
    """
    check_room(sweep)
    seen = sweep.values_at(sweep.default)
    name = escape(sweep.name)
    numbers = "".join(
        f'<div><dt>{escape(line.label)}</dt><dd><span data-number="{k}">{escape(text)}</span>'
        f" {escape(line.unit)}</dd></div>"
        for k, (line, text) in enumerate(zip(sweep.numbers, seen.numbers, strict=True))
    )
    parts = [
        f'<section class="tm-live" data-figure="{name}" aria-label="{escape(sweep.title)}">',
        f'<p class="tm-live-headline">{escape(seen.headline)}</p>',
        f'<div class="tm-live-stage">{"".join(pictures(sweep))}</div>',
        '<div class="tm-live-controls"></div>',
        f'<dl class="tm-live-numbers">{numbers}</dl>' if numbers else "",
        f'<p class="tm-live-sentence" role="status" aria-live="polite">{escape(seen.sentence)}</p>',
        '<div class="tm-live-more"></div>',
        _details(sweep.table or default_table(sweep)),
        _data("data", document(sweep)) if data else "",
        _data("share", script_safe(dict(share))) if share else "",
        "</section>",
    ]  # fmt: skip
    return "\n".join(part for part in parts if part)


def default_table(sweep: Sweep) -> Table:
    """A dozen rows of the main curve at the default; of the numbers, if nothing is a curve."""
    seen = sweep.values_at(sweep.default)
    for layer, drawn in zip(sweep.layers, seen.layers, strict=False):
        if isinstance(layer, Curve) and layer.main and sweep.x and sweep.y:
            points = np.unique(np.linspace(0, len(drawn["x"]) - 1, 12).round().astype(int))
            rows = [(number(float(drawn["x"][k])), number(float(drawn["y"][k]))) for k in points]
            return Table(sweep.subject, (sweep.x.title, sweep.y.title), rows)
    told = [
        (line.label, f"{text} {line.unit}".strip())
        for line, text in zip(sweep.numbers, seen.numbers, strict=True)
    ]
    return Table(sweep.subject, ("what", "how much"), told or [(sweep.title, seen.headline)])


def _data(name: str, text: str) -> str:
    return f'<script type="application/json" class="tm-live-{name}">{text}</script>'


def _details(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return (
        '<details class="tm-live-table"><summary>Table</summary>'
        f'<div class="tm-live-scroll"><table><caption>{escape(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div></details>"
    )
