"""One position of a sweep as a still picture: the axes, and every layer in an element of its own.

The browser later changes those elements in place, so it finds here all that it needs: a group
``data-layer="k"`` a layer, and nothing to lay out.  Colours are words of the palette
(``class="tm-model"``); without any style sheet the strokes still show in the text's colour.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
from markupsafe import Markup, escape

from lib.live.model.layers import (
    BESIDE,
    FOOT,
    SYMBOLS,
    Band,
    Cursor,
    Curve,
    Dots,
    Event,
    Label,
    Layer,
    Marker,
    Placed,
    Shape,
    Tag,
    token_name,
)
from lib.live.model.parts import parts, read_out
from lib.live.model.quantise import dequantise, quantise
from lib.live.model.ranges import Position
from lib.live.model.sweep import Sweep
from lib.live.svg.composition import composed
from lib.live.svg.views import (
    GAP,
    TYPE,
    Ticks,
    View,
    chart_views,
    dots,
    drawing_views,
    path,
    thinned,
    x_ticks,
)
from lib.look.words import spoken

HATCH = 8  # pixels between two strokes
ROWS = 2.0  # pixels between the names of two rows, of which none may be left out
LOW = 0.4  # heights in a width: less, and a drawing finds room beside its chart on a slide
HIDDEN = ' display="none"'


def pictures(sweep: Sweep, position: Position | None = None) -> list[Markup]:
    """The SVG elements at a position, the default unless told otherwise: wide and narrow."""
    svgs = []
    for name, view in chart_views(sweep).items():
        chart = numbered(composed(sweep, name), position)[: len(sweep.layers)]
        inside = [*_axes(sweep, view), *_hatching(sweep, name)]
        inside += _clipped(sweep, view, name, [(one.layer, _group(sweep, view, name, *one)) for one in chart])
        foot = 0.0
        if sweep.slide_to is not None:
            foot = view.plot.bottom - float(view.y(sweep.slide_to, sweep.scale_of("y")))
        svgs.append(_svg(view, f"tm-live-{name}", sweep.subject, inside, foot=foot))
    for name, view in drawing_views(sweep.drawing).items():
        subject = sweep.drawing.subject if sweep.drawing else ""
        seen = composed(sweep, name)
        shapes = numbered(seen, position)[len(sweep.layers) :]
        inside = [_group(seen, view, name, *one) for one in shapes if isinstance(one.layer, Shape)]
        low = " tm-live-low" if view.height < LOW * view.width else ""
        cut = sweep.drawing.slide_from / sweep.drawing.height * view.height if sweep.drawing else 0
        window = " tm-live-window" if sweep.drawing and sweep.drawing.window else ""
        looks = f"tm-live-{name} tm-live-drawing{low}{window}"
        svgs.append(_svg(view, looks, subject, inside, cut))
    return svgs


class Numbered(NamedTuple):
    """A layer with its number, and what it has at a position."""

    number: str
    layer: Layer
    drawn: dict[str, Any]


def numbered(sweep: Sweep, position: Position | None) -> list[Numbered]:
    """Each layer with its number, and what it has at the position, as the browser will have it."""
    drawn = _as_sent(sweep, position or sweep.default)
    return [
        Numbered(str(k), layer, here)
        for k, (layer, here) in enumerate(zip(sweep.all_layers, drawn, strict=True))
    ]


def _clipped(sweep: Sweep, view: View, name: str, drawn: list[tuple[Layer, str]]) -> Iterator[str]:
    """Layers; where the x axis has windows, lines and bands end at the plot's edge."""
    if not sweep.windows:
        yield from (text for _, text in drawn)
        return
    left, top, right, bottom = view.plot
    clip = f"tm-clip-{sweep.name}-{name}"
    yield (
        f'<defs><clipPath id="{clip}"><rect x="{left}" y="{top}" width="{right - left}"'
        f' height="{bottom - top}"/></clipPath></defs>'
    )
    for layer, text in drawn:
        lies = isinstance(layer, Curve | Band)
        yield f'<g clip-path="url(#{clip})">{text}</g>' if lies else text


def _as_sent(sweep: Sweep, position: Position) -> Iterator[dict[str, Any]]:
    """The layers at a position with the numbers that the browser will have, rounding included."""
    for layer, drawn in zip(sweep.all_layers, sweep.values_at(position).layers, strict=True):
        for name, part in parts(layer).items():
            if read_out(layer, name):
                drawn[name] = np.float64(np.float32(drawn[name]))
            else:
                if part.follows:
                    drawn[name] = part.follows.of(sweep.height(position))
                    continue
                along = sweep.ends_of(part)
                drawn[name] = dequantise(quantise(drawn[name], along, sweep.step(part)), along)[()]
        yield drawn


