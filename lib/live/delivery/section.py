"""A live figure as HTML: answer, still picture, numbers, sentence, and what is folded under it.

The same in the site, on its own light page and in the offline file.  A browser without JavaScript
shows all of it and lacks only the controls.
"""

import json
from functools import cache
from html import escape

from numpy.typing import ArrayLike

from lib.live.delivery.disclosures import disclosures, numbers, still_table
from lib.live.delivery.pack import document, packed_control
from lib.live.model.beside import Bet, Table
from lib.live.model.figure import Figure
from lib.live.model.layers import Curve
from lib.live.model.sweep import Sweep
from lib.live.svg.chart_svg import pictures
from lib.live.svg.label_fit import check_label_fit
from lib.live.svg.scene_svg import scenes
from lib.look.steps import rows_of
from lib.look.words import number, spoken, with_unit


def section(figure: Figure, *, data: bool = True) -> str:
    """The figure's whole ``<section>`` at its default.

    Without ``data`` it is a page's first answer: the browser fetches that, and folds, by name.
    """
    variants = json.dumps([packed_control(live) for live in figure.variants])
    sweep = figure.default
    also = f' data-also="{escape(figure.also)}"' if figure.also else ""
    return (
        f'<section class="tm-live" data-figure="{escape(figure.name)}"'
        f' data-page="{escape(figure.page)}"{also} data-variants="{escape(variants)}"'
        f' data-controls="{" ".join(live.control.name for live in sweep.controls)}"'
        f' aria-label="{escape(spoken(sweep.title))}">\n{inside(sweep, data=data)}\n</section>'
    )


def inside(sweep: Sweep, *, data: bool = False) -> str:
    """What stands in the section of a figure: the browser puts it there for another variant."""
    check_label_fit(sweep)
    answer = f'<p class="tm-live-headline" {_living(sweep, sweep.headline)}</p>'
    stills = "".join(pictures(sweep))
    stage = f'<div class="tm-live-stage">{stills}</div>' if stills else ""
    hands = f'<div class="tm-live-controls" {_room(sweep)}></div>'
    hunt = '<div class="tm-hunt"></div>' if sweep.hunt else ""
    chart = [stage, _bet(sweep.bet), hunt]
    # A place comes first, and the hand stands next to it; then its chart.
    first = [*_scene(sweep), answer, hands, *chart] if sweep.scene else [answer, *chart, hands]
    parts = [
        *first,
        _ended(sweep),
        numbers(sweep.numbers, sweep),
        '<p class="tm-live-sentence" role="status" aria-live="polite"'
        f" {_living(sweep, sweep.sentence)}</p>",
        '<div class="tm-live-more"></div>',
        f'<div class="tm-live-folds">{disclosures(sweep) if data else ""}</div>',
        still_table(sweep.table or default_table(sweep)) if data else "",
        _data(document(sweep)) if data else "",
    ]
    return "\n".join(part for part in parts if part)


def _scene(sweep: Sweep) -> tuple[str, ...]:
    """The place, and what is seen there for who does not see it."""
    if sweep.scene is None:
        return ()
    seen = escape(spoken(sweep.tell(sweep.scene.seen, sweep.default)))
    return (
        f'<div class="tm-live-scene">{"".join(scenes(sweep))}</div>',
        f'<p class="tm-live-seen tm-live-unseen">{seen}</p>',
    )


@cache
def bare_section(figure: Figure) -> str:
    """The section without data and folds, once for all visitors."""
    return section(figure, data=False)


def packed(sweep: Sweep, *, alone: bool = False) -> str:
    """The sweep as the browser fetches it, with what is folded under the figure.

    One that is drawn with other elements than the default of its figure stands ``alone``, and
    brings its stills along.
    """
    check_label_fit(sweep)
    return document(sweep, folds=disclosures(sweep), **({"inside": inside(sweep)} if alone else {}))


def _ended(sweep: Sweep) -> str:
    """What is answered once time has played, for who runs no script and cannot let it."""
    end = (*sweep.default[:-1], len(sweep.controls[-1]) - 1)
    answer = sweep.tell(sweep.headline, end)
    if not sweep.play or sweep.play.steps or answer == sweep.tell(sweep.headline, sweep.default):
        return ""
    label, told = sweep.controls[-1].control.label, sweep.controls[-1].texts[-1]
    return f"<noscript><p><strong>{escape(f'{label} {told}: {answer}')}</strong></p></noscript>"


def _bet(bet: Bet | None) -> str:
    """The invitation to guess; without a script nobody sees it."""
    if bet is None:
        return ""
    return (
        f'<div class="tm-live-bet"><p>{escape(bet.question)}</p>'
        '<button type="button">Mark your guess</button></div>'
    )


def _living(sweep: Sweep, words: ArrayLike) -> str:
    """A text that will change: the longest keeps the room, unseen, so that nothing below jumps."""
    shown = sweep.tell(words, sweep.default)
    return f'data-longest="{escape(sweep.longest(words))}"><span>{escape(shown)}</span>'


def _room(sweep: Sweep) -> str:
    """Rows of controls, one a row on a phone and two on a page, that the browser will fill."""
    rows = len(sweep.controls) - bool(sweep.hunt)  # where it is hidden, is folded away
    marked = any(live.marks for live in sweep.controls)  # and its buttons stand in rows of theirs
    narrow, wide = rows + 2 * marked, (rows + 1) // 2 + 1.5 * marked
    return f'style="--tm-narrow: {narrow}; --tm-wide: {wide:g}"'


def default_table(sweep: Sweep) -> Table:
    """The main curve at the default, at round values; the numbers, if nothing is a curve."""
    seen = sweep.values_at(sweep.default)
    for layer, drawn in zip(sweep.layers, seen.layers, strict=False):
        if isinstance(layer, Curve) and layer.main and sweep.x and sweep.y:
            factor = sweep.factor(sweep.default)
            rows = [(number(at * factor), number(float(drawn["y"][k])))
                    for at, k in rows_of(drawn["x"], sweep.x.log)]  # fmt: skip
            return Table(sweep.subject, (sweep.x.title, sweep.y.title), rows)
    told = [
        (line.label, with_unit(text, line.unit))
        for line, text in zip(sweep.numbers, seen.numbers, strict=False)
    ]
    return Table(sweep.subject, ("what", "how much"), told or [(sweep.title, seen.headline)])


def _data(text: str) -> str:
    return f'<script type="application/json" class="tm-live-data">{text}</script>'
