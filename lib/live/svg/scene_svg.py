"""One position of a scene as a still picture, which the browser then changes in place."""

import math
from itertools import islice
from typing import Any

from markupsafe import Markup, escape

from lib.live.model.layers import Placed
from lib.live.model.parts import SPRITE
from lib.live.model.ranges import Position
from lib.live.model.scene import BIG, HERDS, Caption, Composition, Sprite, Swarm, where
from lib.live.model.sweep import Sweep
from lib.live.svg.chart_svg import HIDDEN, numbered, text_at
from lib.live.svg.views import dots


def scenes(sweep: Sweep, position: Position | None = None) -> list[Markup]:
    """The SVG elements of the scene: wide and narrow; words in them are as large as said."""
    if sweep.scene is None:
        return []
    placed = ((k, layer, drawn) for k, layer, drawn in numbered(sweep, position) if isinstance(layer, Placed))
    return [
        Markup(
            f'<svg class="tm-live-{name}" viewBox="0 0 {view.width} {view.height}" role="img"'
            f' aria-label="{escape(sweep.scene.subject)}" font-size="{view.size:g}">'
            f"<g>{view.backdrop}</g>"
            f"{''.join(_placed(view, *layer) for layer in islice(placed, len(view.layers)))}</svg>"
        )
        for name, view in sweep.scene.views.items()
    ]


def _placed(view: Composition, k: str, layer: Placed, drawn: dict[str, Any]) -> str:
    """A sprite is moved as a whole; words and points are written anew.

    What is not seen is not placed either: the browser does that where it comes to be seen.
    """
    if not drawn["shown"] and isinstance(layer, Sprite | Caption):
        inside = layer.svg if isinstance(layer, Sprite) else "<text/>"
        look = "" if isinstance(layer, Sprite) else _words(view, layer)
        return f'<g data-layer="{k}"{look}{HIDDEN}>{inside}</g>'
    look = f'data-layer="{k}"{"" if drawn["shown"] else HIDDEN}'
    match layer:
        case Sprite():
            x, y, turn, across, down = (f"{drawn[name]:.2f}" for name in SPRITE[:-1])
            return (
                f'<g {look} opacity="{drawn["opacity"]:.2f}" transform="translate({x},{y})'
                f' rotate({turn}) scale({across},{down})">{layer.svg}</g>'
            )
        case Caption():
            words = text_at(drawn["x"], drawn["y"], drawn["text"], drawn["anchor"])
            return f"<g {look}{_words(view, layer)}>{words}</g>"
        case Swarm():
            at, over = where(layer, math.floor(drawn["count"] + 0.5), drawn.get("gap", 0.0))
            herds = HERDS if layer.gap is None else 1
            paths = [f'<path d="{dots(at[n::herds], over[n::herds])}"/>' for n in range(herds)]
            return (
                f'<g {look} fill="none" stroke="{layer.fill}" stroke-width="{layer.wide:g}"'
                f' stroke-linecap="round">{"".join(paths)}</g>'
            )


def _words(view: Composition, caption: Caption) -> str:
    """How words look: their size, what keeps them apart from their ground, their colour."""
    look = f' font-size="{BIG * view.size:g}" font-weight="650"' if caption.big else ""
    if caption.halo:  # wide enough to close the gaps between letters
        wide = view.size * (0.9 if caption.big else 0.6)
        look += f' stroke="{caption.halo}" stroke-width="{wide:.0f}" paint-order="stroke"'
        look += ' stroke-linejoin="round"'
    return f'{look} fill="{caption.fill}"'