def _svg(
    view: View, classes: str, subject: str, inside: list[str], cut: float = 0, foot: float = 0
) -> Markup:
    """On a slide ``cut`` pixels at the top are left out, or ``foot`` of them over the x axis."""
    style = f' style="--tm-cut: {cut:.0f}"' if cut else ""
    style = f' style="--tm-foot: {foot:.0f}"' if foot else style
    return Markup(
        f'<svg class="{classes}"{style} viewBox="0 0 {view.width} {view.height}" role="img"'
        f' aria-label="{escape(spoken(subject))}" font-size="{TYPE}" fill="currentColor">'
        f"{''.join(inside)}</svg>"
    )


def text_at(x: float, y: float, text: str, anchor: str = "start", classes: str = "") -> str:
    """A word at a point, as an SVG element."""
    kind = f' class="{classes}"' if classes else ""
    return f'<text{kind} x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}">{escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, attributes: str) -> str:
    return (
        f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="currentColor" {attributes}/>'
    )


def _dashed(x1: float, y1: float, x2: float, y2: float) -> str:
    return _line(x1, y1, x2, y2, 'stroke-width="1.5" stroke-dasharray="6 4"')


def _hairline(x1: float, y1: float, x2: float, y2: float) -> str:
    # Half pixels, so that one pixel stays one pixel.
    x1, y1, x2, y2 = (round(v - 0.5) + 0.5 for v in (x1, y1, x2, y2))
    return _line(x1, y1, x2, y2, 'class="tm-hair" stroke-opacity="0.25"')


def _axes(sweep: Sweep, view: View) -> Iterator[str]:
    """Hairlines at the ticks that have room for their names, and the two titles."""
    if sweep.x is None or sweep.y is None:
        return
    left, top, right, bottom = view.plot
    yield '<g class="tm-axis tm-quiet tm-x">'
    for at, label in x_ticks(sweep.x, view):
        yield _hairline(at, top, at, bottom)
        yield text_at(at, bottom + 20, label, "middle")
    yield "</g>"
    yield text_at(right, view.height - 5, Ticks(sweep.x).title, "end", "tm-title tm-ink tm-x-title")
    for unit, axis in enumerate(sweep.units.axes if sweep.units else (sweep.y,)):
        own = not sweep.units or unit == sweep.units.control.default
        yield f'<g data-unit="{unit}"{"" if own else HIDDEN}>'
        ticks = Ticks(axis)
        yield text_at(0, TYPE, ticks.title, classes="tm-title tm-ink")
        yield '<g class="tm-axis tm-quiet">'
        places = view.y(ticks.places, axis.scale)
        close = ROWS if axis.labels and not axis.log else GAP
        for k in thinned(list(places - TYPE / 2), list(places + TYPE / 2), close):
            yield _hairline(left, places[k], right, places[k])
            yield text_at(left - GAP, places[k] + 5, ticks.labels[k], "end")
        yield "</g></g>"


def _hatching(sweep: Sweep, view: str) -> Iterator[str]:
    """The pattern of each hatched band; its name holds figure and view, as pages hold several."""
    for k, layer in enumerate(sweep.layers):
        if isinstance(layer, Band) and layer.hatched:
            yield (
                f'<defs><pattern id="tm-hatch-{sweep.name}-{view}-{k}" width="{HATCH}"'
                f' height="{HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"'
                f' class="tm-{token_name(layer.token)}"><line x1="0" y1="0" x2="0" y2="{HATCH}"'
                ' stroke="currentColor" stroke-width="1.5"/></pattern></defs>'
            )


def _group(sweep: Sweep, view: View, name: str, k: str, layer: Layer, drawn: dict[str, Any]) -> str:
    """A layer as its group, hidden where it is not shown."""
    if isinstance(layer, Placed):
        raise TypeError(f"{sweep.name}: {type(layer).__name__} belongs to a scene")
    classes = ["tm-" + type(layer).__name__.lower(), "tm-" + token_name(layer.token)]
    match layer:
        case Curve(main=True):
            classes.append("tm-main")
        case Band(hatched=True):
            classes.append("tm-hatched")
        case Dots(wide=wide) if wide:
            classes.append("tm-level")
        case Event():
            classes.append("tm-dash")
        case Shape():
            classes += [f"tm-{layer.form}", f"tm-{layer.fill}"]
    if isinstance(layer, Curve | Shape) and layer.stroke != "solid":
        classes.append(f"tm-{layer.stroke}")
    hidden = "" if drawn["shown"] else HIDDEN
    inside = (
        _shape(view, sweep, layer, drawn)
        if isinstance(layer, Shape)
        else _chart_layer(view, sweep, layer, drawn, f"tm-hatch-{sweep.name}-{name}-{k}")
    )
    return f'<g data-layer="{k}" class="{" ".join(classes)}"{hidden}>{inside}</g>'


