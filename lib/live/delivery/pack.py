"""A sweep as one small JSON text, the same bytes each time; ``encode`` writes its arrays."""

import base64
import json
import zlib
from dataclasses import asdict
from itertools import groupby
from typing import Any

import numpy as np
from markupsafe import Markup

from lib.live.delivery.encode import Json, floats, strings
from lib.live.delivery.packed_layers import packed_layers
from lib.live.model.controls import Number
from lib.live.model.layers import SYMBOLS, Marker
from lib.live.model.parts import texts
from lib.live.model.positions import Live
from lib.live.model.sweep import Sweep
from lib.live.svg.views import View, chart_views, drawing_views, x_ticks
from lib.look.figure import Axis
from lib.look.words import PRESSURE_UNITS

LIMIT = 200_000  # gzipped bytes; most figures stay below 60,000


def document(sweep: Sweep, **more: Any) -> Markup:
    """The JSON text of the contract and what else goes along; ``ValueError`` if it is too large."""
    chart, drawing = chart_views(sweep), drawing_views(sweep.drawing)
    views: Json = {name: asdict(view) for name, view in chart.items()}
    if sweep.drawing:
        wide = sweep.drawing.wide or sweep.drawing
        widths = {"narrow": sweep.drawing.width, "wide": wide.width}
        views["drawing"] = {name: asdict(view) | {"across": widths[name]} for name, view in drawing.items()}
    if sweep.scene:
        views["scene"] = {
            name: {"width": view.width, "height": view.height} for name, view in sweep.scene.views.items()
        }
    content = {
        "name": sweep.name,
        "title": sweep.title,
        "subject": sweep.subject,
        "date": sweep.date,
        "controls": [packed_control(live) for live in sweep.controls],
        "views": views,
        "x": _axis(sweep.x, sweep.x_unit),
        "y": _axis(sweep.y, sweep.y_unit),
        "units": _units(sweep),
        "steers": sweep.steers,
        "windows": _windows(sweep, chart),
        "spans": _spans(sweep, chart),
        "play": sweep.play and asdict(sweep.play),
        "seen": sweep.scene and strings(sweep.scene.seen, sweep.shape),
        **packed_layers(sweep),
        "symbols": {
            symbol: SYMBOLS[symbol]
            for layer in sweep.layers
            if isinstance(layer, Marker)
            for symbol in np.unique(texts(layer)["symbol"]).tolist()
        },
        "headline": strings(sweep.headline, sweep.shape),
        "sentence": strings(sweep.sentence, sweep.shape),
        "numbers": [
            {"label": line.label, "unit": line.unit, "text": strings(line.text, sweep.shape)}
            for line in sweep.all_numbers
        ],
        "bet": sweep.bet
        and {
            "axis": sweep.bet.axis,
            "question": sweep.bet.question,
            "answer": floats(sweep.bet.answer, sweep.shape),
            "sentence": strings(sweep.bet.sentence, sweep.shape),
            "said": list(sweep.bet.said),
        },
        "hunt": sweep.hunt
        and asdict(sweep.hunt)
        | {
            "story": [(one.says, one.mark, one.where, one.note) for one in sweep.hunt.story],
        },
    }
    text = script_safe(content | more)
    # Packing lightly takes a quarter of the time; what passes even so needs no second weighing.
    if gzipped(text, level=1) > LIMIT and (size := gzipped(text)) > LIMIT:
        raise ValueError(f"{sweep.name}: {size} bytes gzipped, and {LIMIT} at most")
    return text


