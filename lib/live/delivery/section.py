"""A live figure as HTML: answer, still picture, numbers, sentence, and what is folded under it.

The same in the site, on its own light page and in the offline file.  A browser without JavaScript
shows all of it and lacks only the controls.
"""

import json
from functools import cache

import htpy as h
from markupsafe import Markup
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


def section(figure: Figure, *, data: bool = True) -> Markup:
    """The figure's whole ``<section>`` at its default.

    Without ``data`` it is a page's first answer: the browser fetches that, and folds, by name.
    """
    sweep = figure.default
    whole = h.section(
        ".tm-live",
        data_figure=figure.name,
        data_page=figure.page,
        data_also=figure.also or None,
        data_variants=json.dumps([packed_control(live) for live in figure.variants]),
        data_controls=" ".join(live.control.name for live in sweep.controls),
        aria_label=spoken(sweep.title),
    )
    return Markup(whole["\n", inside(sweep, data=data), "\n"])


def inside(sweep: Sweep, *, data: bool = False) -> Markup:
    """What stands in the section of a figure: the browser puts it there for another variant."""
    check_label_fit(sweep)
    answer = _living(sweep, sweep.headline, ".tm-live-headline")
    stills = pictures(sweep)
    stage = h.div(".tm-live-stage")[stills] if stills else None
    hands = h.div(".tm-live-controls", style=_room(sweep))
    chart = [stage, _bet(sweep.bet), h.div(".tm-hunt") if sweep.hunt else None]
    # A place comes first, and the hand stands next to it; then its chart.
    first = [*_scene(sweep), answer, hands, *chart] if sweep.scene else [answer, *chart, hands]
    parts = [
        *first,
        _ended(sweep),
        numbers(sweep.numbers, sweep),
        _living(sweep, sweep.sentence, ".tm-live-sentence", role="status", aria_live="polite"),
        h.div(".tm-live-more"),
        h.div(".tm-live-folds")[data and disclosures(sweep)],
        data and still_table(sweep.table or default_table(sweep)),
        data and h.script(".tm-live-data", type="application/json")[document(sweep)],
    ]
    return Markup("\n").join(part for part in parts if part)


def _scene(sweep: Sweep) -> tuple[h.Element, ...]:
    """The place, and what is seen there for who does not see it."""
    if sweep.scene is None:
        return ()
    seen = spoken(sweep.tell(sweep.scene.seen, sweep.default))
    return h.div(".tm-live-scene")[scenes(sweep)], h.p(".tm-live-seen.tm-live-unseen")[seen]


@cache
def bare_section(figure: Figure) -> Markup:
    """The section without data and folds, once for all visitors."""
    return section(figure, data=False)


def packed(sweep: Sweep, *, alone: bool = False) -> str:
    """The sweep as the browser fetches it, with what is folded under the figure.

    One that is drawn with other elements than the default of its figure stands ``alone``, and
    brings its stills along.
    """
    check_label_fit(sweep)
    return document(sweep, folds=disclosures(sweep), **({"inside": inside(sweep)} if alone else {}))


def _ended(sweep: Sweep) -> h.Element | None:
    """What is answered once time has played, for who runs no script and cannot let it."""
    end = (*sweep.default[:-1], len(sweep.controls[-1]) - 1)
    answer = sweep.tell(sweep.headline, end)
    if not sweep.play or sweep.play.steps or answer == sweep.tell(sweep.headline, sweep.default):
        return None
    label, text = sweep.controls[-1].control.label, sweep.controls[-1].texts[-1]
    return h.noscript[h.p[h.strong[f"{label} {text}: {answer}"]]]


def _bet(bet: Bet | None) -> h.Element | None:
    """The invitation to guess; without a script nobody sees it."""
    if bet is None:
        return None
    button = h.button(type="button")["Mark your guess"]
    return h.div(".tm-live-bet")[h.p[bet.question], button]


def _living(sweep: Sweep, words: ArrayLike, classes: str, **more: str) -> h.Element:
    """A text that will change: the longest keeps the room, unseen, so that nothing below jumps."""
    shown = sweep.tell(words, sweep.default)
    return h.p(classes, **more, data_longest=sweep.longest(words))[h.span[shown]]


def _room(sweep: Sweep) -> str:
    """Rows of controls, one a row on a phone and two on a page, that the browser will fill."""
    rows = len(sweep.controls) - bool(sweep.hunt)  # where it is hidden, is folded away
    marked = any(live.marks for live in sweep.controls)  # and its buttons stand in rows of theirs
    narrow, wide = rows + 2 * marked, (rows + 1) // 2 + 1.5 * marked
    return f"--tm-narrow: {narrow}; --tm-wide: {wide:g}"


def default_table(sweep: Sweep) -> Table:
    """The main curve at the default, at round values; the numbers, if nothing is a curve."""
    seen = sweep.values_at(sweep.default)
    for layer, drawn in zip(sweep.layers, seen.layers, strict=False):
        if isinstance(layer, Curve) and layer.main and sweep.x and sweep.y:
            factor = sweep.factor(sweep.default)
            rows = [
                (number(at * factor), number(float(drawn["y"][k])))
                for at, k in rows_of(drawn["x"], sweep.x.log)
            ]
            return Table(sweep.subject, (sweep.x.title, sweep.y.title), rows)
    rows = [
        (line.label, with_unit(text, line.unit))
        for line, text in zip(sweep.numbers, seen.numbers, strict=False)
    ]
    return Table(sweep.subject, ("what", "how much"), rows or [(sweep.title, seen.headline)])