def _chart_layer(view: View, sweep: Sweep, layer: Layer, drawn: dict[str, Any], hatch: str) -> str:
    arrays = parts(layer)
    left, top, right, bottom = view.plot

    def at(name: str) -> Any:
        """Pixels of what the layer calls ``name``."""
        along = arrays[name].along
        return (view.x if along == "x" else view.y)(drawn[name], sweep.scale_of(along))

    match layer:
        case Curve():
            d = path(at("x"), at("y"))
            keeps = ' vector-effect="non-scaling-stroke"' if sweep.windows else ""
            return f'<path d="{d}" fill="none" stroke="currentColor" stroke-width="{layer.wide:g}"{keeps}/>'
        case Band():
            x = at("x")
            d = path([*x, *x[::-1]], [*at("high"), *at("low")[::-1]], closed=True)
            fill = f'fill="url(#{hatch})"' if layer.hatched else 'fill-opacity="0.18"'
            fill = "" if layer.solid else fill
            return f'<path d="{d}" {fill}/>'
        case Dots():
            return _many(at("x"), at("y"), layer.wide)
        case Marker():
            outline = SYMBOLS[drawn["symbol"]]
            return (
                f'<path transform="translate({at("x"):.2f},{at("y"):.2f})" d="{outline}"'
                ' stroke="currentColor"/>'
            )
        case Event(across=across):
            line = (left, at("at"), right, at("at")) if across else (at("at"), top, at("at"), bottom)
            return _dashed(*line) + _word(at, drawn)
        case Cursor():
            x = float(view.x(drawn["x"], sweep.scale_of("x")))
            head, looks = (
                (bottom - FOOT, 'stroke-width="3"')
                if layer.foot
                else (top, 'stroke-width="1.5" stroke-dasharray="2 3"')
            )
            return _line(x, head, x, bottom, looks) + (f'<circle cx="{x:.2f}" cy="{at("y"):.2f}" r="5"/>')
        case Tag():
            x = float(view.x(drawn["x"], sweep.scale_of("x")))
            late = x > (left + right) / 2  # the words stand where there is room
            return text_at(
                x - BESIDE if late else x + BESIDE,
                at("y") + layer.dy,
                drawn["text"],
                "end" if late else "start",
            )
        case Label():
            return _word(at, drawn)
    raise TypeError(f"{sweep.name}: {type(layer).__name__} belongs to no chart")


def _word(at: Callable[[str], Any], drawn: dict[str, Any]) -> str:
    """A label's, or an event's name."""
    anchor, dx, dy = drawn["side"].split(" ")
    return text_at(at("x") + float(dx), at("y") + float(dy), drawn["text"], anchor)


def _many(x: Any, y: Any, wide: float = 0) -> str:
    """Dots are strokes of no length with round ends."""
    looks = 'stroke-width="2"' if wide else 'stroke-width="4" stroke-linecap="round"'
    return f'<path d="{dots(x, y, wide)}" fill="none" stroke="currentColor" {looks}/>'


def _shape(view: View, sweep: Sweep, shape: Shape, drawn: dict[str, Any]) -> str:
    left, top, right, _ = view.plot
    scale = (right - left) / (sweep.drawing.width if sweep.drawing else 1)
    placed = {}
    for name in parts(shape):
        start = {"x": left, "y": top}.get(name.strip("c12"), 0.0)
        placed[name] = start + drawn[name] * scale
    if shape.form == "text":
        return text_at(placed["x"], placed["y"] + shape.dy, drawn["text"], drawn["anchor"])
    if shape.form == "dots":
        return _many(placed["x"], placed["y"])
    if shape.form == "path":
        at = f'd="{path(placed["x"], placed["y"], closed=shape.fill != "none")}"'
    else:
        at = " ".join(f'{name}="{value:.2f}"' for name, value in placed.items())
    fill = {"none": 'fill="none"', "pale": 'fill-opacity="0.18"', "solid": ""}[shape.fill]
    return f'<{shape.form} {at} {fill} stroke="currentColor"/>'