def script_safe(content: Json | str) -> Markup:
    """JSON in ASCII with neither ``<`` nor ``&``: it can stand inside a page's script element."""
    text = json.dumps(content, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def arriving(file: str, text: str, squeezed: bool = False) -> bytes:
    """A JSON text as a script that hands it to the page (``load.js``).

    Squeezed, in base 85, where no server squeezes what it sends.

    >>> arriving("sweep/x", '{"a":1}')
    b'tmArrived("sweep/x","{\\\\"a\\\\":1}");'
    """
    if squeezed:
        pack = zlib.compressobj(9, zlib.DEFLATED, -15)
        text = base64.b85encode(pack.compress(text.encode()) + pack.flush()).decode()
    parts = [json.dumps(file), json.dumps(text), *(["1"] if squeezed else [])]
    return f"tmArrived({','.join(parts)});".encode()


def gzipped(text: str, level: int = 6) -> int:
    """Bytes that a text costs on its way to the browser."""
    return len(zlib.compress(text.encode(), level)) + 12


def packed_control(live: Live) -> Json:
    """A control as the browser draws it and reads it out of an address."""
    control = live.control
    packed: Json = {
        "name": control.name,
        "label": control.label,
        **_stops(live),
        "default": live.default,
        "limits": live.limits,
        "unit": live.unit,
        "kind": {"words": "choice", "days": "day"}.get(live.scale, "number"),
    }
    if live.rows:
        packed["rows"] = [[row, len([*same])] for row, same in groupby(live.rows)]
    if live.offered:
        packed["offered"] = live.offered
    if live.marks:
        packed["marks"] = [[name, live.positions.index(at)] for name, at in live.marks]
    if live.drawn:
        packed["drawn"] = True
    if isinstance(control, Number):
        # Where a comma before three digits, or even a point, parts thousands.
        thousands = "" if control.high < 1000 else "," if control.step % 1 else ",."
        packed |= {"low": control.low, "high": control.high, "read": control.unit, "thousands": thousands}
    return packed | ({"private": True} if live.private else {})


def _stops(live: Live) -> Json:
    """Positions and texts; of days the browser knows both, once it has the first and how many."""
    if live.scale == "days":
        return {"first": live.positions[0], "days": len(live)}
    return {"positions": live.positions, "texts": live.texts}


def _axis(axis: Axis | None, unit: str) -> Json | None:
    if axis is None:
        return None
    return {"title": axis.title, "unit": unit, "low": axis.low, "high": axis.high, "log": axis.log}


def _units(sweep: Sweep) -> Json | None:
    """The units of pressure: their control, and for each its size, and what y is multiplied by."""
    if sweep.units is None or sweep.y is None:
        return None
    live = sweep.units.control
    return {
        "control": packed_control(live),
        "each": [
            {
                "unit": unit,
                "pascals": PRESSURE_UNITS[str(unit)],
                "title": axis.title,
                "factor": axis.high / sweep.y.high,
            }
            for unit, axis in zip(live.positions, sweep.units.axes, strict=True)
        ],
    }


def _windows(sweep: Sweep, views: dict[str, View]) -> Json | None:
    """The stretches of the x axis by the stops of their control, with each view's ticks."""
    if sweep.windows is None:
        return None
    return {
        "control": packed_control(sweep.windows.control),
        "each": [[_stretch(axis, views) for axis in axes] for axes in sweep.windows.axes],
    }


def _spans(sweep: Sweep, views: dict[str, View]) -> Json | None:
    """How far the x axis reaches where: each with its ticks, and how its numbers are read."""
    if sweep.spans is None:
        return None
    spans = sweep.spans
    each = zip(spans.axes, spans.factors, spans.units, spans.lengths, strict=True)
    return {
        "each": [
            _stretch(axis, views) | {"factor": factor, "unit": unit, "length": length}
            for axis, factor, unit, length in each
        ],
        "which": strings(np.asarray(spans.which, str), sweep.shape),
    }


def _stretch(axis: Axis, views: dict[str, View]) -> Json:
    """A stretch of the x axis with its ticks in each view."""
    ticks = {
        name: [[round(at, 2), label] for at, label in x_ticks(axis, view)] for name, view in views.items()
    }
    return {"low": axis.low, "high": axis.high, "title": axis.title, "ticks": ticks}
